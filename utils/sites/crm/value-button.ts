import { isUnseen } from './dom';
import { isEmptyText } from './words';

/* A value that is drawn as a button, for it can be changed. */

/** Of what make a node is: what a page draws by one pattern. */
export function shape(node: Node): string {
  const element = node as Element;
  return node.nodeType === 1 ? `${element.tagName}.${element.getAttribute('class') ?? ''}` : '#text';
}

/** The first element that says something. */
const firstSaying = (something: RegExp, nodes: readonly Node[]): Element | undefined =>
  nodes.find((next): next is Element => next.nodeType === 1 && something.test(next.textContent ?? ''));

/** A button that shows a value to be changed says something else in each row; one that does something says the same. */
export function valueButton(after: readonly Node[], node: Element): Element | undefined {
  const row = node.parentElement;
  const place = firstSaying(/\p{L}|\d|[-–—]/u, after);
  if (!row?.parentElement || !place || isUnseen(place)) return undefined;
  const at = Array.from(row.children).indexOf(place);
  const rows = Array.from(row.parentElement.children)
    .filter((other) => other.tagName === row.tagName && other.childElementCount === row.childElementCount)
    .map((other) => other.children[at]!);
  // Without a row around each pair, all labels and values stand in one.
  const places = rows.length > 1 || !place.querySelector('button') ? rows : Array.from(row.children);
  const words = places
    .filter((other) => shape(other) === shape(place))
    .map((other) => (other.textContent ?? '').trim());
  const own = (place.textContent ?? '').trim();
  const isOne = words.filter((one) => one === own).length === 1 || isEmptyText(own);
  return words.length > 2 && isOne && new Set(words).size > 2 ? place : undefined;
}

/** A day, however it is written: two figures and a month between them or beside them, and nothing that is counted. */
const DAY =
  /^(?:\d{1,4}[-./] ?\d{1,2}[-./] ?\d{1,4}|\d{1,2}\.? (?:de )?\p{L}{3,10}\.?,? (?:de )?\d{4}|\p{L}{3,10}\.? \d{1,2},? \d{4})$/u;

/** The button that shows a day behind a label that asks for one: none does something and says a day besides. */
export function dayButton(after: readonly Node[]): Element | undefined {
  const place = firstSaying(/\p{L}|\d/u, after);
  return place && !isUnseen(place) && DAY.test((place.textContent ?? '').trim()) ? place : undefined;
}
