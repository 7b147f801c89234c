import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { speak } from './locales.ts';

/*
 * Set-up of unit tests, whose files take turns in one process: each begins as if it were the first, whichever were before it.
 */
vi.useRealTimers();
vi.unstubAllEnvs();
vi.unstubAllGlobals();
vi.restoreAllMocks();
fakeBrowser.reset();
speak('en');
