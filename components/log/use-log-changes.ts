import { useState } from 'preact/hooks';
import { t, tCount } from '@/utils/messaging/words';
import type { Opportunity } from '@/utils/model/opportunity';
import { removeOpportunities, type UndoStep, undo, updateOpportunities } from '@/utils/storage/opportunities';
import { stageName } from './words';

export interface Done {
  words: string;
  step: UndoStep;
}

interface Changes {
  /** The last thing done, with its way back. */
  done: Done | undefined;
  fault: unknown;
  change(ids: readonly string[], change: Partial<Opportunity>): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  takeBack(): Promise<void>;
  clear(): void;
}

function wordsFor(saved: readonly Opportunity[], change: Partial<Opportunity>): string {
  const first = saved[0];
  if (first && saved.length === 1 && change.stage)
    return t('doneStage', first.title, stageName(change.stage));
  return tCount('doneChanged', saved.length);
}

/** Changes to the log from a list, a board or a page, each with its undo. */
export function useLogChanges(): Changes {
  const [done, setDone] = useState<Done>();
  const [fault, setFault] = useState<unknown>();
  const run = async (work: () => Promise<Done | undefined>) => {
    try {
      setFault(undefined);
      setDone(await work());
    } catch (error) {
      setFault(error);
    }
  };
  return {
    done,
    fault,
    change: (ids, change) =>
      run(async () => {
        const { saved, undo: step } = await updateOpportunities(ids, change);
        return saved.length ? { words: wordsFor(saved, change), step } : undefined;
      }),
    remove: (ids) =>
      run(async () => {
        const step = await removeOpportunities(ids);
        return { words: tCount('doneRemoved', step.put.length), step };
      }),
    takeBack: () =>
      run(async () => {
        if (done) await undo(done.step);
        return undefined;
      }),
    clear: () => setDone(undefined),
  };
}
