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

/** Keeps a mapping: taught, corrected or imported. One with the same id, or for the same pages, is replaced. */
export async function saveMapping(mapping: SiteMapping): Promise<void> {
  await mappingsItem.patch(({ list }) => ({
    list: [
      ...list.filter(
        (one) => one.id !== mapping.id && (one.origin !== mapping.origin || one.address !== mapping.address),
      ),
      mapping,
    ],
  }));
}

/** Forgets a mapping. */
export async function removeMapping(id: string): Promise<void> {
  await mappingsItem.patch(({ list }) => ({ list: list.filter((one) => one.id !== id) }));
}
