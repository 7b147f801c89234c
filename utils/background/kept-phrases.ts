import { storage } from 'wxt/utils/storage';
import type { PackedPhrases } from '../coach/compile';

/*
 * The phrases of all rules as they were last made ready, for the rest of the browser's session: a worker that was woken
 * unpacks in a moment what it would take a tenth of a second to make. A cache: without it the rules are read anew.
 */

const KEY = 'session:phrases';

interface Kept {
  /** Which rules they are of. */
  name: string;
  /** As JSON: one text is handed over faster than many small numbers. */
  phrases: string;
}

/**
 * Asks for what is kept, before it is known whose it has to be.
 * @returns reads it; undefined where none are kept of the rules of the name given, or they cannot be read
 */
export function askPhrases(): (name: string) => Promise<PackedPhrases | undefined> {
  const asked = storage.getItem<Partial<Kept>>(KEY);
  // What goes wrong is told by the one who reads.
  asked.catch(() => {});
  return async (name) => {
    try {
      const kept = await asked;
      if (kept?.name !== name || typeof kept.phrases !== 'string') return undefined;
      return JSON.parse(kept.phrases) as PackedPhrases;
    } catch (error) {
      console.warn('[uplift] phrases kept', error);
      return undefined;
    }
  };
}

/** Keeps phrases for the session, in place of those before. @param name of the rules that they are of */
export async function keepPhrases(name: string, packed: PackedPhrases): Promise<void> {
  await storage.setItem<Kept>(KEY, { name, phrases: JSON.stringify(packed) });
}
