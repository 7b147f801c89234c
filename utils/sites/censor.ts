import { addressIn } from './people';
import { ADDRESSED } from './pick';
import { places } from './places';

/*
 * The shape of a page without anything that somebody wrote: for "report a problem". Tags, roles, the names of attributes
 * and those of their values that sites use as hooks; texts become their length. A page may write anything into a hook:
 * what the page says anywhere else, above all its people, is taken out of them.
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
/** So much of what a page says is looked through, in characters. */
const MAX_SAID = 400_000;
/** A shorter name may be a piece of another word: it counts where it stands alone. */
const LONG_NAME = 5;
/** Looks, and nothing said. */
const MUTE = /^(?:style|d|points|viewbox|xmlns.*)$/i;

/** What mail pages are made of: kept in a hook though the page says it, too. */
const PLAIN = new Set(
  'to cc bcc from subject send sender reply forward message messages mail email body text date time main header footer button link list item row cell input field label form editor edit compose composer recipient recipients conversation thread view pane content container wrapper toolbar menu dialog title name icon quote signature draft discard delete schedule attachment group option search document article region banner textbox listitem listbox true false'.split(
    ' ',
  ),
);

const isField = ({ localName }: Element): boolean => localName === 'input' || localName === 'textarea';

function decoded(address: string): string {
  try {
    return decodeURIComponent(address.replace(/\+/g, ' '));
  } catch {
    return address.replace(/%[\da-f]{2}/gi, ' ');
  }
}

const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
/** Words of a text, or of a hook: parted at whatever is no letter, and where small letters turn to capitals. */
const wordsOf = (text: string): string[] =>
  text.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ').match(/\p{L}+/gu) ?? [];

interface Said {
  /** Every word that the page says, and every two that stand beside each other as one. */
  words: Set<string>;
  /** Of names and addresses, the longer ones. */
  people: Set<string>;
}

/** What a page says to those who look at it, in its frames and shadow trees too. */
function saidOn(document: Document): Said {
  const said: Said = { words: new Set(), people: new Set() };
  let left = MAX_SAID;
  const add = (text: string | null, isPerson: boolean): void => {
    if (!text || left <= 0) return;
    left -= text.length;
    let before = '';
    for (const word of wordsOf(bare(text))) {
      said.words.add(word).add(before + word);
      before = word;
      if (isPerson && word.length >= LONG_NAME && !PLAIN.has(word)) said.people.add(word);
    }
  };
  // What was searched for, and whose page it is.
  const { pathname, search, hash } = new URL(document.URL);
  add(decoded(pathname + search + hash), false);
  for (const [place] of places(document)) {
    for (const element of place.querySelectorAll('*')) {
      if (/^(?:script|style|svg)$/.test(element.localName)) continue;
      const isPerson = element.matches(ADDRESSED);
      for (const { name, value } of element.attributes) {
        const address = addressIn(value);
        // Only what is typed into is named by its site; elsewhere a name is somebody's.
        const isHook = KEPT.has(name) && !(name === 'name' && !isField(element));
        if (address || !(isHook || MUTE.test(name))) add(value, isPerson || address !== undefined);
      }
      for (const { nodeType, nodeValue } of element.childNodes)
        if (nodeType === 3) add(nodeValue, isPerson || nodeValue!.includes('@'));
      const { value } = element as HTMLInputElement;
      if (typeof value === 'string') add(value, value.includes('@'));
    }
  }
  return said;
}

/** A long run of letters is a key, which may say anything in another code, where digits or many capitals stand in it. */
const isKey = (run: string): boolean =>
  /[a-z]\d+[a-z]/i.test(run) || run.replace(/[^A-Z]/g, '').length > run.length / 4;

/** A hook without digits, and without words that the page says or that its people are called. */
function hook(word: string, { words, people }: Said): string {
  const known = word.replace(/[A-Za-z\d]{16,}/g, (run) => (isKey(run) ? 'x' : run));
  return known.replace(/\d/g, '0').replace(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g, (part) => {
    const plain = part.toLowerCase();
    if (plain.length < 2 || PLAIN.has(plain)) return part;
    // What is very long is a whole line run together.
    const goes = plain.length > 20 || words.has(plain) || [...people].some((name) => plain.includes(name));
    return goes ? 'x' : part;
  });
}

/** A hook's value: anything that could be an address, a sentence or a key goes. */
function hooks(name: string, value: string, said: Said): string {
  const list = value.split(/\s+/).filter(Boolean);
  const limit = name === 'class' ? 12 : 1;
  const kept = list
    .slice(0, limit)
    // A dot between letters: a host, or the first half of an address; a model's path is the site's own.
    .filter((word) => /^[\w:#.-]{1,40}$/.test(word) && (name === 'ng-model' || !/[a-z]\.[a-z]/i.test(word)))
    .map((word) => hook(word, said));
  const rest = list.length - kept.length;
  return kept.join(' ') + (rest > 0 ? `${kept.length > 0 ? ' ' : ''}+${rest}` : '');
}

/**
 * The structure of parts of a page as indented text.
 * @param roots of one document
 * @returns one element a line: tag, kept attributes, `(n)` for n characters of text; never text, names or addresses
 */
export function censor(roots: readonly Element[]): string {
  const out: string[] = [];
  const [first] = roots;
  if (!first) return '';
  const said = saidOn(first.ownerDocument);
  let most = 0;
  const visit = (element: Element, depth: number): void => {
    if (out.length >= most || depth > MAX_DEPTH) return;
    const tag = element.localName;
    const attributes = [...element.attributes].map(({ name, value }) =>
      KEPT.has(name) && !(name === 'name' && !isField(element))
        ? `${name}="${hooks(name, value, said)}"`
        : hooks('', name, said),
    );
    let length = 0;
    for (const node of element.childNodes)
      if (node.nodeType === 3) length += (node as Text).data.trim().length;
    const text = length > 0 ? ` (${length})` : '';
    const name = tag.includes('-') ? hooks('', tag, said) : tag;
    out.push(
      `${' '.repeat(depth)}${name}${attributes.length > 0 ? ` [${attributes.join(' ')}]` : ''}${text}`,
    );
    if (tag === 'script' || tag === 'style' || tag === 'svg') return;
    for (const child of element.shadowRoot?.children ?? []) visit(child, depth + 1);
    for (const child of element.children) visit(child, depth + 1);
  };
  for (const root of roots) {
    most = out.length + MAX_NODES;
    visit(root, 0);
  }
  return out.join('\n');
}
