import { DAY } from '../model/day';
import { GUARD_DAYS, type GuardKind } from '../model/guard-days';
import { database } from './database';
import { bumpEpoch } from './epoch';
import { faulty } from './faults';
import type { GuardRow } from './rows';

/*
 * What a customer wrote that holds growth prompts back at them for a while: `GUARD_DAYS`. The rep, or the customer's own
 * word, may say before that it is over; then only what is written later holds again.
 */

/** A guard of a kind that this version knows. */
export interface Guard extends GuardRow {
  kind: GuardKind;
}

const idOf = (kind: GuardKind, party: string) => `${kind}|${party}`;
const isRecent = (row: GuardRow, now: number): row is Guard =>
  Object.hasOwn(GUARD_DAYS, row.kind) && row.at > now - GUARD_DAYS[row.kind as GuardKind] * DAY;

/**
 * Notes a guard; the same one heard again keeps the later date.
 * @param at when it was written, at the latest
 * @param earliest when it was written, at the earliest: what may have been before it was said to be over, was
 */
export function noteGuard(kind: GuardKind, party: string, at = Date.now(), earliest = at): Promise<void> {
  return faulty(async () => {
    const id = idOf(kind, party);
    const db = database();
    await db.transaction('rw', db.guards, async () => {
      const before = await db.guards.get(id);
      if (before?.over !== undefined && earliest <= before.over) return;
      await db.guards.put({ ...before, id, kind, party, at: Math.max(at, before?.at ?? 0) });
    });
  });
}

/** Whether a guard was not said to be over since it was heard. */
export const isHolding = ({ at, over }: GuardRow): boolean => over === undefined || at > over;

/**
 * The guards of some customers, or of all, that are not older than their kind holds, those that are over among them.
 */
export function guardsOf(parties: readonly string[] | undefined, now = Date.now()): Promise<Guard[]> {
  return faulty(async () => {
    const { guards } = database();
    const rows = await (parties ? guards.where('party').anyOf(parties) : guards).toArray();
    return rows.filter((row): row is Guard => isRecent(row, now));
  });
}

/** The guards that hold for some customers now, or for any, newest first. */
export async function activeGuards(parties?: readonly string[], now = Date.now()): Promise<Guard[]> {
  return (await guardsOf(parties, now)).filter(isHolding).sort((a, b) => b.at - a.at);
}

/** The day after the last one that a guard holds on, if nothing more is heard (milliseconds since the epoch). */
export const heldUntil = ({ kind, at }: Guard): number => at + GUARD_DAYS[kind] * DAY;

/**
 * Says that what was heard of a customer is over.
 * @param at since when; what was heard later holds on
 * @returns whether anything ended
 */
export function endGuard(kind: GuardKind, party: string, at = Date.now()): Promise<boolean> {
  return faulty(async () => {
    const db = database();
    return db.transaction('rw', db.guards, async () => {
      const before = await db.guards.get(idOf(kind, party));
      if (!before || before.at > at || !isHolding(before)) return false;
      // Kept as long as one that was heard then: so long its mail may be opened again.
      await db.guards.put({ ...before, at, over: at });
      return true;
    });
  });
}

/** Ends guards because the rep says so. @returns what takes it back */
export async function endGuards(guards: readonly Guard[], now = Date.now()): Promise<() => Promise<void>> {
  for (const { kind, party } of guards) await endGuard(kind, party, now);
  await bumpEpoch();
  return async () => {
    await faulty(() => database().guards.bulkPut([...guards]));
    await bumpEpoch();
  };
}
