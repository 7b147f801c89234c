import { fakeBrowser } from 'wxt/testing/fake-browser';

/** Stands in for `wxt/browser` in DOM tests, as WXT's own plugin does in unit tests. */
export const browser = fakeBrowser;
