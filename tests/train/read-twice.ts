import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Row } from '../tools/eval-score';
import { locate } from './mails';

/** What a second reader, who saw nobody else's marks, found in a mail: UTF-16 offsets into its text, and a class. */
interface Reading {
  verdict: string;
  marks: Mark[];
}

type Mark = readonly [start: number, end: number, cls: string];

/** Two marks are one where they share as many letters; the measures of the labelled mail ask for as much. */
const SHARED = 3;

/** The marks of both readers that are one, the index in the second by that in the first: one to one, the same class first. */
function meet(first: readonly (Mark | null)[], second: readonly Mark[]): Map<number, number> {
  const links = first.flatMap((one, i) =>
    second.flatMap((other, j) => {
      const shared = one ? Math.min(one[1], other[1]) - Math.max(one[0], other[0]) : 0;
      return one && shared >= SHARED ? [{ i, j, same: one[2] === other[2], shared }] : [];
    }),
  );
  links.sort((a, b) => Number(b.same) - Number(a.same) || b.shared - a.shared);
  const met = new Map<number, number>();
  const taken = new Set<number>();
  for (const { i, j } of links) {
    if (met.has(i) || taken.has(j)) continue;
    met.set(i, j);
    taken.add(j);
  }
  return met;
}

/** The mail with what the second reader found beside what the first did; as it is where nobody read it again. */
export function joined(mail: Row, reading: Reading | undefined): Row {
  if (!reading) return mail;
  const flags = mail.flags ?? [];
  const met = meet(
    flags.map(({ quote, dim }) => {
      const at = locate(mail.text, quote);
      return at && [...at, dim];
    }),
    reading.marks,
  );
  const others = new Set(met.values());
  return {
    ...mail,
    verdicts: [...mail.verdicts, reading.verdict],
    gates: [...mail.gates, null],
    flags: [
      ...flags.map((flag, i) => {
        const other = reading.marks[met.get(i) ?? -1];
        if (!other) return flag;
        return { ...flag, votes: flag.votes + 1, ...(other[2] !== flag.dim && { also: [other[2]] }) };
      }),
      ...reading.marks.flatMap(([start, end, dim], j) =>
        others.has(j) ? [] : [{ quote: mail.text.slice(start, end), dim, votes: 1 }],
      ),
    ],
  };
}

let readings: Map<string, Reading> | undefined;

function readReadings(): Map<string, Reading> {
  const lines = readFileSync(join(import.meta.dirname, 'second-reading.txt'), 'utf8').split('\n');
  return new Map(
    lines
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => {
        const [id, verdict, ...marks] = line.split('\t');
        const read = marks.map((mark): Mark => {
          const [start, end, cls] = mark.split(' ');
          return [Number(start), Number(end), cls!];
        });
        return [id!, { verdict: verdict!, marks: read }];
      }),
  );
}

/**
 * A labelled mail that the scorer learns from, with a second reader's marks beside those it has: what one of two marks is
 * no false alarm, and what only one marks is no miss, as in the mails that were labelled twice. The scorer does not learn
 * from them: it was no better for it. Only where the marks stand is kept here, no word of the mails.
 */
export function readTwice(mail: Row): Row {
  readings ??= readReadings();
  return joined(mail, readings.get(mail.id));
}
