import type { JSX } from 'preact';
import type { Presses, View } from '@/utils/page/view';
import { Dock } from './Dock';

/** What a record's page shows besides: the tab at the window's edge. */
export function Records({ view: { dock }, presses }: { view: View; presses: Presses }): JSX.Element | null {
  return dock && <Dock dock={dock} onPress={() => presses.toggleList(dock.key)} />;
}
