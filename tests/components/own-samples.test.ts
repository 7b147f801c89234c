import { describe, expect, test } from 'vitest';
import { pastedSamples, practiceSamples, sentenceSamples, tallyOf } from '@/components/rules/own/samples';
import { tryRule } from '@/utils/coach/mistakes/try-rule';
import { builtinSituations } from '@/utils/practice';
import { builtinRules } from '@/utils/rules';
import { bananaRule } from '../rules/banana-rule';

const rule = (change: object = {}) =>
  bananaRule('MY-1', {
    match: { phrase: ['banana proposal', 'proposal for (you|your)'] },
    examples: { fires: [], silent: [] },
    ...change,
  });
const trial = (change?: object) => tryRule(rule(change), builtinRules);
const marked = (pieces: { text: string; isMarked: boolean }[]) =>
  pieces.filter(({ isMarked }) => isMarked).map(({ text }) => text);

describe('what a rule would mark', () => {
  test('is counted in each of the texts that were pasted', async () => {
    const pasted = `Here is the banana proposal.\n\nHere is another banana proposal for your team.
---
Nothing of the kind stands in this mail.
=====
Unsere Lieferung kommt am Montag, und der Preis ist noch nicht mit Ihnen besprochen worden.`;
    const samples = pastedSamples(pasted, 'draft');
    expect(samples).toHaveLength(3);
    const tally = await tallyOf(trial(), samples);
    expect(tally).toMatchObject({ read: 3, foreign: 1, times: 3 });
    // Marks run to the end of their phrase; where they overlap they are one stretch after the other, and no word is lost or said twice.
    const [first] = tally!.marked;
    expect(first!.paragraphs.map(marked)).toEqual([
      ['banana proposal'],
      ['banana proposal', ' for your team'],
    ]);
    expect(first!.paragraphs[1]!.map(({ text }) => text).join('')).toBe(
      'Here is another banana proposal for your team.',
    );
  });

  test('is looked for in what a customer wrote where the rule is about that', async () => {
    const samples = pastedSamples('We look at the banana proposal with our team on Monday.', 'thread');
    expect(await tallyOf(trial({ surface: 'thread' }), samples)).toMatchObject({ times: 1 });
    expect(await tallyOf(trial(), samples)).toMatchObject({ times: 0 });
  });

  test('is nothing where nothing was pasted, and no answer once the rule has changed', async () => {
    expect(pastedSamples(' \n---\n', 'draft')).toEqual([]);
    const stop = new AbortController();
    const going = tallyOf(trial(), pastedSamples('The banana proposal.', 'draft'), stop.signal);
    stop.abort();
    expect(await going).toBeDefined();
    expect(
      await tallyOf(trial(), pastedSamples('The banana proposal.', 'draft'), stop.signal),
    ).toBeUndefined();
  });

  test('is a whole record, quoted or not, where the rule speaks of deals', async () => {
    const change = { surface: 'deal', match: { whole: 'deal' }, when: { 'deal.contacts': 1 } };
    const tally = await tallyOf(trial(change), practiceSamples(builtinSituations, 'deal'));
    expect(tally!.marked.map(({ title }) => title)).toContain('One contact, no next step');
    expect(tally!.marked[0]).toMatchObject({ paragraphs: [] });
  });

  test.each(['draft', 'thread', 'deal'] as const)(
    'has samples of every sort on the surface %s',
    (surface) => {
      expect(practiceSamples(builtinSituations, surface).length).toBeGreaterThan(3);
      expect(sentenceSamples(builtinRules, surface).length).toBeGreaterThan(50);
    },
  );
});
