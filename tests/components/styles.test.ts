import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filesIn, isCode, parsed, ROOT, resolveImport, source } from '../tools/source-tree';

/* A part that is loaded when it is gone to brings its own style sheets: it cannot lean on those of a part that is not there. */

const CLASS = /(?<![\w-])up-[a-z0-9]+(?:-[a-z0-9]+)*/g;
const sheets = [...filesIn('components'), ...filesIn('entrypoints')].filter((file) => file.endsWith('.css'));
/** The sheets that say something of a class. */
const saidIn = new Map<string, Set<string>>();
for (const sheet of sheets) {
  for (const [, name = ''] of source(sheet).matchAll(/\.(up-[a-z0-9-]+)/g)) {
    saidIn.set(name, (saidIn.get(name) ?? new Set()).add(sheet));
  }
}

/** What is loaded together with a file, and what it loads later. */
function loadedWith(entry: string): { files: Set<string>; parts: Set<string> } {
  const files = new Set([entry]);
  const parts = new Set<string>();
  for (const file of files) {
    if (!isCode(file)) continue;
    for (const { specifier, typeOnly, later } of parsed(file).imports) {
      const target = typeOnly ? undefined : resolveImport(file, specifier);
      if (target) (later ? parts : files).add(target);
    }
  }
  return { files, parts };
}

/** Classes that stand in a file, or in a part of it, without a sheet that is there by then. */
function unstyled(entry: string, before: ReadonlySet<string> = new Set()): string[] {
  const { files, parts } = loadedWith(entry);
  const there = new Set([...before, ...files]);
  const found = [...files].filter(isCode).flatMap((file) => {
    const names = new Set(parsed(file).texts.flatMap((text) => text.join(' ').match(CLASS) ?? []));
    return [...names].flatMap((name) => {
      const said = saidIn.get(name);
      return said && ![...said].some((sheet) => there.has(sheet)) ? [`${file}: ${name}`] : [];
    });
  });
  const later = [...parts].filter((part) => !there.has(part));
  return [...found, ...later.flatMap((part) => unstyled(part, there))];
}

const pages = readdirSync(`${ROOT}/entrypoints`)
  .map((name) => `entrypoints/${name}/main.tsx`)
  .filter((file) => filesIn('entrypoints').includes(file));

test.each(pages)('%s: every part has the style sheets of the classes in it', (page) => {
  expect([...new Set(unstyled(page))]).toEqual([]);
});

test('the pages and their parts are looked at', () => {
  expect(pages.length).toBeGreaterThanOrEqual(5);
  expect(loadedWith('entrypoints/options/main.tsx').parts.size).toBeGreaterThanOrEqual(3);
  expect(saidIn.size).toBeGreaterThan(100);
});

test('what stands on a page names no font that the page could have, and asks no variable for one', () => {
  const onPages = sheets.filter((file) => /^components\/(?:inline|picker)\//.test(file));
  const said = onPages.flatMap((file) => {
    const rules = source(file).matchAll(/\bfont(?:-family)?:([^;]+);/g);
    return [...rules].map(([, value = '']) => ({
      file,
      families: value.split(',').map((one) => one.trim()),
    }));
  });
  const generic = /^(?:inherit|(?:.*\s)?(?:system-ui|sans-serif|monospace))$/s;
  const named = said.filter(({ families }) => !families.every((family) => generic.test(family)));
  expect(named).toEqual([]);
  expect(said.length).toBeGreaterThanOrEqual(5);
});
