import type { Raws } from './build';
import { oneLine, queryAll, textOf } from './dom';
import type { Kind } from './labels';
import { peopleInTables } from './people';
import { type Located, recordFromUrl } from './record';

/* People and account by the links of a page, where no label names them. */

/** In the head of the site; one with a heading is the record's own. */
function inPageHeader(link: Element): boolean {
  const header = link.closest('header');
  return header !== null && !header.querySelector('h1,h2,h3,[role="heading"]');
}

/** The records of a kind that the page links to, by id, with the longest words that name them. */
function linksTo(root: Element, url: URL, kind: Kind, own: Located, not: string): string[] {
  const names = new Map<string, string>();
  for (const link of queryAll(root, 'a[href]').slice(0, 1500)) {
    if (link.closest(`${not},[role="menu"],.dropdown-menu`) || inPageHeader(link)) continue;
    let linked: ReturnType<typeof recordFromUrl> = null;
    try {
      linked = recordFromUrl(new URL(link.getAttribute('href') ?? '', url));
    } catch {
      continue;
    }
    // The record's own address under another word is a tab of its page.
    if (linked?.kind !== kind || own.id === linked.id) continue;
    const text = oneLine(textOf(link));
    const good = text.length > 2 && text.length < 80 && /\p{L}{2}/u.test(text);
    if (good || !names.has(linked.id)) names.set(linked.id, good ? text : (names.get(linked.id) ?? ''));
  }
  return [...names.values()];
}

/**
 * Adds people and account by links to their records, where no label has named them.
 * @param not parts that show other records
 */
export function readLinks(raws: Raws, root: Element, url: URL, own: Located, not = ''): void {
  const beyond = not && `,${not}`;
  if (!raws.account?.text && own.kind !== 'account') {
    const found = linksTo(
      root,
      url,
      'account',
      own,
      `li,article,tr,nav,[role="row"],[role="listitem"],[role="tabpanel"]${beyond}`,
    );
    if (found.length === 1 && found[0]) raws.account = { text: found[0], sure: 0.6 };
    else if (!found.length) {
      // In a list of what belongs to the record there may be the one firm that the whole page names.
      const listed = linksTo(root, url, 'account', own, `tr,article,nav,[role="row"],header nav${beyond}`);
      if (listed.length === 1 && listed[0] && own.kind !== 'lead')
        raws.account = { text: listed[0], sure: 0.5 };
    }
  }
  if (!raws.contacts && own.kind !== 'contact') {
    const found = linksTo(root, url, 'contact', own, `nav${beyond}`).filter(
      (name) => name && name !== raws.name?.text && name !== raws.account?.text,
    );
    if (found.length)
      raws.contacts = {
        text: '',
        sure: 0.6,
        items: found.slice(0, 30).map((name) => ({ name })),
        // A link alone may be the main contact's.
        part: found.length < 2,
      };
  }
  if (!raws.contacts && own.kind !== 'contact') {
    const items = peopleInTables(root);
    if (items.length) raws.contacts = { text: '', sure: 0.5, items: items.slice(0, 30) };
  }
}
