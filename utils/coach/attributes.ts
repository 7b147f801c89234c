import type { Tip } from '../model/tip';
import type { CueName } from './cues';
import type { CompiledRule, Find } from './engine';
import { touches } from './hit-index';
import type { Reading } from './reading';
import type { CueSets } from './shape';
import type { TextView } from './text-view';

/*
 * The four attributes of a signal (coaching book, section 4): polarity, certainty, experiencer, time. A cue counts in
 * the clause of the match; a clause ends at ; : ( ) – and at "but", "however", "although".
 */

export type Signal = NonNullable<Tip['signal']>;

/** So many words into a match its verb is said: what is denied behind it is another thing. */
const VERB = 3;
/** What the scorer supposes is a whole sentence: what begins among its first words holds for all of it, "so nobody sleeps" does not. */
const HEAD = 4;

/** Where a cue counts: before the match, or all over its clause; of what the scorer supposes at its head alone, or all over that, too. */
type Where = 'before' | 'anywhere' | 'throughout';

function cueInClause(
  view: TextView,
  find: Find,
  set: number,
  where: Where,
  mayStandInside = true,
  /** A cue that is part of one of these counts for nothing. */
  but?: number,
): boolean {
  const at = find.at!;
  const reading = view.reading(at.block);
  const idioms = but === undefined ? undefined : reading.bySet.get(but);
  const from = reading.clauses[at.first]!;
  const to = reading.clauses[at.last]!;
  for (const hit of reading.bySet.get(set) ?? []) {
    if (view.at(at.block, hit.sentence) !== at.sentence) continue;
    if (reading.clauses[hit.last]! < from || reading.clauses[hit.first]! > to) continue;
    if (idioms?.some((idiom) => idiom.first <= hit.first && idiom.last >= hit.last)) continue;
    if (find.because && where !== 'throughout' && hit.first - at.first >= HEAD) continue;
    if (where === 'before' && hit.first > at.last) continue;
    // What the scorer supposes has no words of its own.
    const inside = !find.because && hit.first >= at.first && hit.last <= at.last;
    if (inside && (mayStandInside || hit.first - at.first > VERB)) continue;
    return true;
  }
  return false;
}

/** "Can't keep up" is not turned around by its own "not"; "we are not growing" is, where no phrase names the "not". */
function deniesItself(rule: CompiledRule, find: Find, view: TextView): boolean {
  const { block, first, last } = find.at!;
  if (rule.denying === undefined) return false;
  return touches(view.reading(block).bySet.get(rule.denying), first, last);
}

/** The attributes of a find, or null when they silence it. */
export function attributesOf(
  rule: CompiledRule,
  find: Find,
  view: TextView,
  cues: CueSets,
  today: string,
): Signal | null {
  const signal = rule.signal!;
  if (!find.at) return { kind: signal.kind, polarity: signal.polarity, certainty: 'fact', time: 'unknown' };
  const has = (cue: CueName, where: Where = 'anywhere') => cueInClause(view, find, cues[cue], where);
  if (signal.negation !== 'keep') {
    // Behind the match, too: "the new site was cancelled".
    const own = deniesItself(rule, find, view);
    if (cueInClause(view, find, cues.negation, 'anywhere', own, cues.denyingNothing)) return null;
    if (cueInClause(view, find, cues.calledOff, 'throughout', own)) return null;
    if (has('doubt') || has('replaced', 'before')) return null;
    if (view.hasInSentence(cues.retracted, find.at.sentence)) return null;
  }
  if (signal.experiencer !== 'anyone') {
    if (has('third', 'before') || startsOurs(view, find, cues)) return null;
    if (view.hasInSentence(cues.elsewhere, find.at.sentence)) return null;
    if (view.hasInSentence(cues.away, find.at.sentence)) return null;
  }
  const ago = Number(today.slice(0, 4)) - (yearOf(view, find) ?? Number.POSITIVE_INFINITY);
  const past = has('past') || has('pastLast', 'throughout') || ago > 0;
  // What grew last year is worth a word where the past is; what did so long before is history.
  if ((past && signal.past !== 'keep') || ago > 1) return null;
  const plan = has('plan', 'throughout');
  const ahead = plan || has('ahead', 'throughout');
  const certainty = has('possible', 'before') && !plan ? 'possible' : ahead ? 'plan' : 'fact';
  const tense = view.shape(find.at.sentence).tense;
  const time = past ? 'past' : ahead || tense === 'future' ? 'future' : tense;
  return { kind: signal.kind, polarity: signal.polarity, certainty, time };
}

const YEAR = /^(?:19|20)\d\d$/;

/** The year in which it was, at the head of its sentence or in the clause of the match: "in 2015 we opened a second plant". */
function yearOf(view: TextView, find: Find): number | undefined {
  const at = find.at!;
  const { norms, clauses } = view.reading(at.block);
  const { first, last } = view.sentences[at.sentence]!.sentence;
  const isNear = (word: number) =>
    word - first <= HEAD || (clauses[word]! >= clauses[at.first]! && clauses[word]! <= clauses[at.last]!);
  for (let i = first + 1; i < last; i++)
    if (norms[i - 1] === 'in' && YEAR.test(norms[i]!) && isNear(i)) return Number(norms[i]);
  return undefined;
}

const AUXILIARY = new Set(['are', 'have', 'were', 'had']);
const OWN = new Set(['we', 'us', 'our', 'i', 'my', 'me']);
/** So far before the words a subject may stand. */
const SUBJECT = 6;

/** "You are opening an office": before the words stand "you" and its verb, and nobody of theirs between. */
function saidOfYou({ norms, clauses }: Reading, first: number): boolean {
  for (let at = first - 1; at >= 0 && first - at <= SUBJECT && clauses[at] === clauses[first]; at--) {
    if (OWN.has(norms[at]!)) return false;
    if (norms[at] === 'you') return AUXILIARY.has(norms[at + 1]!);
  }
  return false;
}

/** "Your new site looks great": the customer speaks of us. */
function startsOurs(view: TextView, find: Find, cues: CueSets): boolean {
  const at = find.at!;
  const reading = view.reading(at.block);
  if (saidOfYou(reading, at.first)) return true;
  return (reading.bySet.get(cues.ours) ?? []).some(
    (hit) =>
      view.at(at.block, hit.sentence) === at.sentence &&
      hit.first <= at.last &&
      reading.clauses[hit.last] === reading.clauses[at.first] &&
      at.first - hit.last <= 6,
  );
}
