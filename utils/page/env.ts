import type { SiteAdapter } from '../sites/adapter';
import type { Highlighter } from './highlight';
import type { KeyGuard } from './key-guard';
import type { Link } from './link';
import type { RecordKit } from './view';

/** What the parts of a page session share. */
export interface PageEnv {
  view: Window & typeof globalThis;
  adapter: SiteAdapter;
  link: Link;
  highlighter: Highlighter;
  guard: KeyGuard;
  /** Absent where no page shows records. */
  records: RecordKit | undefined;
  /** Ends when the site is switched off or the extension is updated. */
  signal: AbortSignal;
  /** Own addresses and '@domains' set in options. */
  self(): readonly string[];
  /** Something that is shown has changed. */
  changed(): void;
}
