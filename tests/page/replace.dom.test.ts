import { afterEach, describe, expect, test } from 'vitest';
import { replaceText, replaceWithUndo } from '@/utils/page/replace';
import type { ReadBlock } from '@/utils/sites/adapter';
import { readBlocks } from '@/utils/sites/dom-blocks';
import { readTextArea } from '@/utils/sites/text-area';
import { editor } from './editor';

afterEach(() => document.body.replaceChildren());

async function replace(
  element: HTMLElement,
  read: () => ReadBlock[],
  words: string,
  text: string,
  expected = words,
) {
  const blocks = read();
  const found = blocks.find(({ block }) => block.text.includes(words))!;
  const start = found.block.text.indexOf(words);
  const span = { block: found.block.id, start, end: start + words.length };
  return replaceText({ editor: element, read, span, expected, text });
}
const rich = (element: HTMLElement, words: string, text: string, expected?: string) =>
  replace(element, () => readBlocks(element, {}), words, text, expected);

describe('a replacement', () => {
  test('changes the words and nothing else, and undo takes it back', async () => {
    const element = editor('<p>We just wanted to ask about <b>Leeds</b>.</p>');
    const before = element.innerHTML;
    expect(await rich(element, 'just wanted', 'want')).toBe('done');
    expect(element.innerHTML).toBe('<p>We want to ask about <b>Leeds</b>.</p>');
    document.execCommand('undo');
    expect(element.innerHTML).toBe(before);
  });
  test('leaves the caret behind the new words', async () => {
    const element = editor('<p>We just wanted to ask.</p>');
    await rich(element, 'just wanted', 'want');
    document.execCommand('insertText', false, 'ed');
    expect(element.textContent).toBe('We wanted to ask.');
  });
  test('of nothing removes the words', async () => {
    const element = editor('<p>It is a bit late.</p>');
    expect(await rich(element, 'a bit ', '')).toBe('done');
    expect(element.textContent).toBe('It is late.');
  });
  test('is refused when the words are no longer what the rule saw', async () => {
    const element = editor('<p>We only wanted to ask.</p>');
    expect(await rich(element, 'only wanted', 'want', 'just wanted')).toBe('stale');
    expect(element.textContent).toBe('We only wanted to ask.');
  });
  test('of nothing removes a sentence beside a picture, and the picture stays', async () => {
    const picture = '<img src="data:,"> ';
    const element = editor(`<p>How are you? ${picture}Just checking in. ${picture}Bye.</p>`);
    expect(await rich(element, 'Just checking in. ', '')).toBe('done');
    expect(element.innerHTML).toBe(`<p>How are you? ${picture}${picture}Bye.</p>`);
    const other = editor(`<p>How are you?${picture}Just checking in.${picture.trim()}Bye.</p>`);
    const before = other.innerHTML;
    expect(await rich(other, 'Just checking in. ', '')).toBe('done');
    expect(other.querySelectorAll('img').length).toBe(2);
    expect(other.textContent).toBe('How are you? Bye.');
    document.execCommand('undo');
    expect(other.innerHTML).toBe(before);
    expect(await rich(other, 'How are you? ', '')).toBe('done');
    expect(other.querySelectorAll('img').length).toBe(2);
    const typed = editor(`<p>Just checking in.${picture.trim()}&nbsp;Bye.</p>`);
    expect(await rich(typed, 'Just checking in.  ', '')).toBe('done');
    expect(typed.innerHTML).toBe(`<p>${picture.trim()}&nbsp;Bye.</p>`);
  });
  test('takes words over the ends of lines that were wrapped, and undo gives the lines back', async () => {
    const lines = [
      'We have had the pilot for some time now, and both of the wards like it.',
      'I just wanted to check in and see how things are going with the pilot at',
      'the two clinics, and whether the managers have had a look at it.',
    ];
    const element = editor(`<div>${lines[0]}<br>${lines[1]}<br>${lines[2]}</div>`);
    const before = element.innerHTML;
    const words = `${lines[1]} ${lines[2]}`;
    expect(await rich(element, words, '')).toBe('done');
    expect(element.innerText.trim()).toBe(lines[0]);
    document.execCommand('undo');
    expect(element.innerHTML).toBe(before);
    expect(await rich(element, words, 'How are the clinics?')).toBe('done');
    expect(element.innerText.trim()).toBe(`${lines[0]}\nHow are the clinics?`);
  });
  test('is refused over something that is no text', async () => {
    const element = editor('<p>So <img alt="🙂"> good.</p>');
    expect(await rich(element, 'So 🙂 good', 'Good')).toBe('stale');
    expect(element.querySelector('img')).not.toBeNull();
  });
  test('at an empty place is made once, however often it is asked for', async () => {
    const element = editor('<p>Hi Kim, thanks.</p>');
    const read = () => readBlocks(element, {});
    const span = { block: read()[0]!.block.id, start: 7, end: 7 };
    const job = { editor: element, read, span, expected: '', text: ' Copying Paolo.' };
    const results = await Promise.all([replaceText(job), replaceText(job)]);
    expect(element.textContent).toBe('Hi Kim, Copying Paolo. thanks.');
    expect(results).toContain('done');
  });
  test('at an empty place goes there, wherever the editor put the caret meanwhile', async () => {
    const element = editor('<p>Hi Kim, thanks.</p><p>Best, Sam</p>');
    const read = () => readBlocks(element, {});
    const span = { block: read()[0]!.block.id, start: 15, end: 15 };
    const made = replaceText({ editor: element, read, span, expected: '', text: ' Copying Paolo.' });
    getSelection()!.collapse(element.lastElementChild!.firstChild, 2);
    expect(await made).toBe('done');
    expect(element.textContent).toBe('Hi Kim, thanks. Copying Paolo.Best, Sam');
  });
  test.each([
    ['paragraph', '<p>Hi Kim, thanks.</p><p>Best, Sam</p>', 'p:last-child'],
    ['line', '<p>Hi Kim, thanks.<br>Best, Sam</p>', 'p'],
    ['list', '<div>Hi Kim, thanks.<ul><li>Best, Sam</li></ul></div>', 'li'],
  ])(
    'at an empty place never goes into the next %s, though the caret was put there',
    async (_, html, into) => {
      const element = editor(html);
      const before = element.innerHTML;
      const read = () => readBlocks(element, {});
      const span = { block: read()[0]!.block.id, start: 15, end: 15 };
      const made = replaceText({ editor: element, read, span, expected: '', text: ' Copying Paolo.' });
      getSelection()!.collapse(element.querySelector(into)!.lastChild, 0);
      expect(await made).toBe('done');
      expect(element.innerHTML).toBe(before.replace('thanks.', 'thanks. Copying Paolo.'));
    },
  );
  test('of several paragraphs is never made', async () => {
    const element = editor('<p>We just wanted to ask.</p>');
    expect(await rich(element, 'just wanted', 'want\n\nmore')).toBe('refused');
    expect(element.textContent).toBe('We just wanted to ask.');
  });
  test('is left to an editor that answers beforeinput itself', async () => {
    const element = editor('<p>We just wanted to ask.</p>');
    const heard: string[] = [];
    element.addEventListener('beforeinput', (event) => {
      if (event.isTrusted) return;
      event.preventDefault();
      heard.push(`${event.inputType} ${event.data}`);
      element.querySelector('p')!.textContent = 'We want to ask.';
    });
    expect(await rich(element, 'just wanted', 'want')).toBe('done');
    expect(heard).toEqual(['insertReplacementText want']);
  });
  test('that an editor makes something else of is told', async () => {
    const element = editor('<p>We just wanted to ask.</p>');
    element.addEventListener('beforeinput', (event) => {
      event.preventDefault();
      element.querySelector('p')!.textContent = 'want We just wanted to ask.';
    });
    expect(await rich(element, 'just wanted', 'want')).toBe('unsure');
  });
  test('that an editor ignores leaves the draft as it was, and says so', async () => {
    const element = editor('<p>We just wanted to ask.</p>');
    element.addEventListener('beforeinput', (event) => event.preventDefault());
    expect(await rich(element, 'just wanted', 'want')).toBe('refused');
    expect(element.textContent).toBe('We just wanted to ask.');
  });
});

test('a text area keeps its own undo', async () => {
  const area = document.createElement('textarea');
  area.value = 'Hello\nWe just wanted to ask.';
  document.body.append(area);
  expect(await replace(area, () => readTextArea(area), 'just wanted', 'want')).toBe('done');
  expect(area.value).toBe('Hello\nWe want to ask.');
  document.execCommand('undo');
  expect(area.value).toBe('Hello\nWe just wanted to ask.');
});

describe('a whole line that goes', () => {
  const LINE = 'I hope you are well.';
  const remove = (html: string) => {
    const element = editor(html);
    return { element, before: element.innerHTML, done: rich(element, LINE, '') };
  };
  const div = (...lines: string[]) => lines.map((line) => `<div>${line || '<br>'}</div>`).join('');
  test.each([
    [
      'between paragraphs',
      '<p>Hi Kim,</p><p>I hope you are well.</p><p>Is Leeds on?</p>',
      '<p>Hi Kim,</p><p>Is Leeds on?</p>',
    ],
    ['at the start', '<p>I hope <b>you</b> are well.</p><p>Is Leeds on?</p>', '<p>Is Leeds on?</p>'],
    ['at the end', '<p>Is Leeds on?</p><p>I hope you are well.</p>', '<p>Is Leeds on?</p>'],
    ['between empty lines', div('Hi Kim,', '', LINE, '', 'Is Leeds on?'), div('Hi Kim,', '', 'Is Leeds on?')],
    ['after an empty line', div('Hi Kim,', '', LINE, 'Is Leeds on?'), div('Hi Kim,', '', 'Is Leeds on?')],
    ['before an empty line', div('Hi Kim,', LINE, '', 'Is Leeds on?'), div('Hi Kim,', '', 'Is Leeds on?')],
    [
      'between breaks',
      `<div>Hi Kim,<br><br>${LINE}<br><br>Is Leeds on?</div>`,
      '<div>Hi Kim,<br><br>Is Leeds on?</div>',
    ],
    [
      'before one break',
      `<div>Hi Kim,<br>${LINE}<br>Is Leeds on?</div>`,
      '<div>Hi Kim,<br>Is Leeds on?</div>',
    ],
    ['after a break', `<div>Is Leeds on?<br>${LINE}</div>`, '<div>Is Leeds on?</div>'],
  ])('%s leaves no empty line of its own behind, and undo takes it back', async (_, html, wanted) => {
    const { element, before, done } = remove(html);
    expect(await done).toBe('done');
    expect(element.innerHTML).toBe(wanted);
    document.execCommand('undo');
    expect(element.innerHTML).toBe(before);
  });
  test.each([
    ['a list', `<ul><li>${LINE}</li><li>Is Leeds on?</li></ul>`],
    ['a paragraph of another make', `<p>${LINE}</p><p class="quote">Is Leeds on?</p>`],
    ['a picture', `<p><img alt=""></p><p>${LINE}</p>`],
  ])('takes nothing of %s along', async (_, html) => {
    const { element, done } = remove(html);
    expect(await done).toBe('done');
    expect(element.textContent).not.toContain(LINE);
    expect(element.querySelectorAll('p, li')).toHaveLength(2);
    expect(element.querySelectorAll('.quote, img, ul')).toHaveLength(1);
  });
  test.each([
    [`Hi Kim,\n\n${LINE}\n\nIs Leeds on?`, 'Hi Kim,\n\nIs Leeds on?'],
    [`Hi Kim,\n${LINE}\nIs Leeds on?`, 'Hi Kim,\nIs Leeds on?'],
    [`${LINE}\n\nIs Leeds on?`, 'Is Leeds on?'],
    [`Is Leeds on?\n${LINE}`, 'Is Leeds on?'],
    [LINE, ''],
  ])('of a text area does not, either: %j', async (value, wanted) => {
    const area = document.createElement('textarea');
    area.value = value;
    document.body.append(area);
    expect(await replace(area, () => readTextArea(area), LINE, '')).toBe('done');
    expect(area.value).toBe(wanted);
    document.execCommand('undo');
    expect(area.value).toBe(value);
  });
});

describe('the way back of a replacement', () => {
  function taken(element: HTMLElement, words: string, text: string) {
    const read = () =>
      element.localName === 'textarea'
        ? readTextArea(element as HTMLTextAreaElement)
        : readBlocks(element, {});
    const found = read().find(({ block }) => block.text.includes(words))!;
    const start = found.block.text.indexOf(words);
    const span = { block: found.block.id, start, end: start + words.length };
    return replaceWithUndo({ editor: element, read, span, expected: words, text });
  }

  test.each([
    ['other words', 'just wanted', 'want'],
    ['none', 'We just wanted to ask. ', ''],
  ])('from %s gives the draft as it was', async (_, words, text) => {
    const element = editor('<p>Hello.</p><p>We just wanted to ask. It is <b>Leeds</b>.</p>');
    const before = element.innerHTML;
    const { result, undo } = await taken(element, words, text);
    expect(result).toBe('done');
    expect(element.innerHTML).not.toBe(before);
    expect(await undo?.()).toBe('done');
    expect(element.innerHTML).toBe(before);
    // The rep writes on: what came back is not written over.
    document.execCommand('insertText', false, '!');
    expect(element.textContent).toContain(words.trim());
  });
  test('is there in a text area', async () => {
    const area = document.createElement('textarea');
    area.value = 'We just wanted to ask.';
    document.body.append(area);
    const { undo } = await taken(area, 'just wanted', 'want');
    expect(area.value).toBe('We want to ask.');
    expect(await undo?.()).toBe('done');
    expect(area.value).toBe('We just wanted to ask.');
    document.execCommand('insertText', false, '!');
    expect(area.value).toContain('just wanted');
  });
  test('takes back no words that were written elsewhere since', async () => {
    const element = editor('<p>We just wanted to ask.</p>');
    const subject = document.createElement('input');
    document.body.append(subject);
    const { undo } = await taken(element, 'just wanted', 'want');
    subject.focus();
    document.execCommand('insertText', false, 'Leeds');
    expect(await undo?.()).toBe('done');
    expect(element.textContent).toBe('We just wanted to ask.');
    expect(subject.value).toBe('Leeds');
  });
  test('does nothing once its draft is gone from the page', async () => {
    const element = editor('<p>We just wanted to ask.</p>');
    const other = editor('<p>Hello.</p>');
    const { undo } = await taken(element, 'just wanted', 'want');
    other.focus();
    document.execCommand('insertText', false, 'Oh. ');
    const written = other.textContent;
    element.remove();
    expect(await undo?.()).toBe('stale');
    expect(other.textContent).toBe(written);
  });
  test('touches nothing when the paragraph has changed meanwhile', async () => {
    const element = editor('<p>We just wanted to ask.</p>');
    const { undo } = await taken(element, 'just wanted', 'want');
    element.querySelector('p')!.textContent = 'We want to ask you.';
    expect(await undo?.()).toBe('stale');
    expect(element.textContent).toBe('We want to ask you.');
  });
  test('gives back a whole line, and words of two looks as they looked', async () => {
    for (const words of ['We just wanted to ask.', 'just wanted']) {
      const element = editor('<p>Hello.</p><p>We <b>just</b> wanted to ask.</p>');
      const before = element.innerHTML;
      const { undo } = await taken(element, words, '');
      expect(element.textContent).not.toContain('wanted');
      expect(await undo?.()).toBe('done');
      expect(element.innerHTML).toBe(before);
      element.remove();
    }
  });
  test('is the same path where an editor wrote by itself, and is not offered for words of two looks there', async () => {
    const own = (html: string) => {
      const element = editor(html);
      element.addEventListener('beforeinput', (event) => {
        if (event.isTrusted) return;
        event.preventDefault();
        const [range] = event.getTargetRanges();
        const live = document.createRange();
        live.setStart(range!.startContainer, range!.startOffset);
        live.setEnd(range!.endContainer, range!.endOffset);
        live.deleteContents();
        live.insertNode(document.createTextNode(event.data ?? ''));
        element.normalize();
      });
      return element;
    };
    const plain = own('<p>We just wanted to ask.</p>');
    const { undo } = await taken(plain, 'just wanted', 'want');
    expect(plain.textContent).toBe('We want to ask.');
    expect(await undo?.()).toBe('done');
    expect(plain.textContent).toBe('We just wanted to ask.');
    const mixed = own('<p>We <b>just</b> wanted to ask.</p>');
    expect((await taken(mixed, 'just wanted', 'want')).undo).toBeUndefined();
  });
});
