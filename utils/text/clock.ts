import { normAt, type Token } from './token';

/* Times of day in several tokens: "half past two", "3 o'clock", "15h30", "um 15 Uhr", "à 15h". */

const HOURS = new Set('one two three four five six seven eight nine ten eleven twelve'.split(' '));
const STUNDEN = new Set('eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'.split(' '));
const isHour = (word: string) => HOURS.has(word) || /^(?:1?\d|2[0-4])$/.test(word);

/** Index behind a time of day that begins at the word at `i`, or 0. */
export function clockInWords(tokens: readonly Token[], i: number): number {
  const word = normAt(tokens, i);
  const next = normAt(tokens, i + 1);
  if (HOURS.has(word)) return next === "o'clock" ? i + 2 : 0;
  if (word === 'halb')
    return /^(?:um|gegen|ab|bis|vor)$/.test(normAt(tokens, i - 1)) && STUNDEN.has(next) ? i + 2 : 0;
  if (word !== 'half' && word !== 'quarter') return 0;
  // "Half past", and "a quarter to five" but no "quarter to 10 %"
  const isOf = next === 'past' || (next === 'to' && word === 'quarter');
  const after = tokens[i + 3];
  const isCounted =
    after?.kind === 'word' && /^(?:percent|per|days?|weeks?|months?|k|million)$/.test(after.norm);
  return isOf && isHour(normAt(tokens, i + 2)) && !isCounted ? i + 3 : 0;
}

/** Index behind a time of day that begins at the number at `i`, or 0. */
export function clockInFigures(tokens: readonly Token[], i: number): number {
  const token = tokens[i]!;
  const next = normAt(tokens, i + 1);
  if (next === "o'clock" && isHour(token.norm)) return i + 2;
  if (next === 'uhr' && /^(?:1?\d|2[0-4])(?:[.:][0-5]\d)?$/.test(token.norm)) return i + 2;
  if (!/^(?:1?\d|2[0-4])h$/.test(token.norm)) return 0;
  if (/^[0-5]\d$/.test(next) && tokens[i + 1]!.start === token.end) return i + 2;
  // "48h" is how long something takes.
  return /^(?:à|vers|dès|las)$/.test(normAt(tokens, i - 1)) ? i + 1 : 0;
}
