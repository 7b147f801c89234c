import { expect, test, vi } from 'vitest';
import { attack, countsIn, fault } from './count';

test('what is printed is read back, in colour or without', () => {
  const lines: string[] = [];
  const spy = vi.spyOn(console, 'log').mockImplementation((line) => void lines.push(line));
  attack('a thing: with a colon', 12, 0);
  fault('disk full', 7, 1, 2);
  spy.mockRestore();
  const esc = String.fromCharCode(27);
  expect(countsIn(`noise\n${esc}[22m${esc}[39m${lines.join('\r\n')}\nmore: 1 tries`)).toEqual([
    { kind: 'attack', what: 'a thing: with a colon', times: 12, bad: 0 },
    { kind: 'fault', what: 'disk full', times: 7, bad: 3 },
  ]);
});
