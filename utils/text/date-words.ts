import { NUMBER_WORDS as ENGLISH } from './number-words';
import { wordTest } from './word';

/*
 * Words that dates are made of: months and weekdays of the languages that customers write in, and the words around them
 * in English, German, Spanish and French.
 */

export const MONTHS = new Map<string, number>();
const addMonths = (names: string) => {
  names.split(' ').forEach((group, i) => {
    for (const name of group.split('|')) MONTHS.set(name, i + 1);
  });
};
addMonths(
  'january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct november|nov december|dec',
);
addMonths('januar februar märz april mai juni juli august september oktober november dezember');
addMonths('janvier février mars avril mai juin juillet août septembre octobre novembre décembre');
addMonths('enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre');
addMonths('gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre');
addMonths('janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro');
addMonths('januari februari maart april mei juni juli augustus september oktober november december');
/** Months that are also words: only with a day number beside them. */
export const WORDS_TOO = new Set([
  'may',
  'march',
  'mar',
  'mars',
  'mai',
  'mei',
  'jan',
  'dec',
  'sep',
  'august',
  'marzo',
  'jun',
  'apr',
  'nov',
  'oct',
  'feb',
  'aug',
  'jul',
  'sept',
]);

export const WEEKDAYS = new Map<string, number>();
for (const names of [
  'sunday|sun monday|mon tuesday|tue|tues wednesday|wed thursday|thu|thur|thurs friday|fri saturday|sat',
  'sonntag montag dienstag mittwoch donnerstag freitag samstag',
  'dimanche lundi mardi mercredi jeudi vendredi samedi',
  'domingo lunes martes miércoles jueves viernes sábado',
]) {
  names.split(' ').forEach((group, i) => {
    for (const name of group.split('|')) WEEKDAYS.set(name, i);
  });
}
/** Spanish and French weekdays are written small, and are no other words. */
export const SMALL_DAYS: ReadonlySet<string> = new Set(
  'dimanche lundi mardi mercredi jeudi vendredi samedi domingo lunes martes miércoles jueves viernes sábado'.split(
    ' ',
  ),
);
export const SHORT_DAYS = new Set(['sun', 'mon', 'wed', 'sat', 'fri', 'thu', 'tue']);

const NUMBER_WORDS = new Map([...ENGLISH].filter(([, value]) => value <= 60));
for (const names of [
  'einem zwei drei vier fünf sechs sieben acht neun zehn',
  'un dos tres cuatro cinco seis siete ocho nueve diez',
  'une deux trois quatre cinq six sept huit neuf dix',
]) {
  names.split(' ').forEach((name, i) => {
    NUMBER_WORDS.set(name, i + 1);
  });
}
for (const [name, value] of Object.entries({
  elf: 11,
  zwölf: 12,
  vierzehn: 14,
  zwanzig: 20,
  dreißig: 30,
  doce: 12,
  quince: 15,
  veinte: 20,
  treinta: 30,
  douze: 12,
  quinze: 15,
  vingt: 20,
  trente: 30,
}))
  NUMBER_WORDS.set(name, value);
for (const one of ['a', 'einer', 'una']) NUMBER_WORDS.set(one, 1);

export { NUMBER_WORDS };

/** Words that begin a count: of them nothing else is asked. */
export const COUNTS: ReadonlySet<string> = new Set([...NUMBER_WORDS.keys(), 'couple', 'few']);

/** Words at which `relativeAt` looks further. */
const RELATIVE = new Set([
  ...NUMBER_WORDS.keys(),
  ...(
    'today tonight eod tomorrow yesterday in within next this last coming end eow eom eoq eoy eob cob start beginning middle early mid late noon midday midnight q1 q2 q3 q4 h1 h2 ' +
    'heute morgen übermorgen gestern nächste nächsten nächster kommende kommenden kommender diese diesen dieser ende ' +
    "hoy mañana ayer en dentro próxima próximo semana mes finales aujourd'hui demain dans semaine mois fin " +
    'over day close month quarter year week wk kw cw calendar kalenderwoche woche w half halb first second third fourth latter couple few ' +
    "anfang mitte principios inicios mediados début mi courant sous binnen innerhalb d'ici vor hace"
  ).split(' '),
]);
/** "Mondays", "Monday's": the day. */
export const bareDay = (norm: string) => norm.replace(/'s$|s$/, '');
/** Words that a date may begin with or that name it: nearly no word does. */
export const DATE_WORD = wordTest(
  (norm) =>
    MONTHS.has(norm) ||
    WEEKDAYS.has(norm) ||
    WEEKDAYS.has(bareDay(norm)) ||
    RELATIVE.has(norm) ||
    /^fy\d\d$/.test(norm),
);
/** Before a weekday: the next such day is meant. */
export const AHEAD: ReadonlySet<string> = new Set(
  "by until till before this coming upcoming bis spätestens kommenden diesen antes hasta para este d'ici avant pour ce".split(
    ' ',
  ),
);
/** Between such a word and the weekday: "antes del viernes", "bis zum Freitag". */
export const ARTICLES: ReadonlySet<string> = new Set('el del den zum le'.split(' '));
