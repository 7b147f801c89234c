import { expect, test } from 'vitest';
import { waitUntil } from '../harness/wait.ts';
import type { Driver, EditorTab } from './driver.ts';
import { START } from './pages/page.ts';

export interface EditorCase {
  name: string;
  /** Page below `pages/`. */
  page: string;
  /** No marks: the words are quoted in list and card. */
  area?: boolean;
  /** Nothing is inserted here: Copy only, and the card says so. */
  copyOnly?: boolean;
  /** Its own undo takes the rep's last typing along with the replacement (measured; nothing we do changes it). */
  coarseUndo?: boolean;
  /** Takes no removal across paragraphs that the browser makes: an empty line stays. */
  lineStays?: boolean;
}

const TYPED = ' It is a bit late.';
const [HELLO = '', ASK = '', THANKS = ''] = START;
const WITH = (ask: string, last = THANKS + TYPED) => [HELLO, ask, last];
const BEFORE = WITH(ASK);
const AFTER = WITH(ASK.replace('just wanted', 'want'));

/** Where words of the editor are painted, in coordinates of the top window; in a frame too. */
const RECT = (words: string, edge: 'middle' | 'end') => `(() => {
  const editor = window.editorPage.element();
  const frame = editor.ownerDocument.defaultView.frameElement;
  const off = frame ? frame.getBoundingClientRect() : { left: 0, top: 0 };
  const walker = editor.ownerDocument.createTreeWalker(editor, 4);
  for (let node; (node = walker.nextNode()); ) {
    const at = node.data.indexOf(${JSON.stringify(words)});
    if (at < 0) continue;
    const range = editor.ownerDocument.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + ${words.length});
    const box = range.getBoundingClientRect();
    const x = ${edge === 'end'} ? box.right - 1 : (box.left + box.right) / 2;
    return [off.left + x, off.top + (box.top + box.bottom) / 2];
  }
  return null;
})()`;
/** Words that are marked now, in the editor's own window. */
const MARKED = `[...window.editorPage.element().ownerDocument.defaultView.CSS.highlights]
  .filter(([name]) => name.startsWith('uplift-'))
  .flatMap(([, marks]) => [...marks].map(String))`;
/** Counts what happens to the editor's tree from now on. */
const COUNT = `(() => {
  const editor = window.editorPage.element();
  window.changes = 0;
  new editor.ownerDocument.defaultView.MutationObserver((list) => { window.changes += list.length; })
    .observe(editor, { childList: true, subtree: true, characterData: true, attributes: true });
})()`;
/** Notes when compositions begin and end in the editor from now on. */
const COMPOSED = `(() => {
  const editor = window.editorPage.element();
  window.composed = [];
  for (const what of ['start', 'end'])
    editor.ownerDocument.addEventListener('composition' + what, () => window.composed.push(what), true);
})()`;
const MODEL = 'window.editorPage.model()';
const LINE = 'Hope all is well!';
/** How many lines the editor shows, empty ones too. */
const ROWS = `(() => {
  const editor = window.editorPage.element();
  if (editor.localName === 'textarea') return editor.value.split('\\n').length;
  return [...editor.querySelectorAll('p, div')].filter((one) => !one.querySelector('p, div')).length;
})()`;

/** An editor hears of its caret once the page is drawn: what Enter splits by a caret of before is another line. */
const DRAWN = 'new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(true))))';

async function ready(driver: Driver, address: string, { area }: EditorCase): Promise<EditorTab> {
  const tab = await driver.open(address);
  await waitUntil(
    () => tab.evaluate<boolean>('Boolean(window.editorPage && window.editorPage.model().length === 3)'),
    'the editor to be there',
  );
  if (area) await tab.evaluate('window.editorPage.element().focus()');
  else {
    const spot = await tab.evaluate<[number, number]>(RECT(THANKS, 'end'));
    await tab.click(...spot);
  }
  await tab.press(area ? 'Control+End' : 'End');
  await tab.evaluate(DRAWN);
  return tab;
}

const marked = async (tab: EditorTab) => (await tab.evaluate<string[]>(MARKED)).sort();

/** Opens the card of a tip: by resting on its words, in a text area by the shortcut and the list. */
async function openCard(tab: EditorTab, { area }: EditorCase, words: string): Promise<void> {
  if (area) {
    await waitUntil(() => tab.has(/^Uplift: \d tip/), 'the chip to count tips');
    await tab.ours(/^Uplift: \d tip/);
    await tab.ours(new RegExp(`less than “${words}”`));
  } else {
    await waitUntil(async () => (await marked(tab)).includes(words), `“${words}” to be marked`);
    await tab.move(...(await tab.evaluate<[number, number]>(RECT(words, 'middle'))));
  }
  await waitUntil(() => tab.has('Close'), 'the card to open');
}

const agree = (tab: EditorTab, wanted: string[], what: string) =>
  waitUntil(
    async () => JSON.stringify(await tab.evaluate(MODEL)) === JSON.stringify(wanted),
    what,
    4000,
  ).catch(async () => {
    expect(await tab.evaluate(MODEL), what).toEqual(wanted);
  });

/** The checks that every editor has to pass. */
export function checkEditor(
  driver: () => Driver,
  address: (page: string) => string,
  editor: EditorCase,
): void {
  const { area = false, copyOnly = false, coarseUndo = false } = editor;

  test(`${editor.name}: marks come and go without touching the draft`, async () => {
    const tab = await ready(driver(), address(editor.page), editor);
    await tab.type(TYPED);
    await agree(tab, BEFORE, 'what was typed stands there');
    if (area) await waitUntil(() => tab.has(/^Uplift: 2 tips/), 'two tips');
    else await waitUntil(async () => (await marked(tab)).join() === 'a bit,just wanted', 'both to be marked');
    await tab.evaluate(COUNT);
    await openCard(tab, editor, 'just wanted');
    await tab.ours('Never this rule');
    if (area) await waitUntil(() => tab.has(/^Uplift: 1 tip/), 'one tip');
    else await waitUntil(async () => (await marked(tab)).join() === 'a bit', 'one mark to be gone');
    await tab.ours('Undo');
    if (area) await waitUntil(() => tab.has(/^Uplift: 2 tips/), 'two tips again');
    else await waitUntil(async () => (await marked(tab)).length === 2, 'the mark to be back');
    expect(await tab.evaluate('window.changes')).toBe(0);
    expect(await tab.evaluate(MODEL)).toEqual(BEFORE);
    await tab.close();
  });

  if (copyOnly) {
    test(`${editor.name}: offers Copy only, and says so`, async () => {
      const tab = await ready(driver(), address(editor.page), editor);
      await tab.type(TYPED);
      await openCard(tab, editor, 'just wanted');
      expect(await tab.has('Replace')).toBe(false);
      expect(await tab.has('Copy')).toBe(true);
      expect(await tab.says('This editor only accepts pasted text.')).toBe(true);
      await tab.close();
    });
    return;
  }

  test(`${editor.name}: replaces in one step that one undo takes back`, async () => {
    const tab = await ready(driver(), address(editor.page), editor);
    await tab.type(TYPED);
    await agree(tab, BEFORE, 'what was typed stands there');
    await openCard(tab, editor, 'just wanted');
    await tab.ours('Replace');
    await agree(tab, AFTER, 'the words are replaced');
    expect(await tab.evaluate('window.editorPage.shown()')).toEqual(AFTER);
    expect(await tab.evaluate('window.editorPage.formatted()')).toBe(true);
    await tab.undo();
    if (coarseUndo) {
      const now = await tab.evaluate<string[]>(MODEL);
      expect(now[1]).toBe(ASK);
    } else await agree(tab, BEFORE, 'undo gives back exactly what stood there');
    expect(await tab.evaluate('window.editorPage.formatted()')).toBe(true);
    await tab.close();
  });
}

/** What is checked besides of one editor of each kind, and of all in a long run: minutes for all. */
export function checkClosely(
  driver: () => Driver,
  address: (page: string) => string,
  editor: EditorCase,
): void {
  const { area = false, copyOnly = false, lineStays = false } = editor;

  test(`${editor.name}: a composition goes on while marks come`, async () => {
    const tab = await ready(driver(), address(editor.page), editor);
    await tab.evaluate(COMPOSED);
    await tab.type(`${TYPED} `);
    // The answer to the sentence comes while the next word is composed.
    await tab.compose('に');
    await tab.compose('にほ');
    if (area) await waitUntil(() => tab.has(/^Uplift: 2 tips/), 'two tips');
    else await waitUntil(async () => (await marked(tab)).join() === 'a bit,just wanted', 'both to be marked');
    await tab.compose('にほん');
    expect(await tab.evaluate('window.composed')).toEqual(['start']);
    await tab.commit('日本');
    await agree(tab, WITH(ASK, `${THANKS}${TYPED} 日本`), 'what was composed stands there, once');
    expect(await tab.evaluate('window.composed')).toEqual(['start', 'end']);
    expect(await tab.evaluate('window.editorPage.formatted()')).toBe(true);
    await tab.close();
  });

  if (copyOnly) return;

  test(`${editor.name}: a line that is removed leaves no empty line behind`, async () => {
    const tab = await ready(driver(), address(editor.page), editor);
    await tab.press('Enter');
    await tab.type(LINE);
    await agree(tab, [...START, LINE], 'what was typed stands there');
    const rows = await tab.evaluate<number>(ROWS);
    await openCard(tab, editor, LINE);
    await tab.ours('Remove');
    await agree(tab, [...START], 'the line is gone');
    expect(await tab.evaluate('window.editorPage.shown()')).toEqual(START);
    expect(await tab.evaluate(ROWS)).toBe(lineStays ? rows : rows - 1);
    if (lineStays) return tab.close();
    // The rep writes on where it stood.
    await tab.type('!');
    await agree(tab, [HELLO, ASK, `${THANKS}!`], 'what is typed stands at the end of the line before');
    await tab.close();
  });

  test(`${editor.name}: the next key lands after the replaced words`, async () => {
    const tab = await ready(driver(), address(editor.page), editor);
    await tab.type(TYPED);
    await openCard(tab, editor, 'just wanted');
    await tab.ours('Replace');
    // At once: the words are on their way.
    await tab.type('e');
    await agree(
      tab,
      WITH(ASK.replace('just wanted', 'wante')),
      'the words are replaced, and the key stands after them',
    );
    await tab.type('d');
    await agree(tab, WITH(ASK.replace('just wanted', 'wanted')), 'what is typed stands after them');
    expect(await tab.evaluate('window.editorPage.shown()')).toEqual(await tab.evaluate(MODEL));
    expect(await tab.evaluate('window.editorPage.formatted()')).toBe(true);
    await tab.close();
  });
}
