import { formatList } from '@/components/ui/format';
import type { Mistake, MistakeKind } from '@/utils/coach/mistakes/mistake';
import { type MessageKey, t } from '@/utils/messaging/words';
import type { PromptRule } from '@/utils/model/prompt-rule';
import type { ChosenMeasure } from '@/utils/rules/form/conditions';
import { MEASURES } from './own/bounds';
import { languageName } from './rule-words';

/*
 * What is wrong with a rule, in the words of the interface: of one that the rep writes, and of one that came in a file.
 */

const WORDS: Record<MistakeKind, MessageKey> = {
  'too-long': 'phraseTooLong',
  'no-word': 'phraseNoWord',
  'many-gaps': 'phraseManyGaps',
  'empty-option': 'phraseEmptyOption',
  unopened: 'phraseUnopened',
  unclosed: 'phraseUnclosed',
  'strange-mark': 'phraseStrangeMark',
  'late-start': 'phraseLateStart',
  nested: 'phraseNested',
  'one-dot': 'phraseOneDot',
  'gap-size': 'phraseGapSize',
  'short-beginning': 'phraseShortBeginning',
  'no-list': 'phraseNoList',
  'own-list': 'phraseTooLarge',
  'too-large': 'phraseTooLarge',
  missing: 'mistakeMissing',
  empty: 'mistakeMissing',
  'too-many-letters': 'mistakeTooLong',
  'too-many': 'mistakeTooMany',
  'not-one-of': 'mistakeNotOneOf',
  'wrong-type': 'mistakeWrongType',
  'unknown-key': 'mistakeUnknownKey',
  'not-understood': 'mistakeNotUnderstood',
  'no-match': 'mistakeNoMatch',
  'unknown-name': 'mistakeUnknownName',
  'no-number': 'mistakeNoNumber',
  'no-slot': 'mistakeNoSlot',
  'few-examples': 'mistakeFewExamples',
  'stays-silent': 'mistakeStaysSilent',
  'silent-when': 'mistakeSilentWhen',
  'silent-needs': 'mistakeSilentNeeds',
  'silent-unless': 'mistakeSilentUnless',
  'silent-unread': 'mistakeSilentUnread',
  'other-language': 'mistakeOtherLanguage',
  fires: 'mistakeFires',
  twice: 'mistakeTwice',
  'no-such-rule': 'mistakeNoSuchRule',
  'too-many-rules': 'mistakeTooManyRules',
  'changed-since': 'playbookChanged',
  'our-name': 'mistakeOurName',
};

/** What a part has to be, by what the schema calls it; the file of a newer version may name others. */
const TYPES: ReadonlyMap<string, MessageKey> = new Map([
  ['string', 'typeText'],
  ['number', 'typeNumber'],
  ['int', 'typeNumber'],
  ['array', 'typeList'],
  ['object', 'typeParts'],
  ['record', 'typeParts'],
  ['boolean', 'typeTruth'],
]);

/** What a mistake is about, in words. */
function aboutWords({ what, about }: Mistake): string {
  if (what === 'silent-when' && Object.hasOwn(MEASURES, about)) return t(MEASURES[about as ChosenMeasure]);
  if (what === 'other-language') return languageName(about);
  const type = what === 'wrong-type' && TYPES.get(about);
  return type ? t(type) : about;
}

/** A mistake in one sentence, with what may have been meant. */
export function mistakeWords(mistake: Mistake): string {
  const { what, about, near } = mistake;
  const words = what === 'fires' && about ? t('exampleMarks', about) : t(WORDS[what], aboutWords(mistake));
  return near.length > 0 ? t('mistakeMeant', words, formatList(near)) : words;
}

/** What the parts of a rule are called; a file of a stranger's may have parts of any name. */
const LABELS: ReadonlyMap<string, MessageKey> = new Map([
  ['title', 'mineTitle'],
  ['why', 'mineWhy'],
  ['example', 'mineQuestion'],
  ['dimension', 'cardDimension'],
  ['surface', 'mineSurface'],
  ['severity', 'mineWeight'],
  ['language', 'mineLanguage'],
  ['match', 'mineLooks'],
  ['number', 'matcherNumber'],
  ['needs', 'needsHeading'],
  ['unless', 'quietHeading'],
  ['rewrite', 'mineRewrite'],
  ['fires', 'ruleFires'],
  ['silent', 'ruleSilent'],
]);

/**
 * Words about a part of a rule behind what that is called.
 * @param number which of the examples, counted from 1, where the part is a side of them
 * @param at the path that stands for a part without a name
 */
export function underPart(
  part: string,
  number: number | undefined,
  words: string,
  at: Mistake['at'],
): string {
  if (number !== undefined && (part === 'fires' || part === 'silent'))
    return t('labelled', t(part === 'fires' ? 'exampleFires' : 'exampleSilent', number), words);
  const label = LABELS.get(part);
  return t('labelled', label ? t(label) : at.map(String).join(' › '), words);
}

/** A mistake with the part of the rule where it stands, for a rule that no form shows. */
export function mistakeLine(one: Mistake): string {
  const [part, side, index] = one.at;
  const words = mistakeWords(one);
  if (part === undefined) return words;
  if (part === 'examples' && (side === 'fires' || side === 'silent'))
    return underPart(side, index === undefined ? undefined : Number(index) + 1, words, one.at);
  return underPart(String(part), undefined, words, one.at);
}

/** The example that a mistake is about, where it is a text alone. */
export function exampleOf({ at: [part, side, index] }: Mistake, rule: PromptRule): string | undefined {
  if (part !== 'examples' || index === undefined) return undefined;
  const example = rule.examples[side as 'fires' | 'silent'][Number(index)];
  return typeof example === 'string' ? example : undefined;
}
