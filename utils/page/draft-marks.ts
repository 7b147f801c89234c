import type { Span, Tip } from '../model/tip';
import type { Composer, ReadBlock } from '../sites/adapter';
import { isPlain, textOf } from './draft-text';
import type { PageEnv } from './env';
import { marksOf } from './highlight';
import { isBroken, type Placed, placeTips, tipAtCaret } from './placed';
import { locateSpan } from './remap';

/** A tip that was showing at some time, with what fired it. */
export interface Shown {
  tipId: string;
  ruleId: string;
  quote: string;
}

/** The tips of one draft at their words, for as long as these stand there. */
export interface DraftMarks {
  /** The tips that still hold, most important first. */
  placed: readonly Placed[];
  /** By the id of the tip. */
  readonly shown: Map<string, Shown>;
  /** Tips of what was just assessed. @param blocks what was assessed @param now what stands there by now */
  assessed(tips: readonly Tip[], blocks: readonly ReadBlock[], now: readonly ReadBlock[]): void;
  /**
   * Finds each tip in the draft as it is now; those the rep has typed into wait for the next assessment.
   * @param tips those that hold, where none are given
   */
  place(tips?: readonly Tip[], blocks?: readonly ReadBlock[]): void;
  /**
   * Are the marked words still the words that fired? Looks closer in the next frame: by then an editor that renders in
   * several steps is done.
   * @param unseen words in a text area, where no mark tells; elsewhere a frame is asked for only where a mark does not
   * hold, for asking costs more than looking
   */
  verify(unseen?: boolean): void;
  hide(gone: (tip: Tip) => boolean): void;
  /** Where a stretch that was assessed stands in the draft as it is now, or null. */
  locate(span: Span, blocks?: readonly ReadBlock[]): Span | null;
  /** The tip whose words the rep is in or at. */
  atCaret(): Tip | undefined;
  close(): void;
}

/** @param composer as the page has it now */
export function createDraftMarks(env: PageEnv, key: string, composer: () => Composer): DraftMarks {
  const { view } = env;
  /** What each block said when it was assessed. */
  let said: ReadonlyMap<string, string> = new Map();
  const shown = new Map<string, Shown>();
  let frame = 0;

  function put(placed: readonly Placed[]): void {
    marks.placed = placed;
    env.highlighter.paint(key, marksOf(placed));
    env.changed();
  }

  function look(): void {
    const { placed } = marks;
    frame = 0;
    if (isBroken(placed)) marks.place();
    else if (isPlain(composer()) && placed.length > 0) {
      const blocks = textOf(composer());
      marks.placed = placed.filter(({ tip }) => !tip.span || marks.locate(tip.span, blocks));
      if (marks.placed.length !== placed.length) env.changed();
    }
  }

  const marks: DraftMarks = {
    placed: [],
    shown,
    assessed(tips, blocks, now) {
      said = new Map(blocks.map(({ block }) => [block.id, block.text]));
      marks.place(tips, now);
    },
    place(tips = marks.placed.map(({ tip }) => tip), blocks = textOf(composer())) {
      put(placeTips(tips, said, blocks, isPlain(composer())));
      for (const { tip } of marks.placed) {
        if (shown.has(tip.id)) continue;
        shown.set(tip.id, { tipId: tip.id, ruleId: tip.ruleId, quote: tip.quote });
        env.link.shown(tip, env.adapter.id, composer().header().threadId);
      }
    },
    verify(unseen) {
      const { placed } = marks;
      if (frame === 0 && (unseen ? placed.length > 0 : isBroken(placed)))
        frame = view.requestAnimationFrame(look);
    },
    hide(gone) {
      put(marks.placed.filter(({ tip }) => !gone(tip)));
    },
    locate: (span, blocks = textOf(composer())) => locateSpan(span, said, blocks),
    atCaret: () => tipAtCaret(marks.placed, said, textOf(composer()), composer().editor),
    close() {
      view.cancelAnimationFrame(frame);
      put([]);
    },
  };
  return marks;
}
