import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, isCode, parsed, ROOT, reachable, resolveImport, source } from './tools/source-tree.ts';

/*
 * The house rules that a machine can check. Each failure names the file and what it did.
 */

const UTILS = [
  'model',
  'text',
  'coach',
  'rules',
  'goals',
  'storage',
  'messaging',
  'sites',
  'page',
  'practice',
  'background',
];

/** What each room may import besides itself. Rooms that stand side by side do not know each other. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  model: [],
  text: ['model'],
  coach: ['model', 'text'],
  rules: ['model'],
  goals: ['model', 'text'],
  storage: ['model', 'text', 'coach', 'rules', 'goals'],
  messaging: ['model', 'text', 'coach', 'rules', 'goals'],
  sites: ['model', 'text'],
  page: ['model', 'text', 'coach', 'goals', 'storage', 'messaging', 'sites'],
  practice: ['model', 'coach', 'messaging', 'sites', 'page'],
  background: ['model', 'text', 'coach', 'rules', 'goals', 'storage', 'messaging', 'sites'],
  components: UTILS,
  entrypoints: [...UTILS, 'components'],
};

const TOP_FOLDERS = ['.ci', '.github', 'components', 'entrypoints', 'public', 'tests', 'utils'];
const SHIPPED = ['components', 'entrypoints', 'utils'].flatMap(filesIn);
const CODE = SHIPPED.filter(isCode);
const LOCALES = 'public/_locales';

function room(path: string): string {
  const parts = path.split('/');
  return parts[0] === 'utils' ? (parts[1] ?? '') : (parts[0] ?? '');
}

describe('layers', () => {
  it.each(Object.keys(MAY_IMPORT))('%s imports only what stands to its left', (name) => {
    const wrong: string[] = [];
    for (const file of CODE.filter((path) => room(path) === name)) {
      for (const { specifier } of parsed(file).imports) {
        const target = resolveImport(file, specifier);
        if (target === undefined || target.startsWith('public/')) continue;
        const other = room(target);
        if (other !== name && !MAY_IMPORT[name]?.includes(other)) wrong.push(`${file} imports ${target}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('knows every room of utils', () => {
    const rooms = readdirSync(join(ROOT, 'utils'), { withFileTypes: true });
    expect(rooms.filter((entry) => !entry.isDirectory()).map((entry) => entry.name)).toEqual([]);
    expect(rooms.filter((entry) => !UTILS.includes(entry.name)).map((entry) => entry.name)).toEqual([]);
  });

  it('resolves every import of its own', () => {
    const wrong = CODE.flatMap((file) =>
      parsed(file)
        .imports.filter(({ specifier }) => /^(@\/|\.)/.test(specifier) && !resolveImport(file, specifier))
        .map(({ specifier }) => `${file} imports ${specifier}, which is not there`),
    );
    expect(wrong).toEqual([]);
  });

  it('lets the pure rooms know neither browser nor page', () => {
    const pure = CODE.filter((path) => ['model', 'text', 'coach', 'rules', 'goals'].includes(room(path)));
    const wrong = pure.filter((file) =>
      parsed(file).imports.some(({ specifier }) =>
        /^(wxt|dexie|preact|webextension-polyfill)/.test(specifier),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('lets nothing that ships import what only the build runs', () => {
    const pages = filesIn('entrypoints').filter((path) => /\/main\.tsx$/.test(path));
    const wrong = ['entrypoints/background.ts', 'entrypoints/page.content/index.ts', ...pages].flatMap(
      (entry) =>
        [...reachable(entry).packages]
          .filter(([name]) => name === 'vite' || name.startsWith('node:'))
          .map(([name, chain]) => [...chain, name].join(' → ')),
    );
    expect(pages).not.toEqual([]);
    expect(wrong).toEqual([]);
  });

  it('takes the browser from wxt/browser and the schema library from zod/mini', () => {
    const wrong = CODE.flatMap((file) =>
      parsed(file)
        .imports.map(({ specifier }) => specifier)
        .filter((specifier) => /^(webextension-polyfill|zod($|\/(?!mini$)))/.test(specifier))
        .map((specifier) => `${file} imports ${specifier}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('what is injected into a page', () => {
  const scripts = CODE.filter((path) => /^entrypoints\/[^/]+\.content(\/index)?\.tsx?$/.test(path));

  it('is the content script of every site', () => {
    expect(scripts).toEqual(['entrypoints/page.content/index.ts']);
  });

  it.each(scripts)('%s brings neither schemas nor a database', (entry) => {
    const { files, packages } = reachable(entry);
    const heavy = ['zod', 'dexie', 'papaparse', 'chartist', 'date-fns', 'tldts'];
    const chains = heavy.flatMap((name) => packages.get(name)?.concat(name).join(' → ') ?? []);
    expect(chains).toEqual([]);
    expect(files.filter((file) => ['storage', 'rules', 'background'].includes(room(file)))).toEqual([]);
  });
});

describe('files', () => {
  it('stand in the folders that everybody knows', () => {
    const folders = readdirSync(ROOT, { withFileTypes: true })
      .filter(
        (entry) => entry.isDirectory() && !['.git', '.output', '.wxt', 'node_modules'].includes(entry.name),
      )
      .map((entry) => entry.name);
    expect(folders.filter((name) => !TOP_FOLDERS.includes(name))).toEqual([]);
  });

  it('are at most 300 lines long', () => {
    const long = CODE.map((path) => ({ path, lines: source(path).trimEnd().split('\n').length }));
    expect(long.filter(({ lines }) => lines > 300)).toEqual([]);
  });

  it('are named in kebab-case, components in PascalCase', () => {
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.(content|test|dom\.test|bench|d|config))*\.[a-z]+$/;
    const pascal = /^([A-Z][a-z0-9]*)+\.tsx$/;
    const folder = /^[a-z0-9]+(-[a-z0-9]+)*(\.content)?$/;
    const checked = [...SHIPPED, ...filesIn('tests').filter((path) => /\.tsx?$/.test(path))];
    const wrong = checked.filter((path) => {
      const parts = path.split('/');
      const name = parts.pop() ?? '';
      if (path.startsWith('utils/rules/') && !/\.tsx?$/.test(name)) return false;
      if (parts[0] === 'components' && name.endsWith('.tsx')) {
        const holdsComponent = /^export (?:default )?(?:function|const) [A-Z][a-z]/m.test(source(path));
        return !(holdsComponent ? pascal : kebab).test(name);
      }
      const dimension = path.startsWith('utils/rules/') || path.startsWith('tests/rules/');
      return (
        !(kebab.test(name) || pascal.test(name)) || (!dimension && !parts.every((part) => folder.test(part)))
      );
    });
    expect(wrong).toEqual([]);
  });

  it('of rules are named by the rule that they hold', () => {
    const rules = filesIn('utils/rules').filter(
      (path) => path.endsWith('.yaml') && !/\/(?:lists|words)\/|\/sources\.yaml$/.test(path),
    );
    expect(rules.length).toBeGreaterThanOrEqual(14);
    const idOf = (path: string) => /^id: "?([\w-]+)"?$/m.exec(source(path))?.[1];
    expect(rules.filter((path) => basename(path, '.yaml') !== idOf(path))).toEqual([]);
  });

  it('carry no unfinished work and no test that is switched off', () => {
    const code = [...CODE, ...filesIn('tests').filter(isCode)].filter(
      (path) => path !== 'tests/structure.test.ts',
    );
    const unfinished = /\b(TODO|FIXME|XXX)\b|\b(it|test|describe)\.(skip|only|todo)\(|[Nn]ot implemented/;
    expect(code.filter((path) => unfinished.test(source(path)))).toEqual([]);
  });
});

describe('the words of the interface', () => {
  const PLURAL = /_(zero|one|two|few|many|other)$/;
  const keysOf = (language: string) =>
    Object.keys(JSON.parse(source(`${LOCALES}/${language}/messages.json`)) as object);
  const english = keysOf('en');
  const others = readdirSync(join(ROOT, LOCALES)).filter((name) => name !== 'en');

  /** Every text in the shipped sources that could name a key: exact ones, and templates with a fixed beginning. */
  const exact = new Set<string>();
  const shapes: RegExp[] = [];
  for (const file of CODE) {
    for (const parts of parsed(file).texts) {
      if (parts.length === 1) exact.add(parts[0] ?? '');
      else if (/^[a-z]\w{2,}$/.test(parts[0] ?? '')) {
        const fixed = (part: string | null) => (part === null ? '\\w+' : part.replace(/[^\w]/g, '\\$&'));
        shapes.push(new RegExp(`^${parts.map(fixed).join('')}$`));
      }
    }
  }
  for (const file of ['wxt.config.ts', ...SHIPPED.filter((path) => path.endsWith('.html'))]) {
    for (const [, key] of source(file).matchAll(/__MSG_(\w+)__/g)) exact.add(key ?? '');
  }

  it('are all used', () => {
    const used = (key: string) => exact.has(key) || shapes.some((shape) => shape.test(key));
    expect(
      english.filter((key) => !used(key) && !(PLURAL.test(key) && used(key.replace(PLURAL, '')))),
    ).toEqual([]);
  });

  it('are all there', () => {
    const known = new Set(english);
    const wrong: string[] = [];
    for (const file of CODE) {
      for (const [, call, key] of source(file).matchAll(/\b(t|tCount)\(\s*'([^']+)'/g)) {
        const wanted = call === 't' ? [key] : [`${key}_one`, `${key}_other`];
        for (const one of wanted) {
          // Keys with @@ are the browser's own.
          if (!known.has(one ?? '') && !one?.startsWith('@@')) wrong.push(`${file}: ${one}`);
        }
      }
    }
    for (const file of ['wxt.config.ts', ...SHIPPED.filter((path) => path.endsWith('.html'))]) {
      for (const [, key] of source(file).matchAll(/__MSG_(\w+)__/g)) {
        if (!known.has(key ?? '')) wrong.push(`${file}: ${key}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('are the same in every language', () => {
    const stem = (key: string) => key.replace(PLURAL, '_#');
    const wanted = new Set(english.map(stem));
    for (const language of others) expect(new Set(keysOf(language).map(stem)), language).toEqual(wanted);
  });
});

describe('the package', () => {
  interface Locked {
    optionalDependencies?: Record<string, string>;
  }
  const lock = JSON.parse(source('package-lock.json')) as { packages: Record<string, Locked> };
  const manifest = JSON.parse(source('package.json')) as { scripts: Record<string, string> };

  it('locks every optional package of every platform, so that npm ci works on all of them', () => {
    const missing: string[] = [];
    for (const [path, entry] of Object.entries(lock.packages)) {
      for (const name of Object.keys(entry.optionalDependencies ?? {})) {
        const holders = path.split('/node_modules/').map((_, index, parts) => parts.slice(0, index + 1));
        const places = [
          `node_modules/${name}`,
          ...holders.map((parts) => `${parts.join('/node_modules/')}/node_modules/${name}`),
        ];
        if (!places.some((place) => place in lock.packages)) missing.push(`${path} → ${name}`);
      }
    }
    expect(missing).toEqual([]);
  });

  it('has every script that the documents name', () => {
    const documents = ['README.md', 'CONTRIBUTING.md', '.ci/run'].filter((path) =>
      existsSync(join(ROOT, path)),
    );
    expect(documents.map((path) => basename(path))).toContain('README.md');
    const named = documents.flatMap((path) =>
      [...source(path).matchAll(/npm run (?:--silent )?([a-z][\w:-]*)/g)].map((match) => match[1] ?? ''),
    );
    expect(named.filter((name) => !(name in manifest.scripts))).toEqual([]);
  });
});

describe('the changelog', () => {
  it('says one thing an entry, in a length that is read', () => {
    const entries = source('CHANGELOG.md')
      .split('\n')
      .filter((line) => line.startsWith('- '));
    expect(entries.length).toBeGreaterThan(0);
    expect(entries.filter((entry) => entry.length > 300)).toEqual([]);
  });
});
