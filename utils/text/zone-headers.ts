import { nextText, wordCount, type ZoneLine } from './zone-lines';
import {
  ATTRIBUTION_LEAD,
  FORWARDED,
  FROM_KEYS,
  ORIGINAL,
  OTHER_KEYS,
  SUBJECT_KEYS,
  WROTE,
} from './zone-words';

const ADDRESS = /[<(["][^<>]{0,80}@|@\S+\.\S|<\s*$|mailto:/;
const DATE =
  /\d{1,2}[.:/]\d{2}\b|\d{4}-\d\d|\b(?:19|20)\d\d\b|\d{1,2}\s?[月日시년]|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}\b|\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,/iu;
/** "Dana van Wirth wrote:": a name, the verb and nothing else; "As Dana wrote:" is somebody's own words. */
const NAMED_ALONE =
  /^(?!(?:As|Like|You|We|I|He|She|They|Wie|Sie|Wir|Ich|Er|Comme|Como|Come) )\p{Lu}[\p{L}\p{M}.'’-]{0,30},? (?:(?:\p{Lu}[\p{L}\p{M}.'’-]{0,30},?|van|von|de|der|den|la|di|a|ha) ){0,5}\p{Ll}{3,12}:$/u;
/** Nothing of an attribution stands before its first word. */
const OPENS = /^(?:on|am|le|el|il|em|op|w dniu|dnia|på|dne) /iu;
/** An attribution line may be wrapped over this many lines and hold this many characters. */
const WRAPPED = 5;
const LONGEST = 420;
/** So many lines above a quoted header the name of its addressee may stand. */
const SIGNED = 12;

/**
 * Whether an attribution ("On Monday, Dana Wirth wrote:") starts at line `i`: the index after it, or `i`.
 * Three sorts: verb, colon and a date or address; a bare date with an address and a colon; "wrote" as the last word.
 */
export function attributionEnd(lines: ZoneLine[], i: number): number {
  const first = lines[i]!.text;
  if (isAboveQuote(lines, i) && NAMED_ALONE.test(first) && WROTE.test(first)) return i + 1;
  if (!ATTRIBUTION_LEAD.test(first)) return isAboveQuote(lines, i) && isAttribution(first) ? i + 1 : i;
  let joined = '';
  for (let j = i; j < lines.length && j < i + WRAPPED; j++) {
    const line = lines[j]!;
    if (line.blank || line.fixed || (j > i && line.text.startsWith('>') && line.text.length > 2)) return i;
    joined = joined === '' ? line.text : `${joined} ${line.text}`;
    if (joined.length > LONGEST) return i;
    if (isAttribution(joined)) return startsLater(lines, i, j) ? i : behindSecond(lines, j + 1);
    // A sentence that ended without a colon is prose.
    if (/[.!?]$/.test(line.text) && !ADDRESS.test(joined) && !/\b\p{L}{1,4}\.$/u.test(line.text)) return i;
  }
  return i;
}

/** The index behind a second whole attribution right at line `i`, as two mail programs write one each; else `i`. */
function behindSecond(lines: ZoneLine[], i: number): number {
  const text = lines[i]?.text ?? '';
  return ATTRIBUTION_LEAD.test(text) && text.length <= LONGEST && isAttribution(text) ? i + 1 : i;
}

/** Whether what is quoted, and marked so, stands right below line `i`: then the line needs no known first word. */
function isAboveQuote(lines: ZoneLine[], i: number): boolean {
  const next = lines[nextText(lines, i + 1)];
  return next !== undefined && (next.text.startsWith('>') || (next.fixed === true && next.role === 'quote'));
}

/** Whether the attribution that ends at line `end` begins below line `i`: what stands above says no date and nobody's address. */
function startsLater(lines: ZoneLine[], i: number, end: number): boolean {
  let above = '';
  for (let k = i + 1; k <= end; k++) {
    above += ` ${lines[k - 1]!.text}`;
    if (DATE.test(above) || ADDRESS.test(above)) return false;
    const rest = lines.slice(k, end + 1).map(({ text }) => text);
    // Two short lines and a whole attribution: nothing was wrapped there.
    const isWhole = k === end && k - i > 1 && isAboveQuote(lines, end);
    const leads = (wordCount(above) > 3 || OPENS.test(rest[0]!)) && ATTRIBUTION_LEAD.test(rest[0]!);
    if ((isWhole || leads) && isAttribution(rest.join(' '))) return true;
  }
  return false;
}

function isAttribution(text: string): boolean {
  const bare = text.replace(/^[-\s]+/, '').replace(/[-\s]+$/, '');
  const colon = /[:：]$/.test(bare);
  const dated = DATE.test(bare);
  const addressed = ADDRESS.test(bare);
  if (!dated && !addressed) return false;
  if (WROTE.test(bare)) {
    if (colon) return true;
    return (
      addressed &&
      /(?:wrote|schrieb|schreef|skrev|写道|kirjoitti|scritto|escribió|escreveu|écrit)$/iu.test(bare)
    );
  }
  return colon && dated && addressed && !/[.!?] \p{Lu}\p{Ll}+ \p{Ll}/u.test(bare);
}

/** No name of a field is longer (UTF-16 units). */
const LONGEST_KEY = 24;

type Key = 'from' | 'subject' | 'other';

/** Which header field the line names before its first colon, if it does. */
function headerKey(text: string): { key: Key; name: string } | null {
  const colon = text.slice(0, LONGEST_KEY + 1).search(/[:：]/);
  if (colon < 1) return null;
  const name = text
    .slice(0, colon)
    .replace(/[*_\s>]+/g, ' ')
    .trim()
    .toLowerCase();
  if (FROM_KEYS.has(name)) return { key: 'from', name };
  if (SUBJECT_KEYS.has(name)) return { key: 'subject', name };
  if (OTHER_KEYS.has(name)) return { key: 'other', name };
  return null;
}

/**
 * Whether a block of header lines (From, Sent, To, Subject in any language) starts at line `i`: the index after it,
 * or `i`. One such line alone is prose ("From: our archive").
 */
export function headerBlockEnd(lines: ZoneLine[], i: number): number {
  const first = headerKey(lines[i]!.text);
  if (!first) return i;
  const seen = new Set<string>();
  let from = false;
  let subject = false;
  let address = false;
  let end = i;
  let gap = 0;
  for (let j = i; j < lines.length && j < i + 14; j++) {
    const line = lines[j]!;
    if (line.fixed) break;
    if (line.blank) {
      if (++gap > 1 || (from && subject)) break;
      continue;
    }
    const found = headerKey(line.text);
    if (found) {
      seen.add(found.name);
      from ||= found.key === 'from';
      subject ||= found.key === 'subject';
      address ||= line.text.includes('@');
      end = j + 1;
      gap = 0;
      if (subject && from && seen.size >= 3 && !nextIsHeader(lines, j + 1)) break;
    } else {
      // Long lists of recipients are wrapped.
      if (gap > 0 || ++gap > 3 || /[.!?]$/.test(line.text)) break;
      address ||= line.text.includes('@');
    }
  }
  const enough = from ? seen.size >= 2 && (subject || address || isTo(lines, i)) : subject && seen.size >= 3;
  return enough ? end : i;
}

/** "From: Hal Orr" above "To: Dougie", where Dougie has signed or was greeted above: names of people, not of places. */
function isTo(lines: ZoneLine[], from: number): boolean {
  const to = lines[from + 1];
  if (from === 0 || !lines[from - 1]!.blank || !to || headerKey(to.text)?.key !== 'other') return false;
  const name = to.text
    .slice(to.text.search(/[:：]/) + 1)
    .trim()
    .split(/[\s,]+/)[0]!;
  if (name.length < 2) return false;
  return lines
    .slice(Math.max(0, from - SIGNED), from)
    .some(({ text }) => wordCount(text) <= 4 && text.split(/[\s,]+/).includes(name));
}

function nextIsHeader(lines: ZoneLine[], from: number): boolean {
  const line = lines[from];
  return line !== undefined && !line.blank && headerKey(line.text) !== null;
}

/** Words between dashes, in whatever language. */
const TITLED_RULE = /^[-_=]{4,} ?\p{L}[^-_=:]{2,40}[-_=]{4,}$/u;
const FIELD = /^\p{L}[\p{L}\p{M} ]{0,20}[:：] \S/u;

/** Whether the head of a mail starts at a line, in whatever language: fields one below the other, one with an address. */
function isHeaderLike(lines: ZoneLine[], from: number): boolean {
  const head = lines.slice(from, from + 3);
  return (
    head.length === 3 &&
    head.every(({ text, blank }) => !blank && FIELD.test(text)) &&
    head.some(({ text }) => ADDRESS.test(text))
  );
}

/** Whether line `i` says that a mail follows: "-----Original Message-----", "Begin forwarded message:". */
export function separatorAt(lines: ZoneLine[], i: number): 'quote' | 'forwarded' | null {
  const text = lines[i]!.text;
  if (text.length > 200 || text.length < 4) return null;
  if (FORWARDED.test(text)) return 'forwarded';
  if (ORIGINAL.test(text)) return 'quote';
  if (TITLED_RULE.test(text) && isHeaderLike(lines, nextText(lines, i + 1))) return 'forwarded';
  // A rule across the page right above a header block.
  if (/^[-_=*]{4,}$/.test(text)) {
    const next = nextText(lines, i + 1);
    if (next < lines.length && next <= i + 3 && headerBlockEnd(lines, next) > next) return 'quote';
  }
  return null;
}

/**
 * How far above a header block without a From line (Lotus Notes) the sender's own lines reach: name, date and
 * "Please respond to". Returns the index of the first of them.
 */
export function senderLinesStart(lines: ZoneLine[], header: number): number {
  let first = header;
  for (let i = header - 1; i >= 0 && i >= header - 5; i--) {
    const line = lines[i]!;
    if (line.blank) continue;
    if (line.fixed || line.text.length > 110) break;
    const dated = /\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{1,2}:\d\d/.test(line.text);
    const named = /@|^(?:please respond to|sent by|enron |from:)/i.test(line.text);
    const name = first < header && wordCount(line.text) <= 4 && !/[.!?,:]$/.test(line.text);
    if (!dated && !named && !name) break;
    first = i;
    if (name && !dated && !named) break;
  }
  return first;
}
