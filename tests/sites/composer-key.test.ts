import { expect, test, vi } from 'vitest';

/** The module as a page has it that was just loaded. */
async function load() {
  vi.resetModules();
  return import('@/utils/sites/composer-key');
}

test('a composer keeps its key for as long as it stands, and a page that was loaded again gives its first another', async () => {
  const [root, other] = [{} as Node, {} as Node];
  const { composerKey } = await load();
  const [editor, beside] = [{} as Node, {} as Node];
  const first = composerKey('hubspot', root, editor);
  expect(composerKey('hubspot', root, editor)).toBe(first);
  expect(composerKey('hubspot', other, beside)).not.toBe(first);
  const later = await load();
  expect(later.composerKey('hubspot', root, editor)).not.toBe(first);
});

test('a composer keeps its key where its editor is taken into another place, and where the page makes another editor', async () => {
  const [form, window, one, two] = [{}, {}, {}, {}] as [Node, Node, Node, Node];
  const { composerKey } = await load();
  const first = composerKey('hubspot', form, one);
  expect(composerKey('hubspot', window, one)).toBe(first);
  const again = composerKey('hubspot', form, two);
  expect(again).not.toBe(first);
  expect(composerKey('hubspot', window, one)).toBe(first);
  expect(composerKey('hubspot', window, {} as Node)).toBe(first);
});

test('two composers have two keys, though one took its editor away before the other was seen', async () => {
  const [form, window, one, two] = [{}, {}, {}, {}] as [Node, Node, Node, Node];
  const { composerKey } = await load();
  const first = composerKey('hubspot', form, one);
  expect(composerKey('hubspot', form, two)).toBe(first);
  expect(composerKey('hubspot', window, one)).not.toBe(first);
  expect(composerKey('hubspot', form, two)).toBe(first);
});

test("the site's own name for a composer holds beyond the page", async () => {
  const own = () => 'c1';
  const { composerKey } = await load();
  expect(composerKey('gmail', {} as Node, {} as Node, own)).toBe('gmail:c1');
  const later = await load();
  expect(later.composerKey('gmail', {} as Node, {} as Node, own)).toBe('gmail:c1');
});

test('a composer gets its key also where an earlier one stood in a frame of which the browser lets nothing be asked any more', async () => {
  const { composerKey } = await load();
  let isTaken = false;
  const framed = () =>
    new Proxy({} as Node, {
      get(node, name) {
        if (isTaken) throw new TypeError("can't access dead object");
        return Reflect.get(node, name);
      },
    });
  const first = composerKey('zoho', {} as Node, framed());
  const second = composerKey('zoho', framed(), framed());
  isTaken = true;
  expect(new Set([first, second, composerKey('zoho', {} as Node, {} as Node)]).size).toBe(3);
});
