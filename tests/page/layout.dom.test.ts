import { afterEach, expect, it } from 'vitest';
import type { Draft } from '@/utils/page/draft';
import { boxOf } from '@/utils/page/geometry';
import { layOut } from '@/utils/page/layout';
import { overlap } from '@/utils/page/place';
import { placeSurface } from '@/utils/page/place-surface';

/* Where ours goes on a page with more than one draft. */

afterEach(() => document.body.replaceChildren());

/** A draft at a height of the page: its words, and what sends it. */
function draftAt(key: string, top: number): { draft: Draft; words: Range; send: HTMLElement } {
  const root = document.body.appendChild(document.createElement('div'));
  root.style.cssText = `position:absolute;left:0;top:${top}px;width:380px;font:16px/20px monospace`;
  root.innerHTML =
    '<p contenteditable style="margin:0;height:40px">Just checking in.</p><button>Send</button>';
  const [editor, send] = [...root.children] as [HTMLElement, HTMLElement];
  const words = document.createRange();
  words.selectNodeContents(editor);
  return {
    draft: { key, composer: { editor, root, keepClear: () => [send] } } as unknown as Draft,
    words,
    send,
  };
}

it('puts the card of one draft over what sends neither that one nor another', () => {
  const upper = draftAt('upper', 200);
  const lower = draftAt('lower', 280);
  const host = document.body.appendChild(document.createElement('div'));
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML =
    '<div data-place="surface" style="position:fixed;inset:0 auto auto 0;width:200px;height:120px"></div>';
  layOut({
    view: window,
    host: { element: host, root, suit: () => undefined },
    drafts: [upper.draft, lower.draft],
    surface: { key: 'lower', range: lower.words, place: placeSurface },
    signals: new Map(),
    dock: undefined,
    rtl: false,
    moving: false,
  });
  const card = boxOf(root.querySelector('[data-place]')!);
  expect(card.bottom).toBeGreaterThan(card.top);
  expect(overlap(card, boxOf(lower.send))).toBe(0);
  expect(overlap(card, boxOf(upper.send))).toBe(0);
});
