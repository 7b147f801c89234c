import { beforeEach, describe, expect, test, vi } from 'vitest';
import { storage } from 'wxt/utils/storage';
import { readyRules } from '@/utils/background/coach-rules';
import * as compiling from '@/utils/coach/compile';
import { PhraseGraph } from '@/utils/coach/phrase-graph';
import type { RulePack } from '@/utils/model/prompt-rule';
import { builtinRules } from '@/utils/rules';
import { saveOwn } from '@/utils/storage/playbooks/own';
import * as rulePacks from '@/utils/storage/rule-packs';
import { madeRule } from '../coach/made-rule';
import { freshStores } from '../storage/fresh';

const KEY = 'session:phrases';

/** Makes the rules ready as a worker does that was just started. @returns how many sets of phrases had to be read */
async function start(pack: RulePack = builtinRules): Promise<number> {
  const read = vi.spyOn(PhraseGraph.prototype, 'add');
  try {
    const { keep, trouble } = await readyRules(pack);
    expect(trouble).toEqual([]);
    await keep?.();
    return read.mock.calls.length;
  } finally {
    read.mockRestore();
  }
}

const own = (change: object = {}) => ({
  ...madeRule('MY-1', {
    match: { phrase: 'banana proposal' },
    examples: {
      fires: ['Here is the banana proposal for you.', 'A banana proposal is on its way.'],
      silent: ['Here is the plan for you.', 'The banana is on the table.'],
    },
  }),
  ...change,
});

beforeEach(freshStores);

describe('phrases kept for the session', () => {
  test('are read once, and not again by a worker that is woken', async () => {
    expect(await start()).toBeGreaterThan(100);
    expect(await start()).toBe(0);
  });

  test('of the rules that come with Uplift are unpacked before the database has answered', async () => {
    await start();
    let answer: (rows: []) => void = () => {};
    const books = vi.spyOn(rulePacks, 'listPlaybooks').mockReturnValue(
      new Promise((done) => {
        answer = done;
      }),
    );
    const unpacked = vi.spyOn(compiling, 'compile');
    const ready = readyRules(builtinRules);
    await expect.poll(() => unpacked).toHaveBeenCalledTimes(1);
    answer([]);
    expect((await ready).compiled).toBe(unpacked.mock.results[0]?.value);
    expect(unpacked).toHaveBeenCalledTimes(1);
    books.mockRestore();
    unpacked.mockRestore();
  });

  test('are read again after the rep wrote a rule', async () => {
    await start();
    await saveOwn({ rule: own(), on: true }, builtinRules);
    expect(await start()).toBeGreaterThan(100);
    expect(await start()).toBe(0);
    const { compiled } = await readyRules(builtinRules);
    expect(compiled.byId.get('MY-1')?.origin).toBe('own');
  });

  test('are read again after an update brought other rules', async () => {
    await start({ ...builtinRules, digest: 'one' });
    expect(await start({ ...builtinRules, digest: 'two' })).toBeGreaterThan(100);
  });

  test.each([
    ['no JSON', 'what?'],
    ['of another form', '{"graph":{}}'],
    [
      'of other rules',
      '{"graph":{"nodes":{"flat":[],"starts":[]},"vocabulary":{"words":"","lists":[],"members":[],"prefixes":[]},"used":0,"counts":[0,0,0]},"sets":[]}',
    ],
  ])('that are %s are read anew, and the coach coaches', async (_, phrases) => {
    const told = vi.spyOn(console, 'warn').mockImplementation(() => {});
    await start();
    const kept = await storage.getItem<object>(KEY);
    await storage.setItem(KEY, { ...kept, phrases });
    expect(await start()).toBeGreaterThan(100);
    expect(told).toHaveBeenCalled();
    told.mockRestore();
  });

  test('are not kept of rules of which one was left out', async () => {
    const broken = madeRule('T-99', { match: { phrase: 'in {no-such-list}' } });
    const { keep, trouble } = await readyRules({ ...builtinRules, rules: [...builtinRules.rules, broken] });
    expect(trouble).toHaveLength(1);
    expect(keep).toBeUndefined();
  });
});
