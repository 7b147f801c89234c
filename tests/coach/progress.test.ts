import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assess } from '@/utils/coach/assess';
import { compile } from '@/utils/coach/compile';
import type { AssessContext } from '@/utils/coach/context';
import { sceneOfExample } from '@/utils/coach/example';
import { learnedScorer } from '@/utils/coach/learned/scorer';
import { emptyMemory, select } from '@/utils/coach/selection';
import type { RuleExample } from '@/utils/model/rule-example';
import type { DraftSnapshot } from '@/utils/model/snapshot';
import { loadPack } from '@/utils/rules/load';

/* What a draft passes by or lacks is said when no more of it is to come (gate G10). */

const compiled = compile([loadPack(join(import.meta.dirname, '../../utils/rules'))], learnedScorer());
const CONTEXT: AssessContext = {
  now: Date.parse('2026-03-11T09:00:00Z'),
  today: '2026-03-11',
  writing: true,
};
const PLACE = { draft: 'd', thread: 't', now: CONTEXT.now, today: '2026-03-11' };

/** As a page hands it over: what the site does not mark is the writer's own. */
function snapshotOf(example: RuleExample): DraftSnapshot {
  const snapshot = sceneOfExample(example, 'draft').snapshot as DraftSnapshot;
  return { ...snapshot, blocks: snapshot.blocks.map((block) => ({ ...block, role: 'author' })) };
}
const said = (
  example: RuleExample,
  context: Partial<AssessContext> = {},
  change?: Partial<DraftSnapshot>,
) => {
  const made = assess({ ...snapshotOf(example), ...change }, compiled, { ...CONTEXT, ...context });
  return { ...made, shown: select(made, emptyMemory(), PLACE).shown.map(({ ruleId }) => ruleId) };
};

const MAIL =
  'The pilot goes well. We are opening a second clinic in Leeds in March. How do the hours get into payroll?';
const answer = (draft: string) => ({ thread: [MAIL], draft });
const FIRST = 'Hi Dana,\nThanks a lot for the good news about the pilot.';

describe('a reply that is being written', () => {
  it('is told what it passes by when it closes, has come far or was left alone, and not before', () => {
    const passes = ['C-CRE-05', 'R-FOC-03'];
    const none = expect.not.arrayContaining([expect.stringMatching(passes.join('|'))]);
    expect(said(answer(FIRST)).shown).toEqual(none);
    expect(said(answer(`${FIRST} We are glad of it here.`)).shown).toEqual(none);
    expect(said(answer(FIRST), { rested: true }).shown).toEqual(expect.arrayContaining(passes));
    for (const close of ['Best,\nRobin', 'Robin', 'Best regards'])
      expect(said(answer(`${FIRST}\n${close}`)).shown).toEqual(expect.arrayContaining(passes));
    expect(said(answer(`${FIRST} We are glad. All of us are`)).shown).toEqual(none);
    expect(said(answer(`${FIRST} We are glad. All of us are.`)).shown).toContain('C-CRE-05');
    expect(said(answer(FIRST), { writing: false }).shown).toContain('C-CRE-05');
  });

  it('is known to say nothing as long as it only greets', () => {
    const blank = (draft: string) => said(answer(draft), { rested: true }).blank;
    expect(['Hi Dana,', 'Hi Dana,\nThanks a lot'].map(blank)).toEqual([true, true]);
    expect([FIRST, `${FIRST}\nBest,\nRobin`].map(blank)).toEqual([undefined, undefined]);
  });

  it('has not closed because the site put a signature under it', () => {
    const { blocks } = snapshotOf(answer(FIRST));
    const signed = [...blocks, { id: 's', role: 'signature' as const, text: 'Robin Vale' }];
    expect(said(answer(FIRST), {}, { blocks: signed }).shown).not.toContain('C-CRE-05');
  });

  it('is known to pass by what quick-log may start from, and its meter blames it for nothing yet', () => {
    const { tips, meter } = said(answer(FIRST));
    expect(tips.find(({ ruleId }) => ruleId === 'C-CRE-05')).toMatchObject({ early: true });
    expect(meter.find(({ dimension }) => dimension === 'CRE')?.state).toBe('open');
  });

  it('is told at once of whom it leaves out', () => {
    const thread = [{ from: 'customer', cc: ['Bo Lind <bo@customer.example>'], text: MAIL }];
    const scene = { thread, draft: FIRST } as RuleExample;
    expect(said(scene).shown).toContain('C-TEA-14');
  });
});

describe('a mail that is being written', () => {
  const SHORT = { draft: 'Hi Dana,\nThis is about the planner for your wards.', reply: 'new' } as const;
  const LONG =
    'We have moved to the new building in the harbour. The teams have all settled in and the line has been running since the first week. The second line follows in spring and the third one in summer. It has been a busy time for all of us here.';

  it('is told what it lacks when it closes or was left alone, and not while that may follow', () => {
    for (const [ruleId, example] of [
      ['C-FOC-16', SHORT],
      ['C-FOC-01', { draft: LONG }],
    ] as const) {
      expect(said(example).shown).not.toContain(ruleId);
      expect(said(example, { rested: true }).shown).toContain(ruleId);
      expect(said({ ...example, draft: `${example.draft}\nBest,\nRobin` }).shown).toContain(ruleId);
      expect(said(example, { writing: false }).shown).toContain(ruleId);
    }
  });
});
