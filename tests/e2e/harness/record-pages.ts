import { rmSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { Fixture } from '../../pages/crm/facts.ts';
import { hosted } from '../../pages/crm/hosted.ts';
import { selfHosted } from '../../pages/crm/self-hosted.ts';
import { copyWithHosts } from './copy-build.ts';
import type { Fixtures } from './fixtures.ts';
import { Records } from './records.ts';

/** A product's record page in English, in its first layout. */
export const fixture = (site: string): Fixture =>
  [...hosted, ...selfHosted].find((one) => one.site === site && one.lang === 'en' && one.layout === 'a')!;

/**
 * Gives each test of a file a browser of its own, which may read the record pages of these origins.
 * @param fixtures pages of other sites
 * @returns those of the test that runs
 */
export function recordsOf(origins: readonly string[], fixtures?: Fixtures): () => Records {
  let build: string;
  let records: Records | undefined;
  beforeAll(() => {
    build = copyWithHosts(
      'chrome',
      origins.map((origin) => `${origin}/*`),
    );
  });
  afterAll(() => rmSync(build, { recursive: true, force: true }));
  beforeEach(async () => {
    records = await Records.launch(build, origins, fixtures);
  });
  afterEach(() => records?.close());
  return () => records!;
}
