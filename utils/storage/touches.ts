import { alike } from '../coach/print';
import { localDay } from '../goals/periods';
import { DAY } from '../model/day';
import { database } from './database';
import { faulty } from './faults';
import type { TouchRow } from './rows';
import { soundOnes } from './sound-ones';

export type Touch = Omit<TouchRow, 'id'> & {
  /** What tells this mail from others of the same customer: its id at the site, or its date. */
  mail: string;
  /** The day alone is known; `at` is the latest that it can have been. */
  isDay?: boolean;
};

/** A mail noted when it was sent and the same mail seen in its thread lie no further apart (milliseconds). */
const SAME_MAIL = 15 * 60_000;
/** A mail is planned no longer ahead (milliseconds). */
const AHEAD = 60 * DAY;
/** Share of the words that two prints of one mail have in common, where a page shows it with something around it. */
const SAME_WORDS = 0.8;
/** Begins the `mail` of one noted when it was sent, before the site gave it an id. */
const JUST_SENT = 'draft ';
const PLANNED = `${JUST_SENT}later `;

/** The `mail` of one that is noted as it leaves. */
export const mailOfDraft = (draftId: string, isPlanned = false): string =>
  (isPlanned ? PLANNED : JUST_SENT) + draftId;

const idOf = (party: string, direction: TouchRow['direction'], mail: string) =>
  `${party}|${direction}|${mail}`;
const is = (row: TouchRow, kind: string) => row.id.startsWith(idOf(row.party, 'outbound', kind));

/** Whether two prints are of the same words; undefined where one of them tells nothing. */
function sameWords(one: readonly number[], other: readonly number[]): boolean | undefined {
  if (!one.length || !other.length) return undefined;
  return Math.max(alike(one, other), alike(other, one)) >= SAME_WORDS;
}

const rowsBetween = (party: string, from: number, to: number) =>
  database().touches.where('[party+at]').between([party, from], [party, to], true, true);

/** The row of a mail that was noted as it left, for the same mail as its thread shows it. */
async function asItLeft(row: TouchRow, isDay: boolean): Promise<TouchRow | undefined> {
  const left = await rowsBetween(row.party, row.at - AHEAD, row.at + SAME_MAIL)
    .filter((other) => is(other, JUST_SENT))
    .toArray();
  const isNear = ({ at }: TouchRow) =>
    isDay ? localDay(at) === localDay(row.at) : Math.abs(at - row.at) <= SAME_MAIL;
  const possible = left.flatMap((other) => {
    if (other.to !== undefined && row.to !== undefined && other.to !== row.to) return [];
    const same = sameWords(row.words, other.words);
    const fits = same === undefined ? isNear(other) : same && (isNear(other) || is(other, PLANNED));
    return fits ? [{ other, same }] : [];
  });
  return (possible.find(({ same }) => same) ?? possible[0])?.other;
}

/**
 * The row of a mail that its thread shows already, for the same mail as it leaves.
 * @param isShort whether a mail of so few words that no print tells it may be it
 */
function asSeen(row: TouchRow, isShort = false): Promise<TouchRow | undefined> {
  const isIt = ({ words }: TouchRow) =>
    sameWords(row.words, words) ?? (isShort && !words.length && !row.words.length);
  return rowsBetween(row.party, row.at - SAME_MAIL, row.at + SAME_MAIL)
    .filter((other) => other.direction === 'outbound' && !is(other, JUST_SENT) && isIt(other))
    .last();
}

/** Notes mails from or to customers, each once. `words` is a print, never the words. */
export function noteTouches(touches: readonly Touch[]): Promise<void> {
  return faulty(async () => {
    const db = database();
    await db.transaction('rw', db.touches, async () => {
      for (const { mail, isDay = false, ...rest } of touches) {
        const row: TouchRow = { id: idOf(rest.party, rest.direction, mail), ...rest };
        const there = await db.touches.get(row.id);
        if (there && (there.words.length > 0 || !row.words.length) && (there.to ?? row.to) === there.to)
          continue;
        if (there && isDay) row.at = there.at;
        if (row.direction === 'outbound') {
          if (is(row, JUST_SENT)) {
            if (!there && (await asSeen(row))) continue;
          } else {
            const near = await asItLeft(row, isDay);
            if (near) {
              await db.touches.delete(near.id);
              if (!row.words.length) row.words = near.words;
              if (near.to !== undefined) row.to ??= near.to;
              if (isDay && localDay(near.at) === localDay(row.at)) row.at = near.at;
            }
          }
        }
        await db.touches.put(row);
      }
    });
  });
}

/** The mails from and to a customer, newest first. */
export function touchesOf(party: string, limit = 60): Promise<TouchRow[]> {
  return faulty(async () =>
    soundOnes(
      'touches',
      await rowsBetween(party, 0, Number.MAX_SAFE_INTEGER).reverse().limit(limit).toArray(),
    ),
  );
}

/**
 * Takes a mail back whose sending was undone, also where its thread showed it meanwhile.
 * @param words a print of what it said
 */
export function removeSent(
  party: string,
  draftId: string,
  words: readonly number[],
  now = Date.now(),
): Promise<void> {
  return faulty(async () => {
    const db = database();
    await db.transaction('rw', db.touches, async () => {
      const ids = [false, true].map((isPlanned) => idOf(party, 'outbound', mailOfDraft(draftId, isPlanned)));
      if ((await db.touches.where('id').anyOf(ids).delete()) > 0) return;
      const seen = await asSeen({ id: '', party, direction: 'outbound', at: now, words: [...words] }, true);
      if (seen) await db.touches.delete(seen.id);
    });
  });
}
