import { MONTHS } from './date-words';
import { normAt, type Token } from './token';

/*
 * Days and stretches of time that German, Spanish and French count from today: "übermorgen", "dentro de dos días",
 * "la semaine prochaine", "Ende des Monats".
 */

/** Days from today; a stretch without a certain day has none. */
interface Relative {
  next: number;
  days?: number;
}

const DAYS: Readonly<Record<string, number>> = {
  heute: 0,
  morgen: 1,
  übermorgen: 2,
  gestern: -1,
  hoy: 0,
  mañana: 1,
  ayer: -1,
  "aujourd'hui": 0,
  demain: 1,
};
/** The morning, not the day after. */
const NO_DAY_AFTER: Readonly<Record<string, string>> = {
  morgen: 'guten heute jeden am',
  mañana: 'la esta cada',
};
const UNIT =
  /^(?:tag(?:e|en)?|días?|jours?|wochen?|semanas?|semaines?|monat(?:e|en|s)?|mes(?:es)?|mois|jahr(?:e|en|es)?|años?|ans?|quartals?|trimestres?)$/;
const AHEAD = /^(?:nächste[nrs]?|kommende[nrs]?|diese[nrs]?|próxim[ao])$/;
const BEHIND = /^(?:prochaine?|próxim[ao]|que)$/;
const PART = /^(?:anfang|mitte|ende|début|mi|courant|fin|principios|inicios|mediados|finales)$/;
const OF = /^(?:der|des|dieser|dieses|de|du|la|le|el)$/;

/** Reads at `i`, whose word is one of those that dates are made of; null where nothing of the kind stands there. */
export function relativeAbroad(tokens: Token[], i: number): Relative | null {
  const word = normAt(tokens, i);
  const before = normAt(tokens, i - 1);
  const days = DAYS[word];
  if (days !== undefined) {
    if (NO_DAY_AFTER[word]?.split(' ').includes(before) && before !== 'pasado') return null;
    // "pasado mañana", "après-demain"
    const later =
      before === 'pasado' || (word === 'demain' && before === '-' && normAt(tokens, i - 2) === 'après');
    return { next: i + 1, days: days + (later ? 1 : 0) };
  }
  if (AHEAD.test(word) && UNIT.test(normAt(tokens, i + 1))) return { next: i + 2 };
  if (UNIT.test(word) && BEHIND.test(normAt(tokens, i + 1))) {
    if (normAt(tokens, i + 1) !== 'que') return { next: i + 2 };
    return normAt(tokens, i + 2) === 'viene' ? { next: i + 3 } : null;
  }
  return PART.test(word) ? partAbroad(tokens, i) : null;
}

/** "Ende des Monats", "Mitte nächster Woche", "a mediados de mayo", "fin juin", "mi-mai", "Ende Q2". */
function partAbroad(tokens: Token[], i: number): Relative | null {
  let at = i + 1;
  // "Mi mes" is my month.
  if (normAt(tokens, i) === 'mi' && normAt(tokens, at) !== '-') return null;
  if (normAt(tokens, at) === '-') at++;
  while ((OF.test(normAt(tokens, at)) || AHEAD.test(normAt(tokens, at))) && at - i < 4) at++;
  const word = normAt(tokens, at);
  if (MONTHS.has(word) || /^(?:q[1-4]|h[12])$/.test(word)) return { next: at + 1 };
  // "Fin de semana" is two days off.
  if (at === i + 1 || !UNIT.test(word) || word === 'semana') return null;
  return { next: BEHIND.test(normAt(tokens, at + 1)) && normAt(tokens, at + 1) !== 'que' ? at + 2 : at + 1 };
}
