import { join } from 'node:path';
import type { PackedModel } from '../../utils/coach/learned/model';
import { learn, NORM, weightsOf } from './learn';
import { random } from './logistic';
import { labelledMails, type Mail, pairMails, type Surface, writtenMails, writtenSentences } from './mails';
import { pack } from './pack';

export const FOLDS = 10;

/** The fold of each of so many mails, always the same. */
export function foldsOf(mails: number): number[] {
  const next = random(3);
  return Array.from({ length: mails }, () => Math.floor(next() * FOLDS));
}

/** What there is to learn from: the labelled mails of a folder, and what was written for training. */
export function lessons(data: string, surface: Surface): { mails: Mail[]; written: Mail[] } {
  const mails = labelledMails(join(data, `${surface}.jsonl`), surface);
  const here = import.meta.dirname;
  const sentences = writtenSentences(join(here, 'sentences'), surface, mails.length);
  const whole = writtenMails(join(here, 'mails'), surface, mails.length + sentences.length);
  const others = mails.length + sentences.length + whole.length;
  const paired = surface === 'incoming' ? pairMails(others) : [];
  return { mails, written: [...sentences, ...whole, ...paired] };
}

/** A model learned from these mails, as it would be shipped. */
export function packedFrom(mails: readonly Mail[], surface: Surface): PackedModel {
  const learned = learn(mails, surface);
  const bias = { any: learned.any.at(-1)!, each: learned.each.map((weights) => weights.at(-1)!) };
  return pack(weightsOf(learned, mails), learned.classes, bias, NORM);
}
