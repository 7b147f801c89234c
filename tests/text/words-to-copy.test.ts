import { expect, test } from 'vitest';
import { wordsToCopy } from '@/utils/text/words-to-copy';

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
      'Cut the longest sentence at its "and" or "which".',
      'Cut the longest sentence at its "and" or "which".',
    ],
    [
      'What has to work on day one there, and who owns that?',
      'What has to work on day one there, and who owns that?',
    ],
  ] as const)
    expect(wordsToCopy(example)).toBe(words);
});
