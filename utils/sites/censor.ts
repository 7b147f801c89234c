/*
 * The shape of a page without anything that somebody wrote: for "report a problem". Tags, roles, the names of
 * attributes and those of their values that sites use as hooks; texts become their length.
 */

/** Attributes whose values are a site's own words, not people's. */
const KEPT = new Set([
  'role',
  'type',
  'contenteditable',
  'g_editable',
  'aria-multiline',
  'aria-expanded',
  'aria-hidden',
  'data-test-id',
  'data-testid',
  'data-icon-name',
  'data-app-section',
  'ng-model',
  'name',
  'class',
  'id',
  'lang',
  'dir',
]);
const MAX_NODES = 2000;
const MAX_DEPTH = 60;

/** A hook's value: digits become 0, and anything that could be an address, a sentence or a key goes. */
function hook(name: string, value: string): string {
  const words = value.split(/\s+/).filter(Boolean);
  const limit = name === 'class' ? 12 : 1;
  const kept = words
    .slice(0, limit)
    .filter((word) => /^[\w:#.-]{1,40}$/.test(word))
    .map((word) => word.replace(/\d/g, '0'));
  const rest = words.length - kept.length;
  return kept.join(' ') + (rest > 0 ? `${kept.length > 0 ? ' ' : ''}+${rest}` : '');
}

/**
 * The structure of a subtree as indented text.
 * @returns one element a line: tag, kept attributes, `(n)` for n characters of text; never text, names or addresses
 */
export function censor(root: Element): string {
  const out: string[] = [];
  const visit = (element: Element, depth: number): void => {
    if (out.length >= MAX_NODES || depth > MAX_DEPTH) return;
    const tag = element.localName;
    const attributes = [...element.attributes].map(({ name, value }) =>
      KEPT.has(name) && !(name === 'name' && tag !== 'input' && tag !== 'textarea')
        ? `${name}="${hook(name, value)}"`
        : name.replace(/\d/g, '0'),
    );
    let length = 0;
    for (const node of element.childNodes)
      if (node.nodeType === 3) length += (node as Text).data.trim().length;
    const text = length > 0 ? ` (${length})` : '';
    out.push(`${' '.repeat(depth)}${tag}${attributes.length > 0 ? ` [${attributes.join(' ')}]` : ''}${text}`);
    if (tag === 'script' || tag === 'style' || tag === 'svg') return;
    for (const child of element.shadowRoot?.children ?? []) visit(child, depth + 1);
    for (const child of element.children) visit(child, depth + 1);
  };
  visit(root, 0);
  return out.join('\n');
}
