import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assess } from '@/utils/coach/assess';
import { compile, type PackedPhrases, packPhrases } from '@/utils/coach/compile';
import { sceneOfExample } from '@/utils/coach/example';
import { learnedScorer } from '@/utils/coach/learned/scorer';
import type { RulePack } from '@/utils/model/prompt-rule';
import { loadPack } from '@/utils/rules/load';
import { madeRule } from './made-rule';

const pack = loadPack(join(import.meta.dirname, '../../utils/rules'));
const packed = (...packs: RulePack[]) =>
  JSON.parse(JSON.stringify(packPhrases(compile(packs, learnedScorer())))) as PackedPhrases;

describe('phrases that were packed', () => {
  it('find in every example of every rule what they found before', () => {
    const made = compile([pack], learnedScorer());
    const unpacked = compile([pack], learnedScorer(), undefined, packed(pack));
    let tips = 0;
    for (const { surface, examples } of pack.rules) {
      for (const example of [...examples.fires, ...examples.silent]) {
        const { snapshot, context } = sceneOfExample(example, surface);
        const expected = assess(snapshot, made, context);
        expect(assess(snapshot, unpacked, context)).toEqual(expected);
        tips += expected.tips.length;
      }
    }
    expect(tips).toBeGreaterThan(pack.rules.length);
  });

  it('can be packed again, and are the same', () => {
    const once = packed(pack);
    const unpacked = compile([pack], learnedScorer(), undefined, once);
    expect(JSON.parse(JSON.stringify(packPhrases(unpacked)))).toEqual(once);
  });

  it.each([
    ['more', [pack, { origin: 'own', rules: [madeRule('MY-1')], lists: {} }]],
    ['fewer', [{ ...pack, rules: pack.rules.slice(1) }]],
  ])('are refused where there are %s rules than were packed', (_, packs) => {
    expect(() => compile(packs as RulePack[], null, () => {}, packed(pack))).toThrow('other rules');
  });
});
