import { inOneLook } from '../in-one-look';
import { follows, isShown, textOf } from '../pick';
import { aroundBoth, childAround, isAlike } from './bodies';

/*
 * What a list shows of mails beside the one that is open, or of all of them: beginnings of mails that stand there whole, and
 * lines that end in dots.
 */

/** What an inbox is called. */
const FOLDER =
  /^(?:inbox|posteingang|eingang|boîte de réception|réception|bandeja de entrada|recibidos|posta in arrivo|caixa de entrada|postvak in|inkorg(?:en)?|ind?boks?|innboks|saapuneet|odebrane|doručené|gelen kutusu|входящие|受信(?:トレイ|箱)?|收件箱|받은 ?편지함)(?:\s*\(?\d+\)?)?$/iu;

/** Whether the heading above a mail is the name of a folder. */
function isUnderFolder(mail: Element, root: ParentNode): boolean {
  const headings = [...root.querySelectorAll('h1, h2, h3, [role="heading"]')];
  const heading = headings.findLast((one) => follows(one, mail) && isShown(one));
  return FOLDER.test(textOf(heading));
}

/** Whether a mail is folded, or pressed as a whole. */
const isRow = (mail: Element): boolean =>
  mail.getAttribute('aria-expanded') === 'false' ||
  mail.ownerDocument.defaultView?.getComputedStyle(mail).cursor === 'pointer';

/** Mails without the rows of a folder: those that are folded and, where each has a link, all of them. */
export function openOnes(mails: HTMLElement[], root: ParentNode, areLinked = false): HTMLElement[] {
  const isList = areLinked && mails.every((mail) => isRow(mail) || mail.querySelector('a[href]'));
  if (mails.length < 2 || !(isList || mails.some(isRow)) || !isUnderFolder(mails[0]!, root)) return mails;
  return isList ? [] : mails.filter((mail) => !isRow(mail));
}

/** What is known of a mail that was found. */
export interface Shown {
  mail: HTMLElement;
  words: string;
  /** Whose it is. */
  whose: string;
}

/** So many letters say that one text is the beginning of another. */
const LEAST = 16;
const DOTS = /(?:…|\p{L}\.{3})$/u;
const squeezed = (text: string): string => text.replace(/\s+/g, '').replace(/(?:…|\.{3})$/, '');

/** Whether two mails are rows of one list: what holds each, right inside of what holds both, is alike and holds no other. */
function areRows({ mail: one }: Shown, { mail: two }: Shown, shown: readonly Shown[]): boolean {
  if (one === two) return true;
  const around = aroundBoth(one, two);
  if (!around) return false;
  const rows = [childAround(one, around), childAround(two, around)] as const;
  return isAlike(...rows) && rows.every((row) => shown.filter(({ mail }) => row.contains(mail)).length === 1);
}

/** Longer texts are no line of a list. */
const LINE_MOST = 160;

/** Whether a mail is a line that ends in dots, beside others of its make that are no mails: rows of a list. */
function isLine({ mail, words }: Shown, shown: readonly Shown[]): boolean {
  if (words.length > LINE_MOST || !DOTS.test(words.trim())) return false;
  const isFellow = (one: Element) =>
    one !== mail &&
    isAlike(one, mail) &&
    one.childElementCount === mail.childElementCount &&
    one.textContent!.length < 2 * LINE_MOST;
  const fellows = [...(mail.parentElement?.children ?? [])].filter(isFellow);
  return fellows.length > 0 && !fellows.some((one) => shown.some((other) => one.contains(other.mail)));
}

/** The mails of a page without those that a list shows the beginnings of. */
export function withoutPreviews(found: readonly Shown[], root: ParentNode): HTMLElement[] {
  const whole = new Set(
    openOnes(
      found.map(({ mail }) => mail),
      root,
      true,
    ),
  );
  const shown = found.filter(({ mail }) => whole.has(mail));
  const rowsOf = inOneLook((row: Shown) => shown.filter((one) => areRows(one, row, shown)));
  // Each by its sender and its first letters: of hundreds each is asked about few.
  const byStart = new Map<string, [Shown, string][]>();
  for (const one of shown) {
    const text = squeezed(one.words);
    const key = `${one.whose} ${text.slice(0, LEAST)}`;
    byStart.set(key, [...(byStart.get(key) ?? []), [one, text]]);
  }
  const isBeginning = ([one, text]: [Shown, string], all: readonly [Shown, string][]) =>
    text.length >= LEAST &&
    all.some(
      ([other, whole]) =>
        whole.startsWith(text) &&
        !areRows(one, other, shown) &&
        // What a list shows whole is as long: it stands among more.
        (whole.length > text.length || rowsOf(one).length > rowsOf(other).length),
    );
  const begins = [...byStart.values()].flatMap((all) => all.filter((one) => isBeginning(one, all)))[0]?.[0];
  const cut = shown.find(({ words }) => DOTS.test(words.trim()));
  const lines = cut ? rowsOf(cut) : [];
  const isList = lines.length > 1 && lines.every(({ words }) => DOTS.test(words.trim()));
  const alone = shown.filter((one) => isLine(one, shown));
  const gone = new Set([...(begins ? rowsOf(begins) : []), ...(isList ? lines : []), ...alone]);
  return shown.filter((one) => !gone.has(one)).map(({ mail }) => mail);
}
