import type { SiteAdapter } from '@/utils/sites/adapter';

type Load = () => Promise<Record<string, SiteAdapter>>;

/** The readers of a list of sites, as the content script fetches them. */
export const loaded = async (readers: Record<string, Load>): Promise<SiteAdapter[]> =>
  (await Promise.all(Object.values(readers).map((load) => load()))).map((site) => Object.values(site)[0]!);
