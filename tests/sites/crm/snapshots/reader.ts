import type { DealSnapshot } from '@/utils/model/snapshot';
import type { SiteAdapter } from '@/utils/sites/adapter';
import { genericCrm } from '@/utils/sites/generic-crm';
import { CRM } from '@/utils/sites/load';
import { adapterFor } from '@/utils/sites/registry';
import { loaded } from '../../loaded';

/*
 * Runs inside the page under test: reads it with the adapter that claims it, and with the generic reader alone.
 */

export interface PageReadings {
  /** Id of the adapter that claims the page, if any. */
  adapter: string | null;
  own: DealSnapshot | null;
  generic: DealSnapshot | null;
  /** Nodes of the page. */
  nodes: number;
  /** Milliseconds of single readings. */
  ownTimes: number[];
  genericTimes: number[];
}

function readingOf(adapter: SiteAdapter, url: URL, now: number): DealSnapshot | null {
  return (adapter.read(document, { url, now, self: [] })?.snapshot as DealSnapshot | undefined) ?? null;
}

function timed(adapter: SiteAdapter, url: URL, now: number, times: number): number[] {
  return Array.from({ length: times }, () => {
    const start = performance.now();
    adapter.read(document, { url, now, self: [] });
    return performance.now() - start;
  });
}

async function readPage(address: string, now: number, times = 0): Promise<PageReadings> {
  const url = new URL(address);
  const adapter = adapterFor(url, document, await loaded(CRM));
  return {
    adapter: adapter?.id ?? null,
    own: adapter ? readingOf(adapter, url, now) : null,
    generic: readingOf(genericCrm, url, now),
    nodes: document.querySelectorAll('*').length,
    ownTimes: adapter ? timed(adapter, url, now, times) : [],
    genericTimes: timed(genericCrm, url, now, times),
  };
}

/** Single values of a reading. */
export type Values = Record<string, string | number | null>;
export interface Variant {
  /** What was done to the page. */
  name: string;
  own: Values;
  generic: Values;
}

function valuesOf(snapshot: DealSnapshot | null): Values {
  const out: Values = {};
  if (!snapshot) return out;
  out.id = snapshot.record.id;
  out.kind = snapshot.record.kind;
  for (const [key, field] of Object.entries(snapshot.fields)) {
    if (typeof field === 'object' && 'value' in field)
      out[key] = (field as { value: string | number | null }).value;
  }
  return out;
}

/** Reads the page once for each piece of text that is taken out of it, and once for each that is taken in another release's way. */
async function readVariants(address: string, now: number): Promise<Variant[]> {
  const url = new URL(address);
  const adapter = adapterFor(url, document, await loaded(CRM));
  const out: Variant[] = [];
  const readAs = (name: string): void => {
    const own = adapter ? valuesOf(readingOf(adapter, url, now)) : {};
    out.push({ name, own, generic: valuesOf(readingOf(genericCrm, url, now)) });
  };
  for (const piece of Array.from(document.body.querySelectorAll('*'))) {
    const text = (piece.textContent ?? '').trim();
    const { parentNode, nextSibling } = piece;
    if (piece.childElementCount > 0 || !text || text.length > 80 || !parentNode) continue;
    piece.remove();
    readAs(`without ${text}`);
    parentNode.insertBefore(piece, nextSibling);
  }
  const all = Array.from(document.body.querySelectorAll('*'));
  for (const element of all) element.removeAttribute('class');
  readAs('without classes');
  for (const name of ['data-name', 'name', 'field', 'data-field', 'data-target-selection-name']) {
    for (const element of all) element.removeAttribute(name);
    readAs(`without classes and ${name}`);
  }
  return out;
}

Object.assign(globalThis, { readPage, readVariants });
