import type { Token } from './token';
import { type Word, wordOf, wordTest } from './word';
import { wordSet } from './word-set';

/*
 * Words as a thumb types them: "u", "tmrw", and "ill send" without the apostrophe. Read here as what they stand for, so
 * that dates, promises, phrases and the learned scorer need not know of them.
 */

const SHORT: ReadonlyMap<string, string> = new Map([
  ['u', 'you'],
  ['ur', 'your'],
  ['tmrw', 'tomorrow'],
  ['tmr', 'tomorrow'],
  ['tmw', 'tomorrow'],
  ['nxt', 'next'],
  ['wk', 'week'],
  ['wks', 'weeks'],
]);
const IS_SHORT = wordTest((norm) => SHORT.has(norm));

const DEEDS = wordSet(
  'send get give let be have check call ring drop share see make talk speak do come take bring try find look ask put add write ' +
    'follow keep need pop sort forward email mail book arrange update confirm tell pick leave set reply go ping chase',
);
const WISHES = wordSet('love like appreciate suggest say rather prefer need recommend also really');
const BEING = wordSet('not a an the been just still really too so fine ok okay all about possible worth');
/** Words of their own without the apostrophe: what follows tells which is meant. */
const BARE: ReadonlyMap<string, readonly [string, ReadonlySet<string>]> = new Map([
  ['ill', ["i'll", DEEDS]],
  ['well', ["we'll", DEEDS]],
  ['id', ["i'd", WISHES]],
  ['wed', ["we'd", WISHES]],
  ['its', ["it's", BEING]],
]);
const IS_BARE = wordTest((norm) => BARE.has(norm));
/** "Well" is "we'll" only where something begins: "we may well be", "it works well send me two". */
const BEGINS_BEHIND = wordSet('and but so or then if that think hope , . ! ? : ;');

/** What the word means that stands in lower case in what was typed. */
export const asMeant = (word: Word): Word => (word.is & IS_SHORT ? wordOf(SHORT.get(word.norm)!) : word);

/** Reads the last of `tokens` anew, now that the word is known which follows it. */
export function readBare(tokens: readonly Token[], next: string): void {
  const last = tokens[tokens.length - 1];
  if (!last || !(last.word.is & IS_BARE) || last.kind !== 'word') return;
  const [meant, verbs] = BARE.get(last.norm)!;
  if (!verbs.has(next)) return;
  const before = tokens[tokens.length - 2];
  if (last.norm === 'well' && before && !BEGINS_BEHIND.has(before.norm)) return;
  last.word = wordOf(meant);
  last.norm = meant;
}
