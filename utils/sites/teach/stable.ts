/*
 * Which marks of an element will still be there after the next release of a product and on the next record.
 */

/** Attributes that name what an element is, best first. Classes are not among them: they are renamed. */
const NAMING = [
  'data-field',
  'data-field-name',
  'data-fieldname',
  'data-name',
  'data-attribute',
  'data-column',
  'data-key',
  'data-qa',
  'data-cy',
  'data-test',
  'data-testid',
  'data-test-id',
  'data-id',
  'itemprop',
  'name',
  'field',
  'aria-label',
  'id',
];

/** Whether a value looks made by a machine for this one record or this one page: numbers, hashes, React and Ember ids. */
function isPassing(value: string): boolean {
  return (
    value.length > 80 ||
    /\d{4,}|[0-9a-f]{8}-[0-9a-f]{4}|(?:^|[-_:])[0-9a-f]{10,}/i.test(value) ||
    /^(?:ember|react|radix|headlessui|mui|el-id|ui-id|input|field|:r|«)[-_:]?.*\d/i.test(value) ||
    /[:«»]/.test(value) ||
    !/\p{L}{2}/u.test(value)
  );
}

/** A mark that names an element. */
export interface NamingMark {
  name: string;
  value: string;
}

/** The attributes that name an element, best first. */
export function namesOf(element: Element): NamingMark[] {
  const marks: NamingMark[] = [];
  const others = Array.from(element.attributes)
    .map((attribute) => attribute.name)
    .filter(
      (name) =>
        /^data-/.test(name) &&
        !NAMING.includes(name) &&
        !/(?:react|v-|ng|value|state|index|cid|date|amount)/i.test(name),
    );
  for (const name of [...NAMING, ...others]) {
    const value = element.getAttribute(name);
    if (value && value.length <= 200 && !isPassing(value)) marks.push({ name, value });
  }
  return marks;
}
