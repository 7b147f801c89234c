import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import * as z from 'zod/mini';
import { lastPeriods, type Weekday } from '../goals/periods';
import { isAtDomain } from '../model/at-domain';
import { type Goal, MOST_ACTIVE_GOALS } from '../model/goal';
import { isObject } from '../model/is-object';
import { type GoalProposal, goalProposal } from '../model/playbook';
import { safely } from '../model/safely';

/*
 * What an organisation sets by policy (`public/managed-schema.json`; in Firefox `policies.json`). It only ever comes in:
 * nothing here is written, counted or reported.
 */

const shape = {
  /** Adapter ids or host names; when set, every other site is off. */
  allowedSites: z.array(z.string()),
  /** Mail to these domains is never coached. */
  neverCoachDomains: z.array(z.string()),
  /** Playbook files: their text, because Chrome's policies hold no free-form objects, or what it parses to. */
  playbooks: z.array(z.union([z.string(), z.record(z.string(), z.unknown())])),
  defaultGoals: z.array(goalProposal),
  remindersOff: z.boolean(),
  /** Public keys (base64 SPKI) whose playbooks are trusted. */
  trustedKeys: z.array(z.string()),
} as const;

export interface Managed {
  allowedSites?: string[];
  neverCoachDomains: string[];
  playbooks: Record<string, unknown>[];
  defaultGoals: GoalProposal[];
  remindersOff: boolean;
  trustedKeys: string[];
  /** Names of what the organisation set, for "set by your organisation". */
  set: string[];
  /** Names of settings whose value does not fit; they are not obeyed. */
  broken: string[];
}

export const NOTHING_MANAGED: Managed = {
  neverCoachDomains: [],
  playbooks: [],
  defaultGoals: [],
  remindersOff: false,
  trustedKeys: [],
  set: [],
  broken: [],
};

function objectIn(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Names of everything a policy can set. */
export const MANAGED_SETTINGS = Object.keys(shape);

/** Checks a policy, setting by setting. */
export function checkManaged(policy: unknown): Managed {
  if (typeof policy !== 'object' || policy === null) return NOTHING_MANAGED;
  const result: Record<string, unknown> = {};
  const broken: string[] = [];
  for (const [key, schema] of Object.entries(shape)) {
    const value = (policy as Record<string, unknown>)[key];
    if (value === undefined || value === null) continue;
    const parsed = safely(schema, value);
    if (parsed.success) result[key] = parsed.data;
    else broken.push(key);
  }
  const playbooks: Record<string, unknown>[] = [];
  for (const one of (result.playbooks ?? []) as (string | Record<string, unknown>)[]) {
    const parsed = typeof one === 'string' ? objectIn(one) : one;
    if (parsed) playbooks.push(parsed);
    else if (!broken.includes('playbooks')) broken.push('playbooks');
  }
  const lower = (list: unknown) => (list as string[] | undefined)?.map((entry) => entry.trim().toLowerCase());
  return {
    ...NOTHING_MANAGED,
    ...result,
    playbooks,
    ...(result.allowedSites !== undefined && { allowedSites: lower(result.allowedSites) }),
    neverCoachDomains: (lower(result.neverCoachDomains) ?? []).map((domain) => domain.replace(/^@/, '')),
    set: Object.keys(result),
    broken,
  };
}

const POLICY_KEY = 'policy';

interface Told {
  policy: object;
  /** Came when what was told before it had been acted on. */
  late: boolean;
}
/** The policy as the browser last told it. */
const lastTold = storage.defineItem<Told>(`local:${POLICY_KEY}`);

/** How long the browser is waited for before what it told last counts, in milliseconds. One that is under way needs a few. */
const SOON = 100;

/** Firefox throws where there is no policy for the extension. */
const tell = (): Promise<object> => browser.storage.managed.get(null as never).catch(() => ({}));

/** Keeps what the browser tells for its next start. The worker does when it starts, and when the policy changes. */
export async function keepPolicy(): Promise<void> {
  const asked = performance.now();
  const policy = await tell();
  const late = performance.now() - asked > SOON;
  const last = await lastTold.getValue();
  if (JSON.stringify(last?.policy) !== JSON.stringify(policy)) await lastTold.setValue({ policy, late });
}

/**
 * What the organisation set; nothing where there is no policy. A browser that has just started tells it seconds later
 * (Chromium 156: 3 to 4): until then what it told last counts, and where it never told anything it is waited for.
 */
export async function readManaged(): Promise<Managed> {
  const told = tell();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const waited = new Promise((done) => {
    timer = setTimeout(done, SOON);
  });
  const before = waited
    .then(() => lastTold.getValue())
    .then(
      (last) => last?.policy ?? told,
      () => told,
    );
  const policy = await Promise.race([told, before]);
  clearTimeout(timer);
  return checkManaged(policy);
}

/**
 * Whether a change of storage is one of the organisation's policy: told by the browser as such, or told after what it
 * said before had been acted on.
 */
export function isPolicyChange(changes: object, area: string): boolean {
  const change = (changes as Record<string, { newValue?: Partial<Told> } | undefined>)[POLICY_KEY];
  return area === 'managed' || (area === 'local' && change?.newValue?.late === true);
}

/**
 * The organisation's goals as goals: always the same ids, shown read-only and never stored. Nobody tells when they were
 * set: each counts from the start of its running period.
 */
export function managedGoals(policies: Managed['defaultGoals'], now: number, weekStartsOn: Weekday): Goal[] {
  return policies.slice(0, MOST_ACTIVE_GOALS).map((policy, index) => ({
    ...policy,
    id: `organisation-${index}`,
    active: true,
    createdAt: lastPeriods(now, policy.period, 1, weekStartsOn)[0]!.start,
    updatedAt: now,
  }));
}

/** Whether somebody at one of the domains (or below it) is among the addresses. */
export function isNeverCoached(addresses: readonly string[], managed: Managed): boolean {
  return addresses.some((address) =>
    managed.neverCoachDomains.some((never) => isAtDomain(address.toLowerCase(), never)),
  );
}
