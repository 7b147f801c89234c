import { expect, it, vi } from 'vitest';
import { createPace, REST } from '../../utils/page/pace';

it('looks at a finished sentence as soon as it stands there, and in the next task at one that was finished behind it', () => {
  vi.useFakeTimers();
  const assess = vi.fn((settled: boolean) => pace.done(settled));
  const pace = createPace(globalThis as unknown as Window, assess);
  pace.stirred(true, false);
  expect(assess).not.toHaveBeenCalled();
  pace.rendered();
  expect(assess.mock.calls).toEqual([[true]]);
  pace.stirred(true, false);
  pace.rendered();
  expect(assess).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(0);
  expect(assess.mock.calls).toEqual([[true], [true]]);
  pace.stop();
  vi.useRealTimers();
});

it('does not look again at a finished sentence where nothing changed since it was looked at', () => {
  vi.useFakeTimers();
  const assess = vi.fn((settled: boolean) => pace.done(settled));
  const pace = createPace(globalThis as unknown as Window, assess);
  pace.stirred(true, false);
  pace.rendered();
  vi.advanceTimersByTime(0);
  expect(assess.mock.calls).toEqual([[true]]);
  expect(pace.isDue).toBe(false);
  pace.stirred(true, false);
  pace.rendered();
  expect(assess.mock.calls).toEqual([[true], [true]]);
  pace.stop();
  vi.useRealTimers();
});

it('looks in the next task at what an editor rendered in a second step', () => {
  vi.useFakeTimers();
  const assess = vi.fn((settled: boolean) => pace.done(settled));
  const pace = createPace(globalThis as unknown as Window, assess);
  pace.stirred(true, false);
  pace.rendered();
  pace.stirred(false, false);
  pace.rendered();
  expect(assess).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(0);
  expect(assess.mock.calls).toEqual([[true], [true]]);
  pace.stop();
  vi.useRealTimers();
});

it('looks at changes of the header that come behind a finished sentence', () => {
  vi.useFakeTimers();
  const assess = vi.fn((settled: boolean) => pace.done(settled));
  const pace = createPace(globalThis as unknown as Window, assess);
  pace.stirred(true, false);
  pace.rendered();
  pace.after(50, true);
  vi.advanceTimersByTime(50);
  expect(assess.mock.calls).toEqual([[true], [true]]);
  pace.stop();
  vi.useRealTimers();
});

it('looks after a rest at what the rep had gone on to write when a finished sentence was looked at', () => {
  vi.useFakeTimers();
  const assess = vi.fn((settled: boolean) => pace.done(settled));
  const pace = createPace(globalThis as unknown as Window, assess);
  pace.stirred(true, false);
  pace.stirred(false, true);
  pace.rendered();
  vi.advanceTimersByTime(0);
  expect(assess.mock.calls).toEqual([[false]]);
  vi.advanceTimersByTime(REST);
  expect(assess.mock.calls).toEqual([[false], [true]]);
  pace.stop();
  vi.useRealTimers();
});

it('does not look at a sentence that the rep is still writing when it is rendered', () => {
  vi.useFakeTimers();
  const assess = vi.fn();
  const pace = createPace(globalThis as unknown as Window, assess);
  pace.stirred(false, true);
  pace.rendered();
  vi.advanceTimersByTime(0);
  expect(assess).not.toHaveBeenCalled();
  pace.stop();
  vi.useRealTimers();
});
