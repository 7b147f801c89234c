import type { DockChange, SiteState } from '../messaging/protocol';
import type { Asker } from '../messaging/server';
import type { Settings } from '../model/settings';
import { closeDock, switchDock } from '../storage/dock';
import { patchSettings } from '../storage/settings';

/** Answers `dock.set`. A page speaks of its own site only. */
export async function setDock(change: DockChange, asker: Asker): Promise<undefined> {
  const { origin } = new URL(asker.from === 'content' ? (asker.url ?? '') : change.url);
  const { place, off, record, closed } = change;
  if (record && closed !== undefined) await closeDock(record, closed);
  if (off !== undefined) await switchDock(origin, off);
  if (place) await patchSettings(({ docks }) => ({ docks: { ...docks, [origin]: place } }));
}

/** What a content script is told of the tab when its page loads; nothing where nothing was changed. */
export function dockState(url: string, { docks, docksOff }: Settings): SiteState['dock'] {
  const { origin } = new URL(url);
  const place = docks?.[origin];
  const off = docksOff?.includes(origin);
  return place || off ? { ...(place && { place }), ...(off && { off }) } : undefined;
}
