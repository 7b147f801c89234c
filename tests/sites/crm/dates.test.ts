import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDay } from '@/utils/sites/crm/dates';
import { dateOrder } from '@/utils/sites/day-order';

const now = new Date(2026, 10, 23, 12).getTime();

const READ: [text: string, day: string, lang?: string][] = [
  ['2027-01-29', '2027-01-29'],
  ['2027-01-29T00:00:00.000Z', '2027-01-29'],
  ['2027/01/29', '2027-01-29'],
  ['29.01.2027', '2027-01-29'],
  ['29. 1. 2027', '2027-01-29'],
  ['29.1.27', '2027-01-29'],
  ['1/29/2027', '2027-01-29'],
  ['29/01/2027', '2027-01-29'],
  ['29-01-2027', '2027-01-29'],
  ['05/05/2027', '2027-05-05'],
  ['12/09/2026', '2026-12-09', 'en-US'],
  ['12/09/2026', '2026-09-12', 'en-GB'],
  ['12/09/2026', '2026-09-12', 'fr'],
  ['12/09/2026', '2026-09-12', 'pt-BR'],
  ['Jan 29, 2027', '2027-01-29'],
  ['January 29th, 2027', '2027-01-29'],
  ['29 Jan 2027', '2027-01-29'],
  ['28 Jan, 2027 19:00', '2027-01-28'],
  ['Fri, 29 Jan 2027 at 9:15 PM', '2027-01-29'],
  ['29. Januar 2027', '2027-01-29', 'de'],
  ['29. Jan. 2027, 14:30 Uhr', '2027-01-29', 'de'],
  ['29 janvier 2027', '2027-01-29', 'fr'],
  ['29 janv. 2027 à 14h30', '2027-01-29', 'fr'],
  ['29 de enero de 2027', '2027-01-29', 'es'],
  ['29 de jan. de 2027', '2027-01-29', 'pt'],
  ['29 gennaio 2027', '2027-01-29', 'it'],
  ['29 januari 2027', '2027-01-29', 'nl'],
  ['2027年1月29日', '2027-01-29'],
  ['Nov 27', '2026-11-27'],
  ['Dec 01 09:00', '2026-12-01'],
  ['Today 07:01', '2026-11-23'],
  ['Heute 07:01', '2026-11-23'],
  ['Hoy', '2026-11-23'],
  ["Aujourd'hui 10:00", '2026-11-23'],
  ['Yesterday', '2026-11-22'],
  ['Morgen', '2026-11-24', 'de'],
  ['3 days ago', '2026-11-20'],
  ['vor 3 Tagen', '2026-11-20', 'de'],
  ['in 5 days', '2026-11-28'],
  ['Overdue by 3 days', '2026-11-20'],
  ['Überfällig seit 3 Tagen', '2026-11-20', 'de'],
  ['2 weeks ago', '2026-11-09'],
  ['vor einer Woche', '2026-11-16', 'de'],
  ['an hour ago', '2026-11-23'],
  ['a day ago', '2026-11-22'],
  ['about 2 hours ago', '2026-11-23'],
  ['3d ago', '2026-11-20'],
  ['2 wks ago', '2026-11-09'],
  ['a few seconds ago', '2026-11-23'],
  ['gerade eben', '2026-11-23', 'de'],
  ['vor einem Tag', '2026-11-22', 'de'],
  ['vor 3 Std.', '2026-11-23', 'de'],
  ['vorgestern um 9:00', '2026-11-21', 'de'],
  ['avant-hier', '2026-11-21', 'fr'],
  ['il y a un jour', '2026-11-22', 'fr'],
  ["un'ora fa", '2026-11-23', 'it'],
  ['9:41 AM | Yesterday', '2026-11-22'],
  ['Last Tuesday at 10:00 AM', '2026-11-17'],
  ['3日前', '2026-11-20', 'ja'],
  ['昨日 9:00', '2026-11-22', 'ja'],
  ['letzten Freitag', '2026-11-20', 'de'],
];

const REFUSED = [
  '12/09/2026',
  '1/2/27',
  '13/13/2026',
  '31.02.2026',
  'Jan 2027',
  'Jan 1, 2026 - Jan 31, 2027',
  'soon',
  '',
  'about 2 months ago',
  '1,234.56',
  'May I?',
  '07:01',
  'Monday at 9:00',
  'a month ago',
  // Four digits are a year, or count something else.
  '1200 days ago',
];

describe('dates', () => {
  it.each(READ)('reads %s as %s', (text, day, lang) => {
    expect(parseDay(text, { now, ...(lang && { lang }) })).toBe(day);
  });
  it.each(REFUSED)('does not guess at "%s"', (text) => {
    expect(parseDay(text, { now, lang: 'en' })).toBeUndefined();
  });
  it('takes a time alone for today only where the list says so', () => {
    expect(parseDay('07:01', { now, timeIsToday: true })).toBe('2026-11-23');
  });
  const AGES: typeof READ = [
    ['3 months ago', '2026-09-09'],
    ['about 2 months ago', '2026-10-09'],
    ['a month ago', '2026-11-08'],
    ['5mo ago', '2026-07-11'],
    ['vor 3 Monaten', '2026-09-09', 'de'],
    ['il y a 3 mois', '2026-09-09', 'fr'],
    ['hace 2 años', '2025-05-25', 'es'],
  ];
  it.each(AGES)(
    'takes an age in months for the latest day that it may be, where ages count: %s',
    (text, day, lang) => {
      expect(parseDay(text, { now, ...(lang && { lang }), side: 'past', ages: true })).toBe(day);
      expect(parseDay(text, { now, ...(lang && { lang }), side: 'past' })).toBeUndefined();
    },
  );
  it('takes no months ahead for a day', () => {
    expect(parseDay('in 3 months', { now, lang: 'en', ages: true })).toBeUndefined();
  });
  it('takes a dot between two texts for no time', () => {
    for (const sign of ['·', '|', '–']) expect(parseDay(sign, { now, timeIsToday: true })).toBeUndefined();
  });
  it('takes a day of the week, and one without a year, for the nearest on the side where its list lies', () => {
    expect(parseDay('Friday at 9:00', { now, side: 'past' })).toBe('2026-11-20');
    expect(parseDay('Fr., 9:00 Uhr', { now, lang: 'de', side: 'ahead' })).toBe('2026-11-27');
    // Today is a Monday, and would be called so.
    expect(parseDay('Monday', { now, side: 'past' })).toBe('2026-11-16');
    expect(parseDay('Jan 14', { now, side: 'ahead' })).toBe('2027-01-14');
    expect(parseDay('Jan 14', { now, side: 'past' })).toBe('2026-01-14');
    const january = new Date(2027, 0, 5, 12).getTime();
    expect(parseDay('Dec 12', { now: january, side: 'past' })).toBe('2026-12-12');
    // A word that is also the short form of one.
    expect(parseDay('Sat', { now, side: 'past' })).toBeUndefined();
  });
  it('lets the other dates of a page decide about an ambiguous one', () => {
    expect(dateOrder('Created 11/23/2026, close 12/09/2026')).toBe('mdy');
    expect(dateOrder('23/11/2026')).toBe('dmy');
    expect(dateOrder('23/11/2026 and 11/23/2026')).toBeUndefined();
    expect(parseDay('12/09/2026', { now, lang: 'en', order: 'mdy' })).toBe('2026-12-09');
    expect(parseDay('12/09/2026', { now, lang: 'en-US', order: 'dmy' })).toBe('2026-09-12');
  });
  it('reads back what Intl prints, in nine languages', () => {
    const langs = ['en-US', 'en-GB', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'sv'];
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40_000 }),
        fc.constantFrom(...langs),
        fc.constantFrom('long', 'medium'),
        (days, lang, style) => {
          const date = new Date(days * 86_400_000);
          const text = new Intl.DateTimeFormat(lang, { dateStyle: style as 'long', timeZone: 'UTC' }).format(
            date,
          );
          expect(parseDay(text, { now, lang })).toBe(date.toISOString().slice(0, 10));
        },
      ),
      { numRuns: 500 },
    );
  });
  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 110 }), (text) => void parseDay(text, { now })),
      { numRuns: 1000 },
    );
  });
});
