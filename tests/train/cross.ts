import { compile } from '../../utils/coach/compile';
import type { PackedModel } from '../../utils/coach/learned/model';
import { SHIPPED } from '../../utils/coach/learned/score';
import { learnedScorer } from '../../utils/coach/learned/scorer';
import { builtinRules } from '../../utils/rules';
import { answerTo } from '../tools/assess-main';
import type { Answer } from '../tools/eval-assess';
import { print, scoreFolder } from '../tools/eval-score';
import { FOLDS, foldsOf, lessons, packedFrom } from './lessons';
import type { Surface } from './mails';
import { readTwice } from './read-twice';

/**
 * Scores the whole coach on the labelled mail that its scorer learns from: each mail is read with a scorer that was
 * learned without its tenth of the mails. The rules were written by people who read that mail, and that stays so.
 */
export function main(data: string, brief: boolean): void {
  const ask = (inputs: readonly unknown[]): Answer[] => {
    const thread = (inputs[0] as { kind: string }).kind === 'thread';
    const surface: Surface = thread ? 'incoming' : 'outgoing';
    const { mails, written } = lessons(data, surface);
    const fold = foldsOf(mails.length);
    const out: Answer[] = [];
    for (let k = 0; k < FOLDS; k++) {
      const seen = mails.filter((_, i) => fold[i] !== k);
      const model: PackedModel = packedFrom([...seen, ...written], surface);
      const compiled = compile([builtinRules], learnedScorer({ ...SHIPPED, [surface]: model }));
      inputs.forEach((input, i) => {
        if (fold[i] === k) out[i] = answerTo(JSON.stringify(input), true, compiled) as Answer;
      });
    }
    return out;
  };
  print(scoreFolder(data, ask, readTwice), brief);
}
