import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { mistakeWords } from '@/components/rules/mistake-lines';
import {
  formatDay,
  formatMoney,
  formatShare,
  formatSize,
  formatSum,
  formatTime,
} from '@/components/ui/format';
import { weekStart } from '@/utils/goals/periods';
import { direction, formatList, formatNumber, language, t, tCount } from '@/utils/messaging/words';
import { inLanguage, LOCALES, type Locale, longer, OTHERS, type Other, speak } from '../tools/locales';
import { ROOT } from '../tools/source-tree';

/*
 * The interface in every language: complete, with the same placeholders, really translated, and with the plurals,
 * dates, numbers and money of that language.
 */

const NAMES = Object.keys(LOCALES) as Locale[];
const PLURAL = /_(zero|one|two|few|many|other)$/;
const COUNTED = [
  ...new Set(Object.keys(LOCALES.en).flatMap((key) => (PLURAL.test(key) ? key.replace(PLURAL, '') : []))),
];

/** What is the same word in that language as in English: names, and words that both have. */
const SAME: Record<Other, string> = {
  de: 'Uplift Team Dimension Name Account Status Website Mail CRM Board Playbooks Pipeline Pipedrive "Salesforce Data Loader"',
  es: 'Uplift Base CRM No no Playbooks Pipeline Pipedrive "Salesforce Data Loader"',
  fr: 'Uplift Base Condition Dimension Sources Site Sites Type Description Contacts Notes "$1 note" "$1 notes" "$1, version $2" Options CRM Playbooks Sections Pipeline Pipedrive "Salesforce Data Loader"',
};
const sameIn = (name: Other) =>
  new Set([...SAME[name].matchAll(/"([^"]+)"|\S+/g)].map(([word, quoted]) => quoted ?? word));

afterEach(() => speak('en'));

describe('the messages of every language', () => {
  it('are those of every folder that is packed', () => {
    expect(readdirSync(join(ROOT, 'public/_locales')).sort()).toEqual([...NAMES].sort());
  });

  it.each(OTHERS)('%s has every message of English, and no other', (name) => {
    const keys = new Set(Object.keys(LOCALES[name]));
    const english = new Set(Object.keys(LOCALES.en));
    expect([...english].filter((key) => !keys.has(key))).toEqual([]);
    const categories = new Intl.PluralRules(name).resolvedOptions().pluralCategories;
    const own = (key: string) =>
      COUNTED.includes(key.replace(PLURAL, '')) &&
      categories.some((category) => key.endsWith(`_${category}`));
    expect([...keys].filter((key) => !english.has(key) && !own(key))).toEqual([]);
  });

  it.each(NAMES)('%s leaves nothing empty, and no space around', (name) => {
    const wrong = Object.entries(LOCALES[name]).filter(
      ([, { message }]) => message === '' || message !== message.trim(),
    );
    expect(wrong).toEqual([]);
  });

  it.each(OTHERS)('%s has the placeholders of English', (name) => {
    const holes = (text: string) => [...new Set(text.match(/\$\w+\$?/g) ?? [])].sort();
    const wrong = Object.entries(LOCALES[name]).filter(([key, { message }]) => {
      const english = LOCALES.en[key] ?? LOCALES.en[key.replace(PLURAL, '_other')];
      return String(holes(message)) !== String(holes(english?.message ?? ''));
    });
    expect(wrong).toEqual([]);
  });

  it.each(OTHERS)('%s says nothing in English, except for what is the same word', (name) => {
    const same = sameIn(name);
    const equal = Object.entries(LOCALES[name])
      .filter(([key, { message }]) => message === LOCALES.en[key]?.message && /\p{L}{2}/u.test(message))
      .map(([, { message }]) => message);
    expect(equal.filter((message) => !same.has(message))).toEqual([]);
    // What is listed is there: the list does not grow old.
    expect([...same].filter((word) => !equal.includes(word))).toEqual([]);
  });

  const count = (text: string, sign: string) => text.split(sign).length;

  it.each(OTHERS)('%s is written as that language is printed', (name) => {
    const wrong = Object.entries(LOCALES[name]).filter(([, { message }]) => {
      if (/["']/.test(message)) return true;
      if (name === 'de') return count(message, '„') !== count(message, '“') || /[”«»]/.test(message);
      if (name === 'es') return count(message, '¿') !== count(message, '?');
      return /[^\u202f\u00a0][?!;]/.test(message) || / [:»]|« /.test(message);
    });
    expect(wrong).toEqual([]);
  });

  it('fr breaks no line within “e-mail”, but in the name, which stores search', () => {
    const wrong = Object.keys(LOCALES.fr).filter((key) => /e-mail/i.test(LOCALES.fr[key]!.message));
    expect(wrong).toEqual(['extensionName']);
  });

  it.each(OTHERS)('%s counts one of a thing right where no plural forms are asked for', (name) => {
    speak(name);
    const said = [
      t('tipsOf', 1, 1),
      t('questionsDone', 1, 1),
      t('reviewFocusWhy', 1, 1),
      t('csvCounts', 1, 1, 1),
      t('playbookTried', 1, 1),
    ];
    // What agrees with its figure in number stands before it, as what is counted.
    const agreeing = name === 'de' ? /\b1 \p{Lu}/u : /\b1 (?!de |sur )\p{L}/u;
    expect(said.filter((text) => agreeing.test(text))).toEqual([]);
  });

  it.each(NAMES)('%s fits where stores and browsers cut', (name) => {
    expect(inLocale(name, 'extensionName').length).toBeLessThanOrEqual(45);
    expect(inLocale(name, 'extensionDescription').length).toBeLessThanOrEqual(132);
  });

  it('are described in English alone, which is what a translator reads: every package carries all languages', () => {
    const described = OTHERS.flatMap((name) =>
      Object.entries(LOCALES[name]).flatMap(([key, one]) => (one.description ? [`${name} ${key}`] : [])),
    );
    expect(described).toEqual([]);
  });
});

const inLocale = (name: Locale, key: string): string => {
  speak(name);
  return inLanguage(key);
};

describe('plurals', () => {
  it.each(NAMES)('%s has a form for every count', (name) => {
    speak(name);
    for (const key of COUNTED) {
      for (const count of [0, 1, 2, 5, 1_000_000]) {
        const said = tCount(key, count, 'A', 'B');
        expect(said, `${key} ${count}`).not.toBe(key);
        expect(said).not.toContain('$');
        const category = new Intl.PluralRules(name).select(count);
        const own = LOCALES[name][`${key}_${category}`] ?? LOCALES[name][`${key}_other`];
        if (own?.message.includes('$1')) expect(said).toContain(formatNumber(count));
      }
    }
  });

  it.each([
    ['en', ['0 tips', '1 tip', '2 tips', '5 tips', '1,000,000 tips']],
    ['de', ['0 Tipps', '1 Tipp', '2 Tipps', '5 Tipps', '1.000.000 Tipps']],
    ['es', ['0 consejos', '1 consejo', '2 consejos', '5 consejos', '1.000.000 de consejos']],
    ['fr', ['0 conseil', '1 conseil', '2 conseils', '5 conseils', '1 000 000 de conseils']],
  ])('%s counts tips as that language does', (name, forms) => {
    speak(name);
    const said = [0, 1, 2, 5, 1_000_000].map((count) => tCount('chipTips', count));
    expect(said.map((text) => text.replace(/[\u202f\u00a0]/g, ' '))).toEqual(forms);
  });

  it.each(['es', 'fr'] as const)('%s says "a million of" wherever a noun follows the number', (name) => {
    const followed = /(?:^|[^\p{L}])\$1 (?!de |d’)\p{L}{3,}/u;
    const missing = COUNTED.filter(
      (key) => followed.test(LOCALES[name][`${key}_other`]?.message ?? '') && !LOCALES[name][`${key}_many`],
    );
    expect(missing).toEqual([]);
  });
});

describe('dates, numbers, money and lists', () => {
  const day = new Date(2031, 10, 26, 15, 4).getTime();
  const plain = (text: string) => text.replace(/[\u202f\u00a0]/g, ' ');

  it.each([
    ['en-US', 'Nov 26, 2031', '1,234.5', '$1,234', 'Ana, Ben, and Chloe', '12%', '1.5 MB'],
    ['en-GB', '26 Nov 2031', '1,234.5', 'US$1,234', 'Ana, Ben and Chloe', '12%', '1.5 MB'],
    ['de', '26. Nov. 2031', '1.234,5', '1.234 $', 'Ana, Ben und Chloe', '12 %', '1,5 MB'],
    ['es', '26 nov 2031', '1234,5', '1234 US$', 'Ana, Ben y Chloe', '12 %', '1,5 MB'],
    ['fr', '26 nov. 2031', '1 234,5', '1 234 $US', 'Ana, Ben et Chloe', '12 %', '1,5 Mo'],
    ['fr-CA', '26 nov. 2031', '1 234,5', '1 234 $ US', 'Ana, Ben et Chloe', '12 %', '1,5 Mo'],
  ])('are those of %s', (browser, date, number, money, list, share, size) => {
    speak(browser);
    expect(plain(formatDay(day))).toBe(date);
    expect(plain(formatNumber(1234.5))).toBe(number);
    expect(plain(formatMoney(1234, 'USD'))).toBe(money);
    expect(formatList(['Ana', 'Ben', 'Chloe'])).toBe(list);
    expect(plain(formatShare(0.12))).toBe(share);
    expect(plain(formatSize(1_500_000))).toBe(size);
  });

  it('show money to the coin by itself, and whole at a glance, never more than there is', () => {
    speak('en-US');
    expect(formatMoney(92_019.5, 'EUR')).toBe('€92,019.50');
    expect(formatMoney(1234.56, 'JPY')).toBe('¥1,235');
    expect(formatMoney(1.5, 'KWD')).toMatch(/1\.500$/);
    expect(formatSum(92_019.95, 'EUR')).toBe('€92,019');
    // No line ends behind the minus.
    expect(formatSum(-48_825.17, 'EUR')).toBe('-\u2060€48,825');
    expect(formatSum(99.5, 'EUR')).toBe('€99.50');
    expect(formatMoney(7, 'points')).toBe('7 points');
  });

  it('print many amounts and days of a list with one printer each, and another in another language', () => {
    const made = [vi.spyOn(Intl, 'NumberFormat'), vi.spyOn(Intl, 'DateTimeFormat')];
    const printed = (browser: string) => {
      speak(browser);
      return Array.from({ length: 50 }, (_, at) => `${formatSum(700 + at, 'CHF')} ${formatDay(day)}`);
    };
    const english = printed('en-NZ');
    expect(new Set(english).size).toBe(50);
    expect(made.map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
    for (const spy of made) spy.mockRestore();
    expect(printed('de')[0]).not.toBe(english[0]);
    expect(printed('en-NZ')).toEqual(english);
  });

  it('are English in a browser whose language we do not have, written as in its region', () => {
    speak('sv');
    expect(t('close')).toBe('Close');
    expect(language()).toBe('en-SE');
    expect(formatTime(day)).toMatch(/Nov/);
    expect(formatList(['Ana', 'Ben'])).toBe('Ana and Ben');
    expect(weekStart(language())).toBe(1);
    speak('pt-BR');
    expect(language()).toBe('en-BR');
    expect(weekStart(language())).toBe(0);
  });

  it('begin the week where the rep lives', () => {
    const start = (browser: string) => {
      speak(browser);
      return weekStart(language());
    };
    expect(['en-US', 'en-GB', 'de', 'de-AT', 'es', 'es-MX', 'fr', 'fr-CA'].map(start)).toEqual([
      0, 1, 1, 1, 1, 0, 1, 0,
    ]);
  });

  it('survive a browser that names its language in a way of its own', () => {
    speak('de_AT');
    expect(language()).toBe('en-AT');
    speak('not a language');
    expect(language()).toBe('en');
    expect(tCount('chipTips', 2)).toBe('2 tips');
  });
});

describe('a sentence that ends with a value', () => {
  it('has one full stop where the value has one, or ends like a sentence', () => {
    const year = new Date().getFullYear();
    speak('de');
    expect(t('startedBody', formatDay(`${year}-11-27`))).toMatch(/^Gestartet am 27\. Nov\. Es bleibt/);
    speak('en');
    expect(t('quickLogReceipt', 'Second site', 'Acme Inc.')).toBe('Logged: Second site, for Acme Inc.');
    expect(t('quickLogReceipt', 'Second site', 'Who?')).toBe('Logged: Second site, for Who?');
    expect(t('quickLogReceipt', 'Second site', 'Acme')).toBe('Logged: Second site, for Acme.');
  });

  it('names the language of the rule whose example is in another', () => {
    speak('de');
    const said = (about: string) => mistakeWords({ at: [], what: 'other-language', about, near: [] });
    expect(said('de')).toContain('nicht auf Deutsch');
    expect(said('en')).toContain('nicht auf Englisch');
  });

  it('keeps its marks where the value is one itself', () => {
    expect(mistakeWords({ at: [], what: 'one-dot', about: '.', near: [] })).toMatch(/two dots: \.\.$/);
  });
});

describe('a name that is read from right to left', () => {
  it('keeps its marks and its place among other words', () => {
    expect(t('quickLogReceipt', 'מה אפשר?', 'Acme Inc.')).toBe('Logged: \u2068מה אפשר?\u2069, for Acme Inc.');
    expect(t('doneRenamed', 'شركة النيل.')).toBe('The customer is now called \u2068شركة النيل.\u2069');
    expect(t('quickLogReceipt', 'Site', 'שלום.')).toBe('Logged: Site, for \u2068שלום.\u2069');
    expect(formatList(['אורן', 'דנה', 'Ana'])).toBe('\u2068אורן\u2069, \u2068דנה\u2069, and Ana');
    expect(tCount('rulesCount', 2)).toBe('2 rules');
  });
});

describe('reading direction', () => {
  it('is that of the words: English in an Arabic browser runs from left to right', () => {
    speak('ar');
    expect(t('close')).toBe('Close');
    expect(direction()).toBe('ltr');
  });

  it('is the browser’s where the words are in its language', () => {
    const arabic = { ...LOCALES.en, interfaceLanguage: { message: 'ar' } };
    speak('ar-EG', arabic);
    expect(direction()).toBe('rtl');
    expect(language()).toBe('ar-EG');
  });
});

describe('the pseudo-locale of the layout tests', () => {
  it('is at least 40 % longer, keeps placeholders and breaks where words do', () => {
    for (const [key, { message }] of Object.entries(longer())) {
      if (key === 'interfaceLanguage') continue;
      const english = LOCALES.en[key]?.message ?? '';
      const bare = (text: string) => text.replace(/\$\w+\$?/g, '');
      expect(bare(message).length, key).toBeGreaterThanOrEqual(bare(english).length * 1.39);
      expect(message.match(/\$\w+/g)).toEqual(english.match(/\$\w+/g));
    }
  });
});
