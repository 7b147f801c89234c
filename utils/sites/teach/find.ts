import type { Finder, SiteMapping } from '../../model/mapping';
import type { DealFields } from '../../model/snapshot';
import type { ReadContext } from '../adapter';
import { type Raw, type Raws, toFields } from '../crm/build';
import { isUnseenWithin, oneLine, queryAll, shownIn } from '../crm/dom';
import { fieldOf, plainLabel } from '../crm/labels';
import { peopleIn } from '../crm/people';
import { hintsOf } from '../crm/reading';
import { valueNear } from '../crm/value-near';

type Field = SiteMapping['fields'][number]['field'];

function attribute(name: string, value: string, tag = ''): string {
  return `${tag}[${name}="${CSS.escape(value)}"]`;
}

/** Elements whose own words are a label, shown ones only. */
function labelled(document: Document, words: string): Element[] {
  const wanted = plainLabel(words);
  return queryAll(document, 'label,dt,th,td,span,div,p,b,strong,small,legend,h1,h2,h3,h4,h5,h6').filter(
    (element) => {
      const text = element.textContent ?? '';
      if (text.length > words.length + 24 || plainLabel(text) !== wanted || isUnseenWithin(element))
        return false;
      // The innermost element with these words.
      return !Array.from(element.children).some((child) => plainLabel(child.textContent ?? '') === wanted);
    },
  );
}

function beside(document: Document, words: string, field: Field): Node[] | undefined {
  const hits = labelled(document, words);
  // Twice the same label: rows of a list, or two records.
  if (hits.length !== 1) return undefined;
  const isLabel = (node: Node): boolean =>
    node.nodeType === 1 &&
    node !== hits[0] &&
    (node.textContent ?? '').length < 45 &&
    fieldOf((node as Element).textContent ?? '', undefined) !== undefined;
  return valueNear(hits[0]!, field, document, isLabel)?.nodes;
}

function along(document: Document, finder: Extract<Finder, { by: 'path' }>): Element | undefined {
  let at: Element | undefined = document.body;
  if (finder.from) {
    const starts = queryAll(document, attribute(finder.from.name, finder.from.value));
    if (starts.length !== 1) return undefined;
    at = starts[0];
  }
  for (const { tag, nth } of finder.steps) {
    at = at && Array.from(at.children).filter((child) => child.localName === tag.toLowerCase())[nth - 1];
  }
  return at;
}

/** What a finder points at on this page, or undefined: nothing, or more than one thing. */
function findAgain(document: Document, finder: Finder, field: Field): Node[] | undefined {
  if (finder.by === 'label') return beside(document, finder.words, field);
  if (finder.by === 'path') {
    const end = along(document, finder);
    return end && end !== document.body ? [end] : undefined;
  }
  const hits = queryAll(document, attribute(finder.name, finder.value, finder.tag)).filter(
    (hit) => !isUnseenWithin(hit),
  );
  return hits.length === 1 ? [hits[0]!] : undefined;
}

/** What is shown where a finder points. */
export function shownBy(document: Document, finder: Finder, field: Field): Raw | undefined {
  const nodes = findAgain(document, finder, field);
  if (!nodes) return undefined;
  const shown = shownIn(nodes);
  if (shown.busy && !shown.text) return undefined;
  const items = field === 'contacts' ? peopleIn(nodes) : [];
  return { text: shown.text, sure: 1, ...(items.length && { items, part: items.length < 2 }) };
}

/** A taught field on this page: what is printed, how it is understood, and by which of its finders. */
interface TaughtValue {
  field: Field;
  text: string;
  /** Index of the finder that hit; above 0 the page has changed since it was taught. */
  by: number;
}

/** What a mapping reads on a page. */
export interface MappingReading {
  fields: DealFields;
  found: TaughtValue[];
  /** Taught fields that the page does not show any more. */
  missing: Field[];
}

/**
 * Reads a page by what the rep taught: of each field's finders the first that hits exactly one place.
 * A value that cannot be understood as its field (an amount without number, an ambiguous date) is found, not read.
 */
export function readMapping(
  document: Document,
  mapping: SiteMapping,
  context: Pick<ReadContext, 'now'>,
): MappingReading {
  const raws: Raws = {};
  const found: TaughtValue[] = [];
  const missing: Field[] = [];
  for (const { field, finders } of mapping.fields) {
    let raw: Raw | undefined;
    const by = finders.findIndex((finder) => {
      raw = shownBy(document, finder, field);
      return raw !== undefined;
    });
    if (!raw) missing.push(field);
    else {
      raws[field] = raw;
      found.push({ field, text: oneLine(raw.text), by });
    }
  }
  const hints = hintsOf(document.body, { now: context.now, url: new URL(document.URL), self: [] });
  return { fields: toFields(raws, mapping.kind, hints), found, missing };
}
