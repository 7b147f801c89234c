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

/** Words that can be taken into a mail, with the facts of the example where the rep's own go. */
const advice = builtinRules.rules.flatMap(({ id, example = '' }) => {
  const words = wordsToCopy({ example, origin: 'builtin' });
  const filled = words?.includes('___') ? wordsToCopy({ example, origin: 'own' }) : words;
  return filled ? [[id, filled] as const] : [];
});
const LEFT = 'C-PUR-17 «___»';

test.each(advice)('who takes the words of %s into a mail is told nothing of them: %s', (_, words) => {
  expect(saidOf(words).filter((said) => !(words.includes('___') && said === LEFT))).toEqual([]);
});

test('who leaves a gap of copied words open is told of it', () => {
  const example = '"Could Ravi pick the pilot line by Thursday?"';
  const copied = wordsToCopy({ example, origin: 'builtin' })!;
  expect(saidOf(copied)).toContain(LEFT);
});
