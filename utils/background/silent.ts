import type { Snapshot } from '../model/snapshot';
import type { Assessment, Gate } from '../model/tip';

/** More text than any mail or record has; a page that hands over more is not read (UTF-16 units). */
const MOST_TEXT = 600_000;
/** A page went mad: nothing of it is read. */
export const isTooLong = (snapshot: Snapshot): boolean => JSON.stringify(snapshot).length > MOST_TEXT;

/** What is said of a snapshot that is not read: why. */
export const silent = ({ kind, revision }: Snapshot, gates: Gate[]): Assessment => ({
  kind,
  revision,
  gates,
  tips: [],
  meter: [],
  language: 'und',
});

/** What is said of a snapshot that is more than anybody reads. */
export const tooLong = (snapshot: Snapshot): Assessment =>
  silent(snapshot, [{ id: 'long', reason: 'more text than a mail has' }]);
