import { describe, expect, it } from 'vitest';
import { amountsOf } from '@/utils/text/amounts';
import { datesOf } from '@/utils/text/dates';
import { sentencesOf } from '@/utils/text/sentences';
import { tokensOf } from '@/utils/text/tokens';

/** A Wednesday. */
const TODAY = '2026-03-11';
const dates = (text: string) =>
  datesOf(tokensOf(text), TODAY).map(({ start, end, iso }) => [text.slice(start, end), iso]);

describe('days in German, Spanish and French', () => {
  it.each([
    ['Ich melde mich bis Freitag.', 'Freitag', '2026-03-13'],
    ['Ich melde mich bis zum Freitag.', 'Freitag', '2026-03-13'],
    ['Das klappt am Freitag.', 'Freitag', undefined],
    ['Start ist am 12. März.', '12. März', '2026-03-12'],
    ['Wir liefern übermorgen.', 'übermorgen', '2026-03-13'],
    ['Wir liefern in zwei Wochen.', 'in zwei Wochen', '2026-03-25'],
    ['Wir liefern nächste Woche.', 'nächste Woche', undefined],
    ['Wir liefern Ende des Monats.', 'Ende des Monats', undefined],
    ['Te aviso antes del viernes.', 'viernes', '2026-03-13'],
    ['Nos vemos el jueves.', 'jueves', undefined],
    ['Empieza el 12 de marzo.', '12 de marzo', '2026-03-12'],
    ['Te llamo pasado mañana.', 'mañana', '2026-03-13'],
    ['Lo tienes dentro de 3 días.', 'dentro de 3 días', '2026-03-14'],
    ['Hablamos la próxima semana.', 'próxima semana', undefined],
    ['Hablamos la semana que viene.', 'semana que viene', undefined],
    ['Je reviens d’ici vendredi.', 'vendredi', '2026-03-13'],
    ['On se voit jeudi.', 'jeudi', undefined],
    ['Le départ est le 12 mars.', '12 mars', '2026-03-12'],
    ['Je vous appelle après-demain.', 'demain', '2026-03-13'],
    ['Livraison dans deux semaines.', 'dans deux semaines', '2026-03-25'],
    ['On en parle la semaine prochaine.', 'semaine prochaine', undefined],
    ['Réponse d’ici la fin du mois.', 'fin du mois', undefined],
    ['Wir starten Mitte nächster Woche.', 'Mitte nächster Woche', undefined],
    ['Wir starten Anfang Mai.', 'Anfang Mai', undefined],
    ['Wir starten Ende Q2.', 'Ende Q2', undefined],
    ['Wir starten in KW 23.', 'KW 23', undefined],
    ['Wir starten in 2-3 Wochen.', 'in 2-3 Wochen', undefined],
    ['Wir starten in ein paar Tagen.', 'in ein paar Tagen', undefined],
    ['Wir starten in vierzehn Tagen.', 'in vierzehn Tagen', '2026-03-25'],
    ['Wir sprachen vor drei Tagen.', 'vor drei Tagen', '2026-03-08'],
    ['Das klappt am 12.3. bei Ihnen.', '12.3.', '2026-03-12'],
    ['Das klappt um halb drei.', 'halb drei', undefined],
    ['Das klappt um 15 Uhr.', '15 Uhr', undefined],
    ['Empezamos a mediados de mayo.', 'mediados de mayo', undefined],
    ['Empezamos dentro de un par de semanas.', 'dentro de un par de semanas', undefined],
    ['Empezamos en quince días.', 'en quince días', undefined],
    ['Hablamos hace dos días.', 'hace dos días', '2026-03-09'],
    ['On commence fin juin.', 'fin juin', undefined],
    ['On commence mi-mai.', 'mi-mai', undefined],
    ['On commence dans quinze jours.', 'dans quinze jours', undefined],
    ['Réponse d’ici 2 à 3 semaines.', 'd’ici 2 à 3 semaines', undefined],
    ['On se voit à 15h30.', '15h30', undefined],
    ['On se voit à 15h.', '15h', undefined],
  ])('%s', (text, words, iso) => {
    expect(dates(text)).toEqual([[words, iso]]);
  });

  it.each([
    'Guten Morgen zusammen.',
    'Trabajo por la mañana.',
    'En un mot, c’est simple.',
    'Buen fin de semana.',
    'In der Halle ist es kalt.',
    'Hier ist der Plan.',
    'Vor allem das zählt.',
    'Es liegt in der Mitte.',
    'C’est mi casa.',
    'Es dauert 48h.',
    'Bis 2.5 Stück geht es.',
    'Le début est simple.',
    'Hace falta un plan.',
  ])('are not read into: %s', (text) => {
    expect(dates(text)).toEqual([]);
  });
});

describe('sentences', () => {
  it('go on after the dot of a German day', () => {
    const text = 'Start ist am 12. März. Danach sprechen wir.';
    expect(sentencesOf(text).length).toBe(2);
  });

  it('still end at a number', () => {
    expect(sentencesOf('We need 20. May I ask for two more?').length).toBe(2);
  });
});

describe('sums with spaces between the thousands', () => {
  const sums = (text: string) => amountsOf(tokensOf(text)).map(({ value, currency }) => [value, currency]);

  it.each([
    ['Le prix est de 12 500 €.', 12_500],
    ['Le prix est de 12\u202f500\u00a0€.', 12_500],
    ['Le total est de 1 250 000,50 EUR.', 1_250_000.5],
    ['Der Preis ist 500 €.', 500],
  ])('%s', (text, value) => {
    expect(sums(text)).toEqual([[value, 'EUR']]);
  });

  it('are not made of numbers that stand side by side', () => {
    expect(tokensOf('Call 12 500 times').filter(({ kind }) => kind === 'number').length).toBe(2);
    expect(sums('In 2026 500 € more')).toEqual([[500, 'EUR']]);
  });
});
