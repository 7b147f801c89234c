import type { Activity, DealFields } from '../../model/snapshot';
import { type DateHint, dayOf, parseDay } from './dates';
import { isUnseen, oneLine, query, queryAll, textOf } from './dom';
import { isFieldChange } from './field-change';
import { cellUnder } from './heads';
import { bodyOf } from './item-body';
import { directionOf } from './item-direction';
import { isPinMark, isTickedOff } from './item-state';
import { apart, type Leaf, leavesOf, NAME } from './leaves';
import { kindOfLink } from './record';
import { sentLineIn } from './sent-line';
import { activityKind, isEmptyText, stateOf } from './words';

type Notes = NonNullable<DealFields['notes']>;
/** What a list of activities or a feed shows. */
export interface Feed {
  activities: Activity[];
  notes: Notes;
}
/** What is known about a list before its items are read. */
export interface FeedHint extends DateHint {
  /** Absent or `both`: what is over and what lies ahead, by the day; a task is done, or to be done, where it says so. */
  state?: 'planned' | 'done' | 'feed' | 'both';
  kind?: Activity['kind'];
  /** Where an item's title stands. */
  title?: string;
  /** Where it says whose it is, behind a colon. */
  head?: string;
}

/** A word, not the initials of somebody; in Japanese, Chinese and Korean two signs are one. */
const WORD = /\p{L}{3}|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]{2}/u;
const QUOTED = /^["“„«»'‘](.+)["”“«»'’]$/;
/** Longest text of a mail or note that is kept, in UTF-16 units. */
const LONGEST = 4000;

/** The mark of who wrote an item, where there is one: not a name somewhere in its text. */
const authorIn = (item: Element): Element | undefined =>
  queryAll(
    item,
    '[class*="author" i],[data-author],[itemprop="author"],[data-name="createdBy"],[rel="author"]',
  ).find((one) => !isUnseen(one));

function textOfAuthor(element: Element | undefined): string | undefined {
  const words = element && (element.getAttribute('data-author') ?? oneLine(textOf(element)));
  const address = words && /(?<![^\s<>@])[^\s<>@]+@[^\s<>@]+\.[^\s<>@]+/.exec(words)?.[0];
  return address ? address.toLowerCase() : words && words.length < 80 ? words : undefined;
}

/** "Lena Ortiz, 12 Nov 2026": who stands before the day. */
function whoBefore(text: string, hint: FeedHint): string | undefined {
  const [, who = '', day = ''] = /^(\p{Lu}[^,·|–]{2,50}?)\s*(?:[,·|–]|-\s)\s*(\S.{4,30})$/u.exec(text) ?? [];
  return NAME.test(who) && dayIn([day], hint) ? who : undefined;
}

/** People whom an item links to: who takes part. */
function peopleOf(item: Element): string[] {
  const links = queryAll(item, 'a[href]').filter((link) =>
    /contact|person|people|lead/i.test(link.getAttribute('href') ?? ''),
  );
  return [...new Set(links.map((link) => oneLine(textOf(link))).filter((name) => NAME.test(name)))];
}

/** What machine names on an item say of it, as words: `ENGAGEMENT_INCOMING_EMAIL`. */
const marksOf = (item: Element): string =>
  MARKS.map((name) => item.getAttribute(name) ?? '')
    .concat(query(item, '[class*="-symbol"]')?.getAttribute('class') ?? '')
    .join(' ')
    .replace(CAMEL, ' ')
    .replace(/[_-]/g, ' ');
/** What a product itself tells of a record: fields, lists, automation. */
const ADMIN =
  /(?<!\p{L})(?:property|properties|lifecycle|workflow|association|pipeline|list membership)(?!\p{L})/iu;
/** "EmailIncoming", "EmailMessage": where a word begins in a name without spaces. */
const CAMEL = /(?<=\p{Ll})(?=\p{Lu})/gu;
const MARKS = ['data-type', 'data-scope', 'data-selenium-event-type', 'data-event-type', 'data-direction'];

/** What icons, addresses and machine names of an item say about its kind; its own words last. */
function kindOfItem(item: Element, title: string, section?: Activity['kind']): Activity['kind'] {
  const typed = cellUnder(item, TYPE);
  if (typed) return activityKind(oneLine(textOf(typed))) ?? 'other';
  const hints: string[] = [marksOf(item)];
  for (const element of [
    item,
    ...queryAll(item, '[class],[href],[data-scope],[data-type],[aria-label],use'),
  ].slice(0, 40)) {
    const name = `${element.getAttribute('class') ?? ''} ${element.getAttribute('data-icon') ?? ''} ${element.getAttribute('href') ?? ''}`;
    if (/icon|fa-|(?:^|\s)fa\b|glyph|svg|material|tabler|lucide|#\w+\/|\/\w+\//.test(name)) hints.push(name);
    hints.push(element.getAttribute('data-scope') ?? '', element.getAttribute('data-type') ?? '');
  }
  const words = hints
    .join(' ')
    .replace(CAMEL, ' ')
    .replace(/contacts?|accounts?|users?|opportunit\w+/gi, '')
    .replace(/[_/#.]/g, ' ')
    .replace(/\b(?:fa|icon|tabler|lucide|mdi)-/g, '');
  return activityKind(words) ?? section ?? activityKind(title) ?? 'other';
}

/** "Email from Sam Rider to Kim Lowe", "E-Mail - Angebot von Jonas Weber an Ute Brandt": what heads a mail, before its words. */
const FROM_TO =
  /^[^\p{L}]*(?:logged )?(?:e-?mail|mail|message|nachricht|courriel|correo(?: electrónico)?|mensaje|mensagem|messaggio|bericht)(?:\s*[-–—:|]\s*(.{1,120}?))?\s+(?:from|von|de|da|van)\s+(\p{Lu}(?:(?!\sfrom\s)[^,;:<>()]){1,60}?)\s+(?:to|an|à|a|para|aan)\s+\p{Lu}/iu;

/** What a mail is about and who wrote it, where its head says from whom to whom it went. */
function headOf(item: Element): { about?: string | undefined; from?: string | undefined } {
  const [, about, from] = FROM_TO.exec(oneLine(textOf(item)).slice(0, 400)) ?? [];
  return { about, from };
}

/** "Overdue: Nov 20": what is told so is still to be done, whatever list it stands in. */
const LATE =
  /^(?:overdue|past due|überfällig|en retard|vencid[oa]|atrasad[oa]|scadut[oa]|in ritardo|te laat|achterstallig)(?!\p{L})/iu;

/** In such a list "2 weeks ago" is when something was written down, and a note is a note. */
const mayLieAhead = ({ state }: FeedHint): boolean => state === 'planned' || state === 'both';

/** The first text that is a date, also behind a word: "Due in 5 days:". */
function dayIn(texts: readonly string[], hint: FeedHint): string | undefined {
  for (const text of texts) {
    if (!text || text.length > 40) continue;
    const bare = text.replace(/:$/, '');
    const side = mayLieAhead(hint) && !LATE.test(text) ? 'ahead' : 'past';
    for (const words of [bare, bare.replace(/^(?:à )?\p{L}+ ?[:|·]? /iu, '')]) {
      const day = parseDay(words, { ...hint, timeIsToday: true, side });
      if (day) return day;
    }
  }
  return undefined;
}

const SUBJECT =
  /^(?:subject|title|name|topic|activity|task|regarding|text|betreff|titel|thema|aufgabe|aktivität|objet|tâche|sujet|titre|asunto|título|tarea|actividad|assunto|tarefa|atividade|oggetto|titolo|onderwerp|omschrijving|taak|件名|内容)$/i;

/** A column that says of each row whether it was a call, a meeting or what else. */
const TYPE = /^(?:(?:activity )?type|typ|art|tipo|soort|rodzaj|druh|種別|種類|类型)$/i;

/** The longest piece of text of an item that is no name and more than two words; empty where there is none. */
function longestOf(leaves: readonly Leaf[], metas: readonly Element[]): string {
  const texts = leaves
    .filter(
      ({ text, element }) => !metas.includes(element) && text.split(' ').length > 2 && / \p{Ll}/u.test(text),
    )
    .map(({ text }) => text);
  return texts.sort((a, b) => b.length - a.length)[0] ?? '';
}

/** "Admin created call Discovery call": a stream tells that something was written down, and when. */
const WRITTEN_DOWN =
  /(?<!\p{L})(?:created|added|assigned|updated|linked|erstellt|angelegt|hinzugefügt|zugewiesen|créé|ajouté|assigné|creado|creó|añadi\p{L}+|asign\p{L}+|criou|adicionou|creato|aggiunto|aangemaakt|toegevoegd)(?!\p{L})/iu;

/** Whether an item of a feed is a call or a meeting by its title, and no note about one: "Call with Tom", three days ago. */
const isDeed = (item: Element, kind: Activity['kind'], title: string, date: string | undefined): boolean =>
  (kind === 'call' || kind === 'meeting') &&
  date !== undefined &&
  title.length < 60 &&
  !/[.!?]$/.test(title) &&
  /^(?:call|meeting)$/.test(activityKind(title.split(' ', 2).join(' ')) ?? '') &&
  !WRITTEN_DOWN.test(oneLine(textOf(item)));

function readItem(item: Element, hint: FeedHint): { activity?: Activity; note?: Notes[number] } {
  const leaves = leavesOf(item);
  const author = authorIn(item);
  const sent = sentLineIn(leaves);
  /** What says something about the item and is not what was written. */
  const metas: Element[] = author ? [author] : [];
  if (sent) metas.push(sent.element, ...queryAll(sent.element, '*'));
  let named: Element | undefined;
  let date: string | undefined;
  /** The latest day that "3 months ago" may be. */
  let age: string | undefined;
  let dateText: string | undefined;
  let signed: string | undefined;
  let state: 'planned' | 'done' | undefined = isTickedOff(item) ? 'done' : undefined;
  let title: string | undefined;
  let isPinned = false;
  let linked = false;
  for (const { text, title: tip, element } of leaves.flatMap((leaf) =>
    apart(leaf, (piece) => Boolean(dayIn([piece], hint))),
  )) {
    if (isPinMark(text)) {
      isPinned = true;
      metas.push(element);
      continue;
    }
    const stated = stateOf(text);
    if (stated && text.length < 25) {
      state = stated;
      metas.push(element);
      continue;
    }
    const day = dayIn([tip, text], hint);
    const ago = day || mayLieAhead(hint) ? undefined : dayIn([tip, text], { ...hint, ages: true });
    if (day || ago) {
      if (LATE.test(text)) state ??= 'planned';
      signed ??= whoBefore(text, hint);
      date ??= day;
      age ??= ago;
      dateText ??= text || tip;
      metas.push(element);
      continue;
    }
    if (!WORD.test(text) || text.endsWith(':')) continue;
    const link = element.closest('a[href]');
    const href = link?.getAttribute('href') ?? '';
    // Whom it is about, and whose it is: what has no page of its own is called by its words.
    const person = link && (/user|profile|people|contact/i.test(href) || kindOfLink(href));
    if (!title || (link && !linked && !person)) {
      title = text;
      named = element;
      linked = Boolean(link && !person);
    }
  }
  const about = date === undefined && age !== undefined;
  date ??= age;
  const subject = (hint.title && query(item, hint.title)) || cellUnder(item, SUBJECT);
  const words = subject && oneLine(textOf(subject));
  if (words) {
    title = words;
    named = subject;
  }
  if (!title || isEmptyText(title)) return {};
  if (named) metas.push(named);
  const whose = hint.head ? query(item, hint.head) : null;
  if (whose) metas.push(whose, ...queryAll(whose, '*'));
  const body = bodyOf(item, metas).slice(0, LONGEST);
  const kind = kindOfItem(item, title, hint.kind);
  const head = kind === 'mail' ? headOf(item) : {};
  const teller = whose && /[:：]\s*(\S.*)$/.exec(oneLine(textOf(whose)))?.[1];
  const from = textOfAuthor(author) ?? head.from ?? sent?.from ?? signed ?? (teller || undefined);
  const today = dayOf(hint.now, 0);
  // What was pinned to be seen and is no call, no mail and no meeting was written down, whenever that was.
  const isNote = (kind === 'note' && mayLieAhead(hint)) || (isPinned && /^(?:note|other)$/.test(kind));
  if ((hint.state === 'feed' && kind !== 'mail' && !isDeed(item, kind, title, date)) || isNote) {
    const id = item.getAttribute('data-id') ?? item.id ?? '';
    // A note of one line has no title.
    const besides = metas.filter((meta) => meta !== named);
    const written = body || longestOf(leaves, besides);
    return written
      ? {
          note: {
            id: id || `${date ?? ''}:${written.slice(0, 24)}`,
            text: written,
            ...(date && { date }),
            ...(from && { author: from }),
          },
        }
      : {};
  }
  // Of a task that only tells when it was last changed, nothing says that it was done, nor that it is late.
  const isUntold = !hint.state || (hint.state === 'both' && date);
  if (kind === 'task' && isUntold && !state && !(date && date > today)) return {};
  const people = peopleOf(item);
  const told = sent?.direction ?? 'unknown';
  const direction =
    told === 'unknown'
      ? directionOf(
          marksOf(item),
          leaves.filter(({ element }) => element !== sent?.element),
        )
      : told;
  return {
    activity: {
      kind,
      direction,
      // What lies ahead has not happened, whatever list it stands in.
      state:
        state ??
        ((date ? date > today : hint.state === 'both') || hint.state === 'planned' ? 'planned' : 'done'),
      ...(date && { date }),
      ...(dateText && { dateText }),
      ...(about && { about }),
      title: (head.about ?? title).replace(QUOTED, '$1').slice(0, 300),
      ...(body && { text: body }),
      ...(from && { from }),
      ...(people.length && { people }),
    },
  };
}

/**
 * Reads the items of a list of activities or notes.
 * @param hint what its title says: planned, done, or a feed of notes
 */
export function readFeed(items: readonly Element[], hint: FeedHint): Feed {
  const feed: Feed = { activities: [], notes: [] };
  for (const item of items.slice(0, 60)) {
    if (isUnseen(item) || ADMIN.test(marksOf(item)) || isFieldChange(oneLine(textOf(item)))) continue;
    const { activity, note } = readItem(item, hint);
    if (activity) feed.activities.push(activity);
    if (note) feed.notes.push(note);
  }
  return feed;
}
