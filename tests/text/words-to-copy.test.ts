import { expect, test } from 'vitest';
import { wordsToCopy } from '@/utils/text/words-to-copy';

const OURS = 'builtin';

test('what is copied of an example is what goes into a mail, not what is said about it', () => {
  for (const [example, words] of [
    [
      'Swap it for the reason: "Your Leeds line starts 3 June. Shall I bring Ana?"',
      'Your Leeds line starts 3 June. Shall I bring Ana?',
    ],
    ['"Could Ravi pick the pilot line by Thursday?"', 'Could Ravi pick the pilot line by Thursday?'],
    ['"Robust" becomes "ran 400 days without a stop".', 'ran 400 days without a stop'],
    ['"We launched X" becomes "Your night shift can now ___".', 'Your night shift can now ___'],
    ['"Sent the list" or "What has moved since May?" plus one fact.', 'What has moved since May?'],
    ['„Passt Ihnen Dienstag?“ Oder ein anderer Tag.', 'Passt Ihnen Dienstag?'],
    ['Par exemple : « Mardi vous convient-il ? »', 'Mardi vous convient-il ?'],
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
    'Pick an empty cell: which of their sites has this problem and no help yet?',
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
