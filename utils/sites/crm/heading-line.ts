import { parseAmount, parsePercent } from './amounts';
import type { Hints, Raws } from './build';
import { parseDay } from './dates';
import { isUnseenWithin, oneLine, overRoot, queryAll, textOf } from './dom';
import { fieldOf, type Kind } from './labels';
import { isStageName } from './words';

/* What stands under the name of a record without labels: "$22,000 · Negotiation · Closes Jan 20, 2027". */

const HEADINGS = 'h1,h2,[role="heading"][aria-level="1"]';
/** Longer ones are prose. */
const MOST = 160;
const BETWEEN = /\s+[·•∙|–—]\s+|\n/u;
/** What such a line is no part of, and what in it can be pressed or filled in. */
const NOT_A_LINE =
  'nav,ul,ol,table,dl,form,[role="tablist"],[role="toolbar"],[class*="breadcrumb" i],h1,h2,h3,h4,h5,h6';
/** So little is it sure. */
const SURE = 0.55;

/** The pieces of a line: between dots and bars, or in elements of their own. */
function piecesOf(line: Element): string[] {
  const inside = Array.from(line.children).flatMap((one) => textOf(one).split(BETWEEN));
  const text = textOf(line).split(BETWEEN);
  const pieces = (text.length > 1 ? text : inside.length > 1 ? inside : text).map(oneLine);
  return pieces.filter(Boolean);
}

/** The lines that stand right under the name of the record. */
function linesUnder(root: Element): Element[] {
  const headings = queryAll(root, HEADINGS).filter((one) => !isUnseenWithin(one) && !overRoot(one, root));
  const [heading] = headings;
  if (!heading || (headings[1] && headings[1].tagName === heading.tagName)) return [];
  const lines: Element[] = [];
  let from: Element = heading;
  for (let level = 0; level < 2 && lines.length === 0 && from !== root; level++) {
    for (let next = from.nextElementSibling; next && lines.length < 2; next = next.nextElementSibling) {
      const words = textOf(next);
      if (words.length > MOST || next.matches(NOT_A_LINE) || next.querySelector(NOT_A_LINE)) break;
      if (words && !isUnseenWithin(next)) lines.push(next);
    }
    if (from.nextElementSibling) break;
    from = from.parentElement ?? root;
  }
  return lines;
}

/** "Closes Jan 20, 2027", "Abschluss 20.01.2027", "Clôture le 20/01/2027": a day behind what it is the day of. */
function closeDay(piece: string, kind: Kind, hints: Hints): string | undefined {
  const [, name = '', day = ''] =
    /^(\p{L}[\p{L}. ]{2,24}?)(?:\s(?:on|by|am|bis|le|el|em|il|op))?[\s:]+(\d.*|\p{L}{3,9}\.? \d.*)$/u.exec(
      piece,
    ) ?? [];
  const hit = name ? fieldOf(name, kind) : undefined;
  return hit?.key === 'closeDate' && !/^closed/i.test(name) && parseDay(day, hints) ? day : undefined;
}

/** "Sorting belt – $22,000", "Sorting belt ($22,000)": what it is worth stands behind its name. */
const WORTH = /^(.*\S)\s+(?:[–—|·•:-]\s+(\S.*)|\((\S[^()]*)\))$/u;

/** Takes an amount with its currency out of a heading. */
function readHeading(raws: Raws, hints: Hints): void {
  const { name } = raws;
  if (!name || name.label) return;
  const [, rest = '', behind, within] = WORTH.exec(name.text.slice(0, MOST)) ?? [];
  const worth = behind ?? within ?? '';
  if (!rest || parseAmount(worth, hints)?.currency === undefined) return;
  raws.name = { ...name, text: rest };
  raws.amount ??= { text: worth, sure: SURE };
}

/**
 * Adds what the line under the name says of a sale, where nothing else has said it.
 * @param raws what was read by then
 */
export function readHeadingLine(raws: Raws, root: Element, kind: Kind, hints: Hints): void {
  readHeading(raws, hints);
  const pieces = linesUnder(root).flatMap(piecesOf);
  // A line of one piece says what stands under it.
  if (pieces.length < 2 || pieces.length > 12) return;
  const only = (is: (piece: string) => boolean) => {
    const found = pieces.filter(is);
    return found.length === 1 ? found[0] : undefined;
  };
  const amount = only((piece) => parseAmount(piece, hints)?.currency !== undefined);
  const stage = only(isStageName);
  const share = only((piece) => /%/.test(piece) && parsePercent(piece) !== undefined);
  const day = pieces.flatMap((piece) => closeDay(piece, kind, hints) ?? []);
  if (amount && !raws.amount) raws.amount = { text: amount, sure: SURE };
  if (stage && !raws.stage) raws.stage = { text: stage, sure: SURE };
  if (share && !raws.probability) raws.probability = { text: share, sure: SURE };
  if (day.length === 1 && !raws.closeDate) raws.closeDate = { text: day[0]!, sure: SURE };
}
