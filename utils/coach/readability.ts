/** Syllables of an English word by its vowel groups; a silent final e counts for none. At least 1. */
export function syllables(word: string): number {
  let count = 0;
  let vowel = false;
  for (let i = 0; i < word.length && i < 40; i++) {
    const is = 'aeiouy'.includes(word[i]!);
    if (is && !vowel) count++;
    vowel = is;
  }
  if (count > 1 && word.endsWith('e') && !word.endsWith('le')) count--;
  return Math.max(1, count);
}
