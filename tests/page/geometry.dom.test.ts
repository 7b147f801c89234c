import { afterEach, describe, expect, it } from 'vitest';
import { caretBox } from '@/utils/page/geometry';

afterEach(() => document.body.replaceChildren());

const SENTENCE = 'We could start the pilot in May, with forty seats, and look at the figures together. ';
const TEXTS: Record<string, string> = {
  'one line': 'Hi Ann,',
  paragraphs: `Hi Ann,\n\n${SENTENCE}${SENTENCE}\n\nThanks,\nRobin`,
  'many paragraphs': Array.from({ length: 40 }, (_, at) => SENTENCE.repeat(1 + (at % 4))).join('\n\n'),
  'one long paragraph': SENTENCE.repeat(30),
};

function areaOf(text: string, style: string): HTMLTextAreaElement {
  const area = document.createElement('textarea');
  area.style.cssText = `box-sizing:border-box;padding:10px;border:2px solid;${style}`;
  area.value = text;
  document.body.append(area);
  area.focus();
  return area;
}

/** Where the caret really is: the same text laid out once more, up to the caret. */
function trueTop(area: HTMLTextAreaElement): number {
  const style = getComputedStyle(area);
  const copy = document.createElement('div');
  copy.style.cssText = `position:absolute;left:0;top:0;white-space:pre-wrap;overflow-wrap:break-word;width:${area.clientWidth - 20}px;font:${style.font}`;
  copy.textContent = area.value.slice(0, area.selectionEnd);
  const mark = copy.appendChild(document.createElement('span'));
  mark.textContent = '|';
  document.body.append(copy);
  const down = mark.getBoundingClientRect().top - copy.getBoundingClientRect().top;
  copy.remove();
  return area.getBoundingClientRect().top + area.clientTop + 10 + down - area.scrollTop;
}

describe.each(Object.entries(TEXTS))('the caret in a text area with %s', (_name, text) => {
  it.each([
    'width:600px;height:200px;font:14px/20px sans-serif',
    'width:300px;height:120px;font:16px monospace',
  ])('is at the end in the lines that are said (%s)', (style) => {
    const area = areaOf(text, style);
    area.setSelectionRange(text.length, text.length);
    area.scrollTop = area.scrollHeight;
    const lines = caretBox(area, null)!;
    const top = trueTop(area);
    expect(top).toBeGreaterThanOrEqual(lines.top - 1);
    expect(top).toBeLessThan(lines.bottom);
  });

  it('is not far off the lines that are said, wherever it is', () => {
    const area = areaOf(text, 'width:600px;height:200px;font:14px/20px sans-serif');
    for (let at = 0; at <= text.length; at += Math.ceil(text.length / 9)) {
      area.setSelectionRange(at, at);
      const lines = caretBox(area, null)!;
      expect(Math.abs(trueTop(area) + 10 - (lines.top + 40)), String(at)).toBeLessThan(60);
    }
  });
});

it('says nothing of the caret of a text area that has none', () => {
  const area = areaOf('Hi Ann,', '');
  area.blur();
  expect(caretBox(area, null)).toBeNull();
});
