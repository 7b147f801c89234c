import type { Opportunity } from '@/utils/model/opportunity';

let made = 0;

/** An opportunity as it is after quick-log, with what a test is about. */
export function opportunity(change: Partial<Opportunity> = {}): Opportunity {
  made += 1;
  const at = Date.UTC(2026, 10, 2, 9) + made;
  return {
    id: `record-${made}`,
    title: `Second site ${made}`,
    accountId: 'account-1',
    accountName: 'Northwind',
    origin: { type: 'own-idea' },
    theirs: [],
    ours: [],
    class: 'unclear',
    beneficiaries: [],
    stage: 'noticed',
    createdAt: at,
    updatedAt: at,
    history: [{ at, what: 'created' }],
    ...change,
  };
}
