import { useEffect, useState } from 'preact/hooks';
import type { Mistake } from '@/utils/coach/mistakes/mistake';
import { inExamples, marksInExamples, type Trial, tryRule } from '@/utils/coach/mistakes/try-rule';
import type { RulePack } from '@/utils/model/prompt-rule';

/** How long nothing is typed before the rule is tried (milliseconds). */
const REST = 250;
/** And how long until it is found out why it stays silent, which takes longer. */
const LONG_REST = 500;

export interface Tried {
  /** The rule that was tried. */
  value: unknown;
  trial: Trial;
  /** What is wrong with the rule, its examples included. */
  mistakes: readonly Mistake[];
  /** What it marks in each example on which it shall speak up. */
  marks: readonly string[];
}

/** Tries a rule whenever its writer rests; until then the last answer stays. */
export function useTrial(value: unknown, builtin: RulePack): Tried | undefined {
  const [tried, setTried] = useState<Tried>();
  useEffect(() => {
    let timer = setTimeout(() => {
      const trial = tryRule(value, builtin);
      const marks = marksInExamples(trial);
      const tried = (isExplained: boolean) => {
        const mistakes = [...trial.mistakes, ...inExamples(value, trial, isExplained)];
        setTried({ value, trial, mistakes, marks });
        return mistakes;
      };
      const isSilent = tried(false).some(({ what }) => what === 'stays-silent');
      if (isSilent) timer = setTimeout(tried, LONG_REST, true);
    }, REST);
    return () => clearTimeout(timer);
  }, [value, builtin]);
  return tried;
}
