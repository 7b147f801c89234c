import { afterEach, describe, expect, it } from 'vitest';
import type { ReadBlock, ZoneMarks } from '@/utils/sites/adapter';
import { readBlocks } from '@/utils/sites/dom-blocks';
import { withMarks } from '@/utils/sites/mail-marks';
import { readTextArea } from '@/utils/sites/text-area';

const MARKS: ZoneMarks = { quote: ['.q', '#cut ~ *'], signature: ['.sig'], attribution: ['.attr'] };

afterEach(() => document.body.replaceChildren());

function put(html: string, editable = true): HTMLElement {
  const root = document.createElement('div');
  if (editable) root.contentEditable = 'true';
  root.innerHTML = html;
  document.body.append(root);
  return root;
}
const texts = (blocks: ReadBlock[]) => blocks.map((read) => read.block.text);
const read = (html: string, editable = true) => readBlocks(put(html, editable), MARKS);

/** What the nodes under a block's segments hold; '_' stands for text that belongs to no node. */
function fromNodes(entry: ReadBlock): string {
  const chars = Array.from({ length: entry.block.text.length }, () => '_');
  for (const { node, offset, start, end } of entry.segments) {
    const part = node.data.slice(offset, offset + end - start).replace(/[\s\u00a0]/g, ' ');
    chars.splice(start, end - start, ...part.split(''));
  }
  return chars.join('');
}

describe('readBlocks', () => {
  it('reads paragraphs, loose text and lines parted by <br> as blocks', () => {
    expect(texts(read('Hi Tom,<br>thanks.<div>One</div><p>Two</p>tail'))).toEqual([
      'Hi Tom,',
      'thanks.',
      'One',
      'Two',
      'tail',
    ]);
  });

  it('crosses inline tags and collapses white space as a browser shows it', () => {
    const blocks = read('<p>\n  I am <b>just </b> <i>check</i>ing\n&nbsp;in. </p>');
    expect(texts(blocks)).toEqual(['I am just checking  in.']);
  });

  it('maps every character of a block back to the node it came from', () => {
    const blocks = read(
      '<p> I\u00adam <b>just</b>\u200b&nbsp;<i> check</i>ing   in 🎉</p><ul><li>a <a href="#">b</a></ul>',
    );
    expect(blocks.length).toBe(2);
    for (const entry of blocks) expect(fromNodes(entry)).toBe(entry.block.text);
  });

  it('finds the marks of all mail programs among thousands of lines in a time that the lines alone would take', () => {
    const root = put('<div>The wards open on Monday.</div>'.repeat(3000));
    const least = (marks: ZoneMarks) => {
      const times = [1, 2, 3].map(() => {
        const from = performance.now();
        expect(readBlocks(root, marks)).toHaveLength(3000);
        return performance.now() - from;
      });
      return Math.min(...times);
    };
    expect(least(withMarks({}))).toBeLessThan(least({}) * 10);
  });

  it('leaves out what is hidden by attribute, style or class, and what is no text', () => {
    const root = put(
      '<style>.no{display:none}.ghost{visibility:hidden}</style><p class="no">x</p><p hidden>x</p><p>seen</p>' +
        '<div style="font-size:0">x</div><div style="opacity:0">x</div><p class="ghost">x</p><script>x</script>' +
        '<button>x</button><svg><text>x</text></svg>',
    );
    expect(texts(readBlocks(root, {}))).toEqual(['seen']);
  });

  it('goes by display where a class changes it', () => {
    const root = put(
      '<style>.b{display:block}.i{display:inline}</style>a<span class="b">b</span><p class="i">c</p> d',
    );
    expect(texts(readBlocks(root, {}))).toEqual(['a', 'b', 'c d']);
  });

  it('says which blocks are items of a list, of tags or of characters', () => {
    const blocks = read(
      '<p>Intro</p><ul><li>one</li><li><p>two</p></li></ul><div>- three</div><div>4) four</div>',
    );
    expect(blocks.map((entry) => entry.block.list ?? false)).toEqual([false, true, true, true, true]);
  });

  it('knows the bullets that Word draws with letters and signs of other fonts', () => {
    const item = (sign: string) =>
      `<p class="MsoListParagraph"><span style="font-family:Wingdings">${sign}<span style="font:7pt 'Times New Roman'">&nbsp;&nbsp; </span></span>We ship in May</p>`;
    const blocks = read(['·', 'o', '§', 'Ø', 'ü', '\uf0b7', '\uf0a7'].map(item).join(''));
    expect(blocks.map(({ block }) => block.list)).toEqual(Array(7).fill(true));
    for (const { block } of blocks) expect(block.text).toMatch(/^[·•]\s+We ship in May$/);
    // Offsets stay those of the nodes.
    for (const entry of blocks) expect(fromNodes(entry).slice(1)).toBe(entry.block.text.slice(1));
    // "The project is late": a word of Portuguese.
    expect(read('<p>o projeto atrasou</p><p>v 2 is out</p>').map(({ block }) => block.list)).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('gives the role of the outermost mark and keeps nested webmail markup inside it', () => {
    const blocks = read(
      '<p>mine</p><div class="q">On Monday Ann wrote:<div class="sig">her signature</div></div>' +
        '<div class="sig">Rep<div class="q">not a quote</div></div>',
    );
    expect(blocks.map((entry) => entry.block.role)).toEqual([
      'author',
      'quote',
      'quote',
      'signature',
      'signature',
    ]);
  });

  it('reads everything after a marker as quote when the marks say so', () => {
    const blocks = read('<p>mine</p><div id="cut"></div><hr><div>From: Ann</div><div>old</div>');
    expect(blocks.map((entry) => entry.block.role)).toEqual(['author', 'quote', 'quote']);
  });

  it('ends a line where an inline element takes another role', () => {
    const blocks = read('<p>mine <span class="attr">Ann wrote</span> again</p>');
    expect(blocks.map((entry) => [entry.block.role, entry.block.text])).toEqual([
      ['author', 'mine'],
      ['attribution', 'Ann wrote'],
      ['author', 'again'],
    ]);
  });

  it('puts lines together that a mail program wrapped, and no others', () => {
    const wrapped =
      'We signed the lease for a second warehouse in Leeds last week, and the<br>team there starts in March.<br>' +
      'Could you send the price list before Thursday so that we can plan it<br>together?<br>Best regards<br>Ann';
    expect(texts(read(wrapped, false))).toEqual([
      'We signed the lease for a second warehouse in Leeds last week, and the team there starts in March.',
      'Could you send the price list before Thursday so that we can plan it together?',
      'Best regards',
      'Ann',
    ]);
  });

  it('keeps new lines and spaces of preformatted text', () => {
    expect(texts(read('<div style="white-space:pre-wrap">one  two\nthree\n\nfour</div>'))).toEqual([
      'one  two',
      'three',
      'four',
    ]);
  });

  it('reads a mention but does not say where it stands, and skips cards and placeholders of the editor', () => {
    const blocks = read(
      '<p>Ask <span contenteditable="false">@Ann</span> today</p><div contenteditable="false">link card</div>' +
        '<span contenteditable="false" data-slate-placeholder="true">Write here</span>',
    );
    expect(texts(blocks)).toEqual(['Ask @Ann today']);
    expect(fromNodes(blocks[0]!)).toBe('Ask ____ today');
  });

  it.each([
    ['kept from readers aloud', '<span aria-hidden="true" style="color:#999">'],
    ['not to be selected', '<span style="color:#999;user-select:none">'],
    ['put beside the text by ProseMirror', '<span class="tip ProseMirror-widget">'],
    ['called a ghost', '<span class="ac-ghost" contenteditable="false">'],
    ['called a suggestion', '<span id="inline-suggestion" contenteditable="false">'],
    ['called a completion, and grey', '<span class="theme__autocomplete" style="color:#ccc">'],
    ['called a suggestion, and seen through', '<span class="suggestedText-118" style="opacity:0.5">'],
    ['called a ghost, and paler by a colour of today', '<span class="ghost" style="color:oklch(0.7 0 0)">'],
  ])('leaves out what is proposed inside an editor and was not taken: %s', (_, tag) => {
    expect(texts(read(`<p>We can meet${tag} on Tuesday, if that is no trouble</span><br></p>`))).toEqual([
      'We can meet',
    ]);
    // A mail that is read is no draft: there it is what somebody wrote.
    expect(texts(read(`<p>We can meet${tag} on Tuesday</span></p>`, false))).toEqual([
      'We can meet on Tuesday',
    ]);
  });

  it.each([
    [
      'a change that is marked as suggested',
      '<span class="ck-suggestion-insertion" style="background:#dfd">',
    ],
    ['a word that a checker has something to suggest for', '<span class="suggestion" style="color:#c00">'],
    ['a paragraph of an editor that completes', '<span class="autocompletable">'],
    ['grey words that are called nothing', '<span style="color:#999">'],
  ])('reads %s as the words of who writes', (_, tag) => {
    expect(texts(read(`<p>We can meet${tag} on Tuesday</span></p>`))).toEqual(['We can meet on Tuesday']);
  });

  it('reads a draft on a page that lets nothing of itself be selected', () => {
    const root = put('<p class="line">We <span style="color:navy">can meet</span> then</p>');
    document.body.style.userSelect = 'none';
    try {
      expect(texts(readBlocks(root, {}))).toEqual(['We can meet then']);
    } finally {
      document.body.style.userSelect = '';
    }
  });

  it('reads an emoji image as its character, without a segment', () => {
    const [block] = read('<p>Good <img alt="👍"> news<img alt="logo of us">today</p>');
    expect(block!.block.text).toBe('Good 👍 news today');
    expect(fromNodes(block!)).toBe('Good __ news_today');
  });

  it('reads inside frames', () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const inner = frame.contentDocument!;
    inner.body.innerHTML = '<p>in a frame</p>';
    inner.body.contentEditable = 'true';
    expect(texts(readBlocks(inner.body, {}))).toEqual(['in a frame']);
  });

  it('reads an editor in an open shadow root, and a mail body that is shown in one', () => {
    const host = document.createElement('div');
    document.body.append(host);
    const shadow = host.attachShadow({ mode: 'open' });
    shadow.innerHTML = '<div contenteditable="true"><p>in the shade</p></div>';
    expect(texts(readBlocks(shadow.firstElementChild as HTMLElement, {}))).toEqual(['in the shade']);
    expect(texts(readBlocks(host, {}))).toEqual(['in the shade']);
  });

  it('survives very deep markup', () => {
    const root = put('<p>top</p>');
    let at: HTMLElement = root;
    for (let i = 0; i < 5000; i += 1) {
      const next = document.createElement('div');
      at.append(next);
      at = next;
    }
    expect(texts(readBlocks(root, {}))).toEqual(['top']);
  });
});

describe('readBlocks on random markup', () => {
  const TAGS = ['p', 'div', 'span', 'b', 'i', 'a', 'ul', 'li', 'blockquote', 'h2', 'td', 'font', 'section'];
  const STYLES = [
    '',
    'display:block',
    'display:inline',
    'display:none',
    'white-space:pre-wrap',
    'visibility:hidden',
  ];
  const TEXTS = [
    'just checking in',
    ' spaced ',
    '\n  two\nlines\n',
    'a\u00a0b',
    'soft\u00adhyphen',
    '\u200b',
    'é 日本 🎉',
    '  ',
  ];

  function grow(roll: (sides: number) => number, depth: number): Node {
    const kind = roll(8);
    if (depth === 0 || kind < 3) return document.createTextNode(TEXTS[roll(TEXTS.length)]!);
    if (kind === 3) return document.createElement('br');
    const element = document.createElement(TAGS[roll(TAGS.length)]!);
    if (roll(4) === 0) element.style.cssText = STYLES[roll(STYLES.length)]!;
    for (let count = roll(5); count > 0; count -= 1) element.append(grow(roll, depth - 1));
    return element;
  }
  const solid = (text: string) => text.replace(/[\s\u00ad\u200b\ufeff]/g, '');

  it.each([1, 2, 3, 4])(
    'loses nothing that is seen, adds nothing, and maps every character (seed %i)',
    (seed) => {
      let state = seed;
      const roll = (sides: number) => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return Math.floor((state / 2 ** 32) * sides);
      };
      for (let round = 0; round < 60; round += 1) {
        const root = put('');
        for (let count = 1 + roll(6); count > 0; count -= 1) root.append(grow(roll, 4));
        const blocks = readBlocks(root, {});
        expect(solid(texts(blocks).join(''))).toBe(solid(root.innerText));
        for (const entry of blocks) {
          const held = fromNodes(entry);
          for (let at = 0; at < held.length; at += 1) {
            if (held[at] !== '_') expect(held[at]).toBe(entry.block.text[at]);
            else expect(entry.block.text[at]).toBe(' ');
          }
        }
        expect(new Set(blocks.map((entry) => entry.block.id)).size).toBe(blocks.length);
        root.remove();
      }
    },
  );
});

describe('block ids', () => {
  const ids = (root: HTMLElement) => readBlocks(root, MARKS).map((entry) => entry.block.id);

  it('stay while text is typed and paragraphs come and go around', () => {
    const root = put('<p>one</p><p>two<br>three</p>');
    const [one, two, three] = ids(root);
    root.querySelector('p')!.textContent = 'one more';
    root.insertAdjacentHTML('afterbegin', '<p>zero</p>');
    const later = ids(root);
    expect(later.slice(1)).toEqual([one, two, three]);
    expect(new Set(later).size).toBe(4);
  });

  it('stay when the editor renders its paragraphs anew', () => {
    const root = put('<p>one</p><p>two</p><p>three</p>');
    const before = ids(root);
    root.innerHTML = '<p>one</p><p>two and a half</p><p>three</p>';
    expect(ids(root)).toEqual(before);
    root.innerHTML = '<p>one</p><p>two and a bit</p><p>three</p>';
    expect(ids(root)).toEqual(before);
  });

  it('are never given twice, not even when an old node comes back beside its copy', () => {
    const root = put('<p>one</p><p>two</p>');
    ids(root);
    const old = root.lastElementChild!;
    old.remove();
    root.insertAdjacentHTML('beforeend', '<p>two</p>');
    ids(root);
    root.append(old);
    const all = ids(root);
    expect(new Set(all).size).toBe(3);
  });
});

describe('readTextArea', () => {
  function area(value: string): HTMLTextAreaElement {
    const element = document.createElement('textarea');
    element.value = value;
    document.body.append(element);
    return element;
  }

  it('reads lines and says where each stands in the value', () => {
    const element = area('Hi Ann,\n\nthanks for the call.\n- one\u00a0thing');
    const blocks = readTextArea(element);
    expect(texts(blocks)).toEqual(['Hi Ann,', 'thanks for the call.', '- one thing']);
    for (const { block, valueStart } of blocks) {
      const slice = element.value.slice(valueStart, valueStart! + block.text.length);
      expect(slice.replace(/\s/g, ' ')).toBe(block.text);
    }
  });

  it('keeps offsets exact across lines that were put together', () => {
    const element = area(
      'We signed the lease for a second warehouse in Leeds last week, and the\nteam starts.\nBye',
    );
    const [first, second] = readTextArea(element);
    expect(element.value.slice(0, first!.block.text.length).replace('\n', ' ')).toBe(first!.block.text);
    expect(second!.valueStart).toBe(element.value.indexOf('Bye'));
  });

  it('keeps ids while a line is edited and lines are added', () => {
    const element = area('one\ntwo\nthree');
    const before = readTextArea(element).map((entry) => entry.block.id);
    element.value = 'one\ntwo!\nthree';
    expect(readTextArea(element).map((entry) => entry.block.id)).toEqual(before);
    element.value = 'zero\none\ntwo!\nthree';
    expect(
      readTextArea(element)
        .slice(1)
        .map((entry) => entry.block.id),
    ).toEqual(before);
  });
});
