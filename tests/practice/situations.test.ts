import { describe, expect, it } from 'vitest';
import { assess } from '@/utils/coach/assess';
import { compile } from '@/utils/coach/compile';
import { learnedScorer } from '@/utils/coach/learned/scorer';
import { emptyMemory, select } from '@/utils/coach/selection';
import { checkSituation, contextOf, snapshotOfSituation } from '@/utils/coach/situation';
import { DIMENSIONS } from '@/utils/model/dimension';
import { type Situation, situation as schema } from '@/utils/model/situation';
import { builtinSituations } from '@/utils/practice';
import { builtinRules } from '@/utils/rules';

const compiled = compile([builtinRules], learnedScorer());
/** Days of all kinds: ends of months and quarters, a leap day, week-ends, the turn of the year. */
const DAYS = [
  '2026-01-01',
  '2026-03-31',
  '2026-06-14',
  '2026-09-04',
  '2026-11-25',
  '2026-12-31',
  '2028-02-29',
];

function assessed(situation: Situation, side: 'start' | 'answer', today: string) {
  const context = { now: Date.parse(`${today}T09:00:00Z`), today, ...contextOf(situation) };
  return assess(snapshotOfSituation(situation, side, today), compiled, context);
}

describe.each(builtinSituations.map((one) => [one.id, one] as const))('%s', (_, situation) => {
  it.each(DAYS)('brings up what it teaches and is settled by its answer on %s', (today) => {
    expect(checkSituation(situation, compiled, today)).toEqual([]);
  });

  it('shows a prompt of those it teaches at once', () => {
    const [today] = DAYS as [string];
    const place = { draft: 'd', thread: 't', now: 0, today };
    const { shown } = select(assessed(situation, 'start', today), emptyMemory(), place);
    expect(shown.map(({ ruleId }) => ruleId).filter((id) => situation.rules.includes(id))).not.toEqual([]);
  });

  it('has an answer that shows the dimension, or leaves nothing against it', () => {
    for (const today of DAYS) {
      const { meter, gates } = assessed(situation, 'answer', today);
      const entry = meter.find(({ dimension }) => dimension === situation.dimension);
      // After an opt-out nothing is coached; what a record shows is told by the prompts that went.
      const isShown = situation.kind === 'mail' && !gates.some(({ id }) => id === 'G7');
      if (isShown) expect(entry).toMatchObject({ state: 'shown' });
      else
        expect(entry?.state === 'open' || !situation.rules.includes(entry?.receipt?.ruleId ?? '')).toBe(true);
    }
  });

  it('is read by its own schema, as a playbook would bring it', () => {
    expect(schema.parse(JSON.parse(JSON.stringify(situation)))).toEqual(situation);
  });

  it('names nobody real and tells nobody what to do', () => {
    const words = JSON.stringify(situation);
    const hosts = [...words.matchAll(/@([a-z0-9.-]+)/g)].map(([, host]) => host ?? '');
    expect(hosts.filter((host) => !host.endsWith('.example'))).toEqual([]);
    const ours = [situation.title, situation.scene, situation.practise, ...situation.good].join(' ');
    expect(ours).not.toMatch(/\b(you (should|must|need to|have to)|always|never|wrong|bad|score|grade)\b/i);
  });
});

describe('the practice desk', () => {
  it('has a situation for each dimension, mails that are new and answered, and deals', () => {
    expect(builtinSituations.length).toBeGreaterThanOrEqual(14);
    expect(new Set(builtinSituations.map(({ dimension }) => dimension))).toEqual(new Set(DIMENSIONS));
    const kinds = new Set(builtinSituations.map((one) => (one.kind === 'mail' ? one.reply : one.kind)));
    expect([...kinds].sort()).toEqual(['deal', 'new', 'reply']);
  });

  it('says what does not hold of a situation', () => {
    const one = builtinSituations.find(({ id }) => id === 'we-will-talk-about-it') as Situation;
    const broken = { ...one, rules: ['C-FOC-04', 'C-OWN-17', 'X-1'] } as Situation;
    expect(checkSituation(broken, compiled, '2026-11-25')).toEqual([
      { what: 'start-is-silent', rule: 'C-OWN-17' },
      { what: 'no-such-rule', rule: 'X-1' },
    ]);
    const lazy = { ...one, answer: { text: 'I am looking forward to hearing from you.' } } as Situation;
    expect(checkSituation(lazy, compiled, '2026-11-25')).toEqual([
      { what: 'answer-is-marked', rule: 'C-FOC-04' },
    ]);
  });
});
