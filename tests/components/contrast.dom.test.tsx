import { afterEach, describe, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import { TextField } from '@/components/ui/TextField';
import { render } from './render';

/** As the rep sets it in the system. */
const wish = (contrast: string) =>
  (cdp() as unknown as { send(name: string, given: object): Promise<unknown> }).send(
    'Emulation.setEmulatedMedia',
    { features: [{ name: 'prefers-contrast', value: contrast }] },
  );

describe('where the rep wishes for more contrast', () => {
  afterEach(() => wish(''));

  const draw = () => {
    const root = render(
      <TextField label="What" hint="Why" value="" placeholder="By March" maxLength={9} onCommit={() => {}} />,
    );
    const field = root.querySelector('input')!;
    return {
      ink: getComputedStyle(field).color,
      edge: getComputedStyle(field).borderTopColor,
      hint: getComputedStyle(root.querySelector('.up-field-hint')!).color,
      example: getComputedStyle(field, '::placeholder'),
    };
  };

  it('quiet words and edges are as dark as what is typed', async () => {
    const { hint: before, ink } = draw();
    expect(before).not.toBe(ink);
    await wish('more');
    const { hint, edge } = draw();
    expect(hint).toBe(ink);
    expect(edge).toBe(ink);
  });

  it('an example in an empty field still is not taken for what was typed', async () => {
    await wish('more');
    expect(draw().example.fontStyle).toBe('italic');
  });
});
