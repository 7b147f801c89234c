import type { Opportunity } from '../model/opportunity';
import { database } from './database';
import { bumpEpoch } from './epoch';
import { mutesAbout } from './erase';
import { faulty } from './faults';
import { fold } from './fold';
import { changed } from './opportunity-change';
import { fromRow, toRowAfter } from './opportunity-row';
import { partyOf } from './party';
import { speakWith } from './quiet';
import { hashesOf } from './salt';
import { readSettings } from './settings';

/** How much was known of a person. */
interface ForgottenPerson {
  people: number;
  /** From how many of them the person was taken out. */
  opportunities: number;
  mutes: number;
  quiet: number;
}

/**
 * Forgets one person of a customer across all stores: who they are, where they stand in opportunities, what was muted for
 * them. What was logged of the customer stays, without them.
 */
export function forgetPerson(address: string, now = Date.now()): Promise<ForgottenPerson> {
  const db = database();
  const own = address.trim().toLowerCase();
  return faulty(async () => {
    const party = partyOf(own) ?? own;
    const known = (await db.people.toArray()).filter((person) => person.address?.toLowerCase() === own);
    const names = new Set(known.flatMap(({ name }) => (name ? fold(name) : [])));
    const accounts = new Set([
      ...known.flatMap(({ accountId }) => accountId ?? []),
      ...(await db.accounts.where('domains').equals(party).primaryKeys()),
    ]);
    const ids = new Set(known.map(({ id }) => id));
    const mutes = await mutesAbout([own, ...known.flatMap(({ name }) => name ?? [])]);
    const to = await hashesOf('person', own);
    const without = ({ accountId, theirs, beneficiaries }: Opportunity): Partial<Opportunity> => {
      const isNamed = (name: string) => accounts.has(accountId) && names.has(fold(name));
      return {
        theirs: theirs.filter(
          (one) =>
            !(one.id !== undefined && ids.has(one.id)) &&
            one.address?.toLowerCase() !== own &&
            (one.address !== undefined || !isNamed(one.name)),
        ),
        beneficiaries: beneficiaries.filter(({ name }) => !isNamed(name)),
      };
    };
    const gone = await db.transaction('rw', db.tables, async () => {
      const rows = (await db.opportunities.toArray()).flatMap((row) => {
        // Of one that is out of shape nobody knows whom it names.
        if (!Array.isArray(row.theirs) || !Array.isArray(row.beneficiaries)) return [];
        const before = fromRow(row);
        const after = changed(before, without(before), now);
        return after ? [toRowAfter(after, row)] : [];
      });
      await db.opportunities.bulkPut(rows);
      await db.touches
        .filter((row) => row.to !== undefined && to.includes(row.to))
        .modify((row) => {
          delete row.to;
        });
      return {
        opportunities: rows.length,
        people: await db.people
          .where('id')
          .anyOf([...ids])
          .delete(),
        mutes: await db.mutes.where('id').anyOf(mutes).delete(),
      };
    });
    await bumpEpoch();
    const { quietWith = [] } = await readSettings();
    const quiet = quietWith.filter((one) => one === own);
    if (quiet.length > 0) await speakWith(quiet);
    return { ...gone, quiet: quiet.length };
  });
}
