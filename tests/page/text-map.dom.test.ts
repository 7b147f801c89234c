import { afterEach, describe, expect, test } from 'vitest';
import { isWholeText, offsetOf, rangeOf, valueRange } from '@/utils/page/text-map';
import { readBlocks } from '@/utils/sites/dom-blocks';
import { readTextArea } from '@/utils/sites/text-area';
import { editor } from './editor';

afterEach(() => document.body.replaceChildren());

/** The range of words that may run over several elements. */
function rangeOfWords(element: HTMLElement, words: string): Range | null {
  const blocks = readBlocks(element, {});
  for (const { block } of blocks) {
    const start = block.text.indexOf(words);
    if (start >= 0) return rangeOf(blocks, { block: block.id, start, end: start + words.length });
  }
  return null;
}

describe('a stretch of a block', () => {
  test('is a range over the words, across inline elements', () => {
    const range = rangeOfWords(editor('<p>I am <b>just</b> <i>saying</i> so</p>'), 'just saying');
    expect(range?.toString()).toBe('just saying');
  });
  test('is found in the right one of many lines', () => {
    const element = editor('Hello<br>I just wanted<br><br>Thanks');
    const range = rangeOfWords(element, 'just wanted');
    expect(range?.toString()).toBe('just wanted');
    expect(range?.startContainer.previousSibling?.nodeName).toBe('BR');
  });
  test('is found over no-break spaces and new lines of the source', () => {
    expect(rangeOfWords(editor('<p>I just\u00a0wanted</p>'), 'just wanted')?.toString()).toBe(
      'just\u00a0wanted',
    );
    expect(rangeOfWords(editor('<p>I just\n   wanted</p>'), 'just wanted')).not.toBeNull();
  });
  test('is nowhere once its node is gone or says something else', () => {
    const element = editor('<p>I just wanted</p>');
    const blocks = readBlocks(element, {});
    const span = { block: blocks[0]!.block.id, start: 2, end: 13 };
    (element.querySelector('p')!.firstChild as Text).data = 'I only wanted';
    expect(rangeOf(blocks, span)).toBeNull();
    element.replaceChildren();
    expect(rangeOf(blocks, span)).toBeNull();
  });
  test('moves with the text when the rep types before it', () => {
    const element = editor('<p>I just wanted</p>');
    const range = rangeOfWords(element, 'just wanted');
    (element.querySelector('p')!.firstChild as Text).insertData(0, 'Well, ');
    expect(range?.toString()).toBe('just wanted');
  });
  test('over a picture is not all text', () => {
    const element = editor('<p>So good <img alt="🙂"> today</p>');
    const blocks = readBlocks(element, {});
    const { id, text } = blocks[0]!.block;
    expect(text).toContain('🙂');
    expect(isWholeText(blocks, { block: id, start: 0, end: text.length })).toBe(false);
    expect(isWholeText(blocks, { block: id, start: 0, end: 7 })).toBe(true);
  });
  test('is looked over without asking for a picture of the draft once more', async () => {
    const picture = new URL(`/no-such-picture-${performance.now()}.png`, location.href).href;
    const loads = () => performance.getEntriesByName(picture).length;
    const element = editor(`<p>So good.<img src="${picture}">Fine</p>`);
    await new Promise((done) => element.querySelector('img')!.addEventListener('error', done));
    expect(loads()).toBe(1);
    const blocks = readBlocks(element, {});
    const { id, text } = blocks[0]!.block;
    expect(isWholeText(blocks, { block: id, start: 0, end: text.length })).toBe(false);
    await new Promise((done) => setTimeout(done, 500));
    expect(loads()).toBe(1);
  });
});

describe('a caret', () => {
  test('is an offset into the text of its block', () => {
    const element = editor('<p>Hello</p><p>I <b>just</b> wanted</p>');
    const blocks = readBlocks(element, {});
    const node = element.querySelector('b')!.firstChild!;
    expect(offsetOf(blocks, node, 2)).toEqual({ block: blocks[1]!.block.id, offset: 4 });
  });
  test('at the end of a paragraph is the end of its text', () => {
    const element = editor('<p>Hello</p><p>Thanks</p>');
    const blocks = readBlocks(element, {});
    const last = element.querySelectorAll('p')[1]!;
    expect(offsetOf(blocks, last, 1)).toEqual({ block: blocks[1]!.block.id, offset: 6 });
  });
});

test('a line of a text area is a stretch of its value', () => {
  const area = document.createElement('textarea');
  area.value = 'Hello\nI just wanted';
  const blocks = readTextArea(area);
  const { block } = blocks[1]!;
  const range = valueRange(blocks, { block: block.id, start: 2, end: 13 });
  expect(range && area.value.slice(range.start, range.end)).toBe('just wanted');
});
