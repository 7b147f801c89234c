import type { Assessment, Tip } from '../model/tip';
import type { Dock } from './dock';
import type { Draft } from './draft';
import type { ReadingPane } from './reading-pane';
import type { Stage } from './stage';
import { onDark, type UiHost } from './ui-host';
import type { ChipView, View } from './view';
import { tipCount } from './words';

/** What is to be drawn, from what is known now. */
export function drawView(
  view: Window,
  drafts: readonly Draft[],
  pane: ReadingPane,
  stage: Stage,
  dock: Dock | undefined,
  host: UiHost,
): View {
  const chips: ChipView[] = [];
  for (const { key, assessment, placed } of drafts) {
    if (assessment)
      chips.push(
        chip(
          key,
          'draft',
          placed.map(({ tip }) => tip),
          assessment,
          stage,
        ),
      );
  }
  const { key, assessment } = pane;
  const tips = pane.placed.map(({ tip }) => tip);
  const isRecord = pane.reading?.snapshot.kind === 'deal';
  // A mail's tips stand at their words; those without words need a place of their own.
  if (key && assessment && !isRecord && pane.placed.some(({ range }) => range === null))
    chips.push(chip(key, 'thread', tips, assessment, stage));
  const docked = dock && isRecord && key && tips.length > 0 && !dock.off && !pane.dockClosed;
  const reference = drafts[0]?.composer.editor ?? view.document.body ?? view.document.documentElement;
  host.scheme(onDark(reference));
  const tab = docked ? { ...sumOf(key, tips, stage), side: dock.side } : null;
  const counted = chips.find((one) => one.key === stage.open?.key) ?? chips[chips.length - 1] ?? tab;
  return {
    chips,
    dock: tab,
    signals: pane.placed.flatMap(({ tip, range }) =>
      range && key && tip.signal && tip.signal.polarity !== 'risk'
        ? [{ id: tip.id, key, tipId: tip.id, label: tip.quote, logged: stage.logged.has(tip.id) }]
        : [],
    ),
    surface: stage.view(),
    notice: stage.notice,
    says: counted ? tipCount(counted.count) : '',
  };
}

function chip(
  key: string,
  kind: ChipView['kind'],
  tips: readonly Tip[],
  { meter }: Assessment,
  stage: Stage,
): ChipView {
  return {
    ...sumOf(key, tips, stage),
    kind,
    shown: meter.filter((entry) => entry.state === 'shown').map((entry) => entry.dimension),
  };
}

const sumOf = (key: string, tips: readonly Tip[], stage: Stage) => ({
  key,
  count: tips.filter((tip) => tip.severity > 0).length,
  stop: tips.some((tip) => tip.severity === 3),
  open: stage.open?.key === key,
});
