import type { Expected } from '../facts';

/*
 * Record pages of products that have no adapter here, and of layouts and kinds of record that the fixtures beside them
 * do not show. What is on each page was written down before any reader saw it.
 */

export interface OtherPage {
  /** Product, kind of record, language, what is special. */
  name: string;
  url: string;
  html: string;
  /** All that the page shows of the facts in `Expected`: what is not here, it does not show. */
  expected: OtherExpected;
  /** Facts that only who knows the product can tell from how they are written. */
  byAdapter?: Partial<OtherExpected>;
  /** Its address says what it shows in a way that only its adapter knows. */
  byAddress?: true;
  /** Values on the page that belong to other records: whatever else is read, these are not. */
  foreign?: readonly string[];
}

export interface OtherExpected extends Omit<Expected, 'probability'> {
  /** null: shown and empty. */
  probability?: number | null;
  createdDate?: string;
  website?: string;
  title?: string;
  industry?: string;
  competitor?: string | null;
  lossReason?: string | null;
}

/** A whole page. */
export const html = (lang: string, title: string, body: string, attributes = ''): string =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title></head><body ${attributes}>${body}</body></html>`;

/** A row for each pair. */
export const rows = (
  pairs: readonly (readonly [string, string, string?])[],
  row: (label: string, value: string, name: string) => string,
): string => pairs.map(([label, value, name = '']) => row(label, value, name)).join('\n');
