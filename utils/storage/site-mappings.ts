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

/** Keeps a mapping: taught or corrected. One with the same id, or for the same pages, is replaced. */
export async function saveMapping(mapping: SiteMapping): Promise<void> {
  await mappingsItem.patch(({ list }) => ({
    list: [...list.filter((one) => !isSame(one, mapping)), mapping],
  }));
}

/** Brings mappings in beside those that are here; of two for the same pages the one that was changed last stays. */
export const mergeMappings = ({ list: more = [] }: Partial<SiteMappings>): Promise<SiteMappings> =>
  mappingsItem.patch(({ list }) => ({
    list: more.reduce((all, mapping) => {
      const others = all.filter((one) => !isSame(one, mapping));
      const isNewest = all.every((one) => !isSame(one, mapping) || one.updatedAt < mapping.updatedAt);
      return isNewest ? [...others, mapping] : all;
    }, list),
  }));

/** Forgets a mapping. */
export async function removeMapping(id: string): Promise<void> {
  await mappingsItem.patch(({ list }) => ({ list: list.filter((one) => one.id !== id) }));
}
