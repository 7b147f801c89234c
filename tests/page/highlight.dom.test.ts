import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createHighlighter, type Highlighter } from '@/utils/page/highlight';
import { media } from '../tools/media';

let highlighter: Highlighter;
beforeEach(() => {
  highlighter = createHighlighter(window);
});
afterEach(() => {
  highlighter.dispose();
  CSS.highlights.clear();
  document.body.replaceChildren();
});

function words(root: Node, text: string): Range {
  const walker = root.ownerDocument!.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const at = node.data.indexOf(text);
    if (at < 0) continue;
    const range = node.ownerDocument.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + text.length);
    return range;
  }
  throw new Error(`no ${text}`);
}
function page(html: string): HTMLElement {
  const element = document.createElement('div');
  element.innerHTML = html;
  document.body.append(element);
  return element;
}
const names = (registry = CSS.highlights) => [...registry.keys()].sort();

describe('marks', () => {
  test('are painted without touching the tree', async () => {
    const element = page('<p>I just wanted to ask</p>');
    let seen = 0;
    const observer = new MutationObserver((list) => {
      seen += list.length;
    });
    observer.observe(document.documentElement, {
      childList: true,
      subtree: true,
      attributes: true,
      characterData: true,
    });
    highlighter.paint('a', [{ range: words(element, 'just'), level: 'tip' }]);
    highlighter.paint('a', []);
    highlighter.paint('a', [{ range: words(element, 'wanted'), level: 'stop' }]);
    await new Promise((done) => setTimeout(done));
    expect(seen).toBe(0);
    expect(names()).toEqual(['uplift-stop']);
    observer.disconnect();
  });
  test('of one owner go without those of another', () => {
    const element = page('<p>I just wanted to ask</p>');
    highlighter.paint('a', [{ range: words(element, 'just'), level: 'tip' }]);
    highlighter.paint('b', [{ range: words(element, 'ask'), level: 'tip' }]);
    highlighter.paint('a', []);
    expect([...CSS.highlights.get('uplift-tip')!].map(String)).toEqual(['ask']);
  });
  test('over the same words stay as they are painted, unless the page took them away', () => {
    const element = page('<p>I just wanted to ask</p>');
    const paint = () =>
      highlighter.paint('a', [
        { range: words(element, 'just'), level: 'tip' },
        { range: words(element, 'ask'), level: 'stop' },
      ]);
    paint();
    const [tip, stop] = [CSS.highlights.get('uplift-tip'), CSS.highlights.get('uplift-stop')];
    paint();
    expect(CSS.highlights.get('uplift-tip')).toBe(tip);
    highlighter.paint('b', [{ range: words(element, 'wanted'), level: 'tip' }]);
    // One more of one look leaves those of another look alone.
    expect(CSS.highlights.get('uplift-stop')).toBe(stop);
    expect(CSS.highlights.get('uplift-tip')!.size).toBe(2);
    CSS.highlights.clear();
    paint();
    expect(names()).toEqual(['uplift-stop', 'uplift-tip']);
  });
  test("leave the page's own alone", () => {
    const element = page('<p>I just wanted to ask</p>');
    CSS.highlights.set('search-result', new Highlight(words(element, 'ask')));
    highlighter.paint('a', [{ range: words(element, 'just'), level: 'hint' }]);
    highlighter.dispose();
    expect(names()).toEqual(['search-result']);
  });
  test('that an orphaned copy left behind are swept away at the start', () => {
    const element = page('<p>I just wanted to ask</p>');
    CSS.highlights.set('uplift-tip', new Highlight(words(element, 'ask')));
    createHighlighter(window).dispose();
    expect(names()).toEqual([]);
  });
  test('are not printed with the page', async () => {
    const element = page('<p>I just wanted to ask</p>');
    highlighter.paint('a', [{ range: words(element, 'just'), level: 'tip' }]);
    const line = () =>
      getComputedStyle(element.firstElementChild!, '::highlight(uplift-tip)').textDecorationLine;
    expect(line()).toBe('underline');
    await media('print');
    expect(line()).toBe('none');
    await media('');
  });
  test('carry their rules into a shadow root of the page', () => {
    const host = page('');
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<p>I just wanted</p>';
    highlighter.paint('a', [{ range: words(root.firstElementChild!, 'just'), level: 'tip' }]);
    const rules = root.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText));
    expect(rules.join()).toContain('::highlight(uplift-tip)');
    highlighter.dispose();
    expect(root.adoptedStyleSheets).toEqual([]);
  });
  test('are seen again where the page has set its styles anew', () => {
    const mark = { range: words(page('<p>I just wanted to ask</p>'), 'just'), level: 'tip' } as const;
    highlighter.paint('a', [mark]);
    const theirs = new CSSStyleSheet();
    document.adoptedStyleSheets = [theirs];
    highlighter.paint('a', [mark]);
    expect(document.adoptedStyleSheets).toHaveLength(2);
    highlighter.paint('a', [mark]);
    expect(document.adoptedStyleSheets).toHaveLength(2);
    highlighter.dispose();
    expect(document.adoptedStyleSheets).toEqual([theirs]);
    document.adoptedStyleSheets = [];
  });
  test('in a frame stand in the registry of the frame', () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const inner = frame.contentDocument!;
    inner.body.innerHTML = '<p>I just wanted</p>';
    highlighter.paint('a', [{ range: words(inner.body, 'just'), level: 'tip' }]);
    const { CSS: framed } = frame.contentWindow as Window & typeof globalThis;
    expect(names(framed.highlights)).toEqual(['uplift-tip']);
    expect(names()).toEqual([]);
  });
  test('in a frame ask once a document for their rules, where no root adopts them', () => {
    highlighter.dispose();
    const dressed: (Window | null)[] = [];
    highlighter = createHighlighter(window, (frame) => void dressed.push(frame));
    const frame = document.createElement('iframe');
    document.body.append(frame);
    frame.contentDocument!.body.innerHTML = '<p>I just wanted</p>';
    const range = words(frame.contentDocument!.body, 'just');
    for (const level of ['tip', 'stop'] as const) highlighter.paint('a', [{ range, level }]);
    highlighter.paint('b', [{ range: words(page('<p>to ask</p>'), 'ask'), level: 'tip' }]);
    expect(dressed).toEqual([frame.contentWindow]);
    expect(document.adoptedStyleSheets).toEqual([]);
  });
  test('keep no frame that was closed', () => {
    const framed = (text: string) => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      frame.contentDocument!.body.innerHTML = `<p>${text}</p>`;
      highlighter.paint(text, [{ range: words(frame.contentDocument!.body, text), level: 'tip' } as never]);
      return frame;
    };
    const frame = framed('just wanted');
    const { highlights } = (frame.contentWindow as Window & typeof globalThis).CSS;
    const deleted = vi.spyOn(highlights, 'delete');
    highlighter.paint('just wanted', []);
    frame.remove();
    framed('check in');
    deleted.mockClear();
    highlighter.dispose();
    expect(deleted).not.toHaveBeenCalled();
  });
});
