import type { Mistake, MistakeKind } from '@/utils/coach/mistakes/mistake';
import { type MessageKey, t } from '@/utils/messaging/words';
import { rowAt } from '@/utils/rules/form/around';
import type { RuleForm } from '@/utils/rules/form/form';
import { matcherAt } from '@/utils/rules/form/matchers';
import { phrasesIn } from '@/utils/rules/form/typed';
import type { YamlFault, YamlFaultKind } from '@/utils/rules/yaml/fault';
import { mistakeWords, underPart } from '../mistake-lines';

/** What everybody begins with: told when the rule shall be switched on, not while it is being written. */
const UNFINISHED: ReadonlySet<MistakeKind> = new Set(['missing', 'empty', 'no-match', 'few-examples']);
/** Whether a mistake is only that something is still to be written. */
export const isUnfinished = ({ what }: Mistake): boolean => UNFINISHED.has(what);

const FAULTS: Record<YamlFaultKind, MessageKey> = {
  tab: 'textTab',
  indent: 'textIndent',
  'no-colon': 'textNoColon',
  twice: 'textTwice',
  'open-quote': 'textOpenQuote',
  escape: 'textEscape',
  'open-bracket': 'textOpenBracket',
  'after-value': 'textAfterValue',
  'strange-start': 'textStrangeStart',
  'too-deep': 'textTooDeep',
  'too-long': 'textTooLong',
};

/** Why a text cannot be read, with its line. */
export const faultOfText = ({ fault, line, about }: YamlFault): string =>
  t('mistakeLine', line, t(FAULTS[fault], about));

/** The phrase that a path leads to. */
const phraseAt = (value: unknown, at: readonly PropertyKey[]): unknown =>
  at.reduce((one: unknown, key) => (one as Record<PropertyKey, unknown> | undefined)?.[key], value);

/** A mistake where the form has its field. */
export interface Placed {
  /** Name of the field; 'more' where only the text has it. */
  field: string;
  words: string;
  mistake: Mistake;
}

/** How many examples before this one are filled in: its index in the rule. */
export const indexInRule = (list: RuleForm['fires'], index: number): number =>
  list.slice(0, index).filter(({ text }) => text.trim()).length;

/** The form's own index of the nth example that is filled in. */
function filledIndex(list: RuleForm['fires'], nth: number): number {
  const filled = list.flatMap(({ text }, index) => (text.trim() ? [index] : []));
  return filled[nth] ?? nth;
}

function fieldOf({ at }: Mistake, value: unknown, form: RuleForm): { field: string; line?: number } {
  const [first, second, third] = at;
  const phrase = phraseAt(value, at);
  const lineIn = (typed = '') => {
    const lines = typed.split('\n').map((line) => line.trim());
    const index = lines.indexOf(String(phrase).trim());
    return index >= 0 && phrasesIn(typed).length > 1 ? { line: index + 1 } : {};
  };
  // One stands alone or in a list.
  const nth = typeof second === 'number' ? second : 0;
  switch (first) {
    case 'match': {
      const index = matcherAt(form.matchers, form.surface, nth);
      if (at.at(-1) === 'is' && form.matchers[index]?.looks === 'count') return { field: `number ${index}` };
      return { field: `match ${index}`, ...lineIn(form.matchers[index]?.phrases) };
    }
    case 'needs':
    case 'unless': {
      const index = rowAt(phraseAt(value, [first]), nth, form[first]);
      if (index < 0) return { field: 'more' };
      return { field: `${first} ${index}`, ...lineIn(form[first][index]?.phrases) };
    }
    case 'when':
      return {
        field: form.conditions.some(({ measure }) => measure === second) ? `when ${String(second)}` : 'more',
      };
    case 'examples':
      if (second !== 'fires' && second !== 'silent') return { field: 'more' };
      return {
        field: third === undefined ? second : `${second} ${filledIndex(form[second], Number(third))}`,
      };
    case 'rewrite':
      return { field: form.rest.rewrite === undefined ? 'rewrite' : 'more' };
    default:
      return {
        field:
          ['title', 'why', 'example', 'dimension', 'surface', 'severity', 'language'].find(
            (one) => one === first,
          ) ?? 'more',
      };
  }
}

/** Each mistake with the field where it stands. */
export function placed(mistakes: readonly Mistake[], value: unknown, form: RuleForm): Placed[] {
  return mistakes.map((mistake) => {
    const { field, line } = fieldOf(mistake, value, form);
    const words = mistakeWords(mistake);
    return { field, words: line === undefined ? words : t('mistakeLine', line, words), mistake };
  });
}

/** A mistake with the name of its field, for a list of all of them. */
export function withField({ field, words, mistake }: Placed): string {
  const [name = '', number] = field.split(' ');
  if (name === 'when') return t('labelled', t('conditionsHeading'), words);
  return underPart(name, number === undefined ? undefined : Number(number) + 1, words, mistake.at);
}
