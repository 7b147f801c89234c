import { expect, it, vi } from 'vitest';
import { createPace } from '../../utils/page/pace';

it('looks at a finished sentence as soon as it stands there, and once more in the next task', () => {
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
