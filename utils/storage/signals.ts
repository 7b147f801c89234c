import { keptSentence } from '../model/kept-sentence';
import { database } from './database';
import { faulty } from './faults';
import type { HeardSignalRow } from './rows';
import { everyHash } from './salt';
import { soundOnes } from './sound-ones';

/** A signal as the coach heard it in a customer's mail. */
export interface SignalNote {
  kind: string;
  party: string;
  sentence: string;
  polarity?: HeardSignalRow['polarity'];
  certainty?: HeardSignalRow['certainty'];
  url?: string;
}

/** The ids that a heard signal may have here. */
export const signalIds = ({ kind, party, sentence }: Pick<SignalNote, 'kind' | 'party' | 'sentence'>) =>
  everyHash('signal', kind, party, sentence);

/** Notes a heard signal once, however often its mail is opened. Of a long sentence its beginning is kept. */
export function noteSignal(note: SignalNote, now = Date.now()): Promise<void> {
  return faulty(async () => {
    const ids = await signalIds(note);
    const db = database();
    await db.transaction('rw', db.heardSignals, async () => {
      if (await db.heardSignals.where('id').anyOf(ids).count()) return;
      await db.heardSignals.add({
        id: ids[0],
        kind: note.kind,
        party: note.party,
        at: now,
        sentence: keptSentence(note.sentence),
        ...(note.polarity && { polarity: note.polarity }),
        ...(note.certainty && { certainty: note.certainty }),
        ...(note.url && { url: note.url }),
      });
    });
  });
}

/** Which of some signals stand in the log, each told by any of its ids. */
export function loggedSignals(ids: readonly string[]): Promise<Set<string>> {
  return faulty(async () => {
    const { heardSignals, opportunities } = database();
    const rows = (await heardSignals.bulkGet([...ids])).flatMap((row) => (row?.logged ? [row] : []));
    const there = await opportunities
      .where('id')
      .anyOf(rows.map(({ logged }) => logged!))
      .primaryKeys();
    return new Set(rows.filter(({ logged }) => there.includes(logged!)).map(({ id }) => id));
  });
}

/** Signals of the last days that nobody logged or let go, newest first. */
export function openSignals(since: number): Promise<HeardSignalRow[]> {
  return faulty(async () =>
    soundOnes(
      'heardSignals',
      await database().heardSignals.where('at').aboveOrEqual(since).reverse().toArray(),
    ).filter((row) => row.logged === undefined && !row.letGo),
  );
}

/** All that was heard of a customer, logged or not, without what was let go. @param parties every domain, address or name it is known by */
export function signalsOf(parties: readonly string[]): Promise<HeardSignalRow[]> {
  return faulty(async () =>
    soundOnes('heardSignals', await database().heardSignals.where('party').anyOf(parties).toArray()).filter(
      (row) => row.logged !== undefined || !row.letGo,
    ),
  );
}

/**
 * Lets go of a heard signal: not about us, known already, confidential. Its mail may be opened again: it stays let go.
 * @returns the signal as it was, for `keepSignal`; undefined when it is gone or was let go already
 */
export function letGoSignal(id: string): Promise<HeardSignalRow | undefined> {
  return faulty(async () => {
    const db = database();
    return db.transaction('rw', db.heardSignals, async () => {
      const before = await db.heardSignals.get(id);
      if (!before || before.letGo) return undefined;
      const { sentence: _, ...rest } = before;
      await db.heardSignals.put({ ...rest, letGo: true });
      return before;
    });
  });
}

/** Takes back that a signal was let go, unless it is gone or logged since. */
export function keepSignal(before: HeardSignalRow): Promise<void> {
  return faulty(async () => {
    const db = database();
    await db.transaction('rw', db.heardSignals, async () => {
      const now = await db.heardSignals.get(before.id);
      if (now?.letGo && now.logged === undefined) await db.heardSignals.put(before);
    });
  });
}
