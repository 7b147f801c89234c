import { useState } from 'preact/hooks';
import { sayUndone } from '@/components/ui/say';
import { t, tCount } from '@/utils/messaging/words';
import { isObject } from '@/utils/model/is-object';
import type { Opportunity, OpportunityChange } from '@/utils/model/opportunity';
import { removeOpportunities, undo, updateOpportunities } from '@/utils/storage/opportunities';
import { stageName } from './words';

/** What was done, in words, and what takes it back. */
export interface Done {
  words: string;
  /** Absent of what only tells how it was taken back. @returns with `stays: true` where a newer change was left as it is */
  back?(): Promise<unknown>;
}

export interface LogChanges {
  /** The last thing done, with its way back. */
  done: Done | undefined;
  fault: unknown;
  /** A change is being made: of many records that takes a while. */
  isBusy: boolean;
  /** @returns whether it is stored */
  change(ids: readonly string[], change: OpportunityChange): Promise<boolean>;
  remove(ids: readonly string[]): Promise<boolean>;
  /** Any other change; nothing is told where it gives nothing. */
  run(work: () => Promise<Done | undefined>): Promise<boolean>;
  takeBack(): Promise<boolean>;
  clear(): void;
}

function wordsFor(saved: readonly Opportunity[], before: readonly Opportunity[]): string {
  const first = saved[0];
  if (first && saved.length === 1 && first.stage !== before[0]?.stage)
    return t('doneStage', first.title, stageName(first.stage));
  return tCount('doneChanged', saved.length);
}

/** Changes to the log from a list, a board or a page, each with its undo. */
export function useLogChanges(): LogChanges {
  const [done, setDone] = useState<Done>();
  const [fault, setFault] = useState<unknown>();
  const [isBusy, setIsBusy] = useState(false);
  /** What changed nothing leaves the way back of what was done before. */
  const run = async (work: () => Promise<Done | undefined>) => {
    try {
      setFault(undefined);
      setIsBusy(true);
      const next = await work();
      if (next) setDone(next);
      return true;
    } catch (error) {
      setFault(error);
      return false;
    } finally {
      setIsBusy(false);
    }
  };
  return {
    done,
    fault,
    isBusy,
    change: (ids, change) =>
      run(async () => {
        const { saved, undo: step } = await updateOpportunities(ids, change);
        return saved.length ? { words: wordsFor(saved, step.put), back: () => undo(step) } : undefined;
      }),
    remove: (ids) =>
      run(async () => {
        const step = await removeOpportunities(ids);
        // Removed by the press before: the way back is that one's.
        if (!step.put.length) return undefined;
        return { words: tCount('doneRemoved', step.put.length), back: () => undo(step) };
      }),
    run,
    takeBack: () =>
      run(async () => {
        const left = await done?.back?.();
        const stays = isObject(left) && left.stays === true;
        // What stays for a change that another window made is told where it can be seen.
        setDone(stays ? { words: t('undoneNotAll') } : undefined);
        if (!stays) sayUndone();
        return undefined;
      }),
    clear: () => setDone(undefined),
  };
}
