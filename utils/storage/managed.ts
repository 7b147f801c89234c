import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { goal } from '../model/goal';

/*
 * What an organisation sets by policy (`public/managed-schema.json`; in Firefox `policies.json`). It only ever comes in:
 * nothing here is written, counted or reported.
 */

const goalPolicy = z.object({
  type: goal.shape.type,
  measure: z.string(),
  target: z.number().check(z.gt(0)),
  period: goal.shape.period,
  when: z.optional(z.string()),
  will: z.optional(z.string()),
});

const shape = {
  /** Adapter ids or host names; when set, every other site is off. */
  allowedSites: z.array(z.string()),
  /** Mail to these domains is never coached. */
  neverCoachDomains: z.array(z.string()),
  /** Whole playbook files. */
  playbooks: z.array(z.record(z.string(), z.unknown())),
  defaultGoals: z.array(goalPolicy),
  remindersOff: z.boolean(),
  /** Public keys (base64 SPKI) whose playbooks are trusted. */
  trustedKeys: z.array(z.string()),
} as const;

export type GoalPolicy = z.infer<typeof goalPolicy>;
export interface Managed {
  allowedSites?: string[];
  neverCoachDomains: string[];
  playbooks: Record<string, unknown>[];
  defaultGoals: GoalPolicy[];
  remindersOff: boolean;
  trustedKeys: string[];
  /** Names of what the organisation set, for "set by your organisation". */
  set: string[];
  /** Names of settings whose value does not fit; they are not obeyed. */
  broken: string[];
}

const NOTHING: Managed = {
  neverCoachDomains: [],
  playbooks: [],
  defaultGoals: [],
  remindersOff: false,
  trustedKeys: [],
  set: [],
  broken: [],
};

/** Checks a policy, setting by setting. */
export function checkManaged(policy: unknown): Managed {
  if (typeof policy !== 'object' || policy === null) return NOTHING;
  const result: Record<string, unknown> = {};
  const broken: string[] = [];
  for (const [key, schema] of Object.entries(shape)) {
    const value = (policy as Record<string, unknown>)[key];
    if (value === undefined || value === null) continue;
    const parsed = schema.safeParse(value);
    if (parsed.success) result[key] = parsed.data;
    else broken.push(key);
  }
  const lower = (list: unknown) => (list as string[] | undefined)?.map((entry) => entry.trim().toLowerCase());
  return {
    ...NOTHING,
    ...result,
    ...(result.allowedSites !== undefined && { allowedSites: lower(result.allowedSites) }),
    neverCoachDomains: (lower(result.neverCoachDomains) ?? []).map((domain) => domain.replace(/^@/, '')),
    set: Object.keys(result),
    broken,
  };
}

/** What the organisation set; nothing where there is no policy. */
export async function readManaged(): Promise<Managed> {
  try {
    return checkManaged(await browser.storage.managed.get(null as never));
  } catch {
    // Firefox throws where there is no policy for the extension.
    return NOTHING;
  }
}

/** Whether somebody at one of the domains (or below it) is among the addresses. */
export function isNeverCoached(addresses: readonly string[], managed: Managed): boolean {
  return addresses.some((address) => {
    const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
    return managed.neverCoachDomains.some((never) => domain === never || domain.endsWith(`.${never}`));
  });
}
