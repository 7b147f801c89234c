import type { Composer } from './adapter';
import type { Picks } from './pick';
import { mayUndo } from './undo-notice';

/*
 * Whether a mail that left comes back. The press of what may be the undo, or the id of the draft, tells which composer
 * that opens then is the mail that left, and which holds another one.
 */

/** Webmails offer to take a mail back for 5 to 30 seconds. */
const UNDO_MS = 45_000;
/** After a press on undo the draft comes back at once. */
const RETURN_MS = 10_000;

interface Gone {
  key: string;
  draftId: string | undefined;
  until: number;
  /** Keys of the composers that were open when it closed, or when what may be the undo was pressed. */
  others: Set<string>;
  undoUntil: number;
  /** The gesture that may have been the undo. */
  undoneBy: number;
}

/** The mail that left last, for as long as it may come back. */
export interface Return {
  /** When to look no more: a time as `Date.now()` gives it, or 0. */
  readonly until: number;
  /** A mail left: it is the one that may come back now. */
  left(key: string, draftId: string | undefined): void;
  /** The page has changed: did it come back? */
  look(now: number): void;
  /** Something new is done. Who goes on to something else did not take the mail back: what opens now holds another one. */
  begin(now: number): void;
  /** Whether the press may be the undo. @param gesture which press it is: one is told by several events */
  isPressed(target: Element, gesture: number): boolean;
}

/**
 * @param undo what takes a mail back on this site
 * @param find the composers that are open
 * @param came told the key of the mail that left, and of the composer that it came back in
 */
export function watchReturn(
  undo: Picks | undefined,
  find: () => Composer[],
  came: (key: string, backIn: string) => void,
): Return {
  let gone: Gone | undefined;
  const keysNow = () => new Set(find().map(({ key }) => key));

  function lookForIt({ key, draftId, undoUntil, others }: Gone, now: number): void {
    const back = find().find(
      (composer) =>
        (undoUntil > now && !others.has(composer.key)) ||
        (draftId !== undefined && composer.header().draftId === draftId),
    );
    if (!back) return;
    gone = undefined;
    came(key, back.key);
  }

  return {
    get until() {
      return gone?.until ?? 0;
    },
    left(key, draftId) {
      gone = { key, draftId, until: Date.now() + UNDO_MS, others: keysNow(), undoUntil: 0, undoneBy: 0 };
    },
    look(now) {
      if (gone) lookForIt(gone, now);
      if (gone && gone.until < now) gone = undefined;
    },
    begin(now) {
      if (gone && gone.undoUntil > now) lookForIt(gone, now);
      if (gone) gone.undoUntil = 0;
    },
    isPressed(target, gesture) {
      const now = Date.now();
      if (!gone || gone.until <= now || !mayUndo(target, undo)) return false;
      if (gone.undoneBy !== gesture) gone.others = keysNow();
      gone.undoneBy = gesture;
      gone.undoUntil = now + RETURN_MS;
      gone.until = Math.max(gone.until, gone.undoUntil);
      return true;
    },
  };
}
