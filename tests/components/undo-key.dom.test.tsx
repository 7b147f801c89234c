import { expect, it } from 'vitest';
import { Receipt } from '@/components/ui/Receipt';
import { render, until } from './render';

it('the keys for undo are heard with the capitals locked, too, and are those for redo with Shift', async () => {
  let undone = 0;
  render(<Receipt onUndo={() => (undone += 1)}>Moved</Receipt>);
  const press = (change: KeyboardEventInit) =>
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { ctrlKey: true, bubbles: true, cancelable: true, ...change }),
    );
  await until(() => {
    press({ key: 'z' });
    return undone === 1;
  });
  press({ key: 'Z', shiftKey: true });
  expect(undone).toBe(1);
  press({ key: 'Z' });
  expect(undone).toBe(2);
});

it('the keys for undo are heard as soon as there is something to undo', () => {
  let undone = 0;
  render(<Receipt onUndo={() => (undone += 1)}>Moved</Receipt>);
  // Before the browser has drawn it.
  dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, cancelable: true }));
  expect(undone).toBe(1);
});
