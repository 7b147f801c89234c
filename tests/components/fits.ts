/*
 * Whether words fit where they stand: what a reader would miss or could not tell apart, measured in a real page.
 */

/** Shown to nobody who sees: for screen readers. */
const unseen = (element: Element) => element.closest('.up-sr, .unseen') !== null;

function sticks(element: Element | null): boolean {
  for (let one = element; one; one = one.parentElement)
    if (getComputedStyle(one).position === 'sticky') return true;
  return false;
}

/** Pieces of text that are on the page, each with its box. */
function pieces(root: Element | ShadowRoot): { text: string; element: Element; box: DOMRect }[] {
  const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const out: { text: string; element: Element; box: DOMRect }[] = [];
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const element = node.parentElement!;
    const text = node.textContent?.trim() ?? '';
    if (!text || unseen(element) || element.closest('style, option, svg') || !element.checkVisibility())
      continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) if (box.width > 1) out.push({ text, element, box });
  }
  return out;
}

/** No line of a narrow window need hold more letters in one piece. */
const LONGEST_WORD = 22;

/** A word that goes on in the next line without a hyphen; in names of hosts, keys and the like it may. */
function broken(root: Element | ShadowRoot): string[] {
  const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const element = node.parentElement!;
    if (unseen(element) || element.closest('style, option, svg, code, pre') || !element.checkVisibility())
      continue;
    if (getComputedStyle(element).hyphens === 'auto') continue;
    for (const { 0: word, index } of (node.textContent ?? '').matchAll(/(?<![\S])[\p{L}’]{3,}/gu)) {
      if (word.length > LONGEST_WORD) continue;
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top / 4)));
      if (tops.size > 1) found.push(`broken inside: ${word} in ${node.textContent}`);
    }
  }
  return found;
}

/** The arrow of a list that unfolds, in pixels. */
const ARROW = 20;

/** Whether nothing stands beside a list in what it stands in. */
function fills(list: Element): boolean {
  const { paddingLeft, paddingRight } = getComputedStyle(list.parentElement!);
  const room =
    list.parentElement!.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
  return list.getBoundingClientRect().width > room - 1;
}

/** Choices that do not fit into their folded list; in a narrow window one that has all the room shows them as it can. */
function cutChoices(root: Element | ShadowRoot): string[] {
  const pen = document.createElement('canvas').getContext('2d')!;
  return [...root.querySelectorAll('select')].flatMap((list) => {
    if (!list.checkVisibility() || (window.innerWidth < 640 && fills(list))) return [];
    const { font, paddingLeft, paddingRight } = getComputedStyle(list);
    pen.font = font;
    const room = list.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight) - ARROW;
    return (
      [...list.options]
        // Made-up words may be longer than any language's.
        .filter(({ text }) => !text.startsWith('[') && pen.measureText(text).width > room + 1)
        .map(({ text }) => `cut in its list: ${text}`)
    );
  });
}

/** @returns what a reader would miss or could not tell apart, one line a finding */
export function faults(root: Element | ShadowRoot): string[] {
  const found: string[] = [];
  const all = pieces(root);
  for (const { text, element, box } of all) {
    if (box.right > window.innerWidth + 1 || box.left < -1) found.push(`out of the window: ${text}`);
    for (let one: Element | null = element; one; one = one.parentElement) {
      const { overflowX, overflowY, textOverflow } = getComputedStyle(one);
      // What scrolls can be reached.
      if (overflowX === 'auto' || overflowX === 'scroll') break;
      const hides = overflowX === 'hidden' || overflowX === 'clip' || textOverflow === 'ellipsis';
      if (hides && one.scrollWidth > one.clientWidth + 1) found.push(`cut at the side: ${text}`);
      if (overflowY === 'hidden' && one.scrollHeight > one.clientHeight + 1) found.push(`cut below: ${text}`);
    }
  }
  all.sort((a, b) => a.box.top - b.box.top);
  all.forEach((one, at) => {
    for (let next = at + 1; next < all.length && all[next]!.box.top < one.box.bottom - 2; next++) {
      const other = all[next]!;
      const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const high = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      const nested = one.element.contains(other.element) || other.element.contains(one.element);
      // A foot that stays in sight lies over what scrolls under it.
      if (sticks(one.element) !== sticks(other.element)) continue;
      if (wide > 2 && high > 4 && !nested) found.push(`over one another: ${one.text} / ${other.text}`);
    }
  });
  return [...new Set([...found, ...broken(root), ...cutChoices(root)])];
}
