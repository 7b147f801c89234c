import { fakeBrowser } from 'wxt/testing/fake-browser';

/*
 * Set-up of DOM tests: WXT's storage finds the browser's API on the global object, as it does in an extension. It looks
 * once, when it is first imported, so this stands before every test file.
 */
Object.assign(globalThis, { browser: fakeBrowser });
