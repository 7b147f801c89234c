import { describe, expect, it } from 'vitest';
import { assess } from '@/utils/coach/assess';
import { compile } from '@/utils/coach/compile';
import type { LearnedScorer } from '@/utils/coach/engine';
import { sceneOfExample } from '@/utils/coach/example';
import type { PromptRule } from '@/utils/model/prompt-rule';
import type { Tip } from '@/utils/model/tip';
import { madeRule } from './made-rule';

const CONTEXT = { now: Date.parse('2026-03-11T09:00:00Z'), today: '2026-03-11' };
const TEXT = 'We could send the banana proposal with a mango note to all of you on the team.';

/** More sentences than a short mail has. */
const LONGER = `${TEXT} The second lorry came before noon. It left at two. The third one is on its way.`;

const rule = (id: string, change: Partial<PromptRule>) => madeRule(id, { severity: 2, ...change });
const banana = (change: Partial<PromptRule> = {}) => rule('T-1', change);
const mango = (change: Partial<PromptRule> = {}) =>
  rule('T-2', { dimension: 'BEN', severity: 1, match: { phrase: 'mango note' }, ...change });

/** A scorer that hears one class in every sentence, is so sure of each, and expects so many to be worth a word. */
const hears = (cls: string, expected: number, sure = 0.9): LearnedScorer => ({
  classes: [cls],
  any: () => sure,
  likely: (view) => view.sentences.map(({ at }) => at),
  expected: () => expected,
  told: () => ({ lead: 9, class: cls, because: ['mango'] }),
  complaint: () => null,
  leftOpen: () => 0,
});

function said(rules: PromptRule[], learned: LearnedScorer | null, origin = 'builtin', text = TEXT) {
  const compiled = compile([{ origin, rules, lists: {} }], learned);
  const { snapshot } = sceneOfExample(text, 'draft');
  return assess(snapshot, compiled, CONTEXT).tips.map((tip: Tip) => [tip.ruleId, tip.severity]);
}

describe('two marks on one sentence', () => {
  it('leave the graver one where no scorer is asked', () => {
    expect(said([banana(), mango()], null)).toEqual([['T-1', 2]]);
  });

  it('leave the one whose dimension the scorer hears, and it weighs as much as the other did', () => {
    expect(said([banana(), mango()], hears('BEN', 9))).toEqual([['T-2', 2]]);
    expect(said([banana(), mango()], hears('PUR', 9))).toEqual([['T-1', 2]]);
  });

  it('stay as they were where the scorer hears neither', () => {
    expect(said([banana(), mango()], hears('OWN', 9))).toEqual([['T-1', 2]]);
  });

  it('stay as they were where only the scorer itself hears the other', () => {
    const supposed = mango({ match: { learned: 'BEN', above: 0.5 } });
    expect(said([banana(), supposed], hears('BEN', 9))).toEqual([['T-1', 2]]);
  });

  it('never take away what is to stop and look at', () => {
    expect(said([banana({ severity: 3 }), mango()], hears('BEN', 9))).toEqual([['T-1', 3]]);
  });
});

describe('a hint', () => {
  it('is not given on words that the scorer all but rules out', () => {
    expect(said([mango()], hears('PUR', 9, 0.1))).toEqual([]);
    expect(said([mango()], hears('PUR', 9, 0.3))).toEqual([['T-2', 1]]);
  });

  it('is given where a rep or a playbook wrote it, where it is for any language, and where it was a tip', () => {
    expect(said([mango()], hears('PUR', 9, 0.1), 'playbook')).toEqual([['T-2', 1]]);
    expect(said([mango({ language: 'any' })], hears('PUR', 9, 0.1))).toEqual([['T-2', 1]]);
    expect(said([banana()], hears('PUR', 0.4, 0.1), 'builtin', LONGER)).toEqual([['T-1', 1]]);
  });

  it('is given where it is for a first mail, of which the scorer knows nothing', () => {
    const ofFirst = mango({ when: { 'first-touch': 'yes' } });
    expect(said([ofFirst], hears('PUR', 9, 0.1))).toEqual([['T-2', 1]]);
  });
});

describe('a tip', () => {
  it('is not given on words in which the scorer hears next to nothing', () => {
    expect(said([banana()], hears('PUR', 9, 0.05), 'builtin', LONGER)).toEqual([]);
    expect(said([banana()], hears('PUR', 9, 0.15), 'builtin', LONGER)).toEqual([['T-1', 2]]);
  });

  it('is given all the same where a mail of a few sentences speaks of the contact itself', () => {
    expect(said([banana()], hears('PUR', 0.4, 0.05))).toEqual([['T-1', 2]]);
    expect(said([banana({ dimension: 'FOC' })], hears('FOC', 0.4, 0.05))).toEqual([]);
  });

  it.each(['OWN', 'TEA', 'CRE'] as const)(
    'is given all the same of what the scorer knows little of: %s',
    (dimension) => {
      expect(said([banana({ dimension })], hears('PUR', 9, 0.05))).toEqual([['T-1', 2]]);
    },
  );

  it('is given all the same where it is to stop and look', () => {
    expect(said([banana({ severity: 3 })], hears('PUR', 9, 0.05))).toEqual([['T-1', 3]]);
  });

  it('is given where a rep or a playbook wrote it', () => {
    expect(said([banana()], hears('PUR', 9, 0.05), 'playbook')).toEqual([['T-1', 2]]);
  });
});

describe('a mail in which the scorer expects nothing worth a word', () => {
  it('gets hints instead of tips in sentences that the scorer doubts', () => {
    expect(said([banana()], hears('PUR', 0.4, 0.2), 'builtin', LONGER)).toEqual([['T-1', 1]]);
    expect(said([banana()], hears('PUR', 3, 0.2), 'builtin', LONGER)).toEqual([['T-1', 2]]);
  });

  it.each(['OWN', 'TEA', 'CRE'] as const)(
    'gets tips all the same of what the scorer knows little of: %s',
    (dimension) => {
      expect(said([banana({ dimension })], hears('PUR', 0.4, 0.2), 'builtin', LONGER)).toEqual([['T-1', 2]]);
    },
  );

  it('is told all the same of an open end where it has a few sentences', () => {
    const open = banana({ dimension: 'FOC' });
    expect(said([open], hears('FOC', 0.4, 0.2))).toEqual([['T-1', 2]]);
    expect(said([open], hears('FOC', 0.4, 0.2), 'builtin', LONGER)).toEqual([['T-1', 1]]);
  });

  it('is as well a long one in which only one sentence in ten is', () => {
    const letter = `${TEXT} ${'The second lorry came to the yard before noon. '.repeat(29)}`;
    expect(said([banana()], hears('PUR', 3, 0.2), 'builtin', letter)).toEqual([['T-1', 1]]);
    expect(said([banana()], hears('PUR', 9, 0.2), 'builtin', letter)).toEqual([['T-1', 2]]);
  });

  it('is told of the sentence that the scorer does expect, short as it is', () => {
    expect(said([banana()], hears('PUR', 0.9))).toEqual([['T-1', 2]]);
  });

  it('is still told to stop and look', () => {
    expect(said([banana({ severity: 3 })], hears('PUR', 0.4, 0.2))).toEqual([['T-1', 3]]);
  });

  it('is told what speaks of the whole, as before', () => {
    const whole = banana({ match: { missing: 'tomorrow', mark: 'nothing' } });
    expect(said([whole], hears('PUR', 0.4, 0.2))).toEqual([['T-1', 2]]);
  });

  it('is told what a rep or a playbook has written, as it was written', () => {
    expect(said([banana()], hears('PUR', 0.4, 0.2), 'own')).toEqual([['T-1', 2]]);
  });
});

describe('hints on several sentences of one mail', () => {
  const text = `${TEXT} Here is another mango note for the yard.`;
  const hints = [mango()];
  const supposed = [mango({ match: { learned: 'BEN', above: 0.5 } })];

  it('are tips where the scorer expects a good share of the mail to be worth a word', () => {
    expect(said(hints, hears('BEN', 1), 'builtin', text)).toEqual([
      ['T-2', 2],
      ['T-2', 2],
    ]);
    expect(said(hints, hears('BEN', 0.3), 'builtin', text)).toEqual([
      ['T-2', 1],
      ['T-2', 1],
    ]);
  });

  it('stay hints where there is one alone, sure as the scorer is of it', () => {
    expect(said(hints, hears('BEN', 0.9))).toEqual([['T-2', 1]]);
  });

  it('stay hints in sentences that the scorer doubts, and sooner where it only supposes', () => {
    expect(said(hints, hears('BEN', 1, 0.55), 'builtin', text)[0]).toEqual(['T-2', 2]);
    expect(said(supposed, hears('BEN', 1, 0.55), 'builtin', text)[0]).toEqual(['T-2', 1]);
    expect(said(hints, hears('BEN', 1, 0.4), 'builtin', text)[0]).toEqual(['T-2', 1]);
  });

  it('stay hints beside a tip', () => {
    const weighty = rule('T-3', { dimension: 'FOC', severity: 2, match: { phrase: 'the third gate' } });
    expect(said([...hints, weighty], hears('BEN', 2), 'builtin', `${text} Use the third gate.`)).toEqual([
      ['T-3', 2],
      ['T-2', 1],
      ['T-2', 1],
    ]);
  });

  it('stay as they were written where a rep or a playbook wrote them', () => {
    expect(said(hints, hears('BEN', 1), 'own', text)[0]).toEqual(['T-2', 1]);
  });
});

describe('kinds of signal in one sentence of a customer', () => {
  const signal = (id: string, match: PromptRule['match']) =>
    rule(id, { surface: 'thread', match, signal: { polarity: 'opening', strength: 'high' } });
  const MAIL = 'We take the old mill on the banana quay in May.';
  const heard = (rules: PromptRule[], cls: string) => {
    const compiled = compile([{ origin: 'builtin', rules, lists: {} }], hears(cls, 9));
    const { snapshot } = sceneOfExample(MAIL, 'thread');
    return assess(snapshot, compiled, CONTEXT).tips.map((tip: Tip) => tip.ruleId);
  };
  const told = (word: string) => ({ learned: 'any', above: 0.5, needs: [{ sentence: word }] });

  it('are told by a word where the scorer finds the sentence worth one, whatever class it names', () => {
    expect(heard([signal('T-1', told('mill'))], 'T-9')).toEqual(['T-1']);
    expect(heard([signal('T-1', told('lorry'))], 'T-9')).toEqual([]);
  });

  it('give way, supposed ones to the one whose words were heard', () => {
    expect(heard([signal('T-1', { phrase: 'banana quay' }), signal('T-2', told('mill'))], 'T-2')).toEqual([
      'T-1',
    ]);
  });

  it('give way, the one that only the scorer names to the one that a word tells', () => {
    const supposed = signal('T-2', { learned: 'T-2', above: 0.7 });
    expect(heard([supposed, signal('T-1', told('mill'))], 'T-2')).toEqual(['T-1']);
  });

  it('give way, of several that words tell, to the one that the scorer names as well', () => {
    const both = [signal('T-1', told('mill')), signal('T-2', told('quay'))];
    expect(heard(both, 'T-2')).toEqual(['T-2']);
  });
});
