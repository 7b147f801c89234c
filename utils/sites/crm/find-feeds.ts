import { type Feed, readFeed } from './activities';
import type { DateHint } from './dates';
import { oneLine, queryAll, textOf } from './dom';
import { textsIn } from './lean';
import { activityKind, sectionOf } from './words';

/* Where a page has its lists of activities and notes: by the titles of its sections. */

const HEADINGS =
  'h1,h2,h3,h4,h5,h6,[role="heading"],legend,summary,.panel-title,.panel-heading,.card-title,[class*="section-title"],.slds-card__header-title';

const MENU = '[role="menu"],.dropdown-menu,nav,[role="tablist"],[role="toolbar"],select,.nav-tabs,.nav-pills';

/** Titles of sections that are no headings in the markup: words that, by themselves, say nothing else. */
const TITLE = new RegExp(
  `^(?:(?:planned|upcoming|open|next|past|completed|closed) (?:activities|tasks|meetings|events)|activity history|` +
    `(?:geplante|offene|anstehende|vergangene|abgeschlossene) (?:aktivitäten|aufgaben)|` +
    `activités (?:planifiées|à venir|passées|terminées)|actividades (?:planeadas|planificadas|pendientes|pasadas)|` +
    `próximas actividades|atividades (?:planejadas|planeadas|agendadas|passadas)|próximas atividades|` +
    `attività (?:pianificate|in programma|passate|completate)|(?:geplande|aankomende|voltooide) (?:activiteiten|taken))$`,
  'i',
);
/** Items that are plain blocks tell what they are by their class. */
const ITEM =
  '[class*="activity" i],[class*="task" i],[class*="event" i],[class*="meeting" i],[class*="timeline-item" i]';

/** The elements that title the sections of a page, in its order. */
function titlesOf(root: Element): Element[] {
  const found = new Set(queryAll(root, HEADINGS).slice(0, 200));
  const walker = textsIn(root);
  for (let node = walker.nextNode(), count = 0; node && count < 20_000; node = walker.nextNode(), count++) {
    const { data, parentElement } = node as Text;
    if (data.length > 60 || !TITLE.test(data.trim()) || !parentElement) continue;
    if (!parentElement.closest(`${HEADINGS},${MENU},a,[role="tab"]`)) found.add(parentElement);
  }
  return [...found];
}

/** The repeated elements of a panel: outermost list items, body rows or articles, menus left out. */
function itemsOf(panel: Element): Element[] {
  for (const selector of ['li', '[role="listitem"]', 'tbody tr', 'article', '[role="article"]']) {
    const items = queryAll(panel, selector).filter((item) => !item.closest(MENU));
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

/** Plain blocks behind a title that are each called an activity: the outermost ones of one class. */
function blocksIn(panel: Element, title: Element): Element[] {
  const blocks = queryAll(panel, ITEM).filter((one) => !one.contains(title) && !title.contains(one));
  if (!blocks.length) return rowsBehind(title);
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

/** What comes behind a heading until the next one, where several sections stand one below the other. */
function behind(heading: Element): Element[] {
  const out: Element[] = [];
  for (let next = heading.nextElementSibling; next && out.length < 4; next = next.nextElementSibling) {
    if (next.matches(HEADINGS) || queryAll(next, HEADINGS).length > 3) break;
    out.push(...(next.matches('li,article') ? [next] : itemsOf(next)));
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
  for (const heading of titlesOf(root)) {
    const words = oneLine(textOf(heading));
    const state = sectionOf(words);
    if (!state || (not && heading.closest(not))) continue;
    for (
      let panel = heading.parentElement, level = 0;
      panel && panel !== root && level < 4;
      panel = panel.parentElement, level++
    ) {
      const listed = itemsOf(panel).filter((item) => !read.has(item) && !item.contains(heading));
      const items = listed.length || state === 'feed' ? listed : blocksIn(panel, heading);
      const others = queryAll(panel, HEADINGS).filter(
        (other) =>
          !heading.contains(other) && !other.contains(heading) && !items.some((item) => item.contains(other)),
      );
      const own = others.length ? behind(heading).filter((item) => !read.has(item)) : items;
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
