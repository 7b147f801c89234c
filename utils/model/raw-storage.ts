/*
 * What content scripts read and watch of `storage.local` as it stands there: they carry neither migrations nor a schema
 * library.
 */

/** The key of what they may know of the settings. */
export const SWITCHES_KEY = 'switches';
/** The key of what the rep taught about CRMs; a change of it means: ask again. */
export const MAPPINGS_KEY = 'siteMappings';

/** The settings that content scripts may know. */
export interface Switches {
  started: boolean;
  sitesOff: string[];
  sitesOn: string[];
  /** Milliseconds since the epoch. */
  pausedUntil?: number;
  self: string[];
  /** Origins on whose pages the tab is closed. */
  docksOff: string[];
  /** How often the browser's permissions changed: open pages ask again whether they may still work. */
  permits?: number;
}
