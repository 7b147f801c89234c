import type { Mistake } from '../../coach/mistakes/mistake';
import { mistakesOf } from '../../coach/mistakes/try-rule';
import { FORMAT_VERSION, MOST_RULES } from '../../model/playbook';
import type { RulePack } from '../../model/prompt-rule';
import { faulty, StorageFault } from '../faults';
import { type OwnRuleRow, writtenAt } from '../rows';
import { listOwnRules, putOwnRules } from '../rule-packs';
import { patchSettings, readSettings } from '../settings';
import { OWN } from './packs';
import type { PlannedRule, PlaybookPlan } from './plan';
import { readRules } from './rules';

/*
 * Rules that the rep writes. One is switched on only while it holds: it can be understood, it fires on the examples
 * that it shall fire on and keeps silent on the others. Unfinished ones are kept, switched off.
 */

export type OwnRuleReason = 'mistakes' | 'full' | 'no-id' | 'taken';

/** Why a rule was not saved, or not switched on. */
export class OwnRuleFault extends StorageFault {
  constructor(
    readonly reason: OwnRuleReason,
    readonly mistakes: readonly Mistake[] = [],
  ) {
    super('invalid', new Error(reason));
  }
}

/** An id that no other rule has, on this computer or another: shared rules must not take each other's place. */
export function newOwnId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(6));
  return `MY-${Array.from(bytes, (byte) => (byte % 36).toString(36)).join('')}`;
}

interface Saving {
  rule: Record<string, unknown>;
  on: boolean;
  /** The id it was opened under; absent for a new one. */
  before?: string;
  /** When it was written, where nothing but the switch moves. */
  writtenAt?: number;
}

/**
 * Saves a rule, in force at once when it is on.
 * @param builtin rules and word lists that it builds upon
 * @throws OwnRuleFault where a rule that is to be on does not hold; nothing is saved then
 */
export function saveOwn(
  { rule, on, before, writtenAt: written }: Saving,
  builtin: RulePack,
  now = Date.now(),
): Promise<OwnRuleRow> {
  return faulty(async () => {
    const { id } = rule;
    if (typeof id !== 'string' || id.trim() === '') throw new OwnRuleFault('no-id');
    const mistakes = on ? mistakesOf(rule, builtin) : [];
    if (mistakes.length > 0) throw new OwnRuleFault('mistakes', mistakes);
    const rows = await listOwnRules();
    if (id !== before && rows.some((row) => row.id === id)) throw new OwnRuleFault('taken');
    if (before === undefined && rows.length >= MOST_RULES) throw new OwnRuleFault('full');
    const row = {
      id,
      rule,
      ...(!on && { off: true }),
      ...(written !== undefined && { writtenAt: written }),
      updatedAt: now,
    };
    await putOwnRules([row], before === undefined || before === id ? [] : [before]);
    if (on) await heardAgain([id]);
    return row;
  });
}

/** A rule that was switched off from a tip speaks again. */
async function heardAgain(ids: readonly string[]): Promise<void> {
  const { rulesOff } = await readSettings();
  if (!ids.some((id) => rulesOff.includes(id))) return;
  await patchSettings((now) => ({ rulesOff: now.rulesOff.filter((id) => !ids.includes(id)) }));
}

/** Switches a rule on or off. @throws OwnRuleFault where it does not hold */
export function switchOwn(row: OwnRuleRow, on: boolean, builtin: RulePack): Promise<OwnRuleRow> {
  return saveOwn(
    { rule: { ...row.rule, id: row.id }, on, before: row.id, writtenAt: writtenAt(row) },
    builtin,
  );
}

/** Takes a rule out; `putOwnRules` with the row puts it back. */
export const removeOwn = (id: string): Promise<void> => putOwnRules([], [id]);

/** Rules as a file that others take in here, or install as a playbook. @param name what it is called there */
export function ownFile(rows: readonly OwnRuleRow[], name: string, now = Date.now()): string {
  const [first] = rows;
  const file = {
    format: 'uplift-playbook',
    formatVersion: FORMAT_VERSION,
    id: rows.length === 1 ? `rule-${first!.id}` : `rules-${first?.id ?? 'none'}`,
    name,
    version: new Date(now).toISOString().slice(0, 10),
    rules: rows.map((row) => ({ ...row.rule, id: row.id })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** A file's plan as rules of the rep's own: what else a playbook holds is left out, and own rules are what they replace. */
export function asOwn(plan: PlaybookPlan, own: readonly OwnRuleRow[]): PlaybookPlan {
  const rules = plan.rules
    .filter(({ wordsOnly }) => !wordsOnly)
    .map((planned): PlannedRule => {
      const row = own.find(({ id }) => id === planned.rule.id);
      if (!row) return planned;
      const [mine] = readRules([row.rule], OWN, []);
      if (!mine) return { ...planned, effect: 'replaces' };
      const isSame = JSON.stringify(mine) === JSON.stringify(planned.rule);
      return { ...planned, effect: isSame ? 'same' : 'replaces', before: { rule: mine, origin: OWN } };
    });
  const { installed: _installed, ...rest } = plan;
  return { ...rest, head: { ...plan.head, goals: [] }, rules, situations: [], overruled: [], gone: [] };
}

/**
 * Takes the rules of a file in as the rep's own, without those that fail their own examples.
 * @returns what takes it back
 * @throws OwnRuleFault when there would be too many
 */
export function takeIn(plan: PlaybookPlan, now = Date.now()): Promise<() => Promise<void>> {
  return faulty(async () => {
    const sound = plan.rules.filter(({ wrong }) => wrong.length === 0).map(({ rule }) => rule);
    const ids = sound.map(({ id }) => id);
    const rows = await listOwnRules();
    const replaced = rows.filter(({ id }) => ids.includes(id));
    if (rows.length - replaced.length + sound.length > MOST_RULES) throw new OwnRuleFault('full');
    await putOwnRules(sound.map((rule) => ({ id: rule.id, rule: { ...rule }, updatedAt: now })));
    return () =>
      putOwnRules(
        replaced,
        ids.filter((id) => !replaced.some((row) => row.id === id)),
      );
  });
}
