import { expect, test } from 'vitest';
import type { Opportunity } from '@/utils/model/opportunity';
import { type BlockKind, FIGURES, type Packed, packedOf, WORDS } from '@/utils/storage/log-blocks';
import { soundOpportunity } from '@/utils/storage/sound-opportunity';
import { opportunity } from '../components/records';

const full = opportunity({
  origin: { type: 'signal', sentence: 'We open a site.', ruleId: 'R-CRE-01' },
  value: { base: 1, expected: 5, currency: 'EUR' },
  firstStep: { when: 'a', will: 'b', date: '2026-11-30', doneAt: 5 },
  theirs: [{ name: 'Lea' }, { name: 'Ann', address: 'ann@globex.example' }],
  ours: [{ name: 'Rob' }, { name: 'Kim' }],
  beneficiaries: [{ name: 'Lea' }, { name: 'Ann', change: 'faster', from: '9', to: '5' }],
  history: [
    { at: 4, what: 'created' },
    { at: 5, what: 'stage', from: 'noticed', to: 'shared' },
  ],
  class: 'created',
  stage: 'shared',
  outcome: 'won',
  reflection: 'r',
  exit: { type: 'parked', until: '2026-12-01' },
  crmUrl: 'https://crm.example/1',
} as Partial<Opportunity>);

const ODD = [undefined, null, -5, Number.NaN, 1.5, 7, 'odd', '', true, {}, [], [null], [7]];

/** Each of its parts, at any depth, by the keys that lead there. */
function pathsOf(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [
    ...(path.length ? [path] : []),
    ...Object.entries(value).flatMap(([key, one]) => pathsOf(one, [...path, key])),
  ];
}

function withOdd(path: readonly string[], odd: unknown): Opportunity {
  const copy = structuredClone(full) as never;
  let at = copy as Record<string, unknown>;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
  at[path.at(-1)!] = odd;
  return copy;
}

// What has no id cannot be in the table.
test.each(
  pathsOf(full)
    .filter(([key]) => key !== 'id')
    .map((path) => [path.join('.'), path] as const),
)(
  'a record whose %s does not fit is packed for figures and searches as what is shown of it is',
  (_, path) => {
    for (const odd of ODD) {
      const record = withOdd(path, odd);
      const sound = soundOpportunity(record);
      const same = <T>(kind: BlockKind<T>) => {
        const asRead = (packed: Packed | undefined) =>
          packed && kind.unpack(JSON.parse(JSON.stringify(packed)));
        expect(asRead(packedOf(kind, record)), JSON.stringify(odd)).toEqual(
          asRead(sound && kind.pack(sound)),
        );
      };
      same(FIGURES);
      // The words of a record without figures find nothing.
      if (sound) same(WORDS);
    }
  },
);
