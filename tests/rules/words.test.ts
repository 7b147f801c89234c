import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { compile } from '@/utils/coach/compile';
import { ourNotation } from '@/utils/messaging/field-names';
import { inOurWords } from '@/utils/messaging/rule-words';
import { ruleLanguage } from '@/utils/messaging/words';
import type { Matcher, PromptRule } from '@/utils/model/prompt-rule';
import { builtinRules } from '@/utils/rules';
import { loadWords } from '@/utils/rules/words';
import { wordsToCopy } from '@/utils/text/words-to-copy';
import { messagesOf, OTHERS, speak } from '../tools/locales';

/*
 * What may fire on a text in another language says so in the interface's language.
 */

const words = loadWords(join(import.meta.dirname, '../../utils/rules/words'));
const { byId } = compile([builtinRules]);
const matchers = ({ match }: PromptRule): Matcher[] =>
  match === undefined ? [] : Array.isArray(match) ? match : [match];
const shows = (rule: PromptRule) =>
  matchers(rule).flatMap((one) => ('shows' in one ? (one.shows ?? []) : []));

/** May fire on an English record with a German interface, or on a German draft. */
const isStructural = (rule: PromptRule) =>
  (rule.status === 'live' || (rule.status === 'needs-deal-page' && rule.surface === 'deal')) &&
  rule.only === undefined &&
  (rule.surface === 'deal' || byId.get(rule.id)?.language === 'any');
const structural = builtinRules.rules.filter(isStructural);
const slots = (text: string) => (text.match(/\{[\w.-]+\}/g) ?? []).sort();

afterEach(() => {
  speak('en');
  vi.restoreAllMocks();
});

describe.each(OTHERS)('the words of rules in %s', (language) => {
  const said = words[language] ?? {};

  const translated = structural.filter(({ id }) => said[id]);

  it('are there for every rule about structure, and for no other', () => {
    const file = `utils/rules/words/${language}.yaml`;
    const wanted = new Set(structural.map(({ id }) => id));
    expect([
      ...structural.flatMap(({ id, title }) =>
        said[id] ? [] : [`${file} lacks ${id}: a title ("${title}"), a why and the rest that the rule has`],
      ),
      ...Object.keys(said).flatMap((id) =>
        wanted.has(id) ? [] : [`${file} has ${id}, which is no rule or speaks English only`],
      ),
    ]).toEqual([]);
  });

  it('have the parts of the rule: an example where it has one, and what it quotes with the same facts', () => {
    for (const rule of translated) {
      const own = said[rule.id];
      expect(Boolean(own?.example), rule.id).toBe(Boolean(rule.example));
      const quoted = [own?.shows ?? []].flat();
      const wanted = shows(rule).filter((text) => /[a-z]{2}/i.test(text.replace(/\{[^}]+\}/g, '')));
      expect(quoted.map(slots), rule.id).toEqual(wanted.map(slots));
    }
  });

  it('are for a mail, and copied, where those in English are', () => {
    for (const { id, example } of translated) {
      const copied = (one = '') => wordsToCopy({ example: one, origin: 'builtin' }) !== undefined;
      expect(copied(said[id]?.example), id).toBe(copied(example));
    }
  });

  it('are really translated', () => {
    const equal = translated.filter((rule) => {
      const own = said[rule.id];
      return own?.title === rule.title || own?.why === rule.why || own?.example === rule.example;
    });
    expect(equal).toEqual([]);
  });

  it('print no percentage for an opinion, and end a reason as a sentence', () => {
    for (const rule of translated) {
      const { why = '' } = said[rule.id] ?? {};
      expect(why, rule.id).toMatch(/[.?]$/);
      if ('CD'.includes(rule.evidence.grade)) expect(why, rule.id).not.toMatch(/\d\s?%/);
    }
  });

  it('are those that the rep sees, while a rule about words speaks English and says so', () => {
    speak(language);
    const rules = new Map(inOurWords(builtinRules).rules.map((rule) => [rule.id, rule]));
    for (const { id } of translated) {
      expect(rules.get(id)).toMatchObject({ title: said[id]?.title, why: said[id]?.why });
      expect(ruleLanguage(id, 'builtin')).toBeUndefined();
    }
    expect(rules.get('D-FOC-04')).toMatchObject({ match: [{ shows: said['D-FOC-04']?.shows }] });
    const phrase = builtinRules.rules.find(({ id }) => id === 'C-PUR-01');
    expect(rules.get('C-PUR-01')).toMatchObject({ title: phrase?.title, match: phrase?.match });
    expect(ruleLanguage('C-PUR-01', 'builtin')).toBe('en');
    expect(ruleLanguage('C-PUR-01', 'Northgate')).toBeUndefined();
  });
});

it('in English, the rules speak their own words, with the marks of a printer as the interface has them', () => {
  const { rules, ...pack } = inOurWords(builtinRules);
  expect({ ...pack, rules: builtinRules.rules }).toEqual(builtinRules);
  for (const [at, rule] of rules.entries()) {
    const { title, why, example } = rule;
    const own = builtinRules.rules[at]!;
    expect([title, why, example].join(), rule.id).not.toMatch(/["']/);
    expect(rule, rule.id).toEqual({ ...own, title, why, ...(example && { example }) });
    expect(wordsToCopy({ example, origin: 'builtin' })?.length, rule.id).toBe(
      wordsToCopy({ example: own.example, origin: 'builtin' })?.length,
    );
  }
  expect(ruleLanguage('C-PUR-01', 'builtin')).toBeUndefined();
});

it('insert fixed wording in the language of the draft, with the same facts', () => {
  const worded = structural.filter(({ rewrite }) => rewrite);
  expect(worded).not.toEqual([]);
  for (const { id, rewrite } of worded) {
    if (!rewrite) continue;
    expect('insert' in rewrite, id).toBe(true);
    if (!('insert' in rewrite)) continue;
    expect(Object.keys(rewrite.in ?? {}).sort(), id).toEqual([...OTHERS]);
    for (const text of Object.values(rewrite.in ?? {})) expect(slots(text)).toEqual(slots(rewrite.insert));
  }
});

describe('the rules', () => {
  it.each([
    ['Firefox comes to speak English while it runs', {}],
    ['Chromium has no files of the system’s language', { current_locale: 'de' }],
  ])('speak the language of the interface where %s', (_, manifest) => {
    vi.spyOn(browser.runtime, 'getManifest').mockReturnValue(manifest as never);
    speak('de');
    const german = inOurWords(builtinRules);
    speak('en-US', messagesOf().messages);
    expect(inOurWords(builtinRules)).toEqual(german);
    expect(ourNotation().fieldNames?.stage).toBe('Phase');
  });

  it.each(['en', 'en_GB', 'en_US'])('ask for no message where Chromium took them from %s', (locale) => {
    vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({ current_locale: locale } as never);
    const asked = vi.spyOn(browser.i18n, 'getMessage');
    inOurWords(builtinRules);
    expect(asked).not.toHaveBeenCalled();
  });
});
