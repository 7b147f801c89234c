/** Stands in for the polyfill in content scripts: `browser` where there is one, else Chrome's namespace. */
const { browser, chrome } = globalThis as unknown as Record<
  'browser' | 'chrome',
  { runtime?: { id?: string } }
>;

export default browser?.runtime?.id ? browser : chrome;
