import { recordKey } from '../model/record-key';
import type { RecordRef } from '../model/snapshot';
import { addMute, isMuted, type Mute, removeMute } from './mutes';
import { patchSettings } from './settings';

/*
 * The tab on record pages: for which records it is closed. Kept like a mute, as a salted hash; closed sites and places
 * are settings.
 */

const muteOf = (record: RecordRef): Mute => ({ ruleId: 'dock', scope: 'here', where: recordKey(record) });

/** Closes the tab for a record, or lets it open there again. */
export function closeDock(record: RecordRef, closed: boolean): Promise<void> {
  return closed ? addMute(muteOf(record)) : removeMute(muteOf(record));
}

/** Whether the tab is closed for a record. */
export const isDockClosed = (record: RecordRef): Promise<boolean> => isMuted(muteOf(record));

/** Closes the tab on all pages of a site, or lets it open there again. */
export async function switchDock(origin: string, off: boolean): Promise<void> {
  await patchSettings(({ docksOff = [] }) => ({
    docksOff: [...docksOff.filter((one) => one !== origin), ...(off ? [origin] : [])],
  }));
}
