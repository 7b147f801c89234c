import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { builtinRules } from '@/utils/rules';
import { wordsToCopy } from '@/utils/text/words-to-copy';

const OURS = 'builtin';

test('what is copied of an example is what goes into a mail, not what is said about it', () => {
  for (const [example, words] of [
    [
      'Swap it for the reason: "Your Leeds line starts 3 June. Shall I bring Ana?"',
      'Your ___ line starts ___. Shall I bring ___?',
    ],
    ['"Could Ravi pick the pilot line by Thursday?"', 'Could ___ pick the pilot line by ___?'],
    ['"Robust" becomes "ran 400 days without a stop".', 'ran ___ days without a stop'],
    ['"We launched X" becomes "Your night shift can now ___".', 'Your night shift can now ___'],
    ['"Sent the list" or "What has moved since May?" plus one fact.', 'What has moved since ___?'],
    ['„Passt Ihnen Dienstag?“ Oder ein anderer Tag.', 'Passt Ihnen ___?'],
    ['Par exemple : « Mardi vous convient-il ? »', '___ vous convient-il ?'],
    [
      'What has to work on day one there, and who owns that?',
      'What has to work on day one there, and who owns that?',
    ],
    ['What would that let you do? (Before any yes or price.)', 'What would that let you do?'],
  ] as const)
    expect(wordsToCopy({ example, origin: OURS })).toBe(words);
});

test('advice to oneself is nothing to copy', () => {
  for (const example of [
    'Keep the noun and the number.',
    'Cut the longest sentence at its "and" or "which".',
    'Pick a gap: which of their sites has this problem and no help yet?',
    'Wählen Sie ein leeres Feld: Welcher Standort hat dasselbe Problem?',
    undefined,
  ])
    expect(wordsToCopy({ origin: OURS, ...(example && { example }) })).toBeUndefined();
});

test('who writes a rule of their own writes how it may read, in quotation marks or not', () => {
  const origin = 'own';
  expect(wordsToCopy({ example: 'Tuesday at 10 works here.', origin })).toBe('Tuesday at 10 works here.');
  expect(wordsToCopy({ example: 'Say: "Tuesday at 10 works here."', origin })).toBe(
    'Tuesday at 10 works here.',
  );
});

const wordsIn = (language: string): { example?: string }[] =>
  Object.values(parse(readFileSync(`utils/rules/words/${language}.yaml`, 'utf8')) as object);
const DAYS: Readonly<Record<string, RegExp>> = {
  en: /\b(?:(?:Mon|Tues|Wednes|Thurs|Fri)day|January|February|March|April|May|June|July|August|\w+ember|October)\b/,
  de: /\b(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Januar|Februar|März|April|Mai|Juni|Juli|August|\w+ember|Oktober)\b/,
  fr: /\b(?:[Ll]undi|[Mm]ardi|[Mm]ercredi|[Jj]eudi|[Vv]endredi|janvier|février|mars|avril|mai|juin|juillet|août|\w+embre|octobre)\b/,
  es: /\b(?:lunes|martes|miércoles|jueves|viernes|enero|febrero|marzo|abril|mayo|junio|julio|agosto|\w+iembre|octubre)\b/,
};
/** Names of nobody. */
const COMMON = /^(?:I|IT|CFO|Ms|Mr|B|A|Saturdays|M’envoyez|Sie|Ihnen|Ihre[rm]?)$/;

test.each(['en', 'de', 'fr', 'es'])(
  'no name, day or figure of our own examples is copied (%s)',
  (language) => {
    const rules: readonly { example?: string }[] = language === 'en' ? builtinRules.rules : wordsIn(language);
    const copied = rules.flatMap(({ example }) => (example && wordsToCopy({ example, origin: OURS })) || []);
    expect(copied.length).toBeGreaterThan(25);
    expect(copied.filter((words) => /\d/.test(words) || DAYS[language]?.test(words))).toEqual([]);
    // In German every noun has a capital.
    const names = copied.flatMap((words) => words.match(/(?<=[\p{L},] )\p{Lu}[\p{L}’]*/gu) ?? []);
    if (language !== 'de') expect(names.filter((name) => !COMMON.test(name))).toEqual([]);
  },
);
