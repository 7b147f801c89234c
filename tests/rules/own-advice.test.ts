import { expect, test } from 'vitest';
import { assess } from '@/utils/coach/assess';
import { compile } from '@/utils/coach/compile';
import { sceneOfExample } from '@/utils/coach/example';
import { learnedScorer } from '@/utils/coach/learned/scorer';
import { builtinRules } from '@/utils/rules';
import { wordsToCopy } from '@/utils/text/words-to-copy';

const compiled = compile([builtinRules], learnedScorer());

/** What is said of these words as a whole draft. */
function saidOf(words: string): string[] {
  const { snapshot, context } = sceneOfExample(words, 'draft');
  const corrections = assess(snapshot, compiled, context).tips.filter(({ severity }) => severity > 0);
  return corrections.map(({ ruleId, quote }) => `${ruleId} «${quote}»`);
}

/** Words that can be taken into a mail as they are. */
const advice = builtinRules.rules.flatMap(({ id, example = '' }) => {
  const words = wordsToCopy({ example, origin: 'builtin' });
  return words ? [[id, words] as const] : [];
});

test.each(advice)('who takes the words of %s into a mail is told nothing of them: %s', (_, words) => {
  expect(saidOf(words)).toEqual([]);
});
