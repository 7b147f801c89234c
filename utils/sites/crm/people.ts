import type { Contact } from '../../model/snapshot';
import { oneLine, queryAll, textOf } from './dom';
import type { FieldKey } from './labels';

const MENU = '[role="menu"],.dropdown-menu,[hidden],[aria-hidden="true"],[role="button"],button';

/** People listed in the place of a value: links, else lines; what follows a name in its row is the role. */
export function peopleIn(nodes: readonly Node[]): Contact[] {
  const people: Contact[] = [];
  for (const node of nodes) {
    if (node.nodeType !== 1) continue;
    const links = queryAll(node as Element, 'a[href]').concat(
      (node as Element).matches('a[href]') ? [node as Element] : [],
    );
    for (const link of links) {
      const href = link.getAttribute('href') ?? '';
      const name = oneLine(textOf(link));
      if (name.length < 3 || name.length > 80 || /^(?:tel:|javascript:)/.test(href) || link.closest(MENU))
        continue;
      if (href.startsWith('mailto:') || /\S@\S/.test(name)) {
        const last = people[people.length - 1];
        const address = (href.startsWith('mailto:') ? href.slice(7).split('?')[0]! : name).toLowerCase();
        if (last && !last.address) last.address = address;
        else people.push({ address });
        continue;
      }
      if (!/\p{L}{2}/u.test(name) || people.some((one) => one.name === name)) continue;
      const up = link.parentElement;
      const row = up && queryAll(up, 'a[href]').length === 1 ? up : null;
      const rest =
        row && row !== node
          ? oneLine(textOf(row))
              .replace(name, '')
              .replace(/^[\s·|,–-]+/, '')
              .trim()
          : '';
      people.push(rest && rest.length < 60 && !/\d/.test(rest) ? { name, role: rest } : { name });
    }
  }
  return people;
}

/** Accounts and owners are links where they can be: the link's words, without roles and marks around it. */
export function linkText(key: FieldKey, nodes: readonly Node[]): string | undefined {
  if (key !== 'account' && key !== 'owner') return undefined;
  for (const node of nodes) {
    const links = node.nodeType === 1 ? queryAll(node as Element, 'a[href]') : [];
    for (const link of links) {
      const text = oneLine(textOf(link));
      if (text.length > 1 && !link.closest(MENU) && !/\S@\S/.test(text)) return text;
    }
  }
  return undefined;
}
