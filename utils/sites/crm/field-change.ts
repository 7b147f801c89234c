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
/** From one value to another. */
export const ARROW = /\S\s*[→➔➜⟶⇒]\s*\S/u;
const CHANGED =
  /(?<!\p{L})(?:changed|updated|moved|geändert|aktualisiert|verschoben|modifié|changé|mis à jour|déplacé|cambi(?:ó|ado)|actualiz(?:ó|ado)|movi(?:ó|do)|alter(?:ou|ado)|modificato|gewijzigd)(?!\p{L})/iu;
const RECORD =
  'deal|opportunity|lead|verkaufschance|chance|affaire|opportunité|trato|negocio|oportunidad|negócio|oportunidade|trattativa|opportunità|verkoopkans';
const THIS =
  "(?:this |the |diesen? |die |de[nr] |das |le |la |cette |cet |l['’]|el |este |esta |o |a |il |questa |deze )?";
/** "Mara moved deal to Proposal", "Deal created: Oct 14": what became of the record itself. */
const MOVED = new RegExp(
  `(?<!\\p{L})(?:moved|created|reopened|a déplacé|a créé|movió|creó|moveu|criou|ha spostato|ha creato) ${THIS}(?:${RECORD})(?:$|[.,:;]| (?:to|from|on|in|into|at|vers|à|de|le|a|para|em|da|del?)(?!\\p{L}))|` +
    `(?<!\\p{L})hat ${THIS}(?:${RECORD}) (?:\\P{L}*\\p{L}+){0,8}? ?(?:verschoben|erstellt|angelegt)(?!\\p{L})|` +
    `^(?:${RECORD}) (?:was |wurde |a été |fue |foi )?(?:created|moved|reopened|erstellt|angelegt|verschoben|créée?|déplacée?|cread[oa]|movid[oa]|criad[oa]|creat[oa]|spostat[oa]|aangemaakt|verplaatst)(?=$|[^\\p{L}]*(?:$|\\d|\\p{L}{2,12}[.,]? \\d)| (?:by|on|to|from|von|am|in|nach|par|le|vers|por|el|a|em|da|door|op)(?!\\p{L}))`,
  'iu',
);
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
  if (MOVED.test(text)) return true;
  return (ARROW.test(text) || CHANGED.test(text)) && namesField(text.split(/[\s:,()]+/).slice(0, 30));
}
