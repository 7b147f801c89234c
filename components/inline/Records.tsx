import type { JSX } from 'preact';
import type { Actions, View } from '@/utils/page/view';
import { DealPanel } from './DealPanel';
import { Dock } from './Dock';

/** What a record's page shows: the tab at the window's edge, and its panel. */
export function Records({ view: { dock, surface }, actions }: { view: View; actions: Actions }): JSX.Element {
  return (
    <>
      {dock && <Dock dock={dock} onPress={() => actions.toggleList(dock.key)} />}
      {surface?.kind === 'panel' && <DealPanel panel={surface} actions={actions} />}
    </>
  );
}
