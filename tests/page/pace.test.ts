import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createPace, type Pace, REST } from '../../utils/page/pace';

let running: Pace | undefined;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  running?.stop();
  vi.useRealTimers();
});

/** A pace whose looks are each done at once. */
function paced() {
  const assess = vi.fn((settled: boolean) => pace.done(settled));
  const pace = createPace(globalThis as unknown as Window, assess);
  running = pace;
  return { assess, pace };
}

it('looks at a finished sentence as soon as it stands there, and in the next task at one that was finished behind it', () => {
  const { assess, pace } = paced();
  pace.stirred(true, false);
  expect(assess).not.toHaveBeenCalled();
  pace.rendered();
  expect(assess.mock.calls).toEqual([[true]]);
  pace.stirred(true, false);
  pace.rendered();
  expect(assess).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(0);
  expect(assess.mock.calls).toEqual([[true], [true]]);
});

it('does not look again at a finished sentence where nothing changed since it was looked at', () => {
  const { assess, pace } = paced();
  pace.stirred(true, false);
  pace.rendered();
  vi.advanceTimersByTime(0);
  expect(assess.mock.calls).toEqual([[true]]);
  expect(pace.isDue).toBe(false);
  pace.stirred(true, false);
  pace.rendered();
  expect(assess.mock.calls).toEqual([[true], [true]]);
});

it('looks in the next task at what an editor rendered in a second step', () => {
  const { assess, pace } = paced();
  pace.stirred(true, false);
  pace.rendered();
  pace.stirred(false, false);
  pace.rendered();
  expect(assess).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(0);
  expect(assess.mock.calls).toEqual([[true], [true]]);
});

it('looks at changes of the header that come behind a finished sentence', () => {
  const { assess, pace } = paced();
  pace.stirred(true, false);
  pace.rendered();
  pace.after(50, true);
  vi.advanceTimersByTime(50);
  expect(assess.mock.calls).toEqual([[true], [true]]);
});

it('looks after a rest at what the rep had gone on to write when a finished sentence was looked at', () => {
  const { assess, pace } = paced();
  pace.stirred(true, false);
  pace.stirred(false, true);
  pace.rendered();
  vi.advanceTimersByTime(0);
  expect(assess.mock.calls).toEqual([[false]]);
  vi.advanceTimersByTime(REST);
  expect(assess.mock.calls).toEqual([[false], [true]]);
});

it('does not look at a sentence that the rep is still writing when it is rendered', () => {
  const { assess, pace } = paced();
  pace.stirred(false, true);
  pace.rendered();
  vi.advanceTimersByTime(0);
  expect(assess).not.toHaveBeenCalled();
});
