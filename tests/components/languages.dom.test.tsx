import type { ComponentChildren } from 'preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { DataSection } from '@/components/data/DataSection';
import { GoalGlance } from '@/components/goals/GoalGlance';
import { GoalsSection } from '@/components/goals/GoalsSection';
import { ReviewSection } from '@/components/goals/ReviewSection';
import { recordKit } from '@/components/inline/record-kit';
import { AccountLog } from '@/components/log/AccountLog';
import { LogSection } from '@/components/log/LogSection';
import { OpportunityPage } from '@/components/log/OpportunityPage';
import { PracticePage } from '@/components/practice/PracticePage';
import { OwnRules } from '@/components/rules/own/OwnRules';
import { Playbooks } from '@/components/rules/Playbooks';
import { RulesSection } from '@/components/rules/RulesSection';
import { PagePanel } from '@/components/sites/PagePanel';
import { SitesSection } from '@/components/sites/SitesSection';
import { Welcome } from '@/components/sites/Welcome';
import { inOurWords } from '@/utils/messaging/rule-words';
import { builtinSituations } from '@/utils/practice';
import { builtinRules } from '@/utils/rules';
import { database } from '@/utils/storage/database';
import { saveGoal } from '@/utils/storage/goals';
import { noteGuard } from '@/utils/storage/guards';
import { toRow } from '@/utils/storage/opportunity-row';
import { SPOKEN, say, speak } from '../tools/locales';
import { faults } from './fits';
import { opportunity } from './records';
import { byId, render, until } from './render';

/*
 * Every surface in every language, and in words that are 40 % longer than English, at the widths that matter: no word is
 * cut, none lies over another, nothing runs out of the window.
 */

const packs = () => [inOurWords({ ...builtinRules, rules: builtinRules.rules.slice(0, 40) })];
const SURFACES: [string, readonly number[], () => ComponentChildren, string | null][] = [
  ['welcome', [320, 1200], () => <Welcome />, null],
  ['goals', [320, 1200], () => <GoalsSection packs={packs()} />, 'goal'],
  ['review', [320, 1200], () => <ReviewSection packs={packs()} />, null],
  ['log', [320, 480, 1200], () => <LogSection />, null],
  ['rules', [320, 1200], () => <RulesSection packs={packs()} open="" trouble={[]} />, null],
  ['playbooks', [320, 1200], () => <Playbooks builtin={builtinRules} />, null],
  ['sites', [320, 1200], () => <SitesSection />, null],
  ['data', [320, 1200], () => <DataSection />, null],
  ['popup', [320, 360, 400], () => <PagePanel tab={7} />, null],
  [
    'side panel',
    [320, 400],
    () => (
      <PagePanel tab={7} follow>
        {(prefill) => <AccountLog prefill={prefill} />}
      </PagePanel>
    ),
    null,
  ],
  ['an opportunity', [320, 1200], () => <OpportunityPage id="known" />, 'opportunity-title'],
  [
    'a built-in rule',
    [320, 1200],
    () => <RulesSection packs={packs()} open="C-PUR-01" trouble={[]} />,
    'rule',
  ],
  ['own rules', [320, 1200], () => <OwnRules builtin={builtinRules} packs={packs()} at="" />, 'own-new'],
  [
    'a rule being written',
    [320, 1200],
    () => <OwnRules builtin={builtinRules} packs={packs()} at="new" />,
    'rule-editor',
  ],
  [
    'a rule copied',
    [320, 1200],
    () => <OwnRules builtin={builtinRules} packs={packs()} at="copy/C-PUR-01" />,
    'rule-editor',
  ],
  [
    'practice',
    [320, 1200],
    () => (
      <PracticePage
        builtin={builtinSituations}
        rules={packs()[0]!}
        kits={{ mail: recordKit, deal: recordKit }}
      />
    ),
    'practice-index',
  ],
];

let size: [number, number];
beforeEach(async () => {
  size = [window.innerWidth, window.innerHeight];
  await database().opportunities.bulkPut(
    (['created', 'responded', 'base', 'unclear'] as const).map((of, index) =>
      toRow(
        opportunity({
          class: of,
          stage: index % 2 ? 'joined' : 'realised',
          value: { base: 1000, expected: 4000, currency: 'EUR' },
          ...(index === 0 && { id: 'known' }),
        }),
      ),
    ),
  );
  for (const kind of ['complaint', 'cut', 'leave', 'opt-out'] as const)
    await noteGuard(kind, 'northwind-traders.example');
  await saveGoal({
    id: 'g',
    type: 'habit',
    measure: 'promises-dated',
    target: 5,
    period: 'week',
    when: 'x',
    will: 'y',
    active: true,
    createdAt: 1,
    updatedAt: 1,
  });
});
afterEach(async () => {
  speak('en');
  location.hash = '';
  await page.viewport(...size);
});

describe.each(SPOKEN)('in %s', (language) => {
  it('the first goal that is offered fits beside its button, or above it', async () => {
    say(language);
    await database().goals.clear();
    const root = render(<GoalGlance onOpen={() => {}} />);
    await byId('first-goal');
    for (const width of [240, 286, 400]) {
      await page.viewport(width, 800);
      await expect.poll(() => faults(root), { timeout: 5000 }).toEqual([]);
    }
  });

  it.each(SURFACES)('%s fits %j', async (_, widths, content, there) => {
    say(language);
    const root = render(content());
    if (there) await byId(there);
    await until(() => root.textContent !== '' && root.querySelector('h1, h2, h3'));
    for (const width of widths) {
      await page.viewport(width, 800);
      // Charts and lists take the width they are given a frame later.
      await expect.poll(() => faults(root), { timeout: 5000 }).toEqual([]);
      const { scrollWidth, clientWidth } = document.documentElement;
      expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
    }
  });
});
