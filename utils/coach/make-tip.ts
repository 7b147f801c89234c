import type { Tip } from '../model/tip';
import { hashText } from '../text/hash';
import type { CompiledRule, Find, Scene } from './engine';
import { markOf } from './mark';
import { rewriteOf, takesTooMuch } from './rewrite';
import type { TextView } from './text-view';

const fold = (text: string) =>
  text
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
const CONTEXT_WORDS = 2;

/** Where what may tell one tip from another ends: in a draft with the sentence, for the rep is about to write what follows. */
function endOf({ at, until }: Find, view: TextView, scene: Scene): number {
  const isWritten = scene.snapshot.kind === 'draft' && !scene.message;
  return isWritten ? view.sentences[until ?? at!.sentence]!.sentence.end : Number.POSITIVE_INFINITY;
}

/**
 * Identity of "the same tip": the rule, the words that fired it, and two words of the block before them and behind them.
 * Not the offset, so that edits elsewhere change nothing.
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
    const view = find.view ?? scene.view;
    const { norms, starts } = view.reading(find.at.block);
    const { first, last } = find.at;
    const end = endOf(find, view, scene);
    parts.push(norms.slice(Math.max(0, first - CONTEXT_WORDS), first).join(' '));
    const behind = norms.slice(last + 1, last + 1 + CONTEXT_WORDS);
    parts.push(behind.filter((_, at) => starts[last + 1 + at]! < end).join(' '));
  }
  if (find.about && find.key === undefined) parts.push(find.about.sort, fold(find.about.quote));
  return hashText(parts.join('\u0000'));
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
