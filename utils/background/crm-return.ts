import type { Snapshot } from '../model/snapshot';
import { findAccount } from '../storage/accounts';
import { likeness } from '../storage/fold';
import { updateOpportunities } from '../storage/opportunities';
import { listOpportunities, opportunityByCrmUrl } from '../storage/opportunity-list';

/** So much of their words two names share to mean the same deal. */
const SAME_NAME = 0.75;

/** The address of a record without what changes from visit to visit. */
export function recordUrl(url: string): string {
  const clean = new URL(url);
  // Dynamics and Odoo name the record in the query; everything else there is the view.
  const kept = ['id', 'etn', 'pagetype', 'model', 'record', 'module', 'view', 'action'];
  for (const name of [...clean.searchParams.keys()])
    if (!kept.includes(name)) clean.searchParams.delete(name);
  return clean.href;
}

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
  const url = recordUrl(snapshot.url);
  if (await opportunityByCrmUrl(url)) return undefined;
  const known = await findAccount({ name: account });
  if (!known) return undefined;
  const { rows } = await listOpportunities({ accountId: known.id, state: 'open', limit: 500 });
  const fits = rows.filter((row) => !row.crmUrl && likeness(row.title, name) >= SAME_NAME);
  const [only] = fits;
  if (!only || fits.length > 1) return undefined;
  await updateOpportunities([only.id], { crmUrl: url }, now);
  return only.id;
}
