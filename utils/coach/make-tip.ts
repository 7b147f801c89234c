import type { Tip } from '../model/tip';
import { hashText } from '../text/hash';
import { MARK_BIT } from './automaton';
import type { CompiledRule, Find, Scene } from './engine';
import { rewriteOf, takesTooMuch } from './rewrite';
import { greetingEnd } from './thread/lead';

const fold = (text: string) =>
  text
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
const CONTEXT_WORDS = 2;

/**
 * Identity of "the same tip": the rule, the words that fired it, and two words of the block on either side. Not the
 * offset, so that edits elsewhere change nothing.
 */
function tipId(rule: CompiledRule, find: Find, scene: Scene): string {
  if (!find.at || find.about || find.key !== undefined) return idOf(rule, find, scene);
  // A draft is assessed with every key, and most of its blocks stay as they are.
  const reading = (find.view ?? scene.view).reading(find.at.block);
  reading.ids ??= new Map();
  let known = reading.ids.get(rule);
  if (!known) {
    known = new Map();
    reading.ids.set(rule, known);
  }
  const { first, last } = find.at;
  // By the first word: a hostile block has a find of one rule at each of its words.
  const here = known.get(first) ?? [];
  const same = here.find((one) => one.last === last && one.quote === find.quote);
  if (same) return same.id;
  const made = { last, quote: find.quote, id: idOf(rule, find, scene) };
  known.set(first, [...here, made]);
  return made.id;
}

function idOf(rule: CompiledRule, find: Find, scene: Scene): string {
  const parts = [rule.rule.id, fold(find.key ?? find.quote)];
  if (find.at) {
    const { norms } = (find.view ?? scene.view).reading(find.at.block);
    parts.push(norms.slice(Math.max(0, find.at.first - CONTEXT_WORDS), find.at.first).join(' '));
    parts.push(norms.slice(find.at.last + 1, find.at.last + 1 + CONTEXT_WORDS).join(' '));
  }
  if (find.about && find.key === undefined) parts.push(find.about.sort, fold(find.about.quote));
  return hashText(parts.join('\u0000'));
}

/** A sentence longer than this is not marked as a whole: a mark over a paragraph points at nothing. */
const LONGEST_MARK = 240;

/** A quote that a gap at the end of a phrase let run on ends before these: "as soon as we have a", "until Friday and". */
const DANGLING = new Set('a an the and or'.split(' '));
/** With them goes who begins the next thought: "this is my third mail and I". */
const JOINS = new Set('and or'.split(' '));
const BEGINS = new Set('i we you he she they it'.split(' '));
/** So few words behind a comma, of a clause that runs on behind the mark, are the rest of a gap: "until tomorrow, after that". */
const LEFT_OVER = 2;
const ANY_MARK = Object.values(MARK_BIT).reduce((all, bit) => all | bit, 0);

/**
 * Where the mark stands: on the words, or on their sentence where the tip speaks of its thought, on their clause in a
 * sentence too long to mark. UTF-16 offsets.
 */
function markOf(find: Find, scene: Scene): { start: number; end: number; quote: string } | null {
  if (!find.at) return null;
  const { block, sentence } = find.at;
  const view = find.view ?? scene.view;
  const { text, starts, ends, norms, bits, clauses } = view.reading(block);
  const own = view.sentences[sentence]?.sentence;
  const around = find.whole && own;
  const marked = (start: number, end: number) => ({ start, end, quote: text.slice(start, end) });
  if (around && around.end - around.start <= LONGEST_MARK)
    return marked(starts[greetingEnd(view.reading(block), around)]!, around.end);
  let { first, last, start, end } = find.at;
  if (around) {
    while (first > around.first && clauses[first - 1] === clauses[first]) first--;
    while (last + 1 < around.last && clauses[last + 1] === clauses[last]) last++;
    if (ends[last]! - starts[first]! <= LONGEST_MARK) [start, end] = [starts[first]!, ends[last]!];
    else ({ first, last } = find.at);
  }
  // What is found in all of a sentence is not found in its "Hi Sam,".
  if (own && first === own.first && last === own.last - 1)
    start = starts[greetingEnd(view.reading(block), own)]!;
  const closing = last;
  // "Whether they could use it as" lacks its last word.
  if (norms[last] === 'as' && norms[last + 1] === 'well') return marked(start, ends[last + 1]!);
  if (BEGINS.has(norms[last]!) && JOINS.has(norms[last - 1] ?? '')) last--;
  while (last > first && DANGLING.has(norms[last]!)) last--;
  if (own && !around && closing < own.last - 1 && !(bits[closing]! & ANY_MARK)) {
    const from = Math.max(first + 1, last - LEFT_OVER);
    const pause = bits.slice(from, last).findIndex((word) => word & MARK_BIT.comma);
    if (pause >= 0) last = from + pause;
  }
  return marked(start, last < closing ? ends[last]! : end);
}

/** A find as the rep gets it: the rule's words, where it stands, and a rewrite where one is grounded. */
export function makeTip(rule: CompiledRule, find: Find, scene: Scene): Tip {
  const { rule: source } = rule;
  const block = find.at && (find.view ?? scene.view).blocks[find.at.block]!.block.id;
  const mark = markOf(find, scene);
  // What a rep or a playbook wrote takes out what they said it should.
  const spares = source.rewrite && rule.origin === 'builtin' && takesTooMuch(source.rewrite, find, scene);
  const rewrite = source.rewrite && !spares && rewriteOf(source.rewrite, find, scene, rule.language);
  const tip: Tip = {
    id: tipId(rule, find, scene),
    ruleId: source.id,
    dimension: source.dimension,
    severity: source.severity,
    title: source.title,
    why: source.why,
    quote: mark?.quote ?? find.quote,
    evidence: { grade: source.evidence.grade, sources: source.evidence.sources },
    origin: rule.origin,
  };
  if (source.example) tip.example = source.example;
  if (mark) tip.span = { block: block!, start: mark.start, end: mark.end };
  if (scene.message) tip.message = scene.message.key;
  if (find.about) tip.about = find.about;
  if (rewrite) tip.rewrite = rewrite;
  if (find.signal) tip.signal = find.signal;
  if (find.because) tip.because = find.because;
  if (find.early) tip.early = true;
  return tip;
}
