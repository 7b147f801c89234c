import { describe, expect, test } from 'vitest';
import { countedOf } from '@/utils/goals/counted';
import { CLASS_QUESTIONS, type ClassAnswers, classify, NEEDS, needs } from '@/utils/goals/stages';
import { worksOf } from '@/utils/goals/works';
import { type Opportunity, STAGES } from '@/utils/model/opportunity';

const bare: Opportunity = {
  id: 'a',
  title: 'Night shift without re-keying',
  accountId: 'x',
  accountName: 'Acme',
  origin: { type: 'own-idea' },
  theirs: [],
  ours: [],
  class: 'unclear',
  beneficiaries: [],
  stage: 'noticed',
  createdAt: 1,
  updatedAt: 1,
  history: [],
};
const full: Opportunity = {
  ...bare,
  theirs: [{ name: 'Ana', reason: 'her shift re-keys' }],
  kind: 'new-use',
  insight: 'two hours a night',
  objective: 'By May, Ana can count once',
  firstStep: { when: 'Ana is back', will: 'I send the sheet', date: '2026-12-01' },
  before: 'typing is part of it',
  now: 'it is not',
  class: 'created',
  beneficiaries: [{ name: 'Ana', change: 'home on time', by: '2027-05-01', checkedBy: 'Ben' }],
  fairness: 'yes',
  value: { base: 0, expected: 9, currency: 'EUR', confidence: 'mid' },
  outcome: 'won',
  reflection: 'ask earlier',
};

describe('what a stage needs', () => {
  test('quick-log has it all with two fields, and a full record lacks nothing', () => {
    expect(needs(bare, 'noticed')).toEqual([]);
    expect(needs(full, 'realised')).toEqual([]);
  });

  test('grows stage by stage and never asks for what a later stage needs', () => {
    let before: string[] = [];
    for (const stage of STAGES) {
      const missing = needs(bare, stage);
      expect(missing.slice(0, before.length)).toEqual(before);
      for (const need of missing)
        expect(STAGES.indexOf(NEEDS[need])).toBeLessThanOrEqual(STAGES.indexOf(stage));
      before = missing;
    }
    expect(needs(bare, 'shared')).toEqual(['kind', 'people', 'insight', 'objective', 'firstStep']);
    expect(needs(bare, 'joined')).toContain('value');
    expect(needs(bare, 'recognised')).not.toContain('value');
  });

  test.each([
    ['people', { theirs: [{ name: 'Ana' }] }],
    ['firstStep', { firstStep: { when: 'x', will: 'y' } }],
    ['beneficiary', { beneficiaries: [{ name: 'Ana', change: 'x', by: '2027-01-01' }] }],
    ['value', { value: { expected: 9, currency: 'EUR' } }],
    ['objective', { objective: '  ' }],
  ] as [string, Partial<Opportunity>][])('is not met by half of %s', (need, part) => {
    expect(needs({ ...full, ...part }, 'realised')).toEqual([need]);
  });
});

describe('base, responded or created', () => {
  const dated = { ...full, origin: { ...full.origin, date: '2026-11-01' } };
  const walk = (answers: boolean[], record: Opportunity = dated) => {
    const given: ClassAnswers = {};
    let result = classify(given, record);
    const asked: string[] = [];
    while (result.ask) {
      asked.push(result.ask);
      given[result.ask] = answers[asked.length - 1];
      result = classify(given, record);
    }
    return { ...result, asked: asked.length };
  };

  test.each([
    [[true], 'base', 1],
    [[false, true], 'responded', 2],
    [[false, false, true], 'created', 3],
    [[false, false, false], 'unclear', 3],
  ] as [boolean[], string, number][])('answers %j make it %s after %d questions', (answers, of, asked) => {
    expect(walk(answers)).toMatchObject({ class: of, asked });
  });

  test('created is not counted until there is a date and what they see now', () => {
    expect(walk([false, false, true], full)).toMatchObject({ class: 'unclear', lacks: ['date'] });
    expect(walk([false, false, true], { ...dated, now: '' })).toMatchObject({ lacks: ['beforeNow'] });
    expect(CLASS_QUESTIONS).toHaveLength(3);
  });
});

describe('what works for me', () => {
  const acts = (ruleId: string, action: string, count: number, at = 10) =>
    Array.from({ length: count }, () => ({ ruleId, action, at }));
  const tips = [
    ...acts('up', 'shown', 4),
    ...acts('up', 'inserted', 2),
    ...acts('down', 'shown', 20),
    ...acts('down', 'dismissed', 2),
    ...acts('even', 'shown', 5),
    ...acts('even', 'gone', 1),
    ...acts('new', 'shown', 2),
    ...acts('new', 'inserted', 2),
  ];
  const led: Opportunity = {
    ...bare,
    origin: { type: 'signal', ruleId: 'up' },
    createdAt: 20,
    stage: 'recognised',
    history: [{ at: 30, what: 'stage', from: 'noticed', to: 'recognised' }],
  };

  test('says which way each rule moves, with all its counts', () => {
    const works = Object.fromEntries(worksOf(tips, [countedOf(led)]).map((rule) => [rule.ruleId, rule]));
    expect(works.up).toEqual({
      ruleId: 'up',
      shown: 4,
      actedOn: 2,
      dismissed: 0,
      logged: 1,
      recognised: 1,
      furthest: 'recognised',
      share: 1,
      moves: 'up',
    });
    expect(works.down).toMatchObject({ share: 0, moves: 'down' });
    expect(works.even).toMatchObject({ share: 0.2, moves: 'even' });
    expect(works.new).toMatchObject({ moves: 'new' });
  });

  test('moves none down that was waved away a single time', () => {
    const once = [...acts('once', 'shown', 20), ...acts('once', 'dismissed', 1)];
    expect(worksOf(once, [])).toMatchObject([{ dismissed: 1, moves: 'even' }]);
  });

  test('starts anew where it was reset', () => {
    const works = worksOf(tips, [countedOf(led)], (ruleId) => (ruleId === 'up' ? 25 : 0));
    expect(works.find(({ ruleId }) => ruleId === 'up')).toBeUndefined();
    expect(works.find(({ ruleId }) => ruleId === 'down')?.shown).toBe(20);
  });
});
