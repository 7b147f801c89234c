import { expect, test } from 'vitest';
import type { QuickLog } from '@/utils/model/opportunity';
import type { Tip } from '@/utils/model/tip';
import { drawView } from '@/utils/page/draw';
import type { ReadingPane } from '@/utils/page/reading-pane';
import type { Stage, StageInput } from '@/utils/page/stage';
import { viewOf } from '@/utils/page/stage-view';

const tip = { id: 'T', ruleId: 'SIG-SITE' } as Tip;
const fields = { id: 'new', title: 'A second site', accountName: 'Brightwell' } as QuickLog;
/** A page that shows another mail by now: nothing was read of it yet. */
const gone = { draft: () => undefined, pane: () => ({ assessment: null }) } as unknown as StageInput;

test('a form that logs stays, with its words and its tip, when the mail that it came from goes', () => {
  const view = viewOf(
    { kind: 'log', key: 'pane', tipId: 'T', by: 'press', fields, tip },
    gone,
    [],
    new Set(),
  );
  expect(view).toMatchObject({ kind: 'log', fields, tip });
});

test('a card goes with its mail', () => {
  expect(viewOf({ kind: 'card', key: 'pane', tipId: 'T', by: 'press' }, gone, [], new Set())).toBeNull();
});

test('a panel goes with its record, and is none of the one that the page shows by now', () => {
  const deal = { kind: 'deal', record: {}, fields: { name: { value: 'Line 2' } } };
  const pane = { key: 'deal:b', assessment: { gates: [], meter: [] }, reading: { snapshot: deal } };
  const page = { draft: () => undefined, pane: () => pane } as unknown as StageInput;
  const panel = (key: string) => viewOf({ kind: 'list', key, by: 'press' }, page, [], new Set());
  expect(panel('deal:b')).toMatchObject({ kind: 'panel', name: 'Line 2' });
  expect(panel('deal:a')).toBeNull();
});

test('a card offers to log what the rep proposed and is told so, until it is logged', () => {
  const praise = { id: 'P', ruleId: 'C-CRE-10', severity: 0, dimension: 'CRE' } as Tip;
  const source = { assessment: {}, prefill: {} };
  const page = { draft: () => source, pane: () => source } as unknown as StageInput;
  const canLog = (shown: Tip, logged: string[] = []) =>
    viewOf({ kind: 'card', key: 'd', tipId: shown.id, by: 'press' }, page, [shown], new Set(logged));
  expect(canLog(praise)).toMatchObject({ canLog: true });
  expect(canLog(praise, ['P'])).toMatchObject({ canLog: false });
  expect(canLog({ ...praise, dimension: 'TEA' })).toMatchObject({ canLog: false });
});

test('what was logged on the page can be logged again once the worker, which knew of it, says that it is not in the log', () => {
  const opening = {
    ...tip,
    quote: 'a second site',
    signal: { kind: 'SIG-SITE', polarity: 'opening' },
  } as Tip;
  const stage = { open: null, notice: null, logged: new Set(['T']), view: () => null } as unknown as Stage;
  const drawn = (shown: Tip) => {
    const pane = { key: 'm', assessment: { meter: [] }, placed: [{ tip: shown, range: {} }], reading: null };
    return drawView([], pane as unknown as ReadingPane, stage, undefined, String).signals[0]?.logged;
  };
  expect(drawn(opening)).toBe(true);
  expect(drawn({ ...opening, logged: true })).toBe(true);
  expect(drawn(opening)).toBe(false);
});
