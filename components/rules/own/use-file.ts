import { useRef, useState } from 'preact/hooks';
import type { RulePack } from '@/utils/model/prompt-rule';
import { asOwn } from '@/utils/storage/playbooks/own';
import { type PlaybookPlan, planPlaybook } from '@/utils/storage/playbooks/plan';
import type { OwnRuleRow } from '@/utils/storage/rows';

/** A file of rules on its way in. */
export interface FileIn {
  plan: PlaybookPlan | undefined;
  tried: { done: number; of: number } | undefined;
  fault: unknown;
  read(file: File, own: readonly OwnRuleRow[]): Promise<void>;
  stop(): void;
  /** Puts the plan away. */
  close(): void;
}

/** Reads a file of rules, trying each of them on its examples. */
export function useFile(builtin: RulePack): FileIn {
  const [plan, setPlan] = useState<PlaybookPlan>();
  const [tried, setTried] = useState<FileIn['tried']>();
  const [fault, setFault] = useState<unknown>();
  const going = useRef<AbortController>(undefined);
  async function read(file: File, own: readonly OwnRuleRow[]) {
    going.current = new AbortController();
    const { signal } = going.current;
    try {
      setFault(undefined);
      const read = await planPlaybook(
        await file.text(),
        builtin,
        (done, of) => setTried({ done, of }),
        signal,
      );
      setPlan(asOwn(read, own));
    } catch (error) {
      if (!signal.aborted) setFault(error);
    } finally {
      setTried(undefined);
    }
  }
  return { plan, tried, fault, read, stop: () => going.current?.abort(), close: () => setPlan(undefined) };
}
