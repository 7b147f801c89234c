import { holdRule } from '../../coach/check-rules';
import { compile } from '../../coach/compile';
import { learnedScorer } from '../../coach/learned/scorer';
import { type Mistake, mistake } from '../../coach/mistakes/mistake';
import { inSchema } from '../../coach/mistakes/schema';
import { checkSituation, type SituationFault } from '../../coach/situation';
import { localDay } from '../../goals/periods';
import type { SchemaIssue } from '../../model/complaints';
import { FORMAT_VERSION, LONGEST_PLAYBOOK, type PlaybookHead, playbookHead } from '../../model/playbook';
import type { PromptRule, RulePack } from '../../model/prompt-rule';
import { safely } from '../../model/safely';
import type { Situation } from '../../model/situation';
import { jsonBreaksIn } from '../../text/json-line';
import { breathe } from '../breathe';
import { faulty, StorageFault } from '../faults';
import type { PlaybookRow } from '../rows';
import { listOwnRules, listPlaybooks, savePlaybook } from '../rule-packs';
import { withoutOverruled } from './packs';
import { packOf, type RuleTrouble, soundRules } from './rules';
import { fingerprint, type Trust, trustOf } from './signature';
import { readSituations } from './situations';

/** One rule of a playbook, as the preview shows it. */
export interface PlannedRule {
  rule: PromptRule;
  /** What it does to the rules there are: added, replaces one of the same id, has other words for it, or is as it is already. */
  effect: 'new' | 'replaces' | 'rewords' | 'same';
  /** The rule that it takes the place of, and where that comes from: 'builtin' or a playbook's name. */
  before?: { rule: PromptRule; origin: string };
  /** What is wrong with it by its own examples; such a rule is not taken over. */
  wrong: Mistake[];
  /** It stands in the file as words alone. */
  wordsOnly: boolean;
}

/** One situation of a playbook, as the preview shows it. */
export interface PlannedSituation {
  situation: Situation;
  /** What it says of itself and does not do; such a situation is not taken over. */
  wrong: SituationFault[];
}

/** What a playbook would bring. Nothing is stored yet. */
export interface PlaybookPlan {
  head: PlaybookHead;
  rules: PlannedRule[];
  situations: PlannedSituation[];
  trouble: RuleTrouble[];
  trust: Trust;
  /** Fingerprint of the key it was signed with. */
  signedBy?: string;
  /** What is installed now by the same id, if anything is. */
  installed?: Pick<PlaybookRow, 'version' | 'signedBy' | 'off'>;
  /** Own rules that win over rules of the playbook with the same id. */
  overruled: string[];
  /** Rules of the installed version that this one does not have any more. */
  gone: PromptRule[];
}

/** Why a file was not even looked into further. */
export type PlaybookReason = 'too-large' | 'not-json' | 'not-playbook' | 'newer' | 'changed';

/** What reading a playbook throws. */
export class PlaybookFault extends StorageFault {
  constructor(
    readonly reason: PlaybookReason,
    /** What does not fit, and where in the file. */
    readonly mistakes: readonly Mistake[] = [],
    /** Line at which the file cannot be read any further, from 1. */
    readonly line?: number,
  ) {
    super(
      'invalid',
      new Error(
        [reason, ...mistakes.map(({ at, what }) => `${at.map(String).join('.')} ${what}`)].join('; '),
      ),
    );
  }
}

const BATCH = 25;

/**
 * Reads a playbook file and tries every rule on its own examples, every situation on its rules.
 * @param progress told how many rules are tried, of how many
 * @param signal stops it
 * @throws PlaybookFault for what is no playbook, is too large, or is signed and was changed since
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
    if (trust === 'changed') throw new PlaybookFault('changed');
    const trouble: RuleTrouble[] = [];
    const pack = packOf(head.name, file, builtin, trouble);
    const sound = soundRules(pack, builtin.lists, trouble);
    const ids = new Set(sound.map(({ id }) => id));
    const compiled = compile(withoutOverruled([builtin, { ...pack, rules: sound }]), learnedScorer());
    const [playbooks, own] = await Promise.all([listPlaybooks(), listOwnRules()]);
    const installed = playbooks.find(({ id }) => id === head.id);
    const effectOf = effects(builtin, playbooks);
    const written = new Set(head.rules.map((one) => (one as { id?: unknown } | null)?.id));
    const rules: PlannedRule[] = [];
    for (const [index, rule] of sound.entries()) {
      if (index % BATCH === 0) {
        progress(index, sound.length);
        await breathe();
        signal?.throwIfAborted();
      }
      const wordsOnly = !written.has(rule.id);
      rules.push({ rule, ...effectOf(rule, wordsOnly), wrong: holdRule(rule, compiled), wordsOnly });
    }
    progress(sound.length, sound.length);
    const today = localDay(Date.now());
    const situations = readSituations(head.name, head, trouble).map((situation) => ({
      situation,
      wrong: checkSituation(situation, compiled, today),
    }));
    const older = installed ? packOf(installed.name, installed.content, builtin, []).rules : [];
    return {
      head,
      rules,
      situations,
      trouble,
      trust,
      ...(head.signature && { signedBy: await fingerprint(head.signature.key) }),
      ...(installed && {
        installed: {
          version: installed.version,
          signedBy: installed.signedBy,
          ...(installed.off && { off: true }),
        },
      }),
      overruled: own.filter(({ id, off }) => !off && ids.has(id)).map(({ id }) => id),
      gone: older.filter(({ id }) => !ids.has(id)),
    };
  });
}

function parse(text: string): { file: Record<string, unknown>; head: PlaybookHead } {
  if (text.length > LONGEST_PLAYBOOK) throw new PlaybookFault('too-large');
  let file: unknown;
  try {
    file = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new PlaybookFault('not-json', [], jsonBreaksIn(text.replace(/^\uFEFF/, '')));
  }
  const head = safely(playbookHead, file);
  if (head.success) return { file: file as Record<string, unknown>, head: head.data };
  const { format, formatVersion } = (file ?? {}) as Record<string, unknown>;
  if (format === 'uplift-playbook' && Number(formatVersion) > FORMAT_VERSION)
    throw new PlaybookFault('newer');
  if (format !== 'uplift-playbook') throw new PlaybookFault('not-playbook');
  const mistakes = inSchema(file, head.error.issues as SchemaIssue[]).map((one) =>
    // All that a name may not be is one of ours.
    one.at[0] === 'name' && one.what === 'not-understood' ? mistake(one.at, 'our-name') : one,
  );
  throw new PlaybookFault('not-playbook', mistakes);
}

/** What a rule of the file does to those that are there: the playbooks' first, then the built-in ones. */
function effects(
  builtin: RulePack,
  playbooks: readonly PlaybookRow[],
): (rule: PromptRule, wordsOnly: boolean) => Pick<PlannedRule, 'effect' | 'before'> {
  const there = new Map<string, { rule: PromptRule; origin: string }>();
  for (const rule of builtin.rules) there.set(rule.id, { rule, origin: 'builtin' });
  for (const { name, content } of [...playbooks].reverse()) {
    for (const rule of packOf(name, content, builtin, []).rules) there.set(rule.id, { rule, origin: name });
  }
  return (rule, wordsOnly) => {
    const before = there.get(rule.id);
    if (!before) return { effect: 'new' };
    if (JSON.stringify(before.rule) === JSON.stringify(rule)) return { effect: 'same' };
    return { effect: wordsOnly ? 'rewords' : 'replaces', before };
  };
}

/**
 * Installs what a plan holds, without the rules that fail their own examples and the situations that do not hold.
 * @returns the version it replaced; `keepPlaybook` puts it back
 */
export async function installPlaybook(
  plan: PlaybookPlan,
  now = Date.now(),
): Promise<PlaybookRow | undefined> {
  const { rules: _rules, signature: _signature, ...head } = plan.head;
  // New words stay apart from the rule that they are for, so that the rule itself goes along with Uplift.
  const rules = plan.rules
    .filter(({ wrong, wordsOnly }) => wrong.length === 0 && !wordsOnly)
    .map(({ rule }) => rule);
  const practice = plan.situations
    .filter(({ wrong }) => wrong.length === 0)
    .map(({ situation }) => situation);
  return savePlaybook(
    {
      id: head.id,
      name: head.name,
      version: head.version,
      source: 'file',
      ...(plan.signedBy && { signedBy: plan.signedBy }),
      // A newer version of what the rep switched off is no wish to have it on.
      ...(plan.installed?.off && { off: true }),
      content: { ...head, rules, practice } as unknown as Record<string, unknown>,
    },
    now,
  );
}
