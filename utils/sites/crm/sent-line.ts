import type { Activity } from '../../model/snapshot';
import { oneLine, textOf } from './dom';
import type { Leaf } from './leaves';
import { wholeWords } from './words';

/* The line that tells of a mail in a timeline, before its words: "Tara Fenn hat eine E-Mail an Sie gesendet". */

const MAIL = wholeWords(
  'e-?mails?|mails?|messages?|nachricht|courriel|correo|mensaje|mensagem|messaggio|bericht',
);
const SENT = wholeWords(
  'sent|gesendet|geschickt|envoyé|envió|envi(?:ado|aste|ou|é|ei)|inviato|mandato|verzonden|gestuurd',
);
/** The rep is who did it. A verb of Spanish, Portuguese or Italian needs no word for them. */
const BY_US =
  /^(?:you|sie|du|vous|tu|usted|ud|você|u|je|jij|(?:ha )?envi(?:ado|aste|ou|é|ei|ó)|ha[is]? (?:inviato|enviado))(?!\p{L})/iu;
/** The rep is whom it went to. */
const TO_US = wholeWords(
  '(?:to|an|à|a|para|naar|aan) (?:you|sie|dich|vous|toi|usted|ti|você|lei|te|u|jou)|ihnen|dir|vous|le|te|ti|lhe|u|je',
);
const WHO = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}(?= )/u;
/** Longest line that can be one, in UTF-16 units. */
const LONGEST = 160;

/** Which way a mail went, and who wrote it where that is not the rep. */
export interface SentLine {
  element: Element;
  direction: Activity['direction'];
  from?: string;
}

/** The first piece of an item that is such a line; not its subject, which is a link. */
export function sentLineIn(leaves: readonly Leaf[]): SentLine | undefined {
  for (const { text, element } of leaves) {
    if (text.length > LONGEST || !SENT.test(text) || !MAIL.test(text) || element.closest('a')) continue;
    const line = oneLine(textOf(element));
    if (line.length > LONGEST || /[.?!…:;]$/.test(line)) continue;
    if (BY_US.test(line)) return { element, direction: 'outbound' };
    const from = WHO.exec(line)?.[0] ?? '';
    const rest = line.slice(from.length);
    // "Offer sent by e-mail": a single word is somebody where it stands by itself.
    const isWho =
      from.includes(' ') || (from && oneLine(element.firstElementChild?.textContent ?? '') === from);
    if (isWho && SENT.test(rest) && MAIL.test(rest))
      return { element, from, direction: TO_US.test(rest) ? 'inbound' : 'unknown' };
  }
  return undefined;
}
