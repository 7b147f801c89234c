import { writeYaml } from '../yaml/write.ts';
import type { Condition } from './conditions.ts';
import type { FormExample } from './examples.ts';
import type { RuleForm } from './form.ts';
import type { Values } from './typed.ts';

/*
 * A text alone has no mail before it, no past and no files. Where a rule asks for such, its example needs them, too:
 * this writes them beside the text as far as the rule asks, for its writer to change.
 */

/** Mails that stand for what a rule asks for, in the language of the rep. */
export interface SceneWords {
  question: string;
  signal: string;
  complaint: string;
  promise: string;
}

/** A value for which the condition holds. */
const holding = ({ how, number }: Condition): number =>
  how === 'none' ? 0 : how === 'some' ? 1 : Number(number) || 0;

/** The mails before the draft that the rule asks for. */
function threadOf(form: RuleForm, words: SceneWords): unknown[] {
  const left = form.matchers.flatMap(({ looks, leftOut }) => (looks === 'left-out' ? [leftOut] : []));
  const places = [...form.needs, ...form.unless].map(({ place }) => place);
  const asks = (measure: string, how: string) =>
    form.conditions.some((one) => one.measure === measure && one.how === how);
  const ours = left.includes('promise') || places.includes('ours');
  const theirs = [
    ...(left.includes('signal') ? [words.signal] : []),
    ...(left.includes('complaint') || asks('thread.complaint', 'yes') ? [words.complaint] : []),
    ...(left.includes('person')
      ? [{ text: words.question, cc: ['Ravi Menon <ravi@customer.example>'] }]
      : []),
  ];
  return [
    // On the day that examples are read, its Friday is over.
    ...(ours ? [{ from: 'us', date: '2026-03-02', text: words.promise }] : []),
    ...theirs,
    ...(theirs.length === 0 ? [words.question] : []),
  ];
}

/** A text of a draft as a scene: the text with what the rule asks for beside it. */
export function sceneOfText(text: string, form: RuleForm, words: SceneWords): FormExample {
  const given = form.conditions.filter(({ measure }) => measure.startsWith('history.'));
  const files = form.conditions.find(({ measure }) => measure === 'attachments');
  const isFirst = form.conditions.some(({ measure, how }) => measure === 'first-touch' && how === 'yes');
  const places = [...form.needs, ...form.unless].map(({ place }) => place);
  const asksForMails =
    form.matchers.some(({ looks }) => looks === 'left-out') ||
    places.some((place) => place === 'customer' || place === 'ours') ||
    form.conditions.some(({ measure }) => measure === 'thread.complaint' || measure === 'first-touch');
  const asksForMore = given.length > 0 || files !== undefined || isFirst || places.includes('subject');
  const scene: Values = {
    ...(places.includes('subject') && { subject: '' }),
    draft: text.trim(),
    ...(!isFirst && (asksForMails || !asksForMore) && { thread: threadOf(form, words) }),
    ...(files && {
      attachments: Array.from({ length: Math.min(holding(files), 20) }, (_, n) => `file-${n + 1}.pdf`),
    }),
    ...(given.length > 0 && {
      given: Object.fromEntries(given.map((one) => [one.measure, holding(one)])),
    }),
  };
  return { text: writeYaml(scene).trimEnd(), isScene: true };
}
