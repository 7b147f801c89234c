import { expect, test, vi } from 'vitest';

/** The module as a page has it that was just loaded. */
async function load() {
  vi.resetModules();
  return import('@/utils/sites/composer-key');
}

test('a composer keeps its key for as long as it stands, and a page that was loaded again gives its first another', async () => {
  const [root, other] = [{} as Node, {} as Node];
  const { composerKey } = await load();
  const first = composerKey('hubspot', root);
  expect(composerKey('hubspot', root)).toBe(first);
  expect(composerKey('hubspot', other)).not.toBe(first);
  const later = await load();
  expect(later.composerKey('hubspot', root)).not.toBe(first);
});

test("the site's own name for a composer holds beyond the page", async () => {
  const own = () => 'c1';
  const { composerKey } = await load();
  expect(composerKey('gmail', {} as Node, own)).toBe('gmail:c1');
  const later = await load();
  expect(later.composerKey('gmail', {} as Node, own)).toBe('gmail:c1');
});
