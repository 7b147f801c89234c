import { describe, expect, it } from 'vitest';
import { LOCALES } from './tools/locales.ts';
import { filesIn, isCode, type Node, source, visitNodes } from './tools/source-tree.ts';

/*
 * No word that a rep reads or hears stands in code: every one goes through t() or tCount(), and so has a translation.
 * Looked at is what can put words before somebody: text and spoken attributes in JSX, what is written into elements, and
 * the titles that the browser shows for us.
 */

/** What is no word of a language, with the reason. Everything else is a mistake of the file that it names. */
const ALLOWED: Record<string, string> = {
  Uplift: 'the name',
  'crm.example.com': 'an address as an instance; addresses are not translated',
  'deal:\n  amount: 5000\n  nextStep: null': 'the language of rules, which has one form everywhere',
};

const FOLDERS = [
  'components',
  'entrypoints',
  'utils/page',
  'utils/background',
  'utils/messaging',
  'utils/practice',
];
/** What only the build runs speaks to nobody who sells. */
const FILES = FOLDERS.flatMap(filesIn).filter((path) => !/-plugin\.ts$|^utils\/page\/build\//.test(path));

/** Attributes and properties whose text is read or spoken; by these names our own components take words, too. */
const SAID =
  /^(?:aria-?(?:label|description|roledescription|valuetext|placeholder)|title|placeholder|alt|label|hint|heading|intro|caption|summary|brand|navLabel|message|text|textContent|innerText|innerHTML)$/i;
/** Properties of plain data that have one of these names and are no words. */
const DATA_FILES = /^utils\/(?:messaging\/(?:schemas|protocol|guards)|background\/named-sites)\.ts$/;

/** Two letters in a row that are no key of a message. */
const hasWords = (text: string): boolean => {
  const bare = text.replace(/&\w+;/g, '').trim();
  return /\p{L}{2}/u.test(bare) && !(bare in ALLOWED) && !(bare in LOCALES.en);
};

/** Texts that an expression may become, where it is written there. */
function textsOf(value: unknown): string[] {
  const node = value as Node | null;
  switch (node?.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [node.value] : [];
    case 'TemplateLiteral':
      return (node.quasis as { value: { cooked: string } }[]).map((part) => part.value.cooked);
    case 'ConditionalExpression':
      return [...textsOf(node.consequent), ...textsOf(node.alternate)];
    case 'LogicalExpression':
      return [...textsOf(node.left), ...textsOf(node.right)];
    case 'BinaryExpression':
      return node.operator === '+' ? [...textsOf(node.left), ...textsOf(node.right)] : [];
    case 'ArrayExpression':
      return (node.elements as unknown[]).flatMap(textsOf);
    case 'JSXExpressionContainer':
    case 'ParenthesizedExpression':
      return textsOf(node.expression);
    default:
      return [];
  }
}

const nameOf = (value: unknown): string => {
  const node = value as Node;
  if (node.type === 'JSXNamespacedName') return `${nameOf(node.namespace)}:${nameOf(node.name)}`;
  return String(node.name ?? node.value ?? '');
};

/** Words in a file that do not come from the messages. */
function wordsIn(path: string, text?: string): string[] {
  const found: string[] = [];
  const look = (value: unknown) => found.push(...textsOf(value).filter(hasWords));
  visitNodes(
    path,
    (node) => {
      switch (node.type) {
        case 'JSXText':
          if (hasWords(String(node.value))) found.push(String(node.value).trim());
          break;
        case 'JSXElement':
        case 'JSXFragment':
          for (const child of node.children as Node[])
            if (child.type === 'JSXExpressionContainer') look(child);
          break;
        case 'JSXAttribute':
          if (SAID.test(nameOf(node.name)) && node.value) look(node.value);
          break;
        case 'AssignmentExpression': {
          const target = node.left as Node;
          if (target.type === 'MemberExpression' && SAID.test(nameOf(target.property))) look(node.right);
          break;
        }
        case 'Property':
          if (!DATA_FILES.test(path) && SAID.test(nameOf(node.key))) look(node.value);
          break;
        case 'CallExpression': {
          const callee = node.callee as Node;
          const called = callee.type === 'MemberExpression' ? nameOf(callee.property) : nameOf(callee);
          const [first, second] = node.arguments as Node[];
          if (called === 'setAttribute' && SAID.test(String(first?.value))) look(second);
          if (/^(?:createTextNode|alert|confirm|prompt|announce)$/.test(called)) look(first);
          break;
        }
      }
    },
    text,
  );
  return found;
}

describe('the words of the interface', () => {
  it.each(FILES.filter(isCode))('do not stand in %s', (path) => {
    expect(wordsIn(path)).toEqual([]);
  });

  it.each(FILES.filter((path) => path.endsWith('.html')))('do not stand in %s', (path) => {
    const page = source(path)
      .replace(/<!--[\s\S]*?-->/g, '')
      .replace(/<!doctype[^>]*>/i, '');
    const spoken = [...page.matchAll(/\b(?:aria-\w+|title|alt|placeholder)="([^"]*)"/g)].map(
      ([, text]) => text!,
    );
    const texts = page.split(/<[^>]*>/);
    expect([...texts, ...spoken].filter((text) => hasWords(text) && !text.includes('__MSG_'))).toEqual([]);
  });

  it('do not stand in style sheets', () => {
    const sheets = FILES.filter((path) => path.endsWith('.css'));
    const wrong = sheets.flatMap((path) =>
      [...source(path).matchAll(/content:\s*(["'])(.*?)\1/g)].flatMap(([, , text]) =>
        hasWords((text ?? '').replace(/\\[\da-f]+/gi, '')) ? [`${path}: ${text}`] : [],
      ),
    );
    expect(sheets.length).toBeGreaterThan(10);
    expect(wrong).toEqual([]);
  });

  it('that are allowed still stand somewhere', () => {
    const all = FILES.filter((path) => isCode(path) || path.endsWith('.html'))
      .map(source)
      .join('\n');
    expect(Object.keys(ALLOWED).filter((text) => !all.includes(text.replaceAll('\n', '\\n')))).toEqual([]);
  });
});

describe('the search for words', () => {
  it.each([
    '<p>Some words</p>',
    '<p>{on ? "Switched on" : t("off")}</p>',
    '<p>{count > 0 && "Left"}</p>',
    '<input placeholder="Name here" />',
    '<button aria-label="Close it" />',
    '<Button label={`Remove it`} />',
    'element.textContent = "Copied";',
    'element.setAttribute("title", "Copy it");',
    'browser.contextMenus.create({ id: "log", title: "Log this" });',
  ])('finds what is put like this: %s', (text) => {
    expect(wordsIn('example.tsx', text).length).toBe(1);
  });

  it.each([
    '<p class="up soft">{t("close")}</p>',
    '<a href="#/rules">{name}</a>',
    'const id = "some words";',
  ])('leaves alone: %s', (text) => {
    expect(wordsIn('example.tsx', text)).toEqual([]);
  });
});
