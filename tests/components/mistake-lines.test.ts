import { expect, it } from 'vitest';
import { mistakeLine } from '@/components/rules/mistake-lines';
import { readRule } from '@/utils/coach/mistakes/schema';

it.each(['constructor', '__proto__', 'toString'])(
  'names a part of a rule from a file that is called like what objects have by themselves: %s',
  (part) => {
    const { mistakes } = readRule(JSON.parse(`{"${part}": 1}`));
    const one = mistakes.find(({ what }) => what === 'unknown-key')!;
    expect(mistakeLine(one)).toBe(`${part}: There is no part called “${part}”.`);
  },
);
