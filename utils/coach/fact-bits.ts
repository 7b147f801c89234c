import { datesOf } from '../text/dates';
import { figuresOf } from '../text/figures';
import { namesOf } from '../text/names';
import type { Sentence } from '../text/sentences';
import type { Token } from '../text/tokens';
import { SLOT_BIT } from './automaton';

interface Stretch {
  start: number;
  end: number;
}

const ORGANISATION_ENDS = new Set(
  'inc ltd llc gmbh corp plc ag sa bv oy ab srl nv pty limited group holdings bank university'.split(' '),
);

/** Marks the tokens that facts cover. Facts of a kind are in the order of the text, so one sweep does. */
function cover(tokens: readonly Token[], facts: readonly Stretch[], bit: number, bits: number[]): void {
  let t = 0;
  for (const { start, end } of facts) {
    while (t < tokens.length && tokens[t]!.end <= start) t++;
    for (let k = t; k < tokens.length && tokens[k]!.start < end; k++) bits[k]! |= bit;
  }
}

const TOWARDS = new Set('in at near to into from outside around across'.split(' '));
const NO_PLACE = new Set('i english german french spanish italian dutch'.split(' '));

/** Capitalised words after "in", "to", "near": Lyon, New South Wales. Days and months are dates already. */
function markPlaces(tokens: readonly Token[], bits: number[]): void {
  for (let t = 1; t < tokens.length; t++) {
    const token = tokens[t]!;
    if (!token.capital || token.kind !== 'word' || bits[t]! & SLOT_BIT.date || NO_PLACE.has(token.norm))
      continue;
    const before = tokens[t - 1]!;
    const goesOn = (bits[t - 1]! & SLOT_BIT.place) !== 0;
    if (goesOn || (!before.capital && TOWARDS.has(before.norm))) bits[t]! |= SLOT_BIT.place;
  }
}

const FIGURE_BITS = {
  number: SLOT_BIT.number,
  money: SLOT_BIT.money | SLOT_BIT.number,
  percent: SLOT_BIT.percent | SLOT_BIT.number,
} as const;

/** Numbers in words, sums with their currency, shares with their "per cent". */
function markFigures(tokens: readonly Token[], bits: number[]): void {
  for (const { first, last, kind } of figuresOf(tokens))
    for (let t = first; t < last; t++) bits[t]! |= FIGURE_BITS[kind];
}

/** Slot bits per token that need more than one token to see: dates, names, organisations, sums in words. */
export function factBits(text: string, tokens: Token[], sentences: Sentence[]): number[] {
  const bits: number[] = [];
  for (let t = 0; t < tokens.length; t++) bits.push(0);
  const dates = datesOf(tokens);
  cover(
    tokens,
    dates.filter((date) => date.kind !== 'time'),
    SLOT_BIT.date,
    bits,
  );
  cover(
    tokens,
    dates.filter((date) => date.kind === 'time'),
    SLOT_BIT.time,
    bits,
  );
  markFigures(tokens, bits);
  cover(tokens, namesOf(text, tokens, sentences), SLOT_BIT.name, bits);
  markPlaces(tokens, bits);
  for (let t = 1; t < tokens.length; t++) {
    if (!tokens[t - 1]!.capital || !ORGANISATION_ENDS.has(tokens[t]!.norm)) continue;
    // "Smith & Sons Ltd"
    for (
      let k = t;
      k >= 0 && (tokens[k]!.capital || (tokens[k]!.norm === '&' && tokens[k - 1]?.capital));
      k--
    )
      bits[k]! |= SLOT_BIT.organisation;
  }
  return bits;
}
