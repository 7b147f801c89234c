const NOW = Date.UTC(2026, 10, 24, 9);
const MINUTE = 60_000;
/** Half an hour between one record and the next: the largest log spans three years. */
const STEP = 31 * MINUTE;
const STAGES = ['noticed', 'shared', 'recognised', 'joined', 'proven', 'decided', 'realised'];
const PLACES = ['Leeds', 'Lyon', 'Porto', 'Gent', 'Ulm', 'York', 'Turku', 'Graz'];

/** A log of so many records and three goals, as another browser exported it. Every record is as long as a well kept one. */
export function fileOf(count: number): string {
  const accounts = Array.from({ length: Math.ceil(count / 50) }, (_, n) => ({
    id: `a${n}`,
    name: `Customer ${n}`,
    domains: [`customer${n}.example`],
    crmRefs: [],
    createdAt: NOW - n * MINUTE,
    updatedAt: NOW - n * MINUTE,
  }));
  const opportunities = Array.from({ length: count }, (_, n) => ({
    id: `record-${n}`,
    title: `Night shift ${n} without re-keying in ${PLACES[n % PLACES.length]}`,
    accountId: `a${n % Math.max(1, accounts.length)}`,
    accountName: `Customer ${n % Math.max(1, accounts.length)}`,
    origin: {
      type: 'signal',
      signalKind: 'SIG-SITE',
      sentence: `We open line ${n} in June and everybody re-keys.`,
    },
    theirs: [{ name: `Ana Silva ${n}`, address: `ana${n}@customer.example` }],
    ours: [],
    class: n % 3 === 0 ? 'created' : 'responded',
    beneficiaries: [{ name: 'The night shift', change: 'goes home on time' }],
    value: { base: n, expected: n * 2, currency: 'EUR' },
    stage: STAGES[n % STAGES.length],
    createdAt: NOW - n * STEP,
    updatedAt: NOW - n * STEP,
    history: [{ at: NOW - n * STEP, what: 'created' }],
  }));
  const goals = (
    [
      ['count', 'opportunities-logged', 'week', 3],
      ['value', 'increment-joined', 'quarter', 40_000],
      ['ratio', 'increment-share', 'month', 0.3],
    ] as const
  ).map(([type, measure, period, target]) => ({
    id: measure,
    type,
    measure,
    period,
    target,
    active: true,
    createdAt: NOW - 365 * 1440 * MINUTE,
    updatedAt: NOW,
  }));
  return JSON.stringify({ format: 'uplift', version: 1, tables: { accounts, opportunities, goals } });
}
