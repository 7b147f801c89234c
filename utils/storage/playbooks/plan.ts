import { checkRule } from '../../coach/check-rules';
import { compile } from '../../coach/compile';
import { complaintsOf, type SchemaIssue } from '../../model/complaints';
import { LONGEST_PLAYBOOK, type PlaybookHead, playbookHead } from '../../model/playbook';
import type { PromptRule, RulePack } from '../../model/prompt-rule';
import { faulty, StorageFault } from '../faults';
import type { PlaybookRow } from '../rows';
import { listOwnRules, listPlaybooks, savePlaybook } from '../rule-packs';
import { packOf, type RuleTrouble, soundRules } from './rules';
import { fingerprint, type Trust, trustOf } from './signature';

/** One rule of a playbook, as the preview shows it. */
export interface PlannedRule {
  rule: PromptRule;
  /** What it does to the rules there are: added, replaces one of the same id, or the same as it is already. */
  effect: 'new' | 'replaces' | 'same';
  /** Where the rule that it replaces comes from: 'builtin' or a playbook's name. */
  replaces?: string;
  /** What is wrong with it by its own examples; such a rule is not taken over. */
  wrong: string[];
}

/** What a playbook would bring. Nothing is stored yet. */
export interface PlaybookPlan {
  head: PlaybookHead;
  rules: PlannedRule[];
  trouble: RuleTrouble[];
  trust: Trust;
  /** Fingerprint of the key it was signed with. */
  signedBy?: string;
  /** The version that is installed now, if any. */
  installed?: string;
  /** Own rules that win over rules of the playbook with the same id. */
  overruled: string[];
}

const BATCH = 25;
/** Lets the page breathe between batches: progress is drawn, a press on Cancel is heard. */
const breathe = () => new Promise<void>((done) => setTimeout(done));

/**
 * Reads a playbook file and tries every rule on its own examples.
 * @param progress told how many rules are tried, of how many
 * @param signal stops it
 * @throws StorageFault 'invalid' for what is no playbook, is too large, or is signed and was changed since
 */
export function planPlaybook(
  text: string,
  builtin: RulePack,
  progress: (done: number, of: number) => void = () => {},
  signal?: AbortSignal,
): Promise<PlaybookPlan> {
  return faulty(async () => {
    const { file, head } = parse(text);
    const trust = await trustOf(file);
    if (trust === 'changed') throw new StorageFault('invalid', new Error('changed since it was signed'));
    const trouble: RuleTrouble[] = [];
    const pack = packOf(head.name, file, trouble);
    const sound = soundRules(pack, builtin.lists, trouble);
    const ids = new Set(sound.map(({ id }) => id));
    const others = builtin.rules.filter(({ id }) => !ids.has(id));
    const compiled = compile([
      { ...builtin, rules: others },
      { ...pack, rules: sound },
    ]);
    const [playbooks, own] = await Promise.all([listPlaybooks(), listOwnRules()]);
    const before = playbooks.find(({ id }) => id === head.id);
    const rules: PlannedRule[] = [];
    for (const [index, rule] of sound.entries()) {
      if (index % BATCH === 0) {
        progress(index, sound.length);
        await breathe();
        signal?.throwIfAborted();
      }
      rules.push({ rule, ...effectOf(rule, builtin, playbooks), wrong: checkRule(rule, compiled) });
    }
    progress(sound.length, sound.length);
    return {
      head,
      rules,
      trouble,
      trust,
      ...(head.signature && { signedBy: await fingerprint(head.signature.key) }),
      ...(before && { installed: before.version }),
      overruled: own.filter(({ id, off }) => !off && ids.has(id)).map(({ id }) => id),
    };
  });
}

function parse(text: string): { file: Record<string, unknown>; head: PlaybookHead } {
  if (text.length > LONGEST_PLAYBOOK) throw new StorageFault('invalid', new Error('too large'));
  let file: unknown;
  try {
    file = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new StorageFault('invalid', error);
  }
  const head = playbookHead.safeParse(file);
  if (!head.success) {
    throw new StorageFault('invalid', new Error(complaintsOf(head.error.issues as SchemaIssue[]).join('; ')));
  }
  return { file: file as Record<string, unknown>, head: head.data };
}

function effectOf(
  rule: PromptRule,
  builtin: RulePack,
  playbooks: readonly PlaybookRow[],
): Pick<PlannedRule, 'effect' | 'replaces'> {
  const text = JSON.stringify(rule);
  for (const { name, content } of playbooks) {
    const there = packOf(name, content, []).rules.find(({ id }) => id === rule.id);
    if (there)
      return JSON.stringify(there) === text ? { effect: 'same' } : { effect: 'replaces', replaces: name };
  }
  const there = builtin.rules.find(({ id }) => id === rule.id);
  if (!there) return { effect: 'new' };
  return JSON.stringify(there) === text ? { effect: 'same' } : { effect: 'replaces', replaces: 'builtin' };
}

/**
 * Installs what a plan holds, without the rules that fail their own examples.
 * @returns the version it replaced; `savePlaybook` puts it back
 */
export async function installPlaybook(
  plan: PlaybookPlan,
  now = Date.now(),
): Promise<PlaybookRow | undefined> {
  const { rules: _rules, signature: _signature, ...head } = plan.head;
  const rules = plan.rules.filter(({ wrong }) => wrong.length === 0).map(({ rule }) => rule);
  return savePlaybook(
    {
      id: head.id,
      name: head.name,
      version: head.version,
      source: 'file',
      ...(plan.trust === 'trusted' && plan.signedBy && { signedBy: plan.signedBy }),
      content: { ...head, rules } as unknown as Record<string, unknown>,
    },
    now,
  );
}
