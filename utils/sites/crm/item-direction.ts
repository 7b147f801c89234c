import type { Activity } from '../../model/snapshot';
import type { Leaf } from './leaves';
import { wholeWords } from './words';

/* Which way a mail or a call on a record's page went. */

const IN =
  'inbound|incoming|received|eingehende?[rns]?|empfangen|entrante|entrant|reçue?|recibid[oa]|recebid[oa]|ricevut[oa]|inkomende?|ontvangen';
const OUT =
  'outbound|outgoing|sent|gesendete?[rns]?|ausgehende?[rns]?|enviad[oa]|envoyée?|inviat[oa]|verzonden|uitgaande?|saliente|sortant';
const SORT =
  'e-?mails?|mails?|messages?|calls?|phone|sms|anruf|nachricht|appel|courriel|llamada|correo|mensaje|ligação|mensagem|chiamata|messaggio|oproep|bericht|engagement';
/** "Email sent", "Incoming call", "Sent to Ana": words about an item. In a sentence they tell of something else. */
const labelled = (words: string) =>
  new RegExp(
    `^(?:(?:${SORT}) ?)*[\\s:·|–-]*(?:${words})(?: (?:an? )?(?:${SORT}))*(?:$|\\s*[:·|–-]|,? (?:to|from|by|at|on|an|von|à|de|a|para|da|aan|van) )`,
    'iu',
  );
const INBOUND = labelled(IN);
const IN_MARK = wholeWords(IN);
const OUT_MARK = wholeWords(OUT);
const OUTBOUND = labelled(`(?:you )?(?:${OUT})`);

/** "Sent from my iPhone": what a device puts below a mail is no label of it. */
const DEVICE =
  /(?<!\p{L})(?:iphone|ipad|android|samsung|galaxy|blackberry|outlook|mobile|smartphone|handy|téléphone|móvil|mobiel)/iu;
const isLabel = ({ text, who }: Leaf): boolean => !who && text.length < 120 && !DEVICE.test(text);

/** Which way an item went, by its machine names and by what stands on it as a label. */
export function directionOf(marks: string, leaves: readonly Leaf[]): Activity['direction'] {
  const labels = leaves.filter(isLabel).map(({ text }) => text);
  const is = (mark: RegExp, label: RegExp) => mark.test(marks) || labels.some((text) => label.test(text));
  if (is(IN_MARK, INBOUND)) return 'inbound';
  return is(OUT_MARK, OUTBOUND) ? 'outbound' : 'unknown';
}
