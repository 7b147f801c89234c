import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { recordKit } from '@/components/inline/record-kit';
import { inOurWords } from '@/utils/messaging/rule-words';
import { t } from '@/utils/messaging/words';
import type { Tip } from '@/utils/model/tip';
import type { Actions, View } from '@/utils/page/view';
import { builtinRules } from '@/utils/rules';
import { SPOKEN, say, speak } from '../tools/locales';
import { media } from '../tools/media';
import { faults } from './fits';

/*
 * What stands on a site's page, in every language and in words that are 40 % longer than English: no word is cut, none
 * lies over another, nothing runs out of the window.
 */

const actions = new Proxy({} as Actions, { get: () => () => {} });
let size: [number, number];
beforeEach(() => {
  size = [window.innerWidth, window.innerHeight];
});
afterEach(async () => {
  speak('en');
  await page.viewport(...size);
});

const EMPTY: View = { chips: [], dock: null, signals: [], surface: null, notice: null, says: '' };

/** A tip in the words of the interface's language. */
function tip(ruleId: string): Tip {
  const { id, dimension, severity, title, why, example, evidence } = inOurWords(builtinRules).rules.find(
    (rule) => rule.id === ruleId,
  )!;
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
    'tab, signal and a receipt',
    () => ({
      ...EMPTY,
      chips: [
        { key: 't', kind: 'thread', count: 12, stop: true, shown: ['FOC', 'BEN', 'OWN', 'CRE'], open: false },
      ],
      dock: { key: 'p', count: 3, stop: true, side: 'right', open: false },
      signals: [{ id: 's', key: 't', tipId: 's', label: 'x', logged: false }],
      notice: { text: t('tipMutedRule'), action: t('cardUndo') },
    }),
  ],
  ['notice', () => ({ ...EMPTY, notice: { text: t('cardReload'), action: t('cardReloadNow') } })],
  [
    'notice of two ways on',
    () => ({ ...EMPTY, notice: { text: t('cardOfferMute'), action: t('cardUndo'), other: t('cardNever') } }),
  ],
  [
    'form',
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

/** Draws a view as a page does, with what is open. @returns where it stands, and what takes it away */
async function shown(view: View): Promise<{ root: ShadowRoot; remove(): void }> {
  const host = document.body.appendChild(document.createElement('div'));
  const root = host.attachShadow({ mode: 'open' });
  const surfaces = await recordKit.surfaces();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(recordKit.css + surfaces.css);
  root.adoptedStyleSheets = [sheet];
  const drawn = recordKit.mount(root, actions);
  drawn.render(view, surfaces.draw(view, actions));
  const remove = () => {
    drawn.dispose();
    host.remove();
  };
  return { root, remove };
}

it('nothing of ours is printed with the page', async () => {
  const { root, remove } = await shown(VIEWS.find(([one]) => one === 'chip and list')![1]());
  await media('print');
  expect(root.querySelector('.chip')!.checkVisibility()).toBe(false);
  await media('');
  expect(root.querySelector('.chip')!.checkVisibility()).toBe(true);
  remove();
});

it('what is quoted stands in the quotation marks that our own words have in Spanish', async () => {
  say('es');
  const { root, remove } = await shown(VIEWS.find(([one]) => one === 'chip and list')![1]());
  expect(getComputedStyle(root.querySelector('q')!).quotes).toBe('"«" "»"');
  remove();
});

it('chip, tab and meter are named as the language writes names and what is said of them', async () => {
  say('fr');
  const viewOf = (name: string) => VIEWS.find(([one]) => one === name)![1]();
  const open = await shown(viewOf('chip and list'));
  const told = (pick: string) => [...open.root.querySelectorAll(pick)].map((one) => one.textContent);
  expect(open.root.querySelector('.chip')?.getAttribute('aria-label')).toMatch(/^Uplift\u00a0: 2 conseils\./);
  expect(told('.meter .unseen')).toContain('Intention\u00a0: non demandé');
  expect(getComputedStyle(open.root.querySelector('q')!).quotes).toBe('"«\u202f" "\u202f»"');
  open.remove();
  const { root, remove } = await shown(viewOf('tab, signal and a receipt'));
  expect(root.querySelector('.dock')?.getAttribute('aria-label')).toMatch(/^Uplift\u00a0: 3 conseils/);
  remove();
});

it('that a form could not be saved stands out from what it says besides, and in place of how it is saved', async () => {
  say('de');
  const { surface } = VIEWS.find(([one]) => one === 'form')![1]();
  const { root, remove } = await shown({
    ...EMPTY,
    surface: { ...surface, said: t('cardNotSaved') } as View['surface'],
  });
  const said = root.querySelector('.said')!;
  expect(said.textContent).toBe(t('cardNotSaved'));
  expect(root.querySelector('.hint')).toBeNull();
  const plain = getComputedStyle(root.querySelector('.words')!);
  expect(getComputedStyle(said).backgroundColor).not.toBe(plain.backgroundColor);
  expect(getComputedStyle(said).color).not.toBe(plain.color);
  remove();
});

it('a form shows the whole title that it begins with, which a customer’s own words make long', async () => {
  const { surface } = VIEWS.find(([one]) => one === 'form')![1]() as {
    surface: Extract<View['surface'], { kind: 'log' }>;
  };
  const title = 'Signed the lease for a second clinic in Leeds and it opens in March with about forty nurses';
  const { root, remove } = await shown({
    ...EMPTY,
    surface: { ...surface, fields: { ...surface.fields, title } },
  });
  const field = root.querySelector<HTMLElement>('[name="title"]')!;
  expect(field.scrollWidth).toBeLessThanOrEqual(field.clientWidth);
  expect(field.scrollHeight).toBeLessThanOrEqual(field.clientHeight);
  remove();
});

it('what can be done is in sight in a card that a window has little room for, and hides nothing that the keys go to', async () => {
  say('longer');
  const { root, remove } = await shown(VIEWS.find(([one]) => one === 'card')![1]());
  const surface = root.querySelector<HTMLElement>('.surface')!;
  surface.style.maxHeight = '240px';
  expect(surface.scrollHeight).toBeGreaterThan(400);
  const isSeen = (button: Element) => {
    const { left, top, width, height } = button.getBoundingClientRect();
    const inside = surface.getBoundingClientRect();
    if (top < inside.top || top + height > inside.bottom) return false;
    return button.contains(root.elementFromPoint(left + width / 2, top + height / 2));
  };
  const deeds = root.querySelectorAll('.deeds button');
  expect(deeds.length).toBeGreaterThan(1);
  for (const button of deeds) expect(isSeen(button), button.textContent!).toBe(true);
  for (const button of surface.querySelectorAll<HTMLElement>('button, summary')) {
    button.focus();
    expect(isSeen(button), button.textContent!).toBe(true);
  }
  remove();
});

describe.each(SPOKEN)('on a page, in %s', (language) => {
  it.each(VIEWS)('%s fits', async (_, view) => {
    say(language);
    const { root, remove } = await shown(view());
    expect(root.querySelector('[data-place="surface"]') !== null).toBe(view().surface !== null);
    for (const one of root.querySelectorAll('details')) one.open = true;
    for (const width of [320, 900]) {
      await page.viewport(width, 900);
      await expect.poll(() => faults(root), { timeout: 5000 }).toEqual([]);
    }
    expect(root.querySelector('.uplift')?.getAttribute('lang')).toBe(language === 'longer' ? 'en' : language);
    remove();
  });
});
