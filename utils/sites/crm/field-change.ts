import { type FieldKey, fieldOf } from './labels';

/** What a history tells the changes of: no work with the customer is called so. */
const FIELDS: ReadonlySet<FieldKey> = new Set([
  'stage',
  'status',
  'amount',
  'closeDate',
  'owner',
  'probability',
  'forecast',
]);
const ARROW = /\S\s*[→➔➜⟶⇒]\s*\S/u;
const CHANGED =
  /(?<!\p{L})(?:changed|updated|moved|geändert|aktualisiert|verschoben|modifié|changé|mis à jour|déplacé|cambi(?:ó|ado)|actualiz(?:ó|ado)|movi(?:ó|do)|alter(?:ou|ado)|modificato|gewijzigd)(?!\p{L})/iu;
/** "Stage: Proposal". */
const LABELLED = /^(\p{L}[^:→\n]{1,40}):\s*\S/u;
/** So many words has the name of a field. */
const MOST_WORDS = 4;

function namesField(words: readonly string[]): boolean {
  for (let at = 0; at < words.length; at++)
    for (let count = 1; count <= MOST_WORDS && at + count <= words.length; count++) {
      const key = fieldOf(words.slice(at, at + count).join(' '), 'deal')?.key;
      if (key && FIELDS.has(key)) return true;
    }
  return false;
}

/**
 * Whether an entry of a history tells what became of a field: "Stage: Demo → Proposal", "Mara changed Status from Demo to
 * Proposal". Nobody did anything with the customer then, whatever words stand in the name of a stage.
 * @param text all that the entry shows, in one line
 */
export function isFieldChange(text: string): boolean {
  if (text.length > 200) return false;
  const label = LABELLED.exec(text)?.[1];
  const named = label ? fieldOf(label, 'deal') : undefined;
  if (named && named.sure > 0.8 && FIELDS.has(named.key)) return true;
  return (ARROW.test(text) || CHANGED.test(text)) && namesField(text.split(/[\s:,()]+/).slice(0, 30));
}
