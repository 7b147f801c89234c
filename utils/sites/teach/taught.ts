import type { HealthPart } from '../../model/health-part';
import type { SiteMapping } from '../../model/mapping';
import type { DealFields, DealSnapshot } from '../../model/snapshot';
import { hashText } from '../../text/hash';
import type { ReadContext, Reading, SiteAdapter } from '../adapter';
import { headingName } from '../crm/heading';
import { snapshotOf } from '../crm/reading';
import { standsFor } from '../crm/revision';
import { recordAt } from './address';
import { readMapping } from './find';

/** What reads by what was taught alone. */
const READER = 'taught';

/** The mapping that holds for an address, if any. */
export function mappingFor(mappings: readonly SiteMapping[], url: URL): SiteMapping | undefined {
  return mappings.find(
    (mapping) => mapping.origin === url.origin && recordAt(mapping.address, url) !== undefined,
  );
}

function read(
  base: SiteAdapter,
  mapping: SiteMapping,
  document: Document,
  context: ReadContext,
): Reading | null {
  const taught = readMapping(document, mapping, context);
  const shown = base.read(document, context);
  if (shown && shown.snapshot.kind !== 'deal') return shown;
  const reading = shown as Reading<DealSnapshot> | null;
  if (reading) {
    // What the rep said counts before what a reader found out.
    const fields: DealFields = { ...reading.snapshot.fields };
    // Nor does the reader's own find come back where that place says what cannot be understood.
    for (const { field } of taught.found) delete fields[field];
    Object.assign(fields, taught.fields);
    if (taught.fields.contacts && !taught.fields.moreContacts) delete fields.moreContacts;
    return { ...reading, snapshot: { ...reading.snapshot, fields } };
  }
  // What was taught is on the page of the record before as well.
  if (base.waits?.(document) !== undefined) return null;
  const address = recordAt(mapping.address, context.url);
  if (!address || !taught.found.length) return null;
  // Where all records have one address, they are told apart by their names.
  const name = taught.fields.name?.text ?? headingName(document.body, document)?.text;
  const id = mapping.address.includes('*') || !name ? address : `~${hashText(`${address} ${name}`)}`;
  return snapshotOf(
    base.kind === 'crm' ? base.id : 'generic-crm',
    { kind: mapping.kind, id },
    taught.fields,
    document,
    context,
    READER,
  );
}

/**
 * An adapter that also knows what the rep taught. Without a mapping for the page it is the adapter itself.
 * @param mappings asked at each reading, so that a newly taught field counts at once
 */
export function taught(base: SiteAdapter, mappings: () => readonly SiteMapping[]): SiteAdapter {
  return {
    ...base,
    read(document, context) {
      try {
        const mapping = mappingFor(mappings(), context.url);
        return mapping ? read(base, mapping, document, context) : base.read(document, context);
      } catch {
        return null;
      }
    },
    waits: (document) => base.waits?.(document) ?? standsFor(document, READER, Date.now()),
    health(document) {
      const url = new URL(document.URL);
      const mapping = mappingFor(mappings(), url);
      if (!mapping) return base.health(document);
      const { found, missing } = readMapping(document, mapping, { now: Date.now() });
      return [
        ...found.map(({ field, by }): HealthPart => ({ part: field, state: by === 0 ? 'ok' : 'unexpected' })),
        ...missing.map((part): HealthPart => ({ part, state: 'missing' })),
      ];
    },
  };
}
