import type { Draft } from './draft';
import type { Applied } from './replace';
import type { Stage, StageInput } from './stage';

/** What was just done, told on the page with its way back. */
export interface Receipts {
  /** Tells it, with a button that calls `act`, and one that calls `does`. It goes by itself. */
  show(text: string, action?: string, act?: () => void, other?: string, does?: () => void): void;
  /** A quiet one for words that were taken into a draft: it goes as soon as the rep writes on. */
  taken(draft: Draft, back: Applied['undo']): void;
  /** Does what was pressed to take something back, and says where that could not be stored. */
  takeBack(work: () => Promise<unknown>, done: () => void): void;
  /** What was taken back is seen where it stands again; who hears the page is told. */
  tookBack(): void;
  /** The first of its buttons was pressed, or the next. */
  act(at?: number): void;
  close(): void;
}

/** How long a receipt with its Undo stays. */
const STAYS = 8000;

/** After so long without an answer the keys are the page's again (milliseconds). */
const LATE = 2000;

/**
 * Changes a draft while keys wait.
 * @param work is given what tells that the words are in the draft
 * @param done is told what came of it, before what was typed in the meantime goes to where the caret is then
 */
export async function whileKeysWait<T>(
  { env, hold, leaveUi }: StageInput,
  draft: Draft,
  work: (isIn: () => void) => Promise<T>,
  done: (result: T) => void,
): Promise<void> {
  const keys = hold();
  const typeOn = () => {
    const typed = keys.letGo();
    if (!typed) return;
    leaveUi();
    void draft.type(typed);
  };
  const late = env.view.setTimeout(typeOn, LATE);
  const result = await work(keys.isIn);
  env.view.clearTimeout(late);
  done(result);
  typeOn();
}

/** Keeps what a stage tells of what was done. */
export function createReceipts(stage: Stage, input: StageInput): Receipts {
  const { env, words, inUi, leaveUi } = input;
  let deeds: ((() => void) | undefined)[] = [];
  let timer = 0;

  const receipts: Receipts = {
    show(text, action, act, other, does) {
      env.view.clearTimeout(timer);
      stage.notice = { text, ...(action && { action }), ...(other && { other }) };
      deeds = [act, does];
      // It does not go while the rep is on it.
      const end = () => {
        if (inUi()) timer = env.view.setTimeout(end, STAYS);
        else receipts.close();
      };
      timer = env.view.setTimeout(end, STAYS);
      env.changed();
    },
    taken(draft, back) {
      const { editor } = draft.composer;
      receipts.show(words.applied, back && words.undo, () => {
        if (!back) return;
        void whileKeysWait(input, draft, back, (result) => {
          if (result === 'done') receipts.tookBack();
          else receipts.show(words[result]);
        });
      });
      const mine = stage.notice;
      if (mine) mine.quiet = true;
      const end = () => stage.notice === mine && receipts.close();
      // Wherever that is: what an undo of the browser gives back is what was written last.
      editor.ownerDocument.addEventListener('beforeinput', end, {
        once: true,
        capture: true,
        signal: env.signal,
      });
    },
    takeBack(work, done) {
      void work().then((answer) => {
        if (answer === null) {
          receipts.show(env.link.why(words.unchanged), words.undo, () => receipts.takeBack(work, done));
          return;
        }
        receipts.tookBack();
        done();
      });
    },
    tookBack() {
      receipts.show(words.undone);
      if (stage.notice) stage.notice.unseen = true;
    },
    act(at = 0) {
      const act = deeds[at];
      receipts.close();
      act?.();
    },
    close() {
      env.view.clearTimeout(timer);
      if (!stage.open) leaveUi();
      stage.notice = null;
      deeds = [];
      env.changed();
    },
  };
  return receipts;
}
