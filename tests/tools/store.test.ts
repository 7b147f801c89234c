import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadSituations } from '@/utils/practice/load';
import { loadPack } from '@/utils/rules/load';
import { ROOT, source } from './source-tree';
import { askedFor, LIMITS, type StoreFacts, storeFiles } from './store-text';

const yaml = source('.github/store/listing.yaml');
const locales = Object.fromEntries(
  readdirSync(`${ROOT}/public/_locales`).map((name) => [
    name,
    JSON.parse(source(`public/_locales/${name}/messages.json`)) as StoreFacts['locales'][string],
  ]),
);
/** As the build writes them; tests/e2e/shipped.test.ts holds the listing to the manifests that are shipped. */
const manifest = {
  permissions: [
    'storage',
    'unlimitedStorage',
    'scripting',
    'alarms',
    'contextMenus',
    'activeTab',
    'sidePanel',
  ],
  optional_permissions: ['notifications'],
  host_permissions: ['https://mail.google.com/*'],
  optional_host_permissions: ['https://*/*'],
};
const facts: StoreFacts = {
  rules: loadPack(`${ROOT}/utils/rules`).rules.length,
  situations: loadSituations(`${ROOT}/utils/practice/situations`).length,
  locales,
  manifests: { chrome: manifest, firefox: manifest },
  node: (JSON.parse(source('package.json')) as { engines: { node: string } }).engines.node,
};

describe('the texts for the stores', () => {
  const files = storeFiles(yaml, facts);

  test('keep to the stores’ limits in every language', () => {
    for (const language of Object.keys(locales)) {
      expect(files[`chrome/${language}/short.txt`]?.trim().length).toBeLessThanOrEqual(LIMITS.chromeShort);
      expect(files[`firefox/${language}/name.txt`]?.trim().length).toBeLessThanOrEqual(LIMITS.firefoxName);
      expect(files[`firefox/${language}/summary.txt`]?.trim().length).toBeLessThanOrEqual(
        LIMITS.firefoxSummary,
      );
    }
    expect(files['chrome/en/description.txt']!.length).toBeGreaterThan(1000);
  });

  test('say what is so: how many rules, situations, languages and sites there are', () => {
    const text = files['chrome/en/description.txt'] ?? '';
    expect(text).toContain(`${facts.rules} rules in 7 dimensions`);
    expect(text).toContain(`${facts.situations} made-up situations`);
    expect(text).toContain('Salesforce');
    expect(text).toContain('English');
    for (const one of Object.values(files)) expect(one).not.toMatch(/[{}]|undefined/);
  });

  test('give a reason for everything that is asked for, and for nothing else', () => {
    const asking = (more: string[]) => ({ ...manifest, permissions: [...manifest.permissions, ...more] });
    expect(() =>
      storeFiles(yaml, { ...facts, manifests: { chrome: asking(['tabs']), firefox: manifest } }),
    ).toThrow('no reason for tabs');
    const less = { ...manifest, permissions: manifest.permissions.filter((one) => one !== 'alarms') };
    expect(() => storeFiles(yaml, { ...facts, manifests: { chrome: less, firefox: less } })).toThrow(
      'a reason for nothing: alarms',
    );
    expect(askedFor(facts.manifests)).toContain('optional_hosts');
  });

  test('are refused when they are too long or name what nobody knows', () => {
    expect(() => storeFiles(`${yaml}\n# {nobody}`, facts)).toThrow('nothing is known for {nobody}');
    const long = { ...locales, en: { ...locales.en, extensionDescription: { message: 'x'.repeat(133) } } };
    expect(() => storeFiles(yaml, { ...facts, locales: long })).toThrow('chrome/en/short.txt has 133');
  });
});
