import { playbookHead } from '../../model/playbook';
import type { PromptRule, RulePack } from '../../model/prompt-rule';
import { safely } from '../../model/safely';
import { readManaged } from '../managed';
import { listOwnRules, listPlaybooks } from '../rule-packs';
import { amiss, packOf, type RuleTrouble, readRules, unfit } from './rules';
import { trustOf } from './signature';

/** The origin of the rep's own rules. */
export const OWN = 'own';
/** Origins that no playbook may call itself. */
const OURS = ['builtin', OWN];

/** A playbook that is in force. */
export interface Book {
  id: string;
  name: string;
  content: Record<string, unknown>;
}

/** What the organisation set. A policy that is no playbook, or was changed since it was signed, is told and left out. */
async function organisationBooks(trouble: RuleTrouble[]): Promise<Book[]> {
  const { playbooks } = await readManaged();
  const books = await Promise.all(
    playbooks.map(async (content, index): Promise<Book[]> => {
      const head = safely(playbookHead, content);
      const origin = head.success ? head.data.name : String(index + 1);
      const leftOut = (wrong: Pick<RuleTrouble, 'why' | 'mistakes'>) => {
        trouble.push({ origin, id: origin, ...wrong });
        return [];
      };
      if (!head.success) return leftOut(unfit(content, head.error));
      if ((await trustOf(content)) === 'changed')
        return leftOut(amiss('changed since it was signed', 'changed-since'));
      return [{ id: head.data.id, name: origin, content }];
    }),
  );
  return books.flat();
}

/** The imported playbooks that are switched on. */
async function importedBooks(trouble: RuleTrouble[]): Promise<Book[]> {
  const on = (await listPlaybooks()).filter((row) => !row.off);
  // No import lets such a name in; a backup that somebody wrote might.
  for (const { name } of on) {
    if (OURS.includes(name))
      trouble.push({ origin: name, id: name, ...amiss('a playbook cannot be called so', 'our-name') });
  }
  return on.filter((row) => !OURS.includes(row.name));
}

/** Every playbook in force; those of the organisation go before the imported ones. */
export async function playbooksInForce(
  trouble: RuleTrouble[],
): Promise<{ imported: Book[]; organisation: Book[] }> {
  const [imported, organisation] = await Promise.all([importedBooks(trouble), organisationBooks(trouble)]);
  return { imported, organisation };
}

/**
 * The packs beside the built-in one that are switched on, the later ones going before the earlier: imported playbooks,
 * the rep's own rules, what the organisation set.
 */
export async function addedPacks(builtin: RulePack, trouble: RuleTrouble[]): Promise<RulePack[]> {
  const [{ imported, organisation }, own] = await Promise.all([playbooksInForce(trouble), listOwnRules()]);
  const pack = ({ name, content }: Book) => packOf(name, content, builtin, trouble);
  const rules = own.filter((row) => !row.off).map((row) => row.rule);
  return [
    ...imported.map(pack),
    { origin: OWN, rules: readRules(rules, OWN, trouble), lists: {} },
    ...organisation.map(pack),
  ];
}

/** The same packs without rules that a later pack has by the same id, or that are `refused`. */
export function withoutOverruled(
  packs: readonly RulePack[],
  refused: ReadonlySet<PromptRule> = new Set(),
): RulePack[] {
  const taken = new Set<string>();
  const kept: RulePack[] = [];
  for (const pack of [...packs].reverse()) {
    const rules = pack.rules.filter((rule) => !taken.has(rule.id) && !refused.has(rule));
    for (const { id } of rules) taken.add(id);
    kept.unshift({ ...pack, rules });
  }
  return kept;
}
