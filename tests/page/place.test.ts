import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Box, boxAt, covered, overlap, placeChip, placeOffWords } from '@/utils/page/place';
import { heightFree, heightLeft, placeBeside, placeCard } from '@/utils/page/place-card';

const VIEW: Box = { left: 0, top: 0, right: 1280, bottom: 800 };
const CARD = { width: 348, height: 320 };
const CHIP = { width: 60, height: 28 };
const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const card = (anchor: Box, more: Partial<Parameters<typeof placeCard>[0]> = {}) =>
  boxAt(placeCard({ anchor, size: CARD, view: VIEW, never: [], rather: [], rtl: false, ...more }), CARD);

describe('a card', () => {
  test('opens below its words, at their start', () => {
    expect(card(box(400, 100, 80, 20))).toMatchObject({ left: 400, top: 126 });
  });
  test('opens at the end of its words from right to left', () => {
    expect(card(box(700, 100, 80, 20), { rtl: true }).right).toBe(780);
  });
  test('opens above where there is no room below', () => {
    const anchor = box(400, 700, 80, 20);
    expect(card(anchor).bottom).toBeLessThanOrEqual(anchor.top);
  });
  test('leaves caret and send button free', () => {
    const caret = box(420, 130, 4, 20);
    const send = box(700, 200, 90, 36);
    const spot = card(box(400, 100, 80, 20), { never: [caret, send] });
    expect(overlap(spot, caret) + overlap(spot, send)).toBe(0);
  });
  test('goes round caret and send button rather than far away', () => {
    const anchor = box(364, 125, 90, 20);
    const caret = box(496, 160, 8, 28);
    const send = box(336, 308, 46, 22);
    const spot = card(anchor, { never: [caret, send] });
    expect(overlap(spot, caret) + overlap(spot, send) + overlap(spot, anchor)).toBe(0);
    expect(spot.top).toBeLessThan(220);
  });
  test('stands beside the draft that it would rather not cover, as far as that is near', () => {
    const draft = box(1030, 380, 220, 420);
    const spot = card(box(1128, 711, 104, 28), { rather: [draft] });
    expect(overlap(spot, draft) / (CARD.width * CARD.height)).toBeLessThan(0.3);
    expect(spot.bottom).toBeGreaterThan(draft.top);
  });
  test('opens at its chip rather than far away from a wide draft, and leaves the caret free', () => {
    const draft = box(292, 604, 756, 196);
    const chip = box(988, 712, 52, 28);
    const caret = box(552, 690, 8, 28);
    const size = { width: 348, height: 554 };
    const spot = boxAt(
      placeCard({ anchor: chip, size, view: VIEW, never: [caret], rather: [draft], rtl: false }),
      size,
    );
    expect(overlap(spot, caret) + overlap(spot, chip)).toBe(0);
    expect(chip.top - spot.bottom).toBeLessThan(20);
    expect(spot.left).toBeLessThan(chip.right);
    expect(spot.right).toBeGreaterThan(chip.left);
  });
  test('is always wholly inside a window that has room for it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -200, max: 1400 }),
        fc.integer({ min: -200, max: 900 }),
        fc.boolean(),
        (x, y, rtl) => {
          const spot = card(box(x, y, 90, 20), { rtl });
          expect(spot.left).toBeGreaterThanOrEqual(0);
          expect(spot.top).toBeGreaterThanOrEqual(0);
          expect(spot.right).toBeLessThanOrEqual(VIEW.right);
          expect(spot.bottom).toBeLessThanOrEqual(VIEW.bottom);
        },
      ),
    );
  });
  test('is made lower rather than laid over its words where a window is narrow', () => {
    const narrow = box(0, 0, 320, 700);
    const anchor = box(70, 130, 116, 16);
    const size = { width: 304, height: 560 };
    const height = heightLeft(anchor, size, narrow);
    const lower = { ...size, height: height ?? size.height };
    const spot = placeCard({ anchor, size: lower, view: narrow, never: [], rather: [], rtl: false });
    expect(overlap(boxAt(spot, lower), anchor)).toBe(0);
    expect(lower.height).toBeGreaterThan(500);
  });
  test('keeps its height where there is room below, above or beside its words, and is never a mere slit', () => {
    expect(
      heightLeft(box(70, 40, 116, 16), { width: 304, height: 560 }, box(0, 0, 320, 700)),
    ).toBeUndefined();
    expect(
      heightLeft(box(70, 640, 116, 16), { width: 304, height: 560 }, box(0, 0, 320, 700)),
    ).toBeUndefined();
    expect(heightLeft(box(20, 300, 116, 16), { width: 348, height: 560 }, VIEW)).toBeUndefined();
    expect(heightLeft(box(70, 90, 116, 16), { width: 304, height: 560 }, box(0, 0, 320, 200))).toBe(180);
  });
  test.each([
    // A chip in the corner of an editor, the caret's lines, and the button that sends, in a window as wide as a phone.
    ['under the button', box(317, 262, 79, 28), [box(16, 300, 388, 60), box(16, 370, 80, 36)]],
    ['above the chip', box(293, 560, 79, 28), [box(200, 520, 2, 20), box(40, 610, 76, 36)]],
  ])('is made lower where it would cover what has to stay free: %s', (_where, anchor, never) => {
    const narrow = box(0, 0, 420, 760);
    const size = { width: 348, height: 540 };
    const whole = placeCard({ anchor, size, view: narrow, never, rather: [], rtl: false });
    expect([anchor, ...never].some((one) => overlap(boxAt(whole, size), one) > 0)).toBe(true);
    const lower = { ...size, height: heightFree(anchor, size, narrow, never)! };
    const spot = placeCard({ anchor, size: lower, view: narrow, never, rather: [], rtl: false });
    for (const one of [anchor, ...never]) expect(overlap(boxAt(spot, lower), one)).toBe(0);
    expect(lower.height).toBeGreaterThan(300);
  });
  test('keeps its height where it covers nothing, and where there is too little room anywhere', () => {
    const never = [box(16, 300, 388, 60), box(16, 370, 80, 36)];
    expect(heightFree(box(317, 262, 79, 28), CARD, VIEW, never)).toBeUndefined();
    const tiny = box(0, 0, 420, 460);
    expect(
      heightFree(box(317, 162, 79, 28), { width: 348, height: 400 }, tiny, [box(16, 270, 388, 60)]),
    ).toBeUndefined();
  });
  test('fits a narrow window', () => {
    const narrow = box(0, 0, 360, 640);
    const size = { width: 344, height: 300 };
    const spot = placeCard({
      anchor: box(20, 300, 60, 20),
      size,
      view: narrow,
      never: [],
      rather: [],
      rtl: false,
    });
    expect(spot.left).toBe(8);
  });
});

const chip = (editor: Box, more: Partial<Parameters<typeof placeChip>[0]> = {}) => {
  const spot = placeChip({ editor, size: CHIP, view: VIEW, avoid: [], rtl: false, ...more });
  return spot && boxAt(spot, CHIP);
};

describe('a chip', () => {
  const editor = box(700, 400, 480, 300);
  test('stands in the bottom end corner of its editor', () => {
    expect(chip(editor)).toMatchObject({ right: 1172, bottom: 692 });
  });
  test('stands in the other corner from right to left', () => {
    expect(chip(editor, { rtl: true })?.left).toBe(708);
  });
  test('gives way to the caret', () => {
    const caret = box(1150, 670, 4, 20);
    const spot = chip(editor, { avoid: [caret] });
    expect(spot && overlap(spot, caret)).toBe(0);
  });
  test('hides rather than covers', () => {
    expect(chip(editor, { avoid: [VIEW] })).toBeNull();
    expect(chip(editor, { free: () => false })).toBeNull();
  });
  test('of a low editor stands in its middle', () => {
    const spot = chip(box(100, 100, 400, 36));
    expect(spot && (spot.top + spot.bottom) / 2).toBe(118);
  });
});

describe('a chip in an editor full of words', () => {
  const editor = box(10, 100, 340, 200);
  const room = { editor, size: CHIP, view: box(0, 0, 360, 640), avoid: [] as Box[], rtl: false };
  /** Lines of 20 pixels from the top of the editor, each so long. */
  const lines = (...lengths: number[]) => lengths.map((width, at) => box(18, 104 + at * 20, width, 18));
  const FULL = [320, 320, 320, 320, 320, 320, 320, 320, 320];
  const place = (words: Box[], more: { avoid?: Box[]; free?: () => boolean } = {}, last?: string) =>
    placeOffWords({ ...room, ...more }, words, last);

  test('stands at the end of a paragraph rather than on words', () => {
    const words = lines(320, 320, 120, 0, 320, 320, 320, 320, 320);
    const spot = place(words)!;
    expect(covered(spot, CHIP, words)).toBe(0);
    expect(spot.top).toBeGreaterThan(140);
    expect(spot.top).toBeLessThan(184);
  });
  test('stays where it is, whatever place becomes free', () => {
    const before = place(lines(320, 320, 120, 0, 320, 320, 320, 320, 320))!;
    expect(place(lines(320, 320, 120), {}, before.name)).toEqual(before);
    expect(place(lines(320, 320, 120))?.name).toBe('bottom');
  });
  test('goes below the editor where its lines are full, as long as nothing is there', () => {
    expect(place(lines(...FULL))!.top).toBeGreaterThanOrEqual(editor.bottom);
  });
  test('covers as few words as it can where it must, and stays there', () => {
    const words = lines(320, 320, 320, 320, 320, 320, 320, 240, 290);
    const below = box(0, 300, 360, 60);
    const spot = place(words, { avoid: [below] })!;
    expect(spot.name).toBe('bottom');
    expect(place(lines(...FULL), { avoid: [below] }, spot.name)?.name).toBe('bottom');
  });
  test('hides rather than covers what the page has there', () => {
    expect(place(lines(...FULL), { free: () => false })).toBeNull();
  });
});

describe('a panel', () => {
  const PANEL = { width: 396, height: 500 };
  const panel = (anchor: Box, rather: Box[] = [], view = VIEW) =>
    boxAt(placeBeside(anchor, PANEL, view, rather), PANEL);
  test('opens beside its tab, towards the middle of the window', () => {
    const right = panel(box(1250, 200, 30, 56));
    expect(right.right).toBeLessThanOrEqual(1250);
    expect(right.top).toBe(200);
    expect(panel(box(0, 200, 30, 56)).left).toBeGreaterThanOrEqual(30);
  });
  test('stays in the window where its tab is far down', () => {
    expect(panel(box(1250, 740, 30, 56)).bottom).toBeLessThanOrEqual(796);
  });
  test('goes up where a composer is docked at the bottom', () => {
    const composer = box(700, 520, 560, 280);
    expect(overlap(panel(box(1250, 400, 30, 56), [composer]), composer)).toBe(0);
  });
  test('lies over its tab rather than outside a narrow window', () => {
    const narrow = { left: 0, top: 0, right: 412, bottom: 700 };
    const spot = panel(box(382, 200, 30, 56), [], narrow);
    expect(spot.left).toBe(8);
  });
});
