import * as z from 'zod/mini';
import { type SiteMapping, siteMapping } from '../model/mapping';
import { MAPPINGS_KEY } from '../model/raw-storage';
import { versionedItem } from './item';

interface SiteMappings {
  list: SiteMapping[];
}
const shape = { list: z.array(siteMapping) };

/** What the rep taught about CRMs, one mapping for each form of record address. */
export const mappingsItem = versionedItem<SiteMappings>(MAPPINGS_KEY, shape, { list: [] }, 1);

/** Every mapping, the latest change first. */
export async function siteMappings(): Promise<SiteMapping[]> {
  const { list } = await mappingsItem.read();
  return [...list].sort((a, b) => b.updatedAt - a.updatedAt);
}

/** The mappings for a site's pages. */
export async function mappingsOf(url: string): Promise<SiteMapping[]> {
  const { origin } = new URL(url);
  return (await siteMappings()).filter((mapping) => mapping.origin === origin);
}

const isSame = (one: SiteMapping, other: SiteMapping) =>
  one.id === other.id || (one.origin === other.origin && one.address === other.address);

/**
 * Keeps a mapping: taught or corrected. One with the same id, or for the same pages, is replaced; one of which every
 * field was forgotten is kept no longer.
 */
export async function saveMapping(mapping: SiteMapping): Promise<void> {
  await mappingsItem.patch(({ list }) => ({
    list: [...list.filter((one) => !isSame(one, mapping)), ...(mapping.fields.length > 0 ? [mapping] : [])],
  }));
}

const pagesOf = ({ origin, address }: SiteMapping) => `${origin} ${address}`;

/** Mappings with others beside them; of two for the same pages, or of one id, the one that was changed last stays. */
export function mergedMappings(here: readonly SiteMapping[], more: readonly SiteMapping[]): SiteMapping[] {
  const byId = new Map(here.map((one) => [one.id, one]));
  const byPages = new Map(here.map((one) => [pagesOf(one), one]));
  for (const mapping of more) {
    const same = [byId.get(mapping.id), byPages.get(pagesOf(mapping))].filter((one) => one !== undefined);
    if (same.some((one) => one.updatedAt >= mapping.updatedAt)) continue;
    for (const one of same) {
      byId.delete(one.id);
      byPages.delete(pagesOf(one));
    }
    byId.set(mapping.id, mapping);
    byPages.set(pagesOf(mapping), mapping);
  }
  return [...byId.values()];
}

/** Brings the mappings of a file in beside those that are here. */
export const mergeMappings = ({ list: more = [] }: Partial<SiteMappings>): Promise<SiteMappings> =>
  mappingsItem.patch(({ list }) => ({ list: mergedMappings(list, more) }));

/** Forgets a mapping. */
export async function removeMapping(id: string): Promise<void> {
  await mappingsItem.patch(({ list }) => ({ list: list.filter((one) => one.id !== id) }));
}
