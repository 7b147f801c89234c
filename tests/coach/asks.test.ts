import { describe, expect, it } from 'vitest';
import { BlockCache } from '@/utils/coach/block-cache';
import { compile } from '@/utils/coach/compile';
import { readMail } from '@/utils/coach/scene';
import { asksOf } from '@/utils/coach/thread/asks';
import { builtinRules } from '@/utils/rules';
import { plainBlocks } from '@/utils/text/plain-blocks';

const compiled = compile([builtinRules]);

const asks = (raw: string) =>
  asksOf(readMail('m', plainBlocks(raw).blocks, compiled, new BlockCache()).view).length;

describe('a sentence of a customer that wants an answer', () => {
  it.each([
    'Sixty sheets for Thursday, and whats the price on the 25mm now.',
    'Kindly send us your catalogue for racking.',
    'We would appreciate if you could propose an equivalent product.',
  ])('is heard without a question mark: %s', (mail) => {
    expect(asks(mail)).toBe(1);
  });

  it.each(['The price on the label is right.', 'We would appreciate it if the gate stays shut.'])(
    'is not supposed where nothing is asked: %s',
    (mail) => {
      expect(asks(mail)).toBe(0);
    },
  );
});
