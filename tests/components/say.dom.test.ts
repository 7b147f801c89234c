import { afterEach, describe, expect, it } from 'vitest';
import { prepareToSay, say } from '@/components/ui/say';

/* What is read out, as whoever watches the page's live region hears it. */

const region = () => document.querySelector('body > [data-say]')?.textContent ?? '';

afterEach(() => {
  document.querySelector('body > [data-say]')?.remove();
});

describe('what is said', () => {
  it('within one breath is told whole, in its order, and each thing once', async () => {
    say('Undone.');
    say('3 opportunities');
    say('Undone.');
    await expect.poll(region).toBe('Undone. 3 opportunities');
  });

  it('in a dialog that closes at once is told by the page', async () => {
    const dialog = document.body.appendChild(document.createElement('dialog'));
    dialog.innerHTML = '<div data-say></div>';
    dialog.showModal();
    prepareToSay();
    say('Erased.');
    dialog.remove();
    await expect.poll(region).toBe('Erased.');
  });

  it('later is told alone, and of the same words again after none', async () => {
    say('Undone.');
    await expect.poll(region).toBe('Undone.');
    say('Undone.');
    expect(region()).toBe('');
    await expect.poll(region).toBe('Undone.');
    say('Stored.');
    await expect.poll(region).toBe('Stored.');
  });
});
