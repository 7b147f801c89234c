import { readFileSync } from 'node:fs';
import preact from '@preact/preset-vite';
import type { InlineConfig } from 'vite';
import { defineConfig, type ResolvedPublicFile } from 'wxt';
import { checkPack } from './utils/coach/check-pack';
import { tightPlugin } from './utils/coach/learned/tighten';
import * as weights from './utils/coach/learned/weights';
import { partsPlugin } from './utils/page/build/parts-plugin';
import { sharedPlugin } from './utils/page/build/shared-plugin';
import { tokensPlugin } from './utils/page/build/tokens-plugin';
import { situationsPlugin } from './utils/practice/vite-plugin';
import { asMessages } from './utils/rules/as-messages';
import { rulesPlugin } from './utils/rules/vite-plugin';
import { loadWords } from './utils/rules/words';
import { suffixPlugin } from './utils/storage/suffix-plugin';

// Extension pages may load what is packed with them and nothing else: a request of our own cannot leave.
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'none'",
  "form-action 'none'",
].join('; ');

/** Takes the one place out of Preact that would turn text into HTML: nothing of ours uses it, and nothing ever can. */
const noHtmlFromText = {
  name: 'no-html-from-text',
  transform(code: string, id: string): string | undefined {
    if (!id.endsWith('/preact/dist/preact.mjs')) return undefined;
    const without = code.replace(/\((\w+)\.innerHTML=\w+\.__html\)/, '($1.textContent="")');
    if (without === code) throw new Error('Preact has changed: look for innerHTML in it again.');
    return without;
  },
};

/** Puts the words of structural rules into the messages of each language, and takes out what only translators read. */
function wordsIntoMessages(files: ResolvedPublicFile[]): void {
  const words = loadWords(`${import.meta.dirname}/utils/rules/words`);
  for (const [at, file] of files.entries()) {
    const language = /^_locales[/\\](\w+)[/\\]messages\.json$/.exec(file.relativeDest)?.[1];
    if (!language || !('absoluteSrc' in file)) continue;
    const messages = JSON.parse(readFileSync(file.absoluteSrc, 'utf8')) as Record<string, object>;
    const bare = Object.entries(messages).map(([key, one]) => [key, { ...one, description: undefined }]);
    const all = { ...Object.fromEntries(bare), ...asMessages(words[language] ?? {}) };
    files[at] = { relativeDest: file.relativeDest, contents: JSON.stringify(all) };
  }
}

/** What is injected into a page is kept small: content scripts have the part of Preact and of wxt that they use. */
const IN_PAGES = {
  'preact/jsx-runtime': `${import.meta.dirname}/components/inline/renderer.ts`,
  'preact/jsx-dev-runtime': `${import.meta.dirname}/components/inline/renderer.ts`,
  preact: `${import.meta.dirname}/components/inline/renderer.ts`,
  'wxt/utils/content-script-context': `${import.meta.dirname}/utils/page/context.ts`,
};

/** What follows what is written: a page that is not webmail by name gets it with the first editor. */
const WRITTEN = /utils.page.(draft|pace|typing|placed|remap)|utils.sites.text-area/;
/** What card, list and form are made of: a page gets it when the rep first opens one. */
const OPENED =
  /components.(inline.(Sheet|TipCard|TipList|LogForm|WhyThis|Gates|surfaces)|ui.origin)|utils.page.(deeds|receipts|stage-view|place-card|place-surface|surface-keys|editor-kind)/;

/** Builds a content script as modules: what every page gets, and parts that a page gets when it needs them. */
function inParts(config: InlineConfig): void {
  config.resolve = { ...config.resolve, alias: { ...config.resolve?.alias, ...IN_PAGES } };
  config.plugins?.push(tokensPlugin(`${import.meta.dirname}/components/ui/tokens.css`), partsPlugin());
  const { build = {} } = config;
  if (build.lib) build.lib.formats = ['es'];
  const { rolldownOptions } = build;
  build.rolldownOptions = {
    ...rolldownOptions,
    output: {
      ...rolldownOptions?.output,
      minify: build.minify !== false,
      comments: false,
      // Many a site has a file of the name urls.ts.
      chunkFileNames: ({ name, moduleIds }) =>
        `content-scripts/${name === 'urls' ? `${moduleIds[0]?.split('/').at(-2)}-` : ''}[name].js`,
      codeSplitting: {
        groups: [
          { name: 'start', tags: ['$initial'], priority: 5 },
          // What several parts use.
          {
            name: 'base',
            test: (id) =>
              /rolldown.runtime|utils.page|components.(inline|ui)|utils.(sites.once|model.day)/.test(id) &&
              !OPENED.test(id) &&
              !WRITTEN.test(id),
            minShareCount: 2,
            priority: 4,
          },
          // What asks a page that is not known by name whether it shows a mail, and what it asks with.
          { name: 'places', test: /utils.sites.places/, priority: 3.5 },
          { name: 'pick', test: /utils.sites.pick/, priority: 4 },
          // Of mails and of records, which have no other part in common.
          { name: 'day-order', test: /utils.sites.day-order/, priority: 4 },
          { name: 'mail', test: /utils.sites.(mail-(?!health)|own|dom-blocks|block-|wrapped)/, priority: 3 },
          { name: 'draft', test: WRITTEN, priority: 3 },
          { name: 'surfaces', test: OPENED, priority: 2 },
          // One part, though a site may need a list of it alone: a part of its own would cost the others more.
          {
            name: 'semantics',
            test: /utils.sites.(semantics|field-meaning|recipient-rows|trees|in-one-look)/,
            priority: 1.5,
          },
          // What reads records, whether the product is known or not; then what reads those that are known.
          {
            name: 'crm',
            test: /utils.sites.crm.(?!table|hosts|composer|other-composers|find-feeds)/,
            priority: 1,
          },
          { name: 'feeds', test: /utils.sites.crm.find-feeds/, priority: 0.5 },
          { name: 'crm-named', test: /utils.sites.crm.(table|hosts)/, priority: 0 },
        ],
      },
    },
  };
}

/** A library's build for browsers of today; the one that it offers to everybody is an eighth larger. */
const MODERN = { dexie: 'dexie/dist/modern/dexie.mjs' };

/** The worker's scripts, in order, once they are built. */
let workerScripts: string[] = [];

/** Read without a further question of the browser, and only after Start. */
const MAIL_HOSTS = [
  'https://mail.google.com/*',
  'https://outlook.live.com/*',
  'https://outlook.office.com/*',
  'https://outlook.office365.com/*',
  'https://outlook.cloud.microsoft/*',
];

export default defineConfig({
  manifestVersion: 3,
  hooks: {
    'build:publicAssets'(_, files) {
      wordsIntoMessages(files);
    },
    // What was built as modules came out as scripts.
    'build:manifestGenerated'(wxt, manifest) {
      const background = manifest.background as { type?: string; scripts?: string[] } | undefined;
      if (wxt.config.command !== 'build' || !background) return;
      delete background.type;
      if (background.scripts) background.scripts = workerScripts;
    },
    'vite:build:extendConfig'(entrypoints, config) {
      if (entrypoints.every(({ type }) => type === 'content-script')) inParts(config);
    },
  },
  imports: false,
  // The polyfill for module preloading would fetch; every browser that we support preloads by itself.
  vite: ({ command, browser }) => ({
    plugins: [
      preact(),
      noHtmlFromText,
      rulesPlugin(checkPack),
      situationsPlugin(),
      suffixPlugin(),
      tightPlugin(weights),
      ...(command === 'build'
        ? [
            sharedPlugin('background.js', browser !== 'firefox', (files) => {
              workerScripts = files;
            }),
          ]
        : []),
    ],
    resolve: { alias: MODERN },
    build: {
      // What the manifest asks for at least. Written out for older ones, `light-dark()` would follow the system alone.
      target: ['chrome125', 'firefox146'],
      modulePreload: { polyfill: false },
      // Writing constants out where they are used would put the list of public suffixes (70 kB) in three times.
      rolldownOptions: { optimization: { inlineConst: false } },
    },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    short_name: 'Uplift',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    incognito: 'not_allowed',
    // `activeTab`: a press on the toolbar button tells the address of that one tab, so that its site can be asked for.
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'alarms', 'contextMenus', 'activeTab'],
    // Asked for when the rep chooses a time for the weekly review.
    optional_permissions: ['notifications'],
    host_permissions: MAIL_HOSTS,
    // Every other site is asked for by name, from a click; self-hosted CRMs may have any address.
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+U' } },
      'quick-log': { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_commandQuickLog__' },
    },
    content_security_policy: { extension_pages: PAGE_POLICY },
    // Firefox reads policies without a schema.
    ...(browser === 'chrome' && {
      minimum_chrome_version: '125',
      storage: { managed_schema: 'managed-schema.json' },
    }),
    ...(browser === 'firefox' && {
      // Else the button, and the number on it, is put away behind that of all extensions.
      action: { default_area: 'navbar' },
      browser_specific_settings: {
        gecko: {
          id: 'uplift@uplift.example',
          strict_min_version: '146.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
});
