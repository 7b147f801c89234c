/*
 * Logs of different sizes, as files that the options page reads in: the ways a page can be full.
 */

const DAY = 86_400_000;
const STAGES = ['noticed', 'shared', 'recognised', 'joined', 'proven', 'decided', 'realised'];
const CLASSES = ['created', 'responded', 'base', 'unclear'];

/** A word that nothing can break but the page itself. */
const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';

function opportunity(n: number, huge: boolean) {
  const at = Date.now() - n * (huge ? DAY / 40 : 2 * DAY);
  return {
    id: `${huge ? 'huge' : 'own'}-${n}`,
    title: huge ? `${LONG}${n} and what it could become`.slice(0, 200) : `Night shift without re-keying ${n}`,
    accountId: `a${n % 5}`,
    accountName: huge ? `${LONG} ${n % 5}` : `Northwind ${n % 5}`,
    origin: { type: 'signal', signalKind: 'SIG-SITE', sentence: 'We open a second site in March.' },
    theirs: [{ name: huge ? LONG : 'Dana Reyes', address: 'dana@northwind.example' }],
    ours: [],
    class: CLASSES[n % CLASSES.length],
    beneficiaries: [{ name: huge ? LONG : 'The night shift', change: 'goes home on time' }],
    value: { base: 1000, expected: huge ? 987_654_321_000 + n : 4000 + n, currency: 'EUR' },
    stage: STAGES[n % STAGES.length],
    ...(n % 6 === 5 && { firstStep: { when: 'she is back', will: 'Dana calls', date: '2026-01-02' } }),
    createdAt: at,
    updatedAt: at,
    history: [{ at, what: 'created' }],
  };
}

function goal(n: number, change: object = {}) {
  const at = Date.now() - 60 * DAY;
  return {
    id: `goal-${n}`,
    type: 'count',
    measure: 'opportunities-logged',
    target: 2 + n,
    period: (['week', 'month', 'quarter'] as const)[n % 3],
    active: true,
    createdAt: at,
    updatedAt: at,
    ...change,
  };
}

/** An export file with so much in it. */
export function logFile(size: 'one' | 'normal' | 'huge'): string {
  const counts = { one: 1, normal: 24, huge: 1500 };
  const huge = size === 'huge';
  const accounts = Array.from({ length: 5 }, (_, n) => ({
    id: `a${n}`,
    name: huge ? `${LONG} ${n}` : `Northwind ${n}`,
    domains: [`northwind${n}.example`],
    crmRefs: [],
    createdAt: 1,
    updatedAt: huge ? 3 : 2,
  }));
  const goals =
    size === 'one'
      ? [goal(0)]
      : [
          goal(1, { when: 'I open my inbox', will: 'look for one opening' }),
          goal(2, { type: 'ratio', measure: 'created-share', target: 0.5, period: 'month' }),
          ...(huge ? Array.from({ length: 20 }, (_, n) => goal(n + 3, { will: LONG, when: LONG })) : []),
        ];
  const tipEvents = Array.from({ length: counts[size] * 2 }, (_, n) => ({
    id: `${size}-event-${n}`,
    ruleId: ['C-CRE-05', 'C-PUR-01', 'C-FOC-03'][n % 3],
    at: Date.now() - (n % 60) * DAY,
    site: 'gmail',
    action: ['shown', 'shown', 'copied', 'dismissed', 'logged'][n % 5],
  }));
  const signals = Array.from({ length: huge ? 300 : counts[size] }, (_, n) => ({
    id: `${size}-signal-${n}`,
    kind: 'SIG-SITE',
    party: `northwind${n % 5}.example`,
    at: Date.now() - (n % 20) * DAY,
    sentence: 'We open a second site in March.',
  }));
  const opportunities = Array.from({ length: counts[size] }, (_, n) => opportunity(n, huge));
  return JSON.stringify({
    format: 'uplift',
    version: 1,
    tables: { accounts, opportunities, goals, tipEvents, heardSignals: signals },
  });
}

/** A playbook with so many rules. */
export function playbookFile(rules: number): string {
  return JSON.stringify({
    format: 'uplift-playbook',
    formatVersion: 2,
    id: `team-${rules}`,
    name: rules > 10 ? `${LONG} plays` : 'Team plays',
    version: '1',
    author: 'Ana Wirth',
    goals: [{ type: 'count', measure: 'opportunities-logged', target: 2, period: 'week' }],
    rules: Array.from({ length: rules }, (_, n) => ({
      id: `T-${rules}-${n}`,
      dimension: 'PUR',
      surface: 'draft',
      severity: 2,
      title: `What is banana ${n} for?`,
      why: 'It says nothing of what it is for.',
      evidence: { grade: 'D', sources: [] },
      match: { phrase: `banana${n} proposal` },
      examples: {
        fires: [
          `Here is the banana${n} proposal for you and the team.`,
          `A banana${n} proposal is in the works for your plant.`,
        ],
        silent: ['Here is the plan for you and the whole team.', 'The banana is on the kitchen table now.'],
      },
    })),
  });
}
