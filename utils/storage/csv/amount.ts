import { fold } from '../fold';

/** The decimal mark of a file's amounts: the last mark of a cell that cannot be one of thousands; else by the separator. */
export function decimalOf(cells: readonly string[], separator: string): '.' | ',' {
  for (const cell of cells) {
    const marks = cell.match(/[.,]/g) ?? [];
    const last = marks.at(-1) as '.' | ',' | undefined;
    if (!last) continue;
    const [behind = ''] = /^\d*/.exec(cell.slice(cell.lastIndexOf(last) + 1)) ?? [];
    if (new Set(marks).size === 2 || (marks.length === 1 && behind.length !== 3)) return last;
  }
  return separator === ';' ? ',' : '.';
}

/** Words that make another number of the digits beside them: thousands, millions, billions. Which, is not for us to guess. */
const MANY = new Set(
  'k t th tsd teur keur mille m mm mn mio mil mill mln meur million millions millionen millon millones millió b bn mrd md mds milliard milliards milliarden billion billions lakh lakhs lac cr crore crores 千 万 億 亿 만 억'
    .split(' ')
    .map(fold),
);

/** What stands beside an amount: a currency, what it is for ("CHF per year"). More words are a note with a number in it. */
const MOST_WORDS = 3;

/** More than one number, or one that is told in words or is part of a note: a range, a quarter before it, "1.5M", "50 %". */
function isNoAmount(text: string): boolean {
  const words = fold(text).match(/\p{L}+/gu) ?? [];
  return (
    /\d[\s.,'’]*[^\d\s.,'’][^\d]*\d/.test(text) ||
    /\d\s+(?:\d{1,2}|\d{4,})(?!\d)/.test(text) ||
    /[%‰]/.test(text) ||
    words.length > MOST_WORDS ||
    words.some((word) => MANY.has(word))
  );
}

/**
 * An amount as people and programs write it: "1,200.50", "(1 200)", "EUR 5", "1e21".
 * @returns undefined where it is none, or not surely one
 */
export function amountIn(text: string, decimal: '.' | ','): number | undefined {
  // A point that is no decimal mark here groups thousands.
  const plain = decimal === '.' ? text.trim() : text.trim().replace('.', ' ').replace(',', '.');
  if (/^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(plain)) return finite(Number(plain));
  if (isNoAmount(text)) return undefined;
  const bare = text.replace(/[^\d.,\-()]/g, '');
  if (!/\d/.test(bare)) return undefined;
  const sign = /^-|^\(.*\)$/.test(bare) ? -1 : 1;
  const [whole = '', ...rest] = bare.replace(/[()-]/g, '').split(decimal);
  if (rest.length > 1) return undefined;
  return finite(sign * Number(`${whole.replace(/[.,]/g, '')}.${rest[0]?.replace(/[.,]/g, '') || '0'}`));
}
const finite = (value: number): number | undefined => (Number.isFinite(value) ? value : undefined);
