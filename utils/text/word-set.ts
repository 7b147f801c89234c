/** Words that are looked up, written in one line with blanks between them. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));
