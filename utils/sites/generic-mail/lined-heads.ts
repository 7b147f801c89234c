import type { Address, Recipient } from '../../model/snapshot';
import { saysSubject } from '../field-meaning';
import { addressIn, kindOf, people, person, recipients } from '../people';
import { saysFrom, tidy } from '../pick';
import { NAME } from './heads';
import { MONTHS, TIME } from './times';

/*
 * Heads that are text and nothing else: "From: …" above "To: …" in one paragraph or one preformatted text, and
 * "Ann Lee wrote on 3 June:".
 */

/** What a head says of its mail. */
export interface Head {
  from: Address;
  recipients?: Recipient[];
  dateText?: string;
  subject?: string;
  /** How many lines it takes. */
  rows: number;
}

const FIELD = /^\s*([^\s:：<@][^:：<@]{0,23})[:：]\s*(.*)$/su;
/** A line that goes on with the people of the one before. */
const GOES_ON = /^\s+\S|@/;
/** A longer line is no row, and says more than who wrote. */
const LINE_MOST = 200;
/** The name of a field that programs add. */
const PROGRAM = /^[A-Z]\w*(?:-[A-Z]\w*)+$/;
/** More lines than this no head has. */
const MOST_ROWS = 40;

/** The end of a sentence, which "10:20 a.m." is none of. */
const SENTENCE = /(?<![ap]\. ?m)[.!?]$/i;

/** The fields of a head at the beginning of a text, and how many of its lines they take. What is none of a mail is one before another that is. */
function fieldsOf(
  lines: readonly string[],
  isTold = false,
): { fields: [label: string, value: string][]; rows: number } {
  const fields: [string, string][] = [];
  let rows = 0;
  let kept = 0;
  for (const [at, line] of lines.slice(0, MOST_ROWS).entries()) {
    const [, label = '', value = ''] = FIELD.exec(line) ?? [];
    const last = fields[fields.length - 1];
    if (label) {
      const [name, text] = [tidy(label), tidy(value)];
      fields.push([name, text]);
      const isSaid = SENTENCE.test(text);
      const isTime = !isTold && !isSaid && TIME.test(text);
      // What programs add has a name of its own kind: "Message-ID".
      const isField =
        saysFrom(name) || saysSubject(name) || isTime || (!isSaid && (kindOf(name) || PROGRAM.test(name)));
      // "Hi Ann:" speaks to somebody.
      if (!isField && !text) break;
      if (!isField) continue;
      isTold ||= isTime && !saysSubject(name);
    } else if (last && GOES_ON.test(line) && /[,;]$/.test(last[1])) last[1] += ` ${tidy(line)}`;
    else break;
    rows = at + 1;
    kept = fields.length;
  }
  return { fields: fields.slice(0, kept), rows };
}

/** How many paragraphs behind a printed time are rows of the head that it stands in. */
export const rowsBehind = (texts: readonly string[]): number =>
  fieldsOf(
    texts.map((text) => (text.length < LINE_MOST ? text : '')),
    true,
  ).rows;

/** The head that a text begins with, line by line: somebody it is from, and whom it is to or when; null where it has none. */
export function linedHead(lines: readonly string[]): Head | null {
  const { fields, rows } = fieldsOf(lines);
  // Archives print the time behind the name.
  const [who = '', behind = ''] = (fields.find(([label]) => saysFrom(label))?.[1] ?? '').split(/ @ (?=\d)/);
  const from = person(who);
  const to = fields.flatMap(([label, value]) => {
    const kind = saysFrom(label) ? undefined : kindOf(label);
    return kind ? recipients(kind, people(value)) : [];
  });
  const isTime = ([label, value]: [string, string]) =>
    TIME.test(value) && !saysFrom(label) && !saysSubject(label) && !addressIn(value);
  const dateText = (behind || fields.find(isTime)?.[1])?.replace(/\s*[[(].*$/, '');
  if (!from || (to.length === 0 && !dateText)) return null;
  const [, subject] = fields.find(([label]) => saysSubject(label)) ?? [];
  return {
    from,
    rows,
    ...(to.length > 0 && { recipients: to }),
    ...(dateText && { dateText }),
    ...(subject && { subject }),
  };
}

const WROTE =
  /(?<!\p{L})(?:wrote|writes|schrieb|schreef|a écrit|ha scritto|escribió|escreveu|napisał(?:\(a\)|a)?|skrev|kirjoitti|napsala?|написал(?:\(а\)|а)?|yazdı|έγραψε)(?!\p{L})|写道|寫道/iu;
/** What stands before a day, and behind an hour. */
const LEAD = /^(?:on|am|le|el|il|em|op|på|den|dne|dnia|w dniu)(?!\p{L})\s*/iu;
const HOUR = /^\s*(?:[ap]\.?m\.?|uhr|h|utc|gmt)(?!\p{L})/iu;
const MONTH = new RegExp(`^\\s*(?:${MONTHS})\\p{L}*`, 'iu');

/** A day and a name in one text, the day first. */
function dayAndName(text: string): [day: string, name: string] {
  const address = text.search(/[<(]?[^\s<(]*@/);
  const bare = address < 0 ? text : text.slice(0, address);
  const [, day = '', rest = ''] = /^(.*\d[^\s,]*)(.*)$/su.exec(bare) ?? [];
  const [more = ''] = HOUR.exec(rest) ?? ((/(?:^|\D)\d{1,2}\.?$/.test(day) && MONTH.exec(rest)) || []);
  return [day + more, rest.slice(more.length).replace(/^[\s,]+/, '') + text.slice(bare.length)];
}

/** Who wrote and when, by a line that says that they did: "Ann Lee wrote on 3 June:", "Am 3. Juni schrieb Ann Lee:". */
export function attribution(line: string): Head | null {
  const sides =
    line.length < LINE_MOST
      ? tidy(line)
          .replace(/\s?[:：]$/, '')
          .split(WROTE)
          .map(tidy)
      : [];
  const [before = '', behind = ''] = sides;
  // "We wrote to you on 3 June" is a sentence.
  if (sides.length !== 2 || kindOf(behind)) return null;
  const isNameFirst = !TIME.test(before);
  const [day, name] = isNameFirst ? [behind, before] : behind ? [before, behind] : dayAndName(before);
  const from = person(name);
  const dateText = day.replace(LEAD, '').replace(/,$/, '');
  return from && TIME.test(dateText) && (!from.name || NAME.test(from.name))
    ? { from, dateText, rows: 1 }
    : null;
}

/** Whether a text, or a line of it, may begin a head that is text as a whole. */
export const beginsHead = (text: string): boolean =>
  text
    .slice(0, 10 * LINE_MOST)
    .split('\n', MOST_ROWS)
    .some((line) => saysFrom(line.split(/[:：]/, 1)[0]!.slice(0, 30))) ||
  (text.length < LINE_MOST && WROTE.test(text));
