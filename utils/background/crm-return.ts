import type { Snapshot } from '../model/snapshot';
import { findAccount } from '../storage/accounts';
import { likeness } from '../storage/fold';
import { updateOpportunities } from '../storage/opportunities';
import { listOpportunities } from '../storage/opportunity-list';
import { carriedTo } from './deal-ended';

/** So much of their words two names share to mean the same deal. */
const SAME_NAME = 0.75;

/**
 * When the rep comes to a deal page that an opportunity was carried to, the opportunity remembers the address. Recognised
 * by the same customer and nearly the same name, and only where one open opportunity fits.
 * @returns the id of the opportunity that learned its address
 */
export async function recogniseDeal(snapshot: Snapshot, now: number): Promise<string | undefined> {
  if (snapshot.kind !== 'deal' || snapshot.record.kind !== 'deal') return undefined;
  const name = snapshot.fields.name?.value;
  const account = snapshot.fields.account?.value;
  if (!name || !account) return undefined;
  // As its reader gave it: what changes from visit to visit is left out there, and what names the record is not.
  const { url } = snapshot;
  if ((await carriedTo(url)).length) return undefined;
  const known = await findAccount({ name: account });
  if (!known) return undefined;
  const { rows } = await listOpportunities({ accountId: known.id, state: 'open', limit: 500 });
  const fits = rows.filter((row) => !row.crmUrl && likeness(row.title, name) >= SAME_NAME);
  const [only] = fits;
  if (!only || fits.length > 1) return undefined;
  await updateOpportunities([only.id], { crmUrl: url }, now);
  return only.id;
}
