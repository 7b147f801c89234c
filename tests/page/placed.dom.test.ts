import { afterEach, expect, test } from 'vitest';
import type { Tip } from '@/utils/model/tip';
import { isBroken, placeTips, tipAtCaret } from '@/utils/page/placed';
import { readBlocks } from '@/utils/sites/dom-blocks';
import { readTextArea } from '@/utils/sites/text-area';
import { editor } from './editor';

/* Whether marked words still stand, asked after every change of a page. */

afterEach(() => document.body.replaceChildren());

test.each([
  [
    'a line that the page broke',
    '<p>We write to you today since we have seen that you just<br>wanted to go on with the new contract for next year.</p>',
  ],
  ['a line of its source', '<p>We just\n   wanted to ask.</p>'],
  ['a soft hyphen', '<p>We just wan\u00adted to ask.</p>'],
])('a mark over %s holds until its words change', (_, html) => {
  const element = editor(html);
  const blocks = readBlocks(element, {});
  const { block } = blocks.find((one) => one.block.text.includes('just'))!;
  const start = block.text.indexOf('just');
  const end = block.text.indexOf('to', start) - 1;
  const tip = { id: 'T', span: { block: block.id, start, end } } as Tip;
  const before = new Map(blocks.map((one) => [one.block.id, one.block.text]));
  const placed = placeTips([tip], before, blocks, false);
  expect(placed[0]?.range).not.toBeNull();
  expect(isBroken(placed)).toBe(false);
  placed[0]!.range!.startContainer.textContent = 'We only';
  expect(isBroken(placed)).toBe(true);
});

test.each(['textarea', 'div'])(
  'the tip at the caret is found in a %s, at the end of its words too',
  (name) => {
    const area = name === 'textarea';
    const element = area
      ? document.createElement('textarea')
      : editor('<p>Hi Ann,</p><p>We just wanted to ask.</p>');
    if (area) {
      document.body.append(element);
      (element as HTMLTextAreaElement).value = 'Hi Ann,\n\nWe just wanted to ask.';
    }
    const blocks = area ? readTextArea(element as HTMLTextAreaElement) : readBlocks(element, {});
    const { block, segments, valueStart = 0 } = blocks.find((one) => one.block.text.includes('just'))!;
    const start = block.text.indexOf('just');
    const tip = { id: 'T', span: { block: block.id, start, end: start + 11 } } as Tip;
    const before = new Map(blocks.map((one) => [one.block.id, one.block.text]));
    const placed = placeTips([tip], before, blocks, area);
    const at = (offset: number) => {
      element.focus();
      if (area) (element as HTMLTextAreaElement).setSelectionRange(valueStart + offset, valueStart + offset);
      else getSelection()!.collapse(segments[0]!.node, offset);
      return tipAtCaret(placed, before, blocks, element)?.id;
    };
    expect([start - 1, start, start + 5, start + 11, start + 12].map(at)).toEqual([
      undefined,
      'T',
      'T',
      'T',
      undefined,
    ]);
  },
);
