import { classOf, NEWLINE, SPACE } from './chars';
import { MONTHS } from './date-words';
import { withoutRunOns } from './run-ons';
import { type Token, tokensOf } from './tokens';

/** A sentence: UTF-16 offsets, end exclusive, white space and list markers outside; its tokens are `[first, last)`. */
export interface Sentence {
  start: number;
  end: number;
  /** Index of its first token in `tokensOf(text)`. */
  first: number;
  /** Index after its last token. */
  last: number;
  /** Stands behind a list marker. */
  item: boolean;
}

/** Never end a sentence, whatever follows. */
const TITLES = new Set(
  'mr mrs ms dr prof st messrs hon rev gen sen rep e.g. i.e. vs cf ca approx incl excl dept fig'.split(' '),
);
/** End a sentence only before a word that usually starts one. */
const SOMETIMES = new Set(
  (
    'inc corp ltd co llc bros plc mio mrd etc no nos ext est jr sr vol jan feb mar apr jun jul aug sep sept oct nov dec ' +
    'mon tue tues wed thu thur thurs fri sat sun a.m. p.m. u.s. u.k. e.u. min max avg pls tel'
  ).split(' '),
);
const STARTERS = new Set(
  (
    'the a an this that these those we i you he she it they our my your his her its their there here if when while ' +
    'as in on at for to from with by after before since because so and but or however also please thanks thank let ' +
    'what why how who where which can could would will do does did is are was were have has had no yes not all any ' +
    'both each every some many most once now then still just based given attached regarding best regards'
  ).split(' '),
);
/** Begin a sentence also in lower case, behind however short a word: "for the day. no rush", "we need it. can you". */
const LOW_STARTERS = new Set(
  (
    'we i you he she it they there please pls thanks thank thx what whats why how who where when which can could would ' +
    'will do does did is are was were have has yes no not let also if but and so or ' +
    "im i'm ive i've ill i'll id i'd its it's thats that's theres there's weve we've lets let's sorry hope just"
  ).split(' '),
);
/** Begin a line of a writer who sets no capitals. */
const LOW_LINES = new Set(
  (
    "i im i'm ive i've ill i'll id i'd we weve we've you its it's thats that's theres there's hi thanks thank thx please pls " +
    'ok okay sorry hope glad let lets just any also yes no yep nope'
  ).split(' '),
);
const CLOSERS = new Set(['"', "'", ')', ']', '}', '”', '’', '»', '*', '_']);
/** "24. And the figures are here": an answer, and no item of a list. */
const GOES_ON = new Set(['and', 'but']);
const PICTURE = /^\p{Extended_Pictographic}/u;
const WRAP_LOW = 48;
const WRAP_HIGH = 120;

/**
 * Sentences of one block or text, in order. A blank line always ends a sentence. A single line break ends it unless
 * the line looks wrapped: the next line goes on in lower case, or its first word would not have fitted.
 */
export function sentencesOf(text: string, tokens: Token[] = tokensOf(text)): Sentence[] {
  const out: Sentence[] = [];
  const wrap = wrapWidth(text);
  // A writer who begins in lower case sets no capitals further on, either.
  const low = tokens[0]?.kind === 'word' && !tokens[0].capital;
  let first = 0;
  let item = false;
  const close = (last: number) => {
    if (last > first) {
      const whole = { start: tokens[first]!.start, end: tokens[last - 1]!.end, first, last, item };
      out.push(...withoutRunOns(tokens, whole));
    }
    first = last;
    item = false;
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (i > first || i === 0) {
      const breaks = i === 0 ? 1 : breaksBetween(text, tokens[i - 1]!.end, token.start);
      if (i > 0 && breaks > 0 && endsAtBreak(text, tokens, first, i, breaks, wrap, low)) close(i);
    }
    if (i === first) {
      const after = markerEnd(text, tokens, i);
      if (after > i) {
        item = true;
        first = after;
        i = after - 1;
        continue;
      }
    }
    if (isTerminal(text, tokens, i)) {
      let last = i + 1;
      while (
        last < tokens.length &&
        CLOSERS.has(tokens[last]!.norm) &&
        tokens[last]!.start === tokens[last - 1]!.end
      ) {
        last++;
      }
      // "Yahoo!'s", "ok?)yes": glued to lower case, a mark inside the sentence. Full stops were decided above.
      const after = tokens[last];
      if (
        (token.norm === '!' || token.norm === '?') &&
        after?.start === tokens[last - 1]!.end &&
        !after.capital
      )
        continue;
      close(last);
      i = last - 1;
    }
  }
  close(tokens.length);
  return out;
}

function breaksBetween(text: string, from: number, to: number): number {
  // Mostly words stand side by side, or a space apart.
  if (to === from || (to === from + 1 && text.charCodeAt(from) === 32)) return 0;
  let breaks = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) breaks++;
    else if (code > 127 && classOf(code) === NEWLINE) breaks++;
  }
  return breaks;
}

/** Width at which the text seems to be wrapped by hand or by a mailer, 0 where no line says so. */
function wrapWidth(text: string): number {
  let widest = 0;
  let from = 0;
  for (;;) {
    const to = text.indexOf('\n', from);
    if (to < 0) break;
    const width = to - from;
    if (width <= WRAP_HIGH && width > widest) widest = width;
    from = to + 1;
  }
  return widest >= WRAP_LOW ? widest : 0;
}

function endsAtBreak(
  text: string,
  tokens: Token[],
  first: number,
  next: number,
  breaks: number,
  wrap: number,
  low: boolean,
): boolean {
  if (breaks > 1) return true;
  const before = tokens[next - 1]!;
  const after = tokens[next]!;
  if (markerEnd(text, tokens, next) > next) return true;
  const lineStart = text.lastIndexOf('\n', before.end - 1) + 1;
  const width = before.end - lineStart;
  if (before.norm === ',' && next - first <= 6 && width < 40) return true;
  if (before.norm === ':' && width < WRAP_LOW) return true;
  if (after.kind === 'word' && !after.capital && classOf(text.charCodeAt(after.start)) !== NEWLINE) {
    // "goes on in lower case" holds for cased scripts only; others fall through to the width.
    if (after.norm !== text.slice(after.start, after.end).toUpperCase())
      return (
        wrap === 0 &&
        ((low && LOW_LINES.has(after.norm)) || asksAt(tokens, next)) &&
        !LEADS_ON.has(before.norm)
      );
  }
  if (wrap === 0) return true;
  return width + 1 + wordLength(text, after.start) <= Math.min(wrap, 78) - 2;
}

/** Verbs and words with which a line typed on a phone begins to ask: "can it go through a 1.4 door", "who commissions it". */
const HELPERS = new Set('is are was were do does did can could will would shall should have has'.split(' '));
const SUBJECTS = new Set('you u we i it they he she there the this that your our my any'.split(' '));
const ASKERS = new Set('who what whats when where why how which'.split(' '));
/** A line that ends on one of these goes on: "I do not know", "please ask", "the day when". */
const LEADS_ON = new Set(
  (
    'know knows ask asks tell tells see say says sure idea wonder wondering check confirm understand remember and or but ' +
    'if about on of with for to from by at in , : the a an our your my that than as is are day time place way reason'
  ).split(' '),
);

const asksAt = (tokens: Token[], at: number): boolean =>
  ASKERS.has(tokens[at]!.norm) || (HELPERS.has(tokens[at]!.norm) && SUBJECTS.has(tokens[at + 1]?.norm ?? ''));

function wordLength(text: string, start: number): number {
  let end = start;
  while (end < text.length && end - start < WRAP_HIGH && text.charCodeAt(end) > 32) end++;
  return end - start;
}

/** Index after a list marker ("-", "•", "1.", "2)", "a)", "(iii)") at the start of a line, or `i`. */
function markerEnd(text: string, tokens: Token[], i: number): number {
  const token = tokens[i]!;
  const next = tokens[i + 1];
  if (i > 0 && breaksBetween(text, tokens[i - 1]!.end, token.start) === 0) return i;
  if (!next) return i;
  const spaced = (after: Token) => {
    const code = text.charCodeAt(after.end);
    return after.end < text.length && classOf(code) === SPACE;
  };
  const mark = token.norm;
  if (
    (mark === '-' ||
      mark === '*' ||
      mark === '•' ||
      mark === '·' ||
      mark === '▪' ||
      mark === '◦' ||
      mark === '+' ||
      mark === '>') &&
    spaced(token)
  ) {
    return i + 1;
  }
  if (token.kind === 'symbol' && token.end - token.start <= 3 && spaced(token)) return i + 1;
  const short = token.end - token.start <= 2 && (token.kind === 'number' || token.kind === 'word');
  if (
    short &&
    (next.norm === ')' ||
      (next.norm === '.' && token.kind === 'number' && !GOES_ON.has(tokens[i + 2]?.norm ?? ''))) &&
    next.start === token.end &&
    spaced(next)
  ) {
    return i + 2;
  }
  const closing = tokens[i + 2];
  if (
    mark === '(' &&
    closing?.norm === ')' &&
    next.end - next.start <= 3 &&
    next.start === token.end &&
    spaced(closing)
  ) {
    return i + 3;
  }
  return i;
}

function isTerminal(text: string, tokens: Token[], i: number): boolean {
  const token = tokens[i]!;
  if (token.kind === 'word') {
    // "e.g.", "U.S." carry their own dot.
    return token.norm.endsWith('.') && SOMETIMES.has(token.norm) && startsSentence(tokens[i + 1], true);
  }
  // "… for the shelves 📦 Let me know": a picture closes where a full stop would.
  if (token.kind === 'symbol') return PICTURE.test(token.norm) && startsSentence(tokens[i + 1], true);
  if (token.kind !== 'punct') return false;
  const norm = token.norm;
  if (norm === '!' || norm === '?') return true;
  if (norm === '。' || norm === '．') return true;
  if (norm !== '.' && norm !== '...') return false;
  const next = afterClosers(tokens, i + 1);
  if (!next) return true;
  if (norm === '...') return startsSentence(next, false);
  const before = tokens[i - 1];
  if (before && before.end === token.start && before.kind === 'word') {
    if (TITLES.has(before.norm)) return false;
    if (SOMETIMES.has(before.norm)) return startsSentence(next, true);
    // An initial: one capital letter.
    if (before.capital && before.end - before.start === 1 && before.norm !== 'i')
      return startsSentence(next, true);
  }
  // "20. März": a day, not the end.
  if (before?.kind === 'number' && before.end === token.start && MONTHS.has(next.norm))
    return next.norm === 'may' || next.norm === 'march';
  // ".NET", ".5": glued to what follows alone.
  if (before?.end !== token.start && token.end === next.start) return false;
  if (!before || before.end !== token.start) return next.capital || next.kind !== 'word';
  if (token.end === next.start)
    return next.capital && before.kind === 'word' && before.end - before.start > 2;
  // A dot and a space, then lower case: a sentence by a writer who does not care for capitals.
  return (
    next.kind !== 'word' ||
    next.capital ||
    breaksBetween(text, token.end, next.start) > 0 ||
    startsSentence(next, true) ||
    LOW_STARTERS.has(next.norm) ||
    before.end - before.start > 3
  );
}

function afterClosers(tokens: Token[], from: number): Token | undefined {
  let i = from;
  while (i < tokens.length && CLOSERS.has(tokens[i]!.norm) && tokens[i]!.start === tokens[i - 1]!.end) i++;
  return tokens[i];
}

function startsSentence(token: Token | undefined, strict: boolean): boolean {
  if (!token) return true;
  if (token.kind !== 'word') return !strict;
  return strict ? token.capital && STARTERS.has(token.norm) : token.capital;
}
