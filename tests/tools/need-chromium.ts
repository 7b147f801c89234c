import { ensureBrowser } from './browsers.ts';

/** Global set-up of the tests that run in a real page: a Chromium is there, or is installed, or the run says what to install. */
export default function setup(): void {
  ensureBrowser('chromium');
}
