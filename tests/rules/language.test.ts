import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { Automaton } from '@/utils/coach/automaton';
import { compile } from '@/utils/coach/compile';
import { FACTS } from '@/utils/coach/context';
import { LEADING_GAP, TRAILING_GAP } from '@/utils/coach/guards';
import { MEASURE_NAMES } from '@/utils/coach/measures';
import { DEAL_FIELDS } from '@/utils/coach/measures/deal';
import { phrasesOf } from '@/utils/coach/mistakes/walk';
import { guard, matcher, promptRule, shape } from '@/utils/model/prompt-rule';
import { builtinRules } from '@/utils/rules';

/*
 * A part of the rule language that is new in one place is told of in the others.
 */

const page = readFileSync('utils/rules/README.md', 'utf8');
const standsAlone = (name: string) => new RegExp(`(?<![\\w.-])${name}(?![\\w-])`).test(page);

interface Part {
  properties?: Record<string, unknown>;
  anyOf?: Part[];
}
const partsOf = (schema: z.ZodMiniType) => {
  const { anyOf, ...one } = z.toJSONSchema(schema, { io: 'input' }) as Part;
  return [...new Set((anyOf ?? [one]).flatMap(({ properties }) => Object.keys(properties ?? {})))];
};

test.each(Object.entries({ promptRule, matcher, guard, shape }))(
  'the page on the language names every part of: %s',
  (_, schema) => {
    expect(partsOf(schema).length).toBeGreaterThan(9);
    expect(partsOf(schema).filter((name) => !standsAlone(name))).toEqual([]);
  },
);

test('the page on the language names every measure', () => {
  const fields = new Set(DEAL_FIELDS.map((field) => `deal.${field}`));
  const own = MEASURE_NAMES.filter((name) => !fields.has(name) && !Object.hasOwn(FACTS, name));
  expect(own.filter((name) => !standsAlone(name))).toEqual([]);
});

test('every phrase that the coach looks for is found by those who look for mistakes in it', () => {
  const add = vi.spyOn(Automaton.prototype, 'add');
  const added = (rules: typeof builtinRules.rules) => {
    add.mockClear();
    compile([{ ...builtinRules, rules }]);
    return new Set(add.mock.calls.flatMap(([phrases]) => phrases));
  };
  const cues = added([]);
  const looked = [...added(builtinRules.rules)].filter((phrase) => !cues.has(phrase));
  const found = new Set(
    builtinRules.rules.flatMap((rule) =>
      phrasesOf(rule).flatMap(({ phrase }) => [
        phrase,
        phrase.replace(LEADING_GAP, '').replace(TRAILING_GAP, ''),
        phrase.replace(LEADING_GAP, ''),
        phrase.replace(TRAILING_GAP, ''),
      ]),
    ),
  );
  expect(looked.length).toBeGreaterThan(1000);
  expect(looked.filter((phrase) => !found.has(phrase))).toEqual([]);
});
