import { classOf, IGNORABLE, isAsciiDigit, isAsciiLetter, NEWLINE, SPACE } from './chars';

/*
 * Web addresses, mail addresses and placeholders. Each reader looks ahead a bounded distance or consumes what it
 * reads, so that the token pass stays linear.
 */

/** Longest local part of a mail address (RFC 5321, 4.5.3.1.1) and longest domain name (4.5.3.1.2). */
const LOCAL = 64;
const DOMAIN = 255;
const PLACEHOLDER = 48;
/** Endings under which "name.ending" without a scheme is read as a web address. */
const ENDINGS = new Set(
  'com org net io co ai de uk eu fr es it nl ch at pl app dev edu gov info biz us ca au'.split(' '),
);

/** Whether a web address may start at `at`: a scheme, "www.", or a bare name with a well-known ending. */
export function isWebStart(text: string, at: number): boolean {
  const first = text.charCodeAt(at) | 32;
  if (first === 104) {
    const head = text.slice(at, at + 8).toLowerCase();
    if (head.startsWith('http://') || head.startsWith('https://')) return true;
  }
  if (first === 119 && text.slice(at, at + 4).toLowerCase() === 'www.') return true;
  return bareEnd(text, at) > at;
}

/** End of "example.com", "app.example.io/path" at `at`, or `at`. */
function bareEnd(text: string, at: number): number {
  let end = at;
  let dot = -1;
  for (; end < text.length && end - at < LOCAL; end++) {
    const code = text.charCodeAt(end);
    if (code === 46) {
      if (end === at || !isAsciiLetter(text.charCodeAt(end + 1))) break;
      dot = end;
    } else if (!isAsciiLetter(code) && !isAsciiDigit(code) && code !== 45) break;
  }
  if (dot < 0 || text.charCodeAt(end) === 64) return at;
  const ending = text.slice(dot + 1, end);
  return ENDINGS.has(ending) ? end : at;
}

/** End of the web address at `at`: white space, quotes or angle brackets end it, trailing punctuation stays out. */
export function urlEnd(text: string, at: number): number {
  let end = at;
  let open = 0;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    const kind = classOf(code);
    if (kind === SPACE || kind === NEWLINE || kind === IGNORABLE) break;
    if (code === 60 || code === 62 || code === 34 || code === 0x201c || code === 0x201d || code === 93) break;
    if (code === 40) open++;
    else if (code === 41 && --open < 0) break;
  }
  while (end > at && '.,;:!?\'"*_'.includes(text[end - 1]!)) end--;
  return end;
}

/** End of the mail address at `at`, or `at`. */
export function emailEnd(text: string, at: number): number {
  let cursor = at;
  for (; cursor < text.length && cursor - at <= LOCAL; cursor++) {
    const code = text.charCodeAt(cursor);
    if (code === 64) break;
    if (
      !isAsciiLetter(code) &&
      !isAsciiDigit(code) &&
      code !== 46 &&
      code !== 45 &&
      code !== 95 &&
      code !== 43
    ) {
      return at;
    }
  }
  if (text.charCodeAt(cursor) !== 64 || cursor === at) return at;
  let end = cursor + 1;
  let dots = 0;
  for (; end < text.length && end - cursor <= DOMAIN; end++) {
    const code = text.charCodeAt(end);
    if (code === 46) {
      const next = text.charCodeAt(end + 1);
      if (!isAsciiLetter(next) && !isAsciiDigit(next)) break;
      dots++;
    } else if (!isAsciiLetter(code) && !isAsciiDigit(code) && code !== 45) break;
  }
  return dots > 0 && end > cursor + 2 ? end : at;
}

/** What archives and privacy tools put where contact details stood; no template says it so. */
const BLANKED: ReadonlySet<string> = new Set([
  'phone',
  'email',
  'street',
  'address',
  'fax',
  'url',
  'redacted',
  'secret',
  'image',
  'sic',
  'snip',
]);

/** Between angle brackets: a tag of a page that was pasted as text. */
const TAG =
  /^\/?(?:a|b|br|div|em|font|h[1-6]|hr|html|i|img|li|ol|p|pre|s|small|span|strong|table|tbody|td|th|thead|tr|u|ul)(?: [a-z-]+=.*)?[ /]*$/i;

/**
 * End of a template's placeholder at `at`, or `at`: {{first name}}, {company}, [Your Name], <Company>, <<name>>,
 * %FIRST_NAME%. A bracket with more than six words, or on several lines, is text.
 */
export function placeholderEnd(text: string, at: number): number {
  const open = text[at]!;
  const double = text[at + 1] === open;
  const close = open === '{' ? '}' : open === '[' ? ']' : open === '<' ? '>' : '%';
  let letters = 0;
  let words = 1;
  const from = at + (double ? 2 : 1);
  for (let end = from; end < text.length && end - at < PLACEHOLDER; end++) {
    const char = text[end]!;
    if (char === close) {
      const last = double ? end + 2 : end + 1;
      if (double && text[end + 1] !== close) return at;
      const inside = text.slice(from, end);
      if (
        BLANKED.has(inside) ||
        (inside.includes(':') && !(double && open === '{')) ||
        /\.[a-z]{2,4}$/.test(inside)
      )
        return at;
      if (open === '<' && TAG.test(inside)) return at;
      return letters > 0 && words <= 6 ? last : at;
    }
    if (
      char === open ||
      (open === '<' && char === '[') ||
      char === '\n' ||
      char === '\r' ||
      char === '@' ||
      text.startsWith('://', end)
    )
      return at;
    if (char === ' ') {
      if (open === '%') return at;
      words++;
    } else if (isAsciiLetter(char.charCodeAt(0))) letters++;
  }
  return at;
}

/** *|FNAME|*, #FirstName#, ${name} and $first_name, as tools that send many mails at once write their fields. */
const SENT_BY_TOOLS =
  /\*\|[A-Z][\w:]{1,30}\|\*|#[A-Za-z][A-Za-z_]{2,30}#|\$(?:\{\w[\w. ]{1,30}\}|[a-z]{2,15}_[a-z_]{2,20}\b)/y;

/** End of such a field at `at`, or `at`. */
export function toolFieldEnd(text: string, at: number): number {
  SENT_BY_TOOLS.lastIndex = at;
  return SENT_BY_TOOLS.test(text) ? SENT_BY_TOOLS.lastIndex : at;
}

/** Crosses where a word or a figure is still to come (XX.XX, XX%, three of them alone); behind a hyphen goes a part's number. */
const CROSSES =
  /(?<![\p{L}\p{N}_-])(?:X{2,5}[.,]X{2,5}|X{2,5}(?=[ \u00a0]?(?:%|Jan|Feb|Mar|Apr|May\b|Jun|Jul|Aug|Sep|Oct|Nov|Dec))|(?<=[€$£])X{2,5}|X{3,5})(?![\p{L}\p{N}_-])/uy;

/** End of the crosses at `at` that hold a place, or `at`. */
export function crossesEnd(text: string, at: number): number {
  CROSSES.lastIndex = at;
  return CROSSES.test(text) ? CROSSES.lastIndex : at;
}

/** Says in so many words that it is to be filled in: [Your Name], {{contact.title}}, [insert pain point]. */
const FIELD =
  /^(?:\{\{|\{!|\*\||<<|\$|#|%\w)|^\[?\b(?:your|insert|add|enter|fill)\b|\b(?:(?:first|last|full|company|customer|client|contact|recipient|prospect|sender|product) ?name|personali[sz]ed|job title|vorname|nachname|firmenname|prénom|apellidos?)\b/i;

/** Whether a placeholder is a field of a template beyond doubt, and not a bracket that somebody wrote. */
export const isField = (placeholder: string): boolean => FIELD.test(placeholder);

/** A gap to be filled in (___), three to five long; what is longer rules off a text or is the line of a form. */
const BLANK = /(?<![\p{L}\d_])_{3,5}(?![\p{L}\d_])/uy;

/** End of the gap at `at` that somebody is to fill in, or `at`. */
export function blankEnd(text: string, at: number): number {
  BLANK.lastIndex = at;
  return BLANK.test(text) ? BLANK.lastIndex : at;
}
