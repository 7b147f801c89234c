import { oneSpelling } from './spelling';

/*
 * How one written word is read as the words that phrases are made of: contractions become full words, a possessive
 * loses its ending. Phrases and mail go through the same door, so "I'm" in either matches "I am" in the other.
 */

const FULL = new Map<string, readonly string[]>(
  Object.entries({
    "i'm": 'i am',
    im: 'i am',
    "you're": 'you are',
    "we're": 'we are',
    "they're": 'they are',
    "it's": 'it is',
    "that's": 'that is',
    "this's": 'this is',
    "what's": 'what is',
    "where's": 'where is',
    "who's": 'who is',
    "how's": 'how is',
    "when's": 'when is',
    "there's": 'there is',
    "here's": 'here is',
    "he's": 'he is',
    "she's": 'she is',
    "everything's": 'everything is',
    "let's": 'let us',
    "i'd": 'i would',
    "you'd": 'you would',
    "we'd": 'we would',
    "they'd": 'they would',
    "it'd": 'it would',
    "he'd": 'he would',
    "she'd": 'she would',
    "that'd": 'that would',
    cannot: 'can not',
    "can't": 'can not',
    cant: 'can not',
    "won't": 'will not',
    wont: 'will not',
    "shan't": 'shall not',
    dont: 'do not',
    didnt: 'did not',
    doesnt: 'does not',
    isnt: 'is not',
    wasnt: 'was not',
    havent: 'have not',
    wouldnt: 'would not',
    couldnt: 'could not',
    arent: 'are not',
    werent: 'were not',
    hasnt: 'has not',
    hadnt: 'had not',
    shouldnt: 'should not',
    ive: 'i have',
    weve: 'we have',
    youve: 'you have',
    theyve: 'they have',
    youre: 'you are',
    theyre: 'they are',
    thats: 'that is',
    whats: 'what is',
    wheres: 'where is',
    whos: 'who is',
    hows: 'how is',
    whens: 'when is',
    theres: 'there is',
    heres: 'here is',
    hes: 'he is',
    shes: 'she is',
    youd: 'you would',
    theyd: 'they would',
    itll: 'it will',
    thatll: 'that will',
    youll: 'you will',
    theyll: 'they will',
    "y'all": 'you',
    lemme: 'let me',
    gimme: 'give me',
    lmk: 'let me know',
    gonna: 'going to',
    wanna: 'want to',
    gotta: 'got to',
  }).map(([short, full]) => [short, full.split(' ')]),
);
const ENDINGS: readonly (readonly [string, string])[] = [
  ["n't", 'not'],
  ["'ll", 'will'],
  ["'ve", 'have'],
  ["'re", 'are'],
];

/** The words that `norm` stands for, and whether it was a possessive. */
export function spellOut(norm: string): { words: readonly string[]; possessive: boolean } {
  const quote = norm.indexOf("'");
  const full = FULL.get(norm);
  if (full) return { words: full, possessive: false };
  if (quote < 0) return { words: [oneSpelling(norm)], possessive: false };
  for (const [ending, word] of ENDINGS) {
    if (norm.endsWith(ending) && norm.length > ending.length) {
      return { words: [norm.slice(0, -ending.length), word], possessive: false };
    }
  }
  if (norm.endsWith("'s")) {
    const stem = norm.slice(0, -2);
    return { words: [oneSpelling(stem)], possessive: true };
  }
  if (norm.endsWith("'")) return { words: [norm.slice(0, -1)], possessive: true };
  return { words: [norm], possessive: false };
}
