import type { Sentence } from './sentences';
import type { Token } from './tokens';
import { wordTest } from './word';

/** One to four capitalised words that can be a person. */
export interface NameFact {
  start: number;
  end: number;
  name: string;
  /** A title, a cue ("copied", "my colleague") or a first and last name speak for a person. */
  sure: boolean;
}

const NEVER = new Set(
  (
    "i i'm i'll i've i'd we you he she it they the a an this that these those our your my his her their its monday tuesday wednesday thursday friday saturday sunday " +
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec ' +
    'ceo cfo cto coo vp hr it ai api crm erp sla roi kpi poc rfp rfi nda sow q1 q2 q3 q4 eod usd eur gbp us uk eu usa faq pdf ' +
    'hi hello dear hey thanks thank regards best cheers sincerely please re fw fwd ps note subject attached yes no ok okay ' +
    'english german french spanish european american british email e-mail internet monday team sales marketing finance legal support product engineering ' +
    'google microsoft outlook gmail salesforce hubspot linkedin zoom slack teams excel word powerpoint sharepoint'
  ).split(' '),
);
const NO_NAME = wordTest((norm) => NEVER.has(base(norm)));
const CUES = new Set(
  "copied copying cc cc'd cced cc'ing adding added looping looped colleague boss manager director ask asked told tell with meet met introduce introducing contact contacted mr mrs ms dr prof joining joins join invite invited".split(
    ' ',
  ),
);
const TITLES = new Set('mr mrs ms miss dr prof sir'.split(' '));
const COMPANY = new Set(
  'inc corp ltd llc gmbh ag plc co company group partners bank university energy systems software solutions technologies services'.split(
    ' ',
  ),
);
const HAS_DIGIT = /\d/;
const LINKS = new Set('de van von der la le di da bin al'.split(' '));

/**
 * Person-like names in `tokens`. A capitalised word that only opens a sentence counts when another one follows it or
 * it was seen inside a sentence of the same text. Linear.
 */
export function namesOf(text: string, tokens: Token[], sentences: Sentence[]): NameFact[] {
  const out: NameFact[] = [];
  const starts = new Set<number>();
  for (const { first } of sentences) starts.add(first);
  const inside = new Set<string>();
  const capitals: number[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!isNameWord(text, tokens[i]!)) continue;
    capitals.push(i);
    if (!starts.has(i)) inside.add(base(tokens[i]!.norm));
  }
  let next = 0;
  for (const i of capitals) {
    if (i < next) continue;
    next = i + 1;
    while (next < tokens.length && next - i < 5) {
      const token = tokens[next]!;
      if (starts.has(next) || token.start - tokens[next - 1]!.end > 1) break;
      if (tokens[next - 1]!.norm.endsWith("'s")) break;
      if (isNameWord(text, token)) next++;
      else if (LINKS.has(token.norm) && tokens[next + 1] && isNameWord(text, tokens[next + 1]!)) next += 2;
      else break;
    }
    const last = tokens[next - 1]!;
    const before = tokens[i - 1];
    const titled = before !== undefined && TITLES.has(before.norm);
    const dotted = before?.norm === '.' && i > 1 && TITLES.has(tokens[i - 2]!.norm);
    const words = next - i;
    const opens = starts.has(i) && words === 1 && !inside.has(base(tokens[i]!.norm));
    const company = COMPANY.has(base(last.norm)) || (before?.norm === 'the' && !titled);
    if (!opens && !company) {
      const end = last.norm.endsWith("'s") ? last.end - 2 : last.end;
      const cued = before !== undefined && CUES.has(before.norm);
      out.push({
        start: tokens[i]!.start,
        end,
        name: text.slice(tokens[i]!.start, end),
        sure: titled || dotted || cued || words === 2,
      });
    }
  }
  return out;
}

function base(norm: string): string {
  return norm.endsWith("'s") ? norm.slice(0, -2) : norm;
}

function isNameWord(text: string, token: Token): boolean {
  if (token.kind !== 'word' || !token.capital) return false;
  const length = token.end - token.start;
  if (length < 2 || length > 24 || token.word.is & NO_NAME) return false;
  // Mostly a capital and small letters.
  const second = text.charCodeAt(token.start + 1);
  if (second >= 97 && second <= 122 && !HAS_DIGIT.test(token.norm)) return true;
  const raw = text.slice(token.start, token.end);
  // Acronyms and words in capitals are no names.
  return raw !== raw.toUpperCase() && !HAS_DIGIT.test(raw);
}
