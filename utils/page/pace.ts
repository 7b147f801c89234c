/*
 * When a draft is assessed: as soon as a finished sentence stands there, after a rest in the middle of one, and once more
 * after a long rest. What the rep has gone on to write by then is no finished sentence, however soon it came.
 */

/** A sentence not ended is coached after this rest. Milliseconds. */
export const REST = 1200;
/** What stands there after this rest may be all of it; a short answer is sent soon after. Milliseconds. */
export const LULL = 3000;

/** One time to come. */
interface Due {
  readonly isSet: boolean;
  /** @param settled given on: the sentence at the caret counts as finished then */
  after(wait: number, settled: boolean): void;
  stop(): void;
}

/** A time that every key puts off: that moves the time, and leaves the timer that waits for it alone. */
function createDue(view: Window, run: (settled: boolean) => void): Due {
  let timer = 0;
  let at = 0;
  let isSettled = true;
  function look(): void {
    const left = Math.ceil(at - performance.now());
    timer = 0;
    if (left > 0) timer = view.setTimeout(look, left);
    else run(isSettled);
  }
  return {
    get isSet() {
      return timer !== 0;
    },
    after(wait, settled) {
      const before = at;
      at = performance.now() + wait;
      isSettled = settled;
      if (timer !== 0 && before <= at) return;
      view.clearTimeout(timer);
      timer = view.setTimeout(look, wait);
    },
    stop() {
      view.clearTimeout(timer);
      timer = 0;
    },
  };
}

export interface Pace {
  /** Something is due. */
  readonly isDue: boolean;
  /** The rep has rested for long since the draft was empty: what it lacks is said from then on. */
  readonly rested: boolean;
  /** How often the rep went on with the sentence at the caret. */
  readonly written: number;
  /** The rep does something: the long rest begins anew. */
  keyed(): void;
  /** The text changed, or is about to. @param writes the rep goes on with the sentence at the caret */
  stirred(finished: boolean, writes: boolean): void;
  /** The text stands there: what was finished is looked at now, for a timer waits behind the frame that paints the key. */
  rendered(): void;
  /** @param settled given on: the sentence at the caret counts as finished then */
  after(wait: number, settled: boolean): void;
  /** What was due is done now; a sentence that was not finished then is looked at after a rest. */
  done(settled: boolean): void;
  /** The draft says nothing yet, or no more. */
  emptied(): void;
  stop(): void;
}

/** @param assess what is due; called with whether the sentence at the caret counts as finished */
export function createPace(view: Window, assess: (settled: boolean) => void): Pace {
  /** An assessment is due in the next task. */
  let urgent = false;
  /** It was looked at already; the task looks again where an editor rendered something in a second step. */
  let looked = false;
  /** What was looked at stands there still. */
  let holds = false;
  let written = 0;
  let finishedAt = 0;
  let rested = false;
  const due = createDue(view, (given) => {
    const settled = given && (!urgent || written === finishedAt);
    if (holds) done(settled);
    else assess(settled);
  });
  const lull = createDue(view, (settled) => {
    rested = true;
    assess(settled);
  });
  const keyed = () => {
    if (!rested) lull.after(LULL, true);
  };
  function done(settled: boolean): void {
    due.stop();
    urgent = false;
    holds = false;
    if (!settled) due.after(REST, true);
  }
  keyed();
  return {
    get isDue() {
      return due.isSet;
    },
    get rested() {
      return rested;
    },
    get written() {
      return written;
    },
    keyed,
    stirred(finished, writes) {
      holds = false;
      if (writes) written++;
      if (finished) finishedAt = written;
      // What is due at once is not put off by an editor that renders later.
      if (urgent && !finished) return;
      if (!urgent) looked = false;
      urgent = finished;
      due.after(finished ? 0 : REST, true);
    },
    rendered() {
      if (!urgent || looked) return;
      looked = true;
      assess(written === finishedAt);
      urgent = true;
      holds = true;
      due.after(0, true);
    },
    after(wait, settled) {
      holds = false;
      due.after(wait, settled);
    },
    done,
    emptied() {
      rested = false;
    },
    stop() {
      due.stop();
      lull.stop();
    },
  };
}
