import type { ComponentChildren } from 'preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { DataSection } from '@/components/data/DataSection';
import { GoalsSection } from '@/components/goals/GoalsSection';
import { ReviewSection } from '@/components/goals/ReviewSection';
import { recordKit } from '@/components/inline/record-kit';
import { LogSection } from '@/components/log/LogSection';
import { PracticePage } from '@/components/practice/PracticePage';
import { Playbooks } from '@/components/rules/Playbooks';
import { RulesSection } from '@/components/rules/RulesSection';
import { PagePanel } from '@/components/sites/PagePanel';
import { SitesSection } from '@/components/sites/SitesSection';
import { Welcome } from '@/components/sites/Welcome';
import { inOurWords } from '@/utils/messaging/rule-words';
import type { Tip } from '@/utils/model/tip';
import type { Actions, View } from '@/utils/page/view';
import { builtinSituations } from '@/utils/practice';
import { builtinRules } from '@/utils/rules';
import { database } from '@/utils/storage/database';
import { saveGoal } from '@/utils/storage/goals';
import { toRow } from '@/utils/storage/opportunity-row';
import { longer, speak } from '../tools/locales';
import { opportunity } from './records';
import { byId, render, until } from './render';

/*
 * Every surface in every language, and in words that are 40 % longer than English, at the widths that matter: no word is
 * cut, none lies over another, nothing runs out of the window.
 */

const SPOKEN = ['de', 'es', 'fr', 'longer'] as const;
const say = (name: (typeof SPOKEN)[number]) => (name === 'longer' ? speak('en', longer()) : speak(name));

/** Shown to nobody who sees: for screen readers. */
const unseen = (element: Element) => element.closest('.up-sr, .unseen') !== null;

function sticks(element: Element | null): boolean {
  for (let one = element; one; one = one.parentElement)
    if (getComputedStyle(one).position === 'sticky') return true;
  return false;
}

/** Pieces of text that are on the page, each with its box. */
function pieces(root: Element | ShadowRoot): { text: string; element: Element; box: DOMRect }[] {
  const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const out: { text: string; element: Element; box: DOMRect }[] = [];
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const element = node.parentElement!;
    const text = node.textContent?.trim() ?? '';
    if (!text || unseen(element) || element.closest('style, option, svg') || !element.checkVisibility())
      continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) if (box.width > 1) out.push({ text, element, box });
  }
  return out;
}

/** What a reader would miss or could not tell apart. */
function faults(root: Element | ShadowRoot): string[] {
  const found: string[] = [];
  const all = pieces(root);
  for (const { text, element, box } of all) {
    if (box.right > window.innerWidth + 1 || box.left < -1) found.push(`out of the window: ${text}`);
    for (let one: Element | null = element; one; one = one.parentElement) {
      const { overflowX, overflowY, textOverflow } = getComputedStyle(one);
      // What scrolls can be reached.
      if (overflowX === 'auto' || overflowX === 'scroll') break;
      const hides = overflowX === 'hidden' || overflowX === 'clip' || textOverflow === 'ellipsis';
      if (hides && one.scrollWidth > one.clientWidth + 1) found.push(`cut at the side: ${text}`);
      if (overflowY === 'hidden' && one.scrollHeight > one.clientHeight + 1) found.push(`cut below: ${text}`);
    }
  }
  all.sort((a, b) => a.box.top - b.box.top);
  all.forEach((one, at) => {
    for (let next = at + 1; next < all.length && all[next]!.box.top < one.box.bottom - 2; next++) {
      const other = all[next]!;
      const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const high = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      const nested = one.element.contains(other.element) || other.element.contains(one.element);
      // A foot that stays in sight lies over what scrolls under it.
      if (sticks(one.element) !== sticks(other.element)) continue;
      if (wide > 2 && high > 4 && !nested) found.push(`over one another: ${one.text} / ${other.text}`);
    }
  });
  return [...new Set(found)];
}

const packs = () => [inOurWords({ ...builtinRules, rules: builtinRules.rules.slice(0, 40) })];
const SURFACES: [string, readonly number[], () => ComponentChildren, string | null][] = [
  ['welcome', [320, 1200], () => <Welcome />, null],
  ['goals', [320, 1200], () => <GoalsSection packs={packs()} />, 'goal'],
  ['review', [320, 1200], () => <ReviewSection packs={packs()} />, null],
  ['log', [320, 1200], () => <LogSection />, null],
  ['rules', [320, 1200], () => <RulesSection packs={packs()} open="" trouble={[]} />, null],
  ['playbooks', [320, 1200], () => <Playbooks builtin={builtinRules} />, null],
  ['sites', [320, 1200], () => <SitesSection />, null],
  ['data', [320, 1200], () => <DataSection />, null],
  ['popup', [320, 360, 400], () => <PagePanel tab={7} />, null],
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
        }),
      ),
    ),
  );
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

const actions = new Proxy({} as Actions, { get: () => () => {} });
const EMPTY: View = { chips: [], dock: null, signals: [], surface: null, notice: null, says: '' };

/** A tip in the words of the interface's language. */
function tip(ruleId: string): Tip {
  const { id, dimension, severity, title, why, example, evidence } = packs()[0]!
    .rules.concat(inOurWords(builtinRules).rules)
    .find((rule) => rule.id === ruleId)!;
  return {
    id,
    ruleId,
    dimension,
    severity,
    title,
    why,
    ...(example && { example }),
    quote: 'Donaudampfschifffahrtsgesellschaft',
    evidence: { grade: evidence.grade, sources: evidence.sources },
    origin: 'builtin',
    rewrite: { span: { block: 'b', start: 0, end: 4 }, text: 'want', expected: 'just wanted' },
  };
}

const VIEWS: [string, () => View][] = [
  [
    'chip and list',
    () => ({
      ...EMPTY,
      chips: [{ key: 'd', kind: 'draft', count: 2, stop: false, shown: ['FOC', 'BEN'], open: true }],
      surface: {
        kind: 'list',
        key: 'd',
        about: 'draft',
        tips: [tip('C-FOC-03'), tip('C-PUR-14')],
        meter: [
          { dimension: 'FOC', state: 'shown' },
          { dimension: 'OWN', state: 'contrary' },
          { dimension: 'CRE', state: 'missing' },
        ],
        gates: [],
      },
    }),
  ],
  [
    'card',
    () => ({
      ...EMPTY,
      surface: {
        kind: 'card',
        key: 'd',
        about: 'draft',
        tip: tip('C-FOC-07'),
        index: 0,
        total: 2,
        apply: 'replace',
        copyOnly: false,
        person: 'Maximiliane',
        canLog: true,
      },
    }),
  ],
  [
    'panel',
    () => ({
      ...EMPTY,
      surface: {
        kind: 'panel',
        key: 'p',
        name: 'Leeds',
        tips: [tip('D-FOC-01'), tip('D-TEA-04')],
        gates: [],
        logged: new Set(),
      },
    }),
  ],
  [
    'form and notice',
    () => ({
      ...EMPTY,
      surface: {
        kind: 'log',
        key: 't',
        tip: tip('D-CRE-05'),
        fields: { id: 'x', title: '', accountName: '', sentence: 'We open in Lyon.' },
        saving: false,
      },
    }),
  ],
];

describe.each(SPOKEN)('on a page, in %s', (language) => {
  it.each(VIEWS)('%s fits', async (_, view) => {
    say(language);
    const host = document.body.appendChild(document.createElement('div'));
    const root = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(recordKit.css);
    root.adoptedStyleSheets = [sheet];
    const drawn = recordKit.mount(root, actions);
    drawn.render(view());
    for (const one of root.querySelectorAll('details')) one.open = true;
    for (const width of [320, 900]) {
      await page.viewport(width, 900);
      await expect.poll(() => faults(root), { timeout: 5000 }).toEqual([]);
    }
    expect(root.querySelector('.uplift')?.getAttribute('lang')).toBe(language === 'longer' ? 'en' : language);
    drawn.dispose();
    host.remove();
  });
});
