import { writeYaml } from '../yaml/write.ts';
import { boundOf, type Condition } from './conditions.ts';
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
function holding(condition: Condition): number {
  if (condition.how === 'none' || condition.how === 'some') return condition.how === 'some' ? 1 : 0;
  const bound = boundOf({ ...condition, how: 'exact' });
  return typeof bound === 'number' ? bound : 0;
}

/** More than anybody writes down. */
const MOST = 20;
/** As many as the condition wants. */
const several = (condition: Condition, one: (nth: number) => string): string[] =>
  Array.from({ length: Math.max(0, Math.min(holding(condition), MOST)) }, (_, index) => one(index + 1));

const placesOf = ({ needs, unless }: RuleForm) => [...needs, ...unless].map(({ place }) => place);

/** The mails before the draft that the rule asks for. */
function threadOf(form: RuleForm, words: SceneWords): unknown[] {
  const left = form.matchers.flatMap(({ looks, leftOut }) => (looks === 'left-out' ? [leftOut] : []));
  const places = placesOf(form);
  const asks = (measure: string, how: string) =>
    form.conditions.some((one) => one.measure === measure && one.how === how);
  const asksSome = (measure: string) => ['some', 'least', 'exact'].some((how) => asks(measure, how));
  const ours = left.includes('promise') || places.includes('ours');
  const theirs = [
    ...(left.includes('signal') || asksSome('thread.signals') ? [words.signal] : []),
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

/** Whether the rule asks for mails before the draft. */
const asksForMails = (form: RuleForm): boolean =>
  form.matchers.some(({ looks }) => looks === 'left-out') ||
  placesOf(form).some((place) => place === 'customer' || place === 'ours') ||
  form.conditions.some(
    ({ measure, how }) =>
      measure === 'thread.complaint' ||
      measure === 'thread.signals' ||
      (measure === 'first-touch' && how === 'no'),
  );

/** Whether the rule asks for something that a text alone does not say. */
export const asksForScene = (form: RuleForm): boolean =>
  form.surface === 'draft' &&
  (asksForMails(form) ||
    placesOf(form).includes('subject') ||
    form.conditions.some(({ measure }) => /^(?:attachments|external|history\..*)$/.test(measure)));

/** A text of a draft as a scene: the text with what the rule asks for beside it. */
export function sceneOfText(text: string, form: RuleForm, words: SceneWords): FormExample {
  const given = form.conditions.filter(({ measure }) => measure.startsWith('history.'));
  const files = form.conditions.find(({ measure }) => measure === 'attachments');
  const people = form.conditions.find(({ measure }) => measure === 'external');
  const scene: Values = {
    ...(placesOf(form).includes('subject') && { subject: '' }),
    draft: text.trim(),
    ...(asksForMails(form) && { thread: threadOf(form, words) }),
    ...(people && { to: several(people, (nth) => `person${nth}@customer.example`) }),
    ...(files && { attachments: several(files, (nth) => `file-${nth}.pdf`) }),
    ...(given.length > 0 && {
      given: Object.fromEntries(given.map((one) => [one.measure, holding(one)])),
    }),
  };
  return { text: writeYaml(scene).trimEnd(), isScene: true };
}
