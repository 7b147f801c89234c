import type { Sentence } from './sentences';
import type { Token } from './tokens';
import { wordSet } from './word-set';

/*
 * What was dictated or typed on a phone runs on: "just checking in did you see my quote let me know if you have any
 * questions". Such a stretch is read as the sentences that it would have been with its marks: it is cut where a writer
 * of English begins anew. Whoever sets capitals and full stops is left alone, however long the sentence.
 */

/** Shorter stretches are one sentence, whoever wrote them. */
const LONG = 14;
/** With capitals, as a telephone sets them, only what goes on for so long without any mark is taken for dictated. */
const LONG_DICTATED = 22;
const FEWEST = 3;
/** So many words that join are looked back over. */
const MOST_JOINERS = 5;

const GREETS = wordSet('hi hello hey hiya morning good dear');
const ASKERS = wordSet('what whats when where who why how hows which');
const HELPERS = wordSet('can could would will do does did is are have has shall should');
const SUBJECTS = wordSet('you u we they i he she');
const MINE = wordSet("i we im i'm ill i'll we'll ive i've weve we've id i'd");
/** Behind "i" and "we" these begin a sentence and hardly ever what describes a noun ("the quote i sent"). */
const MEANING = wordSet('am will wanted would hope just think thought understand know really');
const WITH_VERB = wordSet("im i'm ill i'll we'll ive i've weve we've id i'd");
const SPOKEN_FOR = wordSet(
  'thanks thx cheers ta sorry anyway btw lemme lmk', // each begins a sentence of its own
);
const JUST = wordSet(
  'checking wondering wanted wanting following touching give let drop send call reply ping',
);
/** Go to what follows them. */
const JOINERS = wordSet(
  'and so but or also please pls plz just ok okay yeah yep um uh erm anyway then well now',
);
const FILLS = wordSet('and so but or um uh erm');
/** Behind one of these the sentence has not ended. */
const LEADS_ON = wordSet(
  'know knows ask asks asked tell tells see say says said sure idea wonder wondering check confirm understand remember if ' +
    'whether that which who because as when where while since before after until unless once than like about on of with ' +
    'for to from by at in into the a an our your my his her their this no not very many think thought hope guess believe ' +
    'what how why i we you u he she they it is are was were be am im will would can could should may might must have has had do',
);

const norm = (tokens: readonly Token[], at: number): string => tokens[at]?.norm ?? '';

/** The sentences that the one at hand was meant to be: itself alone, mostly. */
export function withoutRunOns(tokens: readonly Token[], sentence: Sentence): Sentence[] {
  if (sentence.last - sentence.first < LONG || !runsOn(tokens, sentence)) return [sentence];
  const out: Sentence[] = [];
  let first = sentence.first;
  const greets = GREETS.has(norm(tokens, first));
  for (let at = first + 2; at < sentence.last - 1; at++) {
    if (!opens(tokens, at, first)) continue;
    let from = joinedFrom(tokens, at, first);
    if (from - first < (greets && first === sentence.first ? 2 : FEWEST)) continue;
    out.push(part(tokens, sentence, first, from));
    // What joined the two is part of neither, as a comma would not be.
    while (from < at && FILLS.has(norm(tokens, from))) from++;
    first = from;
  }
  out.push(part(tokens, sentence, first, sentence.last));
  return out;
}

const part = (tokens: readonly Token[], whole: Sentence, first: number, last: number): Sentence => ({
  start: tokens[first]!.start,
  end: tokens[last - 1]!.end,
  first,
  last,
  item: whole.item && first === whole.first,
});

/** Whether its writer cares for no capitals or no marks. */
function runsOn(tokens: readonly Token[], { first, last }: Sentence): boolean {
  let words = 0;
  let marks = 0;
  let low = tokens[first]!.kind === 'word' && !tokens[first]!.capital;
  for (let at = first; at < last; at++) {
    const token = tokens[at]!;
    if (token.kind === 'punct' || token.kind === 'symbol') marks++;
    else if (token.kind !== 'hyphen') words++;
    if (token.norm === 'i' && !token.capital) low = true;
  }
  // Lower case behind "Dear Mr Weber," is how German begins: commas tell who writes with care.
  if (low) return words >= LONG && marks * 10 <= words;
  return words >= LONG_DICTATED && marks === 0;
}

/** Whether a new sentence begins at `at`, with no word of the one from `first` leading on to it. */
function opens(tokens: readonly Token[], at: number, first: number): boolean {
  const here = norm(tokens, at);
  const next = norm(tokens, at + 1);
  const before = norm(tokens, at - 1);
  // "Which week can you": the question begins with its first word.
  if (HELPERS.has(here) && SUBJECTS.has(next) && next !== before)
    return !ASKERS.has(before) && !asksBefore(tokens, at, first) && !LEADS_ON.has(leader(tokens, at, first));
  if (LEADS_ON.has(leader(tokens, at, first))) return false;
  if (SPOKEN_FOR.has(here)) return true;
  if (here === 'thank') return next === 'you';
  if (here === 'let') return (next === 'me' || next === 'us') && norm(tokens, at + 2) === 'know';
  if (here === 'please' || here === 'pls' || here === 'plz') return true;
  if (here === 'just') return JUST.has(next);
  if (ASKERS.has(here)) return HELPERS.has(next) || asksAhead(tokens, at);
  if (!MINE.has(here)) return false;
  if (WITH_VERB.has(here) || MEANING.has(next)) return at - first > 4 || GREETS.has(norm(tokens, first));
  // "and we can jump on a call", but "you and i" and "so we can plan"
  if (before === 'so') return next !== 'can' && next !== 'could';
  return before === 'and' || before === 'but' || before === 'yeah';
}

/** Where the words begin that join what begins at `at` to what stands before it. */
function joinedFrom(tokens: readonly Token[], at: number, first: number): number {
  let from = at;
  while (from - 1 > first && at - from < MOST_JOINERS && JOINERS.has(norm(tokens, from - 1))) from--;
  return from;
}

/** The word that a sentence from `at` on would follow. */
const leader = (tokens: readonly Token[], at: number, first: number): string =>
  norm(tokens, joinedFrom(tokens, at, first) - 1);

function asksBefore(tokens: readonly Token[], at: number, first: number): boolean {
  for (let i = at - 1; i >= first && i > at - 4; i--) if (ASKERS.has(norm(tokens, i))) return true;
  return false;
}

/** "how many do you need", "which week are they in" */
function asksAhead(tokens: readonly Token[], at: number): boolean {
  for (let i = at + 1; i < at + 4; i++)
    if (HELPERS.has(norm(tokens, i)) && SUBJECTS.has(norm(tokens, i + 1))) return true;
  return false;
}
