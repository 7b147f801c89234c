import { fakeBrowser } from 'wxt/testing/fake-browser';
import { inLanguage, messagesOf } from './locales.ts';

/*
 * Set-up of unit and DOM tests: the fake browser of the tests answers `i18n` from the real messages, as browsers do.
 * A test that wants another language says so with `speak` of `./locales.ts`; every file begins in English.
 */
Object.assign(fakeBrowser.i18n, {
  getMessage: (key: string, values: string | string[] = []) => inLanguage(key, values),
  getUILanguage: () => messagesOf().browser,
  getAcceptLanguages: async () => [messagesOf().browser],
});
// As Firefox does it, which says nothing of languages there.
Object.assign(fakeBrowser.runtime, { getManifest: () => ({ manifest_version: 3, version: '0' }) });
