import type { EndedDeal } from '../messaging/protocol';
import type { Opportunity } from '../model/opportunity';
import type { Snapshot } from '../model/snapshot';
import { recordLink } from '../sites/crm/record';
import { opportunitiesUnder } from '../storage/opportunity-list';
import { stateOf } from '../storage/opportunity-row';

/** How sure a reader has to be that a deal was won or lost, as the coach is of what it speaks of. */
const SURE = 0.5;

/** What of a page says whether its deal has ended, and which one it is. */
export type EndedPage = Pick<Snapshot & { kind: 'deal' }, 'url' | 'record'> & {
  fields: Pick<(Snapshot & { kind: 'deal' })['fields'], 'status'>;
};

/** Whether the address that an opportunity was carried to is a record's. */
export function leadsTo(url: string, crmUrl: string | undefined): boolean {
  try {
    // What the rep copied out of the address bar holds more than the address that leads back.
    return crmUrl === url || (crmUrl !== undefined && recordLink(new URL(crmUrl)) === url);
  } catch {
    return false;
  }
}

/** The opportunities that were carried to the record of an address, in whatever state. */
export async function carriedTo(url: string): Promise<Opportunity[]> {
  return opportunitiesUnder(new URL(url).origin, (crmUrl) => leadsTo(url, crmUrl));
}

/**
 * What the log still holds open of a deal that was won or lost by its page: to be offered, never done.
 * @returns undefined where the deal goes on, or where not exactly one opportunity is carried to it, or that is not open
 */
export async function endedDeal({ url, record, fields }: EndedPage): Promise<EndedDeal | undefined> {
  const { value: outcome, sure = 0 } = fields.status ?? {};
  if (record.kind !== 'deal' || (outcome !== 'won' && outcome !== 'lost') || sure < SURE) return undefined;
  const [only, ...others] = await carriedTo(url);
  if (!only || others.length || stateOf(only) !== 'open') return undefined;
  return { id: only.id, title: only.title, outcome };
}
