import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { checkPack } from './utils/coach/check-pack';
import { situationsPlugin } from './utils/practice/vite-plugin';
import { rulesPlugin } from './utils/rules/vite-plugin';

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

/** What is injected into a page is kept small: content scripts draw with the part of Preact that they use. */
const IN_PAGES = {
  'preact/jsx-runtime': `${import.meta.dirname}/components/inline/renderer.ts`,
  'preact/jsx-dev-runtime': `${import.meta.dirname}/components/inline/renderer.ts`,
  preact: `${import.meta.dirname}/components/inline/renderer.ts`,
};

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
    'vite:build:extendConfig'(entrypoints, config) {
      if (!entrypoints.every(({ type }) => type === 'content-script')) return;
      config.resolve = { ...config.resolve, alias: { ...config.resolve?.alias, ...IN_PAGES } };
    },
  },
  imports: false,
  // The polyfill for module preloading would fetch; every browser that we support preloads by itself.
  vite: () => ({
    plugins: [preact(), noHtmlFromText, rulesPlugin(checkPack), situationsPlugin()],
    build: {
      modulePreload: { polyfill: false },
      // Written out for older browsers, `light-dark()` would follow the system alone and no longer the page.
      cssTarget: ['chrome125', 'firefox128'],
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
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'alarms', 'contextMenus'],
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
    ...(browser === 'chrome' && { storage: { managed_schema: 'managed-schema.json' } }),
    ...(browser === 'firefox' && {
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
