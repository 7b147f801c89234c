import type { BlockRole } from '../model/snapshot';

/** A line of a mail while its zones are being read. */
export interface ZoneLine {
  /** Without white space at either end; at most `LOOK` characters, which is all that a marker needs. */
  text: string;
  /** Offsets of the whole line in its text, line end excluded. */
  start: number;
  end: number;
  /** How many characters of white space stand before it. */
  indent: number;
  blank: boolean;
  role: BlockRole;
  /** The adapter said so already: not to be changed. */
  fixed: boolean;
}

/** Markers stand at the start of a line: longer lines are cut for looking, never for offsets. */
const LOOK = 600;

/** The lines of `raw` with Windows, Unix and old Mac line ends, as unread text of the author. */
export function linesOf(raw: string, base = 0): ZoneLine[] {
  const out: ZoneLine[] = [];
  const next = (end: string, from: number) => {
    const at = raw.indexOf(end, from);
    return at < 0 ? raw.length : at;
  };
  let start = 0;
  let feed = next('\n', 0);
  let back = next('\r', 0);
  for (;;) {
    const at = Math.min(feed, back);
    out.push(lineOf(raw, start, at, base));
    if (at === raw.length) return out;
    start = at + (at === back && raw[at + 1] === '\n' ? 2 : 1);
    if (feed < start) feed = next('\n', start);
    if (back < start) back = next('\r', start);
  }
}

function lineOf(raw: string, start: number, end: number, base: number): ZoneLine {
  const head = raw.slice(start, Math.min(end, start + LOOK));
  const trimmedStart = head.trimStart();
  const text = trimmedStart.trimEnd();
  return {
    text,
    start: base + start,
    end: base + end,
    indent: head.length - trimmedStart.length,
    blank: text === '' && end - start <= LOOK,
    role: 'author',
    fixed: false,
  };
}

/** Index of the next line at or after `from` that holds text, or the number of lines. */
export function nextText(lines: ZoneLine[], from: number): number {
  let i = from;
  while (i < lines.length && lines[i]!.blank) i++;
  return i;
}

export const BULLET = /^(?:[-*•·▪◦+–—]\s|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s)/i;

/** How many stretches without a blank. */
export function wordCount(text: string): number {
  let words = 0;
  let inside = false;
  for (let at = 0; at < text.length; at++) {
    const space = text.charCodeAt(at) <= 32 || text.charCodeAt(at) === 160;
    if (!space && !inside) words++;
    inside = !space;
  }
  return words;
}
