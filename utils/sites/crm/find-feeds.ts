import { type Feed, readFeed } from './activities';
import type { DateHint } from './dates';
import { isOfOneMake, oneLine, query, queryAll, ROWS, textOf } from './dom';
import { textsIn } from './lean';
import { isDealRow, isOfThings } from './not-deeds';
import { activityKind, sectionOf } from './words';

/* Where a page has its lists of activities and notes: by the titles of its sections. */

const HEADINGS =
  'h1,h2,h3,h4,h5,h6,[role="heading"],legend,summary,.panel-title,.panel-heading,.card-title,.card-header,[class*="card-head-title"],[class*="CardHeader-title"],[class*="section-title"],.slds-card__header-title';

const MENU = '[role="menu"],.dropdown-menu,nav,[role="tablist"],[role="toolbar"],select,.nav-tabs,.nav-pills';

/** Titles of sections that are no headings in the markup: words that, by themselves, say nothing else. */
const TITLE = new RegExp(
  `^(?:(?:planned|upcoming|open|next|scheduled|overdue|past|completed|closed) (?:activities|tasks|meetings|events|actions|to-?dos|appointments|calls|visits)|activity history|` +
    `(?:geplante|offene|anstehende|nächste|kommende|vergangene|abgeschlossene) (?:aktivitäten|aufgaben|termine|vorgänge|aktionen|besuche)|` +
    `(?:activités|tâches|actions|rendez-vous) (?:planifiée?s|à venir|prévue?s|à faire|passée?s|terminée?s)|prochaine?s (?:activités|tâches|actions|étapes|rendez-vous)|` +
    `(?:actividades|tareas|acciones|citas) (?:planeadas|planificadas|pendientes|programadas|pasadas)|próximas (?:actividades|tareas|acciones|citas)|` +
    `(?:atividades|tarefas|ações) (?:planejadas|planeadas|agendadas|pendentes|passadas)|próximas (?:atividades|tarefas|ações)|` +
    `attività (?:pianificate|in programma|passate|completate)|prossime attività|` +
    `(?:geplande|aankomende|openstaande|volgende|voltooide) (?:activiteiten|taken|acties|afspraken)|` +
    `今後の(?:予定|活動)|活動予定|次回予定|` +
    // What lies ahead, in one word.
    `upcoming|planned|scheduled|anstehend|geplant|demnächst|à venir|planifiée?s?|próximamente|programad[oa]s|agendad[oa]s|in programma|gepland|aankomend)$`,
  'i',
);
/** Items that are plain blocks tell what they are by their class. */
const ITEM =
  '[class*="activity" i],[class*="task" i],[class*="event" i],[class*="meeting" i],[class*="timeline-item" i]';

/** Plain blocks of a feed, by their class: notes, comments, posts; what one is written in is none. */
const POSTED =
  '[class*="note" i],[class*="comment" i],[class*="post" i],[class*="entry" i],[class~="item"],[class$="-item"],[class*="-item "],[class*="__item"]';
const WRITES = 'textarea,[contenteditable="true"],[role="textbox"]';
const takesWords = (one: Element): boolean => one.matches(WRITES) || query(one, WRITES) !== null;
const isPosted = (one: Element): boolean =>
  one.matches(POSTED) && !takesWords(one) && oneLine(textOf(one)).length > 8;

/** The elements that title the sections of a page, in its order. */
function titlesOf(root: Element): Element[] {
  const found = new Set(queryAll(root, HEADINGS).slice(0, 200));
  const walker = textsIn(root);
  for (let node = walker.nextNode(), count = 0; node && count < 20_000; node = walker.nextNode(), count++) {
    const { data, parentElement } = node as Text;
    if (data.length > 60 || !TITLE.test(data.trim()) || !parentElement) continue;
    if (!parentElement.closest(`${HEADINGS},${MENU},${ROWS},a,button,[role="tab"]`)) found.add(parentElement);
  }
  return [...found];
}

/** The repeated elements of a panel: outermost list items, body rows or articles, menus left out. */
function itemsOf(panel: Element): Element[] {
  for (const selector of ['li', '[role="listitem"]', 'tbody tr', 'article', '[role="article"]']) {
    const items = queryAll(panel, selector).filter(
      (item) => !item.closest(MENU) && (item.tagName !== 'TR' || item.querySelector(':scope > td')),
    );
    const all = new Set(items);
    const outer = items.filter((item) => {
      for (let up = item.parentElement; up && up !== panel; up = up.parentElement)
        if (all.has(up)) return false;
      return true;
    });
    if (outer.length) return outer;
  }
  return [];
}

/** Plain blocks behind a title that are each called an activity, or a note of a feed: the outermost ones of one class. */
function blocksIn(panel: Element, title: Element, isFeed: boolean): Element[] {
  const blocks = queryAll(panel, isFeed ? POSTED : ITEM).filter(
    (one) => !one.contains(title) && !title.contains(one) && !(isFeed && takesWords(one)),
  );
  if (!blocks.length) return isFeed ? [] : rowsBehind(title);
  const outer = blocks.filter((one) => !blocks.some((other) => other !== one && other.contains(one)));
  const usual = outer[0]?.getAttribute('class');
  return outer.filter((one) => one.getAttribute('class') === usual);
}

/** Rows of one make behind a title that each have a figure: what and when. */
function rowsBehind(title: Element): Element[] {
  const rows: Element[] = [];
  for (let next = title.nextElementSibling; next && !next.matches(HEADINGS); next = next.nextElementSibling) {
    const text = textOf(next);
    const isRow = next.tagName === 'DIV' && /\d/.test(text) && /\p{L}{3}/u.test(text) && text.length < 200;
    if (!isRow || (rows[0] && rows[0].className !== next.className)) break;
    rows.push(next);
  }
  return rows;
}

/** "Upcoming", "Earlier": titles of one make that are no headings in the markup. */
const isFellow = (one: Element, title: Element): boolean =>
  !title.matches(HEADINGS) && title.className !== '' && isOfOneMake(one, title);

/** "November 2026", "Yesterday": what divides a feed by its days and begins no section. */
const BY_DAYS =
  /^(?:\p{L}{3,12}\.? (?:de )?\d{4}|(?:today|yesterday|heute|gestern|aujourd[’']hui|hier|hoy|ayer|hoje|ontem|oggi|ieri|vandaag|gisteren)(?:[,\s].{0,30})?)$/iu;
const isSection = (one: Element): boolean => one.matches(HEADINGS) && !BY_DAYS.test(oneLine(textOf(one)));

/** What comes behind a heading until the next one, where several sections stand one below the other. */
function behind(heading: Element, isFeed: boolean): Element[] {
  const out: Element[] = [];
  for (let next = heading.nextElementSibling; next && out.length < 60; next = next.nextElementSibling) {
    if (isSection(next) || isFellow(next, heading) || queryAll(next, HEADINGS).filter(isSection).length > 3)
      break;
    const isItem = next.matches('li,article') || (isFeed && isPosted(next));
    const inside = isItem ? [next] : itemsOf(next);
    out.push(...(inside.length || !isFeed ? inside : blocksIn(next, heading, true)));
    if (!isItem && out.length > 3) break;
  }
  return out;
}

/**
 * Finds lists of activities and feeds by their titles ("Upcoming", "History", "Aufgaben", "Notes").
 * @param not parts that show other records
 */
export function findFeeds(root: Element, hint: DateHint, not?: string): Feed {
  const feed: Feed = { activities: [], notes: [] };
  const read = new Set<Element>();
  const titles = titlesOf(root).map((heading) => {
    const words = oneLine(textOf(heading));
    return { heading, words, said: sectionOf(words) };
  });
  const hasHistory = titles.some(({ said }) => said === 'done');
  for (const { heading, words, said } of titles) {
    // Beside a history, "Activities" are those that lie ahead (EspoCRM, SuiteCRM).
    const isAhead = said === 'both' && hasHistory && !/^(?:call|meeting)$/.test(activityKind(words) ?? '');
    const state = isAhead ? 'planned' : said;
    if (!state || isOfThings(words) || (not && heading.closest(not))) continue;
    for (
      let panel = heading.parentElement, level = 0;
      panel && (panel !== root || level === 0) && level < 4;
      panel = panel.parentElement, level++
    ) {
      const listed = itemsOf(panel).filter((item) => !read.has(item) && !item.contains(heading));
      const items = listed.length ? listed : blocksIn(panel, heading, state === 'feed');
      const others = [
        ...queryAll(panel, HEADINGS),
        ...Array.from(heading.parentElement?.children ?? []).filter((one) => isFellow(one, heading)),
      ].filter(
        (other) =>
          other !== heading &&
          (!other.matches(HEADINGS) || isSection(other)) &&
          !heading.contains(other) &&
          !other.contains(heading) &&
          !items.some((item) => item.contains(other)),
      );
      // Sections that stand in the record itself: what comes behind the title, not all that the page lists.
      const next = others.length || panel === root ? behind(heading, state === 'feed') : items;
      const own = (next.length || state === 'feed' ? next : rowsBehind(heading)).filter(
        (item) => !read.has(item) && !isDealRow(item),
      );
      if (others.length && !own.length) break;
      if (!own.length) continue;
      for (const item of own) read.add(item);
      const kind = state === 'feed' ? undefined : activityKind(words);
      const found = readFeed(own, { ...hint, state, ...(kind && { kind }) });
      feed.activities.push(...found.activities);
      feed.notes.push(...found.notes);
      break;
    }
  }
  return feed;
}
