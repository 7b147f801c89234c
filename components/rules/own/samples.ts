import { BlockCache } from '@/utils/coach/block-cache';
import type { AssessContext } from '@/utils/coach/context';
import { sceneOfExample } from '@/utils/coach/example';
import { hear, type Trial } from '@/utils/coach/mistakes/try-rule';
import { contextOf, snapshotOfSituation } from '@/utils/coach/situation';
import { localDay } from '@/utils/goals/periods';
import type { PromptRule, RulePack } from '@/utils/model/prompt-rule';
import type { Situation } from '@/utils/model/situation';
import type { Block, Snapshot } from '@/utils/model/snapshot';

/*
 * What a rule would mark: in the situations of the practice desk, in the examples of the rules that come with Uplift,
 * and in what the rep pastes, which is read and forgotten.
 */

/** A text to try a rule on. */
export interface Sample {
  /** What it is called; absent for a sentence. */
  title?: string;
  snapshot: Snapshot;
  context: AssessContext;
}

/** A stretch of a text, marked or not. */
interface Piece {
  text: string;
  isMarked: boolean;
}

/** What the rule marks in one sample. */
export interface Marked {
  title?: string;
  /** The paragraphs that hold a mark; a rule about the whole marks none. */
  paragraphs: Piece[][];
  /** What it quotes where it marks nothing. */
  quotes: string[];
  times: number;
}

/** What became of a list of samples. */
export interface Tally {
  marked: Marked[];
  read: number;
  /** Samples that are not in English: rules that speak of words keep silent there. */
  foreign: number;
  times: number;
}

type Surface = PromptRule['surface'];

function ofSituation(situation: Situation, surface: Surface, today: string): Sample[] {
  const { title } = situation;
  const context: AssessContext = { now: Date.parse(`${today}T09:00:00Z`), today, ...contextOf(situation) };
  if ((situation.kind === 'deal') !== (surface === 'deal')) return [];
  const both = (['start', 'answer'] as const).map((side) => snapshotOfSituation(situation, side, today));
  if (surface !== 'thread') return both.map((snapshot) => ({ title, snapshot, context }));
  const [first] = both;
  if (first?.kind !== 'draft' || !first.thread) return [];
  const { site, url, readAt, revision, self, subject, thread } = first;
  const always = { site, url, readAt, revision, self, ...(subject !== undefined && { subject }) };
  return [{ title, snapshot: { kind: 'thread', ...always, messages: thread }, context }];
}

/** The situations of the practice desk, as the rule would meet them. */
export function practiceSamples(situations: readonly Situation[], surface: Surface): Sample[] {
  const today = localDay(Date.now());
  return situations.flatMap((one) => ofSituation(one, surface, today));
}

/** The examples of the built-in rules: sentences that reps and customers write. */
export function sentenceSamples(builtin: RulePack, surface: Surface): Sample[] {
  const rules = builtin.rules.filter((rule) => rule.surface === surface);
  const all = rules.flatMap(({ examples }) => [...examples.fires, ...examples.silent]);
  const distinct = new Map(all.map((example) => [JSON.stringify(example), example]));
  return [...distinct.values()].map((example) => sceneOfExample(example, surface));
}

/** What was pasted: one text, or several with lines of dashes between them. */
export function pastedSamples(pasted: string, surface: Surface): Sample[] {
  const texts = pasted.split(/^[ \t]*[-=_]{3,}[ \t]*$/m).filter((text) => text.trim() !== '');
  return texts.map((text) => sceneOfExample(text, surface));
}

const blocksOf = (snapshot: Snapshot): { message?: string; block: Block }[] =>
  snapshot.kind === 'draft'
    ? snapshot.blocks.map((block) => ({ block }))
    : snapshot.kind === 'thread'
      ? snapshot.messages.flatMap(({ id = '', blocks }) => blocks.map((block) => ({ message: id, block })))
      : [];

/** A text cut at the marks; marks that overlap are one. */
function pieces(text: string, spans: readonly { start: number; end: number }[]): Piece[] {
  const out: Piece[] = [];
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    if (from > at) out.push({ text: text.slice(at, from), isMarked: false });
    out.push({ text: text.slice(from, end), isMarked: true });
    at = end;
  }
  if (at < text.length) out.push({ text: text.slice(at), isMarked: false });
  return out;
}

function markIn(trial: Trial, { title, snapshot, context }: Sample, cache: BlockCache) {
  const { tips, isForeign } = hear(trial, snapshot, context, cache);
  if (tips.length === 0) return { isForeign };
  const paragraphs = blocksOf(snapshot).flatMap(({ message, block }) => {
    const here = tips.flatMap((tip) =>
      tip.span?.block === block.id && (message === undefined || tip.message === message) ? [tip.span] : [],
    );
    return here.length > 0 ? [pieces(block.text, here)] : [];
  });
  const quotes = tips.filter((tip) => !tip.span).map(({ quote }) => quote);
  const marked: Marked = { ...(title !== undefined && { title }), paragraphs, quotes, times: tips.length };
  return { isForeign, marked };
}

const BATCH = 20;
const breathe = () => new Promise<void>((done) => setTimeout(done));

/** Tries a rule on samples, letting the page breathe in between. @param signal stops it: nothing is answered then */
export async function tallyOf(
  trial: Trial,
  samples: readonly Sample[],
  signal?: AbortSignal,
): Promise<Tally | undefined> {
  const tally: Tally = { marked: [], read: 0, foreign: 0, times: 0 };
  const cache = new BlockCache();
  for (const [index, sample] of samples.entries()) {
    if (index % BATCH === BATCH - 1) await breathe();
    if (signal?.aborted) return undefined;
    const { isForeign, marked } = markIn(trial, sample, cache);
    tally.read++;
    if (isForeign) tally.foreign++;
    if (marked) {
      tally.marked.push(marked);
      tally.times += marked.times;
    }
  }
  return tally;
}
