import { prefixOf } from '../../text/subject-prefix';
import { EDITABLE, NARROWEST } from '../editable';
import { fieldKind, isMailForm, isSubject, labelsOf } from '../field-meaning';
import { inOneLook } from '../in-one-look';
import type { FoundEditor } from '../mail-site';
import { addressIn } from '../people';
import { ADDRESSED, holds, hostOf, isShown, outermost, textOf, within } from '../pick';
import { aroundIt, byRole, isEditorFrame, nearestAround, places } from '../places';
import { semanticHeader } from '../semantics';
import { everywhere } from '../trees';
import {
  FORM,
  isAsked,
  isDocument,
  isTicket,
  isVisitors,
  LOWEST,
  SAYS_FIELD,
  SAYS_NOTE,
  saysAnswer,
  saysPublic,
} from './asked';

/*
 * Where somebody may write a mail on a page that nobody told us about. What is not clearly a place for prose is left
 * alone: search boxes, chat inputs, code editors, passwords, address fields.
 */

const CODE = [
  '.CodeMirror',
  '.cm-editor',
  '.cm-content',
  '.monaco-editor',
  '.ace_editor',
  '[class*="code-editor" i]',
  'pre',
  'code',
];
const ASIDE = [
  byRole('search', 'combobox', 'searchbox', 'grid', 'spinbutton'),
  '[aria-readonly="true"]',
  '[data-enable-grammarly="false"]',
  'search',
];
const CHAT =
  /(?:^|[^a-z])(?:(?:live-?)?chats?|messenger|intercom|drift|zendesk-?widget|slack|comments?|reply-?box)(?:[^a-z]|$)/i;
const SEARCH =
  /(?<!\p{L})(?:search|suche|buscar|recherch\p{L}*|cerca|pesquis\p{L}*|zoeken|sök|søg|szukaj|hledat|ara)(?!\p{L})|поиск|搜索|検索|검색/iu;
/** What chats call the box that one writes in: "Message #sales", "Type a message", "Ask anything". */
const SAYS_CHAT = new RegExp(
  [
    // A channel, or somebody, is spoken to.
    '(?:^|\\s)#\\p{L}',
    '^(?:message|nachricht an|bericht (?:aan|naar)|messaggio (?:a|per)|mensaje (?:a|para)|mensagem para) (?!body|text|content|field|editor|area|to (?:the )?customer)\\S',
    // One writes something, and nothing is said of a mail.
    '^(?:(?:type|enter|write|send) (?:a |your )?(?:new )?message|ask (?:me |us )?(?:anything|something|a question))\\b',
    '^(?:(?:gib|geben sie) .{0,20}nachricht|nachricht (?:eingeben|schreiben)|typ (?:een |je )?bericht|schrijf een bericht|scrivi un messaggio|escribe un mensaje|(?:digite|escreva) (?:uma|sua) mensagem|(?:entrez|tapez|écrivez|envoyer) (?:un|votre) message)',
    'メッセージを(?:入力|送信)|输入消息|輸入訊息|发消息|메시지(?:를)? 입력',
  ].join('|'),
  'iu',
);
/** Whether the page's address says that it is a chat's. */
function isChatPage({ URL: address }: Document): boolean {
  const { pathname, hash } = new URL(address);
  return CHAT.test(pathname + hash);
}

/** What was said so far, as chats mark it. */
const SAID = '[role="log"], [aria-live="polite"][role="list"]';

/** Whether what was said so far stands right above the box, in a part of the page that holds no other place to write. */
function isUnderLog(host: HTMLElement): boolean {
  const { body } = host.ownerDocument;
  let at: HTMLElement | null = host;
  for (let up = 0; at && at !== body && up < 8; up += 1, at = at.parentElement) {
    for (let above = at.previousElementSibling; above; above = above.previousElementSibling) {
      if (above.matches(EDITABLE) || above.querySelector(EDITABLE)) return false;
      if (above.matches(SAID) || above.querySelector(SAID)) return true;
    }
  }
  return false;
}

/** What is written there is read by a machine. */
const SAYS_CODE =
  /(?<!\p{L})(?:sql|json|yaml|xml|css|csv|regex|javascript|python|code|script|query|formula|commit)(?!\p{L})/iu;

/** What is published or kept, not sent to somebody: posts, also where they are formatted by signs, and documents. */
const SAYS_POST =
  /markdown|bbcode|(?<!\p{L})(?:(?:create|write|start|crea|scrivi|créer|crear|criar) (?:a |an? |un[ae]? |um[ao]? )?(?:post|publi\p{L}+|pubbli\p{L}+)|beitrag|tweet|dokument\p{L}*|document[eio]?)(?!\p{L})|投稿|ドキュメント|文档/iu;

/** What is pressed to make something public: a mail is sent. */
const PUBLISHES =
  /^post(?:$| (?:your|my|an?|answer|comment|question|review|reply|response)(?!\p{L}))|(?<!\p{L})(?:publi(?:sh|car|er|ser|cer(?:en|a)|kovat)|veröffentlichen|pubblica|udgiv|opublikuj|yayınla|опубликовать|terbitkan|(?<=\p{L} )feedback$|^feedback(?= \p{L})|(?:for|to|in|en|a|à|zur|ter) (?:review|revi[sz]i\p{L}+|relecture|freigabe))(?!\p{L})|公開|发布|게시/iu;
/** What keeps what was written; beside it nothing but what lets it go, it is a note. */
const SAVES =
  /^(?:save|speichern|guardar|enregistrer|salvar?|opslaan|spara|gem|lagre|zapisz|uložit|kaydet|сохранить|保存|저장)$/iu;
/** What is said beside something, to whoever looks at it. */
const COMMENTS = /^(?:(?:add )?comment|kommentieren|commenter|comentar|commenta|reageren|kommentera)$/i;
const CANCELS = /^(?:cancel|abbrech|annul|avbr|anuluj|zruš|iptal|отмен|取消|취소)/iu;
/** What has a title or an author is a page, a note or a post; a mail has a subject. */
const SAYS_TITLE =
  /(?<!\p{L})(?:title|untitled|headline|slug|titel|titre|titular|título|titolo|titlu|tytuł|judul|başlık|nadpis|überschrift|rubrik|τίτλος|заголовок|aut(?:h?or|eur)\p{L}*|yazar|penulis|verfasser)(?!\p{L})|タイトル|著者/iu;
/** Formatted by signs that a forum understands. */
const SIGNS = /\[(\w{1,9})(?:=[^\]\n]{1,99})?\][^[]*\[\/\1\]/;

/** Whether what is written is shown to everybody: by what is pressed under it, or by how it is written. */
function isPost(root: HTMLElement | null, editor: HTMLElement): boolean {
  return (
    SIGNS.test((editor as HTMLTextAreaElement).value ?? '') ||
    pressedIn(root).some((words) => PUBLISHES.test(words))
  );
}

/** The words of what is pressed in an element, beside its tools. */
function pressedIn(root: Element | null): string[] {
  const pressed = root?.querySelectorAll<HTMLInputElement>('button, [role="button"], [type="submit"]') ?? [];
  return [...pressed]
    .filter((one) => !within(one, ['[role="toolbar"], [class*="toolbar" i]']))
    .map((one) => textOf(one) || one.value || (one.ariaLabel ?? ''));
}

/** Whether what is written is kept under a title, or kept and nothing else: what is nearest around the editor says it. */
function isKept(host: HTMLElement): boolean {
  for (const at of nearestAround(host, 5)) {
    const fields = [...at.querySelectorAll(`input, ${EDITABLE}`)].filter((one) => !one.contains(host));
    // Where nothing is said beside a field, what it is called in the page says it.
    const said = (one: Element) => [...labelsOf(one), one.className.replace(/([a-z])([A-Z])/g, '$1 $2')];
    if (fields.some((one) => said(one).some((label) => SAYS_TITLE.test(label)))) return true;
    const pressed = pressedIn(at);
    const keeps = (words: string) => [SAVES, PUBLISHES, COMMENTS].some((says) => says.test(words));
    if (pressed.length > 0)
      return pressed.some(keeps) && pressed.every((words) => keeps(words) || CANCELS.test(words));
  }
  return false;
}

/** Names of what stands around, out of shadow trees too: a chat may be an element of its own. */
function wordsAround(element: Element): string {
  const out: string[] = [];
  let at: Element | null = element;
  for (let up = 0; at && up < 6; up += 1, at = aroundIt(at)) {
    const own = at.localName.includes('-') ? at.localName : '';
    out.push(own, at.id, at.getAttribute('class') ?? '', at.getAttribute('data-testid') ?? '');
  }
  return out.join(' ').replace(/([a-z])([A-Z])/g, '$1-$2');
}

/** Whether an element stands in any of those, the shadow trees around it taken along. */
function isInside(element: Element, picks: readonly string[]): boolean {
  for (let at: Element | undefined = element; at; at = hostOf(at)) if (within(at, picks)) return true;
  return false;
}

/** Whether an answer goes to nobody, in a page that shows nobody's address: it stands under a post. */
function answersPost(root: HTMLElement, editor: HTMLElement): boolean {
  const { subject = '', recipients } = semanticHeader(root, editor);
  if (!prefixOf(subject)?.startsWith('answer') || recipients || root.closest('dialog, [role="dialog"]'))
    return false;
  const { body } = root.ownerDocument;
  return !body.querySelector(ADDRESSED) && !addressIn(textOf(body));
}

/** Whether an editable element is a place for prose. */
function isProse(editor: HTMLElement, host: HTMLElement): boolean {
  if (!isShown(host)) return false;
  for (const one of [editor, host]) if (isInside(one, [...CODE, ...ASIDE])) return false;
  const area = editor as HTMLTextAreaElement;
  if (area.localName === 'textarea') {
    if (area.readOnly || area.disabled || /^(?:street|one-time|cc-)/.test(area.autocomplete)) return false;
  } else if (!editor.isContentEditable) return false;
  if (labelsOf(editor).some((label) => SEARCH.test(label)) || /search|^q$/i.test(area.name ?? ''))
    return false;
  const box = host.getBoundingClientRect();
  const isLow = box.height < LOWEST;
  // A subject or a person may be written in any field of one line.
  if ((isLow || area.localName === 'textarea') && (isSubject(area) || fieldKind(area))) return false;
  if (box.width < NARROWEST || isVisitors(host)) return false;
  const root = rootAround(host);
  const isForm = root !== null && isMailForm(root, editor);
  const own = labelsOf(editor);
  if (own.some((label) => SAYS_NOTE.test(label) && !(isForm && saysAnswer(label)))) return false;
  if (isPost(root, editor) && !goesTo(host, editor)) return false;
  if (isForm) return !answersPost(root, editor) && !(isTicket(root, editor) && !goesTo(host, editor));
  if (isAsked(host) || isDocument(host, editor) || (isKept(host) && !goesTo(host, editor))) return false;
  if (isLow) return false;
  // Whoever is named as the one it goes to by an address gets a mail, whatever the box is called.
  const isChat =
    CHAT.test(wordsAround(host)) ||
    (isUnderLog(host) && !own.some(saysPublic)) ||
    isChatPage(host.ownerDocument);
  if (isChat && !goesTo(host, editor)) return false;
  const labels = [...own, host === editor ? '' : (host.title ?? '')];
  const around = root?.matches('dialog, [role="dialog"]') ? labelsOf(root) : [];
  if ([...labels, ...around].some((label) => SAYS_POST.test(label))) return false;
  return !labels.some((label) => [SAYS_CHAT, SAYS_CODE, SAYS_FIELD].some((says) => says.test(label)));
}

/** Whether a place to write says to whose address it goes. */
function goesTo(host: HTMLElement, editor: HTMLElement): boolean {
  const root = rootAround(host);
  return Boolean(root && semanticHeader(root, editor).recipients?.length);
}

const heightOf = (place: Element) => place.getBoundingClientRect().height;

/** Another place to write: seen, and no field of the mail. Editors keep places of a pixel, or far outside, for what is pasted. */
function isOther(place: HTMLElement, host: HTMLElement): boolean {
  if (holds(place, host) || !isShown(place) || isSubject(place) || fieldKind(place)) return false;
  const { width, height, right } = place.getBoundingClientRect();
  return width > 8 && height > 8 && right > 0;
}

/** Whether a place to write stands in a dialog or form that another one stands outside of. */
function isApart(one: HTMLElement, other: HTMLElement): boolean {
  const form = one.closest(FORM);
  return form !== null && !holds(form, other);
}

/** The composer around an editor: the nearest dialog or form, or the nearest element with fields of a mail. */
export function rootAround(host: HTMLElement): HTMLElement | null {
  const { body } = host.ownerDocument;
  let at = aroundIt(host);
  for (let up = 0; at && at !== body && up < 12; up += 1, at = aroundIt(at)) {
    // Two places to write in one element: it is more than a composer, and its fields are those of the larger place.
    const others = outermost(everywhere(at, EDITABLE)).filter((one) => isOther(one, host));
    // What a dialog or form of its own holds belongs to that.
    if (others.some((one) => isApart(one, host))) break;
    if (isMailForm(at, host) && !others.some((one) => heightOf(one) > heightOf(host)))
      return at as HTMLElement;
    if (at.matches(FORM)) return at as HTMLElement;
    if (others.length > 0) break;
  }
  const form = host.closest<HTMLElement>(FORM);
  const around = form ?? host.parentElement;
  // Beside a mail that has a form of its own: that one's fields are not this one's.
  if (!form && around && everywhere(around, EDITABLE).some((one) => isOther(one, host) && isApart(one, host)))
    return host;
  // Straight under a shadow root: the element that carries it.
  return around ?? hostOf(host) ?? null;
}

/** The editor, or what stands for it beside the fields of its mail: the frame around it. An old webmail is a frame as a whole. */
function hostIn(editor: HTMLElement, frame: HTMLElement | null): HTMLElement {
  let host = editor;
  while (frame && host.ownerDocument !== frame.ownerDocument) {
    const { body, defaultView } = host.ownerDocument;
    if (isMailForm(body, host)) return host;
    host = (defaultView?.frameElement as HTMLElement | null) ?? frame;
  }
  return host;
}

/** Every place on the page where somebody may write a mail. */
export function findEditors(document: Document): FoundEditor[] {
  const out: FoundEditor[] = [];
  for (const [place, frame] of places(document)) {
    const whole = isEditorFrame(frame, place) ? [place.body] : null;
    for (const editor of whole ?? outermost([...place.querySelectorAll<HTMLElement>(EDITABLE)])) {
      const host = hostIn(editor, frame);
      const format = editor.localName === 'textarea' ? 'plain' : 'rich';
      if (isProse(editor, host)) out.push({ host, editor, format });
    }
  }
  if (out.length < 2) return out;
  // Beside a mail with its fields, what has none and calls itself no answer is something else.
  const mails = out.filter(({ host, editor }) => {
    const root = rootAround(host);
    return (root && isMailForm(root, editor)) || goesTo(host, editor);
  });
  const answers = ({ editor }: FoundEditor) => labelsOf(editor).some((label) => saysAnswer(label));
  return mails.length > 0 ? out.filter((one) => mails.includes(one) || answers(one)) : out;
}

/** Subject and people of every draft. */
export const headersOf = inOneLook((document: Document) =>
  findEditors(document).flatMap(({ host, editor }) => {
    const root = rootAround(host);
    return root ? [semanticHeader(root, editor)] : [];
  }),
);

/** What the drafts of a page are about. */
export const subjectsOf = inOneLook((document: Document) =>
  headersOf(document).flatMap(({ subject }) => subject || []),
);
