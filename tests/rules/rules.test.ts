import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkRule } from '@/utils/coach/check-pack';
import { firesOn } from '@/utils/coach/check-rules';
import { compile } from '@/utils/coach/compile';
import { learnedScorer } from '@/utils/coach/learned/scorer';
import { DIMENSIONS } from '@/utils/model/dimension';
import { loadPack } from '@/utils/rules/load';
import { wordsToCopy } from '@/utils/text/words-to-copy';

const pack = loadPack(join(import.meta.dirname, '../../utils/rules'));
const compiled = compile([pack], learnedScorer());
const name = (example: unknown) =>
  (typeof example === 'string' ? example : JSON.stringify(example)).replaceAll('\n', ' ').slice(0, 90);

describe('every rule', () => {
  for (const rule of pack.rules) {
    if (typeof rule.status !== 'string') continue;
    describe(rule.id, () => {
      it.each(rule.examples.fires.map((e) => [name(e), e] as const))('fires on %s', (_, example) => {
        if (!firesOn(rule, example, compiled)) expect(checkRule(rule, compiled, pack)).toEqual([]);
      });
      it.each(rule.examples.silent.map((e) => [name(e), e] as const))('stays silent on %s', (_, example) => {
        if (firesOn(rule, example, compiled)) expect(checkRule(rule, compiled, pack)).toEqual([]);
      });
    });
  }
});

describe('the catalogue', () => {
  it('covers all seven dimensions', () => {
    expect([...new Set(pack.rules.map((rule) => rule.dimension))].sort()).toEqual([...DIMENSIONS].sort());
  });

  it('speaks to the rep without commands, blame or grades', () => {
    const controlling = /\b(you (should|must|need to|have to)|always|never|wrong|bad|lazy|score|grade)\b/i;
    const found = pack.rules.flatMap(({ id, title, why }) =>
      [title, why].flatMap((text) => (controlling.test(text) ? `${id}: ${text}` : [])),
    );
    expect(found.map((one) => one.replace(controlling, '>> $& <<'))).toEqual([]);
  });

  it('prints no percentage for an opinion', () => {
    const figures = pack.rules.filter((r) => 'CD'.includes(r.evidence.grade) && /\d\s?%/.test(r.why));
    expect(figures.map(({ id, why }) => `${id}: ${why}`)).toEqual([]);
  });

  it('asks both ways, in one question to copy, of what is an opening and a risk', () => {
    const both = pack.rules.filter(({ signal }) => signal?.polarity === 'both');
    expect(both.map(({ id }) => id).sort()).toEqual(['SIG-PERSON', 'SIG-TECH']);
    for (const rule of both)
      expect(wordsToCopy({ example: rule.example, origin: 'builtin' })).toMatch(
        /^What [^?]+, and what [^?]+\?$/,
      );
  });

  it('uses every word list', () => {
    const text = JSON.stringify([pack.rules, pack.lists]);
    expect(Object.keys(pack.lists).filter((list) => !text.includes(`{${list}}`))).toEqual([]);
  });
});
