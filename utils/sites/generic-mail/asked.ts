import { prefixOf } from '../../text/subject-prefix';
import { EDITABLE } from '../editable';
import { fieldKind, isSubject, labelsOf, TYPED } from '../field-meaning';
import { addressIn } from '../people';
import { ADDRESSED, isShown, outermost, saysFrom, textOf, within } from '../pick';
import { ANSWERED, mayAnswer, nearestAround } from '../places';
import { semanticHeader } from '../semantics';

/*
 * What a page asks for or keeps: tickets, score cards, questionnaires, notes, documents. What is written there goes to nobody
 * by mail.
 */

export const FORM = 'form, dialog, [role="dialog"], [role="form"]';

/** What only colleagues read, or every mail has below it or is answered with. */
export const SAYS_NOTE =
  /(?<!\p{L})(?:internal|interne?[nrs]?|interna|privat[eo]?|team(?:mates)?|colleagues?|kolleg\p{L}*|collega\p{L}*)(?!\p{L})|^(?:add|write|leave) an? (?:\p{L}+ )?(?:note|comment)|^(?:notes?|notiz|notitie|nota|signature|signatur|firma|handtekening|assinatura)(?!\p{L})|^(?:out[ -]of[ -]office|vacation|holiday|away message|auto(?:matic)?[ -]?(?:repl|respon)|abwesenheit|automatische antwort|réponse automatique|respuesta automática|resposta automática|risposta automatica|afwezigheid|automatisch antwoord)|kommentar|commentaire|commento|comentario|comentário|メモ|备注|コメント|评论/iu;
/** Lower than this many pixels it is a line, not a place for a mail. */
export const LOWEST = 60;

/** A field of a record, which a mail that is one names otherwise. */
export const SAYS_FIELD =
  /^(?:description|beschreibung|descripción|descrição|descrizione|omschrijving|opis|описание|summary|background|about|bio|next steps?|nächste schritte?|próximos? pasos?|prochaines? étapes?|remarks?|bemerkung\p{L}*|observaciones|remarques|opmerking\p{L}*|terms\b.*|الوصف|説明|詳細|概要|描述|açıklama)(?: \p{L}+){0,2}[\s*:]*$/iu;

/** "Public reply", "Reply to customer": what help desks call the mail beside the note. */
const SAYS_PUBLIC =
  /public|öffentlich|publi[qk]|públic|pubblic|openbar|offentlig|公開|パブリック|(?<!\p{L})(?:customer|kund|client|klant)|e-?mail/iu;
export const saysPublic = (label: string) => ANSWERED.test(label) && SAYS_PUBLIC.test(label);
/** "Note or answer": beside people it is the answer. */
export const saysAnswer = (label: string) => ANSWERED.test(label) || /e-?mail/i.test(label);

/** Who writes there says who they are, or that they are no machine: a visitor of the site. */
const VISITOR = [
  'name*="captcha" i',
  'id*="captcha" i',
  'autocomplete$="name"',
  'name*="fullname" i',
  'name="email" i',
]
  .map((one) => `[${one}]`)
  .join();
/** One's own address: "Your e-mail". */
const SAYS_OWN =
  /^(?:(?:your|ihre?|deine?|votre|tu|su|uw|je|seu|sua|din|twój|ваш\p{L}*) )?(?:\p{L}+ (?:de )?)?(?:e-?mail|correo|почт|メール|邮箱|이메일)/iu;

/** Whether a form is a visitor's. */
export function isVisitors(host: HTMLElement): boolean {
  const form = host.closest(FORM);
  const inputs = [...(form?.querySelectorAll('input') ?? [])];
  const isOwn = (one: HTMLInputElement) =>
    one.type === 'email' && labelsOf(one).some((label) => SAYS_OWN.test(label));
  // A copy may go to somebody, whoever writes.
  const isTaker = (one: HTMLInputElement) => fieldKind(one) === 'to';
  return Boolean(form?.querySelector(VISITOR) ?? inputs.some(isOwn)) && !inputs.some(isTaker);
}

/** What a form asks beside words when it reports something or invites somebody. */
const ASKED = 'input:is([type="date"], [type="datetime-local"], [type="tel"])';
/** What is given a mark. */
const RATED = 'input:is([type="radio"], [type="range"], [type="number"]), [role="radio"], [role="slider"]';
/** What is chosen from a list. */
const CHOSEN = 'select, [role="combobox"]:not(input, textarea), [role="listbox"]';
/** A field of one line; a mail has none but those for people and its subject. */
const LINE = 'input:is(:not([type]), [type="text"])';
/** What is chosen or said beside a mail: its looks, what it begins with, its name among templates. */
const SAYS_LOOKS =
  /font|size|format|style|heading|template|signature|language|schrift|vorlage|signatur|sprache|police|modèle|langue|plantilla|idioma|titles?|titel|título|titolo|titre|nam[en]?\b|nom\b|nombre|nome\b/i;
/** What calls itself the text of a message. */
const SAYS_BODY =
  /message|nachricht|mensaje|mensagem|messaggio|bericht|(?<!\p{L})(?:body|text|mail)(?!\p{L})|本文|メッセージ/iu;

const sayAnswer = (root: Element) =>
  [...root.querySelectorAll('label, legend, button, [role="radio"], [role="button"], [type="submit"]')].some(
    (one) => ANSWERED.test(textOf(one) || ((one as HTMLInputElement).value ?? '')),
  );

/** Whether an editor is a field among others of a form that shows nobody's address. */
export function isAsked(host: HTMLElement): boolean {
  if (isOneOfSeveral(host)) return true;
  const form = host.closest(FORM);
  if (!form || addressIn(textOf(form))) return false;
  return Boolean(form.querySelector(ASKED)) || (Boolean(form.querySelector(RATED)) && !sayAnswer(form));
}

/** Whether several places to write stand together, each with words of its own for what is asked there. */
function isOneOfSeveral(host: HTMLElement): boolean {
  for (const at of nearestAround(host, 4)) {
    const all = outermost([...at.querySelectorAll<HTMLElement>(EDITABLE)]).filter(
      (one) => isShown(one) && one.getBoundingClientRect().height >= LOWEST,
    );
    if (all.length < 2) continue;
    const isQuestion = (label: string) =>
      ![saysAnswer(label), SAYS_NOTE.test(label), SAYS_BODY.test(label)].some(Boolean);
    return all.every((one) => labelsOf(one).length > 0 && labelsOf(one).every(isQuestion));
  }
  return false;
}

/**
 * Whether a form with a subject is for those who sort what comes in: it has no field for people and asks of which kind it is.
 */
export function isTicket(root: HTMLElement, editor: HTMLElement): boolean {
  if ([...root.querySelectorAll(TYPED)].some((one) => one !== editor && fieldKind(one))) return false;
  if (labelsOf(editor).some(saysAnswer) || sayAnswer(root)) return false;
  if (prefixOf(semanticHeader(root, editor).subject ?? '')?.startsWith('answer')) return false;
  return [...root.querySelectorAll(`${CHOSEN}, ${LINE}, ${ASKED}, ${RATED}`)].some((one) => {
    const labels = labelsOf(one);
    return (
      isShown(one) &&
      !editor.contains(one) &&
      !isSubject(one) &&
      // People may be written in a field that nothing names.
      (!one.matches(LINE) || (one as HTMLInputElement).value !== '') &&
      labels.length > 0 &&
      !labels.some((label) => saysFrom(label) || SAYS_LOOKS.test(label)) &&
      !addressIn(textOf(one) || ((one as HTMLInputElement).value ?? '')) &&
      !within(one, ['[role="toolbar"], [class*="toolbar" i]'])
    );
  });
}

/** What a document has beside it, and a mail has not. */
const SHARES =
  /^(?:share|teilen|freigeben|partager|compartir|compartilhar|condividi|delen|dela|del|udostępnij|sdílet|paylaş|поделиться|共有|分享|공유)$/iu;

/** Whether what is pressed right around an editor shares it. */
const isShared = (host: HTMLElement): boolean =>
  [...nearestAround(host, 4)].some((at) =>
    [...at.querySelectorAll('button, [role="button"]')].some((one) => SHARES.test(textOf(one))),
  );

/** So much of the window's height is a document's. */
const TALL = 0.6;

/** Whether an editor without a field is a document: as tall as the page, with headings or shared, and nothing beside it speaks of anybody. */
export function isDocument(host: HTMLElement, editor: HTMLElement): boolean {
  const { body, defaultView } = host.ownerDocument;
  const isTall = host.getBoundingClientRect().height >= (defaultView?.innerHeight ?? 0) * TALL;
  if (!isTall && !editor.querySelector('h1, h2') && !isShared(host)) return false;
  const isBeside = (one: Element) => !editor.contains(one);
  return (
    !mayAnswer(body) &&
    ![...body.querySelectorAll(ADDRESSED)].some(isBeside) &&
    !addressIn(textOf(body).replace(textOf(editor), ''))
  );
}
