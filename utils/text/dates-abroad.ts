import { NUMBER_WORDS } from './date-words';
import type { Token } from './tokens';

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
  /^(?:(tag(?:e|en)?|días?|jours?)|(wochen?|semanas?|semaines?)|monat(?:e|en|s)?|mes(?:es)?|mois|jahr(?:e|en|es)?|años?|ans?|quartals?|trimestres?)$/;
const AHEAD = /^(?:nächste[nrs]?|kommende[nrs]?|diese[nrs]?|próxim[ao])$/;
const BEHIND = /^(?:prochaine?|próxim[ao]|que)$/;
const ENDS = /^(?:ende|fin|finales)$/;
const OF = /^(?:der|des|dieser|dieses|de|du|la|el)$/;

const norm = (tokens: Token[], at: number) => tokens[at]?.norm ?? '';

/** "in zwei Wochen", "dentro de 3 días", "dans un mois": the unit stands behind a number. */
function counted(tokens: Token[], from: number): Relative | null {
  const count = NUMBER_WORDS.get(norm(tokens, from)) ?? Number(norm(tokens, from));
  const unit = UNIT.exec(norm(tokens, from + 1));
  if (!unit || !(count >= 1 && count <= 60)) return null;
  const next = from + 2;
  if (unit[1]) return { next, days: count };
  return unit[2] ? { next, days: count * 7 } : { next };
}

/** Reads at `i`, whose word is one of those that dates are made of; null where nothing of the kind stands there. */
export function relativeAbroad(tokens: Token[], i: number): Relative | null {
  const word = norm(tokens, i);
  const before = norm(tokens, i - 1);
  const days = DAYS[word];
  if (days !== undefined) {
    if (NO_DAY_AFTER[word]?.split(' ').includes(before) && before !== 'pasado') return null;
    // "pasado mañana", "après-demain"
    const later =
      before === 'pasado' || (word === 'demain' && before === '-' && norm(tokens, i - 2) === 'après');
    return { next: i + 1, days: days + (later ? 1 : 0) };
  }
  if (word === 'in' || word === 'en' || word === 'dans') return counted(tokens, i + 1);
  if (word === 'dentro') return norm(tokens, i + 1) === 'de' ? counted(tokens, i + 2) : null;
  if (AHEAD.test(word) && UNIT.test(norm(tokens, i + 1))) return { next: i + 2 };
  if (UNIT.test(word) && BEHIND.test(norm(tokens, i + 1))) {
    if (norm(tokens, i + 1) !== 'que') return { next: i + 2 };
    return norm(tokens, i + 2) === 'viene' ? { next: i + 3 } : null;
  }
  if (ENDS.test(word)) {
    let at = i + 1;
    while (OF.test(norm(tokens, at)) && at - i < 4) at++;
    // "fin de semana" is two days off.
    return at > i + 1 && UNIT.test(norm(tokens, at)) && norm(tokens, at) !== 'semana'
      ? { next: at + 1 }
      : null;
  }
  return null;
}
