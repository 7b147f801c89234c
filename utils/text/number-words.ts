/* The words that numbers, sums and shares are told with; every reader of figures asks here. */

/** What each number word of English stands for. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, i) => [word, i + 1] as const),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, i) => [word, 10 * (i + 2)] as const),
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
]);

/** What a word or an ending behind a number multiplies it by. */
export const SCALE: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mm', 1e6],
  ['mn', 1e6],
  ['mio', 1e6],
  ['b', 1e9],
  ['bn', 1e9],
  ['mrd', 1e9],
  ['mln', 1e6],
  ['tsd', 1e3],
  ['tausend', 1e3],
  ['mille', 1e3],
  ['millionen', 1e6],
  ['millón', 1e6],
  ['millones', 1e6],
  ['milliarde', 1e9],
  ['milliarden', 1e9],
  ['milliard', 1e9],
  ['milliards', 1e9],
  ['lakh', 1e5],
  ['lakhs', 1e5],
  ['lac', 1e5],
  ['lacs', 1e5],
  ['crore', 1e7],
  ['crores', 1e7],
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['thousands', 1e3],
  ['million', 1e6],
  ['millions', 1e6],
  ['billion', 1e9],
  ['billions', 1e9],
]);

/** Codes of currencies as they stand beside a sum. */
export const CURRENCY_CODES: ReadonlySet<string> = new Set(
  'usd eur gbp chf jpy cad aud nzd sek nok dkk pln czk huf inr cny brl mxn zar sgd hkd ils aed try'.split(
    ' ',
  ),
);
/** The same without the one that is a word: "Try 3 of them" is no sum. */
export const PLAIN_CODES: ReadonlySet<string> = new Set([...CURRENCY_CODES].filter((code) => code !== 'try'));
/** Words that make a number before them a sum, and its currency where it is certain. */
export const CURRENCY_WORDS: ReadonlyMap<string, string> = new Map([
  ['euro', 'EUR'],
  ['euros', 'EUR'],
  ['pounds', 'GBP'],
  ['quid', 'GBP'],
  ['francs', 'CHF'],
  ['yen', 'JPY'],
  ['dollars', 'symbol:$'],
  ['dollar', 'symbol:$'],
  ['bucks', 'symbol:$'],
  ['kr', 'symbol:kr'],
  ['rupees', 'symbol:rs'],
]);
