import { storage } from 'wxt/utils/storage';
import { SWITCHES_KEY, type Switches } from '../model/raw-storage';
import { type Settings, settings as schema } from '../model/settings';
import { faulty } from './faults';
import { type Change, versionedItem } from './item';
import { alone } from './lock';

/** Settings of somebody who has not touched any. */
export const DEFAULT_SETTINGS: Settings = {
  self: [],
  sitesOff: [],
  sitesOn: [],
  rulesOff: [],
  coachInternal: false,
  currency: 'EUR',
};

export const settingsItem = versionedItem<Settings>('settings', schema.shape, DEFAULT_SETTINGS, 1);

/** What content scripts may know of the settings. */
function switchesOf(value: Settings): Switches {
  return {
    started: value.startedAt !== undefined,
    sitesOff: value.sitesOff,
    sitesOn: value.sitesOn,
    ...(value.pausedUntil !== undefined && { pausedUntil: value.pausedUntil }),
    self: value.self,
    docksOff: value.docksOff ?? [],
  };
}

/** @returns the settings; a property that does not fit its check is read as its default, nothing is reset */
export const readSettings = (): Promise<Settings> => settingsItem.read();

/**
 * Changes settings and tells the content scripts.
 * @param change the properties to set, or a function of the settings as they are; `undefined` takes a property away
 */
export async function patchSettings(change: Change<Settings>): Promise<Settings> {
  const next = await settingsItem.patch(change);
  await publishSwitches();
  return next;
}

/**
 * Writes the switches anew from the settings as they are now, one window after the other: a slower one would put back
 * what another has changed.
 * @param permitted hosts were permitted or taken back: every open page asks anew whether its site is on
 */
export async function publishSwitches(permitted = false): Promise<void> {
  await faulty(() =>
    alone('switches', async () => {
      const settings = await readSettings();
      const before = await storage.getItem<Switches>(`local:${SWITCHES_KEY}`);
      const permits = (before?.permits ?? 0) + (permitted ? 1 : 0);
      const switches = { ...switchesOf(settings), ...(permits > 0 && { permits }) };
      // Firefox tells of every write, and every open page would look again.
      if (JSON.stringify(before) === JSON.stringify(switches)) return;
      await storage.setItem(`local:${SWITCHES_KEY}`, switches);
    }),
  );
}

/** @returns what ends it */
export const watchSettings = (callback: (value: Settings, before: Settings) => void) =>
  settingsItem.watch(callback);
