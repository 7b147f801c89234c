import type { Composer } from './adapter';
import { wordsIn } from './composer-key';
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
  /** What it said. */
  words: string;
  until: number;
}

/** The mails that left a moment ago, for as long as they may come back. */
export interface Return {
  /** When to look no more: a time as `Date.now()` gives it, or 0. */
  readonly until: number;
  /** A mail left: it may come back now. @param words what it said */
  left(key: string, draftId: string | undefined, words: string): void;
  /** The page has changed: did one come back? */
  look(now: number): void;
  /** Something new is done. Who goes on to something else did not take the mail back: what opens now holds another one. */
  begin(now: number): void;
  /** Whether the press may be the undo. @param gesture which press it is: one is told by several events */
  isPressed(target: Element, gesture: number): boolean;
}

/**
 * @param undo what takes a mail back on this site
 * @param find the composers that are open and hold something
 * @param came told the key of the mail that left, and of the composer that it came back in
 */
export function watchReturn(
  undo: Picks | undefined,
  find: () => Composer[],
  came: (key: string, backIn: string) => void,
): Return {
  /** Those that left last at the end. */
  let gone: Gone[] = [];
  /** What may be the undo was pressed: by which gesture, until when a mail comes back, and what was open by then. */
  let pressed = { by: 0, until: 0, others: new Set<string>() };

  /** The mail that a composer holds again: with several on their way, each may have an undo of its own. */
  function returned(composer: Composer, now: number): Gone | undefined {
    const { draftId } = composer.header();
    const same = draftId && gone.find((one) => one.draftId === draftId);
    if (same || pressed.until <= now || pressed.others.has(composer.key)) return same || undefined;
    const words = wordsIn(composer.editor);
    return gone.findLast((one) => one.words === words) ?? gone.at(-1);
  }

  function lookForIt(now: number): void {
    for (const composer of gone.length > 0 ? find() : []) {
      const back = returned(composer, now);
      if (!back) continue;
      gone = gone.filter((one) => one !== back);
      pressed.until = 0;
      came(back.key, composer.key);
    }
  }

  return {
    get until() {
      return Math.max(0, ...gone.map(({ until }) => until));
    },
    left(key, draftId, words) {
      gone = gone.filter((one) => one.key !== key);
      gone.push({ key, draftId, words, until: Date.now() + UNDO_MS });
    },
    look(now) {
      lookForIt(now);
      gone = gone.filter(({ until }) => until >= now);
    },
    begin(now) {
      if (pressed.until > now) lookForIt(now);
      pressed.until = 0;
    },
    isPressed(target, gesture) {
      const now = Date.now();
      if (!gone.some(({ until }) => until > now) || !mayUndo(target, undo)) return false;
      const others = pressed.by === gesture ? pressed.others : new Set(find().map(({ key }) => key));
      pressed = { by: gesture, until: now + RETURN_MS, others };
      for (const one of gone) one.until = Math.max(one.until, pressed.until);
      return true;
    },
  };
}
