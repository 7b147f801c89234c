import { type ComponentChildren, render as renderWithPreact } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import { App } from '@/components/inline/App';
import { withPanel } from '@/components/inline/panel';
import { Records } from '@/components/inline/Records';
import { render } from '@/components/inline/renderer';
import { surfaceKit } from '@/components/inline/surfaces';
import type { Tip } from '@/utils/model/tip';
import type { Actions, LogView, View } from '@/utils/page/view';

/* Content scripts draw with a small renderer of our own: it has to come to what Preact comes to. */

const actions = new Proxy({} as Actions, { get: () => () => {} });
const tip = (id: string, more: Partial<Tip> = {}): Tip => ({
  id,
  ruleId: `T-${id}`,
  dimension: 'CRE',
  severity: 2,
  title: `Tip ${id}?`,
  why: 'Because it helps.',
  quote: `words of ${id}`,
  evidence: { grade: 'B (S2)', sources: ['S2', 'S31'] },
  origin: 'builtin',
  ...more,
});
const EMPTY: View = { chips: [], dock: null, signals: [], surface: null, notice: null, says: '' };
const CHIP: View['chips'][number] = {
  key: 'draft:1',
  kind: 'draft',
  count: 2,
  stop: false,
  shown: ['FOC', 'BEN'],
  open: false,
};
const DOCK: NonNullable<View['dock']> = { key: 'deal:1', count: 2, stop: false, side: 'right', open: false };
const rewritten = tip('a', {
  rewrite: { span: { block: 'b', start: 0, end: 4 }, text: 'want', expected: 'just wanted' },
  about: { sort: 'ignored_signal', quote: 'we open in Lyon' },
  example: 'What would a good first month look like?',
});
const card = (one: Tip, index: number, more = {}): View['surface'] => ({
  kind: 'card',
  key: 'draft:1',
  about: 'draft',
  tip: one,
  index,
  total: 2,
  apply: 'replace',
  copyOnly: false,
  person: 'Dana Reyes',
  canLog: false,
  ...more,
});

/** What a page may show one after the other. */
const VIEWS: View[] = [
  EMPTY,
  { ...EMPTY, chips: [CHIP], says: '2 tips' },
  {
    ...EMPTY,
    chips: [{ ...CHIP, open: true }],
    surface: {
      kind: 'list',
      key: 'draft:1',
      about: 'draft',
      tips: [rewritten, tip('b')],
      meter: [{ dimension: 'FOC', state: 'shown' }],
      gates: [],
    },
  },
  {
    ...EMPTY,
    chips: [{ ...CHIP, kind: 'thread', key: 'thread:1', shown: [] }, CHIP],
    surface: {
      kind: 'list',
      key: 'draft:1',
      about: 'draft',
      tips: [],
      meter: [],
      gates: [],
      mail: { key: 'thread:1', tips: [tip('m', { quote: '' })] },
    },
  },
  { ...EMPTY, chips: [CHIP], surface: card(rewritten, 0) },
  { ...EMPTY, chips: [CHIP], surface: card(rewritten, 0, { said: 'Copied' }) },
  { ...EMPTY, chips: [CHIP], surface: card(tip('b'), 1, { apply: null, canLog: true }) },
  {
    ...EMPTY,
    chips: [{ ...CHIP, key: 'draft:2', count: 0, shown: [] }, CHIP],
    signals: [{ id: 's', key: 'thread:1', tipId: 's', label: 'a second site', logged: false }],
  },
  {
    ...EMPTY,
    chips: [CHIP, { ...CHIP, key: 'draft:2', stop: true }],
    signals: [{ id: 's', key: 'thread:1', tipId: 's', label: 'a second site', logged: true }],
    surface: {
      kind: 'list',
      key: 'draft:2',
      about: 'draft',
      tips: [],
      meter: [],
      gates: [{ id: 'G1', reason: 'Another language.' }],
    },
    notice: { text: 'Opportunity logged', action: 'Undo' },
  },
  {
    ...EMPTY,
    surface: {
      kind: 'log',
      key: 'thread:1',
      tip: tip('s'),
      fields: { id: 'x', title: 'A second site', accountName: 'Acme', sentence: 'We open in Lyon.' },
      saving: true,
    },
  },
  { ...EMPTY, dock: DOCK },
  {
    ...EMPTY,
    dock: { ...DOCK, side: 'left', stop: true, open: true },
    surface: {
      kind: 'panel',
      key: 'deal:1',
      name: 'Night shift in Leeds',
      tips: [
        tip('a', { example: 'Ask: "What is the next limit?"', quote: 'Next Step: –' }),
        tip('b'),
        tip('c', { logged: true }),
      ],
      gates: [],
      logged: new Set(['b']),
      ended: { id: 'o', title: 'Night shift', outcome: 'won' },
      said: { tipId: 'a', text: 'Copied' },
    },
  },
  {
    ...EMPTY,
    dock: DOCK,
    surface: { kind: 'panel', key: 'deal:1', name: '', tips: [], gates: [], logged: new Set() },
  },
  EMPTY,
];

const kit = withPanel(surfaceKit);
/** Everything that a page may be given, with what is open. */
const whole = (view: View, does = actions) => (
  <App view={view} presses={does} spoken={{ lang: 'en', dir: 'ltr', close: 'Close' }} records={Records}>
    {kit.draw(view, does) as ComponentChildren}
  </App>
);

const tidy = (element: HTMLElement) =>
  element.innerHTML.replace(/ style="([^"]*)"/g, (_, css: string) => (css ? ` style="${css}"` : ''));

function homes(): [HTMLElement, HTMLElement] {
  const both = [document.createElement('div'), document.createElement('div')] as [HTMLElement, HTMLElement];
  document.body.append(...both);
  return both;
}
afterEach(() => document.body.replaceChildren());

test('draws every state as Preact does, drawn anew', () => {
  for (const view of VIEWS) {
    const [ours, theirs] = homes();
    render(whole(view), ours);
    renderWithPreact(whole(view), theirs);
    expect(tidy(ours)).toBe(tidy(theirs));
  }
});

test('tells of each dimension by which rule and which words, to the eye and to who hears the page', () => {
  const [home] = homes();
  const meter = [
    {
      dimension: 'FOC',
      state: 'contrary',
      receipt: { ruleId: 'C-FOC-04', title: 'Who, and when?', quote: ' let me know ' },
    },
    {
      dimension: 'CRE',
      state: 'missing',
      receipt: { ruleId: 'C-CRE-05', title: 'Something bigger?', quote: '' },
    },
    { dimension: 'TEA', state: 'open' },
  ] as const;
  render(
    whole({
      ...EMPTY,
      surface: { kind: 'list', key: 'draft:1', about: 'draft', tips: [], meter: [...meter], gates: [] },
    }),
    home,
  );
  const of = (name: string) =>
    [...home.querySelectorAll<HTMLElement>('.meter li')].find((one) => one.textContent?.startsWith(name))!;
  expect(of('Focus').title).toBe('let me know: Who, and when?');
  expect(of('Focus').querySelector('.unseen')?.textContent).toBe(
    'Focus: worth another look. let me know: Who, and when?',
  );
  expect(of('Creation').querySelector('.unseen')?.textContent).toBe('Creation: open. Something bigger?');
  expect(of('Team').title).toBe('Others come along');
  expect(of('Team').querySelector('.unseen')?.textContent).toBe('Team: not needed here');
});

test('names attributes as a page that is XML reads them', () => {
  const page = new DOMParser().parseFromString(
    '<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>',
    'application/xhtml+xml',
  );
  const names = new Set<string>();
  for (const view of VIEWS) {
    render(whole(view), page.body);
    for (const one of page.body.querySelectorAll<HTMLElement>(':not(svg, svg *)'))
      for (const name of one.getAttributeNames()) names.add(name);
  }
  expect([...names]).toContain('tabindex');
  expect([...names].filter((name) => name !== name.toLowerCase())).toEqual([]);
});

test('comes from every state to every other as Preact does', () => {
  for (const from of VIEWS) {
    for (const to of VIEWS) {
      const [ours, theirs] = homes();
      for (const view of [from, to]) {
        render(whole(view), ours);
        renderWithPreact(whole(view), theirs);
      }
      expect(tidy(ours)).toBe(tidy(theirs));
    }
  }
});

test('keeps an element that is only changed, with its focus', () => {
  const [home] = homes();
  render(whole(VIEWS[4]!), home);
  const button = [...home.querySelectorAll('button')].find((one) => one.textContent === 'Copy')!;
  button.focus();
  render(whole(VIEWS[5]!), home);
  expect(button.isConnected).toBe(true);
  expect(document.activeElement).toBe(button);
});

test('a card offers to copy the words for a mail, and nothing where its example is advice to oneself', () => {
  const labels = (example: string) => {
    const [home] = homes();
    render(whole({ ...EMPTY, surface: card(tip('a', { example }), 0, { apply: null }) }), home);
    return [...home.querySelectorAll('button')].map(({ textContent }) => textContent);
  };
  expect(labels('What would a good first month look like?')).toContain('Copy');
  expect(labels('Keep the noun and the number.')).not.toContain('Copy');
});

test('a form keeps the focus of what is typed when chips and signals before it go', () => {
  const [home] = homes();
  const form = VIEWS.find(({ surface }) => surface?.kind === 'log')!;
  render(whole({ ...form, chips: [CHIP, { ...CHIP, key: 'draft:2' }] }), home);
  const field = home.querySelector('textarea')!;
  field.focus();
  for (const chips of [[{ ...CHIP, key: 'draft:2' }], []]) {
    render(whole({ ...form, chips }), home);
    expect(document.activeElement).toBe(field);
  }
});

test('words that come back into the form stand before the caret', () => {
  const [home] = homes();
  const form = VIEWS.find(({ surface }) => surface?.kind === 'log')!;
  const log = form.surface as LogView;
  render(whole(form), home);
  const field = home.querySelector('textarea')!;
  field.select();
  const surface = { ...log, fields: { ...log.fields, title: 'Second shift in Leeds' } };
  render(whole({ ...form, surface }), home);
  const atTheirEnd = { value: 'Second shift in Leeds', selectionStart: 21, selectionEnd: 21 };
  expect(field).toMatchObject(atTheirEnd);
  // They may be there before the form is drawn.
  const [other] = homes();
  renderWithPreact(whole({ ...form, surface: { ...surface, own: true } }), other);
  expect(other.querySelector('textarea')).toMatchObject(atTheirEnd);
  expect(document.activeElement).toBe(other.querySelector('textarea'));
});

test('calls the handler of the moment', () => {
  const [home] = homes();
  const first = vi.fn();
  const second = vi.fn();
  render(
    <button type="button" onClick={first}>
      a
    </button>,
    home,
  );
  render(
    <button type="button" onClick={second}>
      a
    </button>,
    home,
  );
  home.querySelector('button')!.click();
  expect(first).not.toHaveBeenCalled();
  expect(second).toHaveBeenCalledOnce();
});

test('a chip is called by what is written on it', () => {
  const [home] = homes();
  render(whole({ ...EMPTY, chips: [{ ...CHIP, kind: 'thread' }] }), home);
  const chip = home.querySelector('.chip')!;
  const written = chip.textContent!.trim();
  expect(written).toMatch(/^This email \d/);
  // Whoever says to the browser what stands there presses it.
  expect(chip.getAttribute('aria-label')!.replaceAll('.', '')).toContain(written);
});

test('what was done is said from a place that stood there before', () => {
  const [home] = homes();
  const placed = () => [...home.querySelectorAll('[role="status"]')];
  const saying = () => placed().flatMap(({ textContent }) => textContent || []);
  render(whole({ ...EMPTY, surface: card(tip('a'), 0) }), home);
  const before = placed();
  expect(saying()).toEqual([]);
  render(
    whole({
      ...EMPTY,
      surface: card(tip('a'), 0, { said: 'Copied' }),
      notice: { text: 'Hidden here', action: 'Undo' },
    }),
    home,
  );
  expect(placed()).toEqual(before);
  expect(saying()).toEqual(expect.arrayContaining(['Copied', expect.stringContaining('Hidden here')]));
});

test('never makes HTML of a text', () => {
  const [home] = homes();
  render(whole({ ...EMPTY, surface: card(tip('a', { title: '<img src=x onerror=alert(1)>' }), 0) }), home);
  expect(home.querySelector('h2')?.textContent).toContain('<img');
  expect(home.querySelector('img')).toBeNull();
});

test('a list says why nothing is said, in words of the interface, and nothing of it beside tips', () => {
  const gates = [{ id: 'G2', reason: 'only colleagues' }];
  const list = (tips: Tip[]): View => ({
    ...EMPTY,
    surface: { kind: 'list', key: 'thread:1', about: 'thread', tips, meter: [], gates },
  });
  const [home] = homes();
  render(whole(list([])), home);
  expect(home.textContent).toContain('Uplift keeps quiet here.');
  expect(home.textContent).toContain('This is between colleagues.');
  render(whole(list([tip('a')])), home);
  expect(home.querySelector('.note')).toBeNull();
});

test('a draft of which nothing is said is not told what it could still show', () => {
  const shown = (gates: string[]) => {
    const [home] = homes();
    const surface: View['surface'] = {
      kind: 'list',
      key: 'draft:1',
      about: 'draft',
      tips: [],
      meter: [],
      gates: gates.map((id) => ({ id, reason: '' })),
    };
    render(whole({ ...EMPTY, surface }), home);
    return home.querySelector('.meter') !== null;
  };
  expect(shown(['G5'])).toBe(false);
  expect(shown(['G2'])).toBe(false);
  // Less is said there, and something still is.
  expect(shown(['G6'])).toBe(true);
  expect(shown([])).toBe(true);
});

test('a text in a language without phrases is not said to be left alone', () => {
  const [home] = homes();
  const view: View = {
    ...EMPTY,
    surface: {
      kind: 'list',
      key: 'draft:1',
      about: 'draft',
      tips: [],
      meter: [],
      gates: [{ id: 'G9', reason: 'no phrases of ours for "de"' }],
    },
  };
  render(whole(view), home);
  expect(home.querySelector('.note')?.textContent).toBe(
    'In this language, Uplift looks only at structure, not at wording.',
  );
});

test('every surface names the playbook that a tip comes from, before anything is opened', () => {
  const [home] = homes();
  const from = tip('p', { origin: 'Northgate plays' });
  const dock = { ...DOCK, open: true };
  const surfaces: View['surface'][] = [
    card(from, 0),
    { kind: 'list', key: 'draft:1', about: 'draft', tips: [from], meter: [], gates: [] },
    { kind: 'panel', key: 'deal:1', name: '', tips: [from], gates: [], logged: new Set() },
  ];
  for (const surface of surfaces) {
    render(whole({ ...EMPTY, dock, surface }), home);
    const named = [...home.querySelectorAll('.label')].filter((one) => one.textContent === from.origin);
    expect(named, surface?.kind).toHaveLength(1);
    expect(named[0]!.closest('details'), surface?.kind).toBeNull();
  }
});

test('a panel copies the question alone, and speaks of the prompt it stands in', () => {
  const [home] = homes();
  const asked: unknown[][] = [];
  const noted = new Proxy({} as Actions, {
    get:
      (_, name) =>
      (...args: unknown[]) =>
        asked.push([name, ...args]),
  });
  const view = VIEWS.find((one) => one.surface?.kind === 'panel')!;
  render(whole(view, noted), home);
  const press = (words: string) =>
    [...home.querySelectorAll('button')].find((one) => one.textContent?.includes(words))!.click();
  press('Copy question');
  press('Not here');
  press('Close for this record');
  home.querySelector<HTMLButtonElement>('.dock')!.click();
  expect(asked).toEqual([
    ['copy', 'What is the next limit?', 'a'],
    ['mute', 'muted-here', 'a'],
    ['closeDock', 'record'],
    ['toggleList', 'deal:1'],
  ]);
});
