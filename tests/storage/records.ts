import fc from 'fast-check';
import { GOAL_TYPES, PERIODS } from '@/utils/model/goal';
import { OPPORTUNITY_KINDS, STAGES } from '@/utils/model/opportunity';
import type { TableName } from '@/utils/storage/rows';

/* Any valid row of any table, for property tests. */

const text = fc.string({ unit: 'grapheme', maxLength: 24 });
const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 24 });
const id = fc.uuid();
const time = fc.integer({ min: 0, max: 4_000_000_000_000 });
const amount = fc
  .double({ noNaN: true, noDefaultInfinity: true })
  .map((value) => (Object.is(value, -0) ? 0 : value));
const day = fc
  .date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));
const some = <T>(of: fc.Arbitrary<T>) => fc.array(of, { maxLength: 3 });
const record = <T extends Record<string, fc.Arbitrary<unknown>>, K extends string & keyof T>(
  all: T,
  needed: K[],
) => fc.record(all, { requiredKeys: needed });
const content = fc.dictionary(
  name.filter((key) => key !== '__proto__'),
  fc.jsonValue(),
  { noNullPrototype: true },
);
const person = record({ id, name, address: fc.emailAddress(), reason: text }, ['name']);

/** What a record showed, and how it went on, as `recordMemory` has them. */
const seen = {
  amount,
  currency: fc.constantFrom('EUR', 'USD'),
  stage: name,
  closeDate: day,
  visitedAt: time,
};
const course = {
  slips: fc.nat(9),
  slippedDays: fc.nat(99),
  stageSince: time,
  entered: fc.boolean(),
  spent: fc.dictionary(
    name.filter((key) => key !== '__proto__'),
    fc.nat(99),
    { noNullPrototype: true },
  ),
};

export const ROW: Record<TableName, fc.Arbitrary<{ id: string }>> = {
  opportunities: record(
    {
      id,
      title: name,
      accountId: id,
      accountName: name,
      origin: record(
        {
          type: fc.constantFrom('signal', 'own-idea'),
          signalKind: text,
          sentence: fc.string({ maxLength: 140 }),
          url: fc.webUrl(),
          date: day,
          raisedBy: fc.constantFrom('us', 'customer'),
          ruleId: text,
        },
        ['type'],
      ),
      theirs: some(person),
      ours: some(person),
      before: text,
      now: text,
      kind: fc.constantFrom(...OPPORTUNITY_KINDS),
      class: fc.constantFrom('base', 'responded', 'created', 'unclear'),
      beneficiaries: some(
        record({ name, change: text, from: text, to: text, by: day, checkedBy: text }, ['name']),
      ),
      insight: text,
      objective: text,
      value: record(
        {
          base: amount,
          expected: amount,
          currency: fc.constantFrom('EUR', 'USD'),
          confidence: fc.constantFrom('low', 'mid', 'high'),
        },
        ['currency'],
      ),
      firstStep: record(
        { when: text, will: text, owner: text, date: day, done: fc.boolean(), doneAt: time },
        ['when', 'will'],
      ),
      fairness: fc.constantFrom('yes', 'not-sure'),
      stage: fc.constantFrom(...STAGES),
      exit: record({ type: fc.constantFrom('parked', 'dropped'), until: day, reason: text }, ['type']),
      outcome: fc.constantFrom('won', 'lost', 'no-decision'),
      reflection: text,
      crmUrl: fc.webUrl(),
      createdAt: time,
      updatedAt: time,
      history: some(record({ at: time, what: text, from: text, to: text }, ['at', 'what'])),
    },
    [
      'id',
      'title',
      'accountId',
      'accountName',
      'origin',
      'theirs',
      'ours',
      'class',
      'beneficiaries',
      'stage',
      'createdAt',
      'updatedAt',
      'history',
    ],
  ),
  goals: record(
    {
      id,
      type: fc.constantFrom(...GOAL_TYPES),
      measure: text,
      target: amount,
      period: fc.constantFrom(...PERIODS),
      when: text,
      will: text,
      active: fc.boolean(),
      earlier: some(fc.record({ until: time, target: amount.map(Math.abs) })),
      createdAt: time,
      updatedAt: time,
    },
    ['id', 'type', 'measure', 'target', 'period', 'active', 'createdAt', 'updatedAt'],
  ),
  accounts: fc.record({
    id,
    name,
    domains: some(fc.domain()),
    crmRefs: some(record({ crm: name, org: text, kind: name, id: name }, ['crm', 'kind', 'id'])),
    createdAt: time,
    updatedAt: time,
  }),
  people: record(
    { id, accountId: id, name, address: fc.emailAddress(), crmRef: text, role: text, updatedAt: time },
    ['id', 'updatedAt'],
  ),
  mappings: fc.record({ id, kind: name, from: text, to: text, updatedAt: time }),
  tipEvents: record(
    { id, ruleId: name, at: time, site: name, action: name, tip: text, thread: text, draft: text },
    ['id', 'ruleId', 'at', 'site', 'action'],
  ),
  habitEvents: fc.record({ id, habit: name, count: fc.nat(9), at: time, site: name, draft: name }),
  heardSignals: record(
    {
      id,
      kind: name,
      party: name,
      at: time,
      sentence: fc.string({ maxLength: 140 }),
      polarity: fc.constantFrom('opening', 'risk', 'both'),
      certainty: fc.constantFrom('fact', 'plan', 'possible'),
      url: fc.webUrl(),
      logged: id,
      letGo: fc.boolean(),
    },
    ['id', 'kind', 'party', 'at'],
  ),
  guards: record({ id, kind: name, party: name, at: time, over: time }, ['id', 'kind', 'party', 'at']),
  touches: record(
    {
      id,
      party: name,
      at: time,
      direction: fc.constantFrom('inbound', 'outbound'),
      words: some(fc.nat()),
      to: text,
    },
    ['id', 'party', 'at', 'direction', 'words'],
  ),
  recordMemory: record(
    {
      id,
      party: name,
      language: name,
      ...seen,
      ...course,
      won: fc.boolean(),
      before: record(seen, ['visitedAt']),
      start: record({ stage: name, closeDate: day, ...course }, []),
    },
    ['id', 'visitedAt'],
  ),
  mutes: fc.record({ id, ruleId: name, scope: fc.constantFrom('here', 'person'), at: time }),
  ownRules: record({ id, rule: content, off: fc.boolean(), writtenAt: time, updatedAt: time }, [
    'id',
    'rule',
    'updatedAt',
  ]),
  playbooks: record(
    {
      id,
      name,
      version: text,
      source: fc.constantFrom('file', 'organisation'),
      signedBy: text,
      off: fc.boolean(),
      content,
      writtenAt: time,
      updatedAt: time,
    },
    ['id', 'name', 'version', 'source', 'content', 'updatedAt'],
  ),
} as Record<TableName, fc.Arbitrary<{ id: string }>>;
