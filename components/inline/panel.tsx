import type { SurfaceKit } from '@/utils/page/view';
import { DealPanel } from './DealPanel';
import css from './panel.css?inline';

/* The panel of a record, besides card and form: what a page of records gets when the rep first opens something. */

/** @param kit what draws the others */
export const withPanel = (kit: SurfaceKit): SurfaceKit => ({
  ...kit,
  css: kit.css + css,
  draw: (view, actions) =>
    view.surface?.kind === 'panel' ? (
      <DealPanel panel={view.surface} actions={actions} />
    ) : (
      kit.draw(view, actions)
    ),
});
