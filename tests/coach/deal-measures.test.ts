import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assess } from '@/utils/coach/assess';
import { compile } from '@/utils/coach/compile';
import type { AssessContext } from '@/utils/coach/context';
import { learnedScorer } from '@/utils/coach/learned/scorer';
import type { DealFields, DealSnapshot, RecordRef } from '@/utils/model/snapshot';
import type { Tip } from '@/utils/model/tip';
import { loadPack } from '@/utils/rules/load';

const compiled = compile([loadPack(join(import.meta.dirname, '../../utils/rules'))], learnedScorer());
const field = <T>(value: T) => ({ value, sure: 1, ...(typeof value === 'string' && { text: value }) });

const NOW = Date.UTC(2026, 2, 11, 12);
const TODAY = '2026-03-11';

const recordOf = (fields: DealFields, locale?: string, kind: RecordRef['kind'] = 'deal'): DealSnapshot => ({
  kind: 'deal',
  site: 'hubspot',
  url: 'https://app.hubspot.com/contacts/1/record/0-3/2',
  ...(locale && { locale }),
  readAt: 0,
  revision: 1,
  self: [],
  record: { crm: 'hubspot', kind, id: '2' },
  fields,
});

/** What is said of a record on 11 March 2026. */
const tipsOn = (...of: Parameters<typeof recordOf>): Tip[] =>
  assess(recordOf(...of), compiled, { now: NOW, today: TODAY }).tips;

/** The rules that speak of it. */
const rulesOn = (...of: Parameters<typeof tipsOn>): string[] => tipsOn(...of).map(({ ruleId }) => ruleId);

describe('an activity whose age the page tells in months', () => {
  const old = (direction: 'inbound' | 'outbound' = 'inbound') =>
    ({
      kind: 'mail',
      direction,
      state: 'done',
      date: '2025-12-26',
      dateText: '3 months ago',
      about: true,
    }) as const;
  const open = { status: field('open' as const) };
  it('makes a deal quiet, in the words of the page', () => {
    const [tip] = tipsOn({ ...open, activities: [old()] }).filter(({ ruleId }) => ruleId === 'D-FOC-04');
    expect(tip?.about?.quote ?? tip?.quote).toMatch(/· last: 3 months ago$/);
  });
  it('is told of nobody in days', () => {
    const contacts = [{ name: 'Paul Weir', role: 'Champion' }];
    expect(rulesOn({ ...open, contacts, activities: [old()] })).not.toContain('D-TEA-06');
    const dated = { ...old(), date: '2025-12-26', dateText: 'Dec 26, 2025', about: false };
    expect(rulesOn({ ...open, contacts, activities: [dated] })).toContain('D-TEA-06');
  });
  it('gives way to one without a day, which may be of yesterday', () => {
    const contacts = [{ name: 'Paul Weir', role: 'Champion' }];
    const dated = { ...old(), date: '2025-12-26', dateText: 'Dec 26, 2025', about: false };
    const undated = { kind: 'mail', direction: 'inbound', state: 'done' } as const;
    expect(rulesOn({ ...open, contacts, activities: [undated, dated] })).not.toContain('D-TEA-06');
  });
});

describe('what a description leaves out', () => {
  const late = { stageShare: field(0.6), status: field('open' as const) };
  const asks = (text: string, locale?: string) =>
    rulesOn({ ...late, description: field(text) }, locale).filter((id) => /BEN-01|INS-01/.test(id));

  it('is asked for where it is written in English', () => {
    expect(asks('The customer wants forty units of the B series.')).toEqual(['D-BEN-01', 'D-INS-01']);
    expect(asks('Pumps, line 2, Leeds', 'en-GB')).toEqual(['D-BEN-01', 'D-INS-01']);
  });

  it('is not known in a language whose words for it are not: nothing is said to be missing', () => {
    expect(
      asks('Ziel: 20 % weniger Ausschuss bis März. Heute kostet jeder Stillstand 4.000 €.', 'de'),
    ).toEqual([]);
    expect(asks('Réduire de 20 % les rebuts ; aujourd’hui chaque arrêt coûte 4 000 €.', 'fr-FR')).toEqual([]);
    expect(asks('Neue Pumpen, Werk 2', 'de-DE')).toEqual([]);
  });
});

describe('an objective', () => {
  it('of one line in Japanese is one', () => {
    const thin = (text: string) =>
      rulesOn({ status: field('open'), description: field(text) }, 'ja').includes('D-FOC-10');
    expect(thin('六月までに夜勤の再入力をなくす')).toBe(false);
    expect(thin('ポンプ')).toBe(true);
  });

  it('is not asked of a contact, nor who else there is, nor why it is quiet', () => {
    const fields: DealFields = {
      description: field(null),
      contacts: [{ name: 'Ravi Shah' }],
      activities: [{ kind: 'call', direction: 'unknown', state: 'done', date: '2026-01-11', title: 'Dock' }],
    };
    expect(rulesOn(fields)).toEqual(['D-TEA-01', 'D-FOC-04', 'D-FOC-10']);
    expect(rulesOn(fields, 'en', 'contact')).toEqual([]);
  });
});

describe('how many people there are', () => {
  const committed = { status: field('open' as const), forecast: field('Commit') };
  const contacts = [{ name: 'Ana Ruiz', role: 'User' }];

  it('is said where the page shows all of them', () => {
    expect(rulesOn({ ...committed, contacts, stageShare: field(0.7) })).toEqual([
      'D-TEA-01',
      'D-TEA-02',
      'D-OWN-02',
    ]);
  });

  it('is not claimed where there may be others', () => {
    expect(rulesOn({ ...committed, contacts, moreContacts: true, stageShare: field(0.7) })).toEqual([]);
  });
});

describe('a reason for a loss', () => {
  const rules = (fields: DealFields) =>
    rulesOn({ stage: field('Proposal'), lossReason: field('Price'), nextStep: field(null), ...fields });

  it('ends a deal of which the page does not say that it is open', () => {
    expect(rules({})).not.toContain('D-FOC-01');
    expect(rules({ probability: field(0) })).not.toContain('D-FOC-01');
  });

  it('is left over from before where the deal is likely again', () => {
    expect(rules({ probability: field(50) })).toContain('D-FOC-01');
  });
});

describe('an activity without a day', () => {
  const done = (direction: 'inbound' | 'outbound', date?: string) => ({
    kind: 'mail' as const,
    direction,
    state: 'done' as const,
    ...(date && { date }),
  });
  const rules = (...activities: ReturnType<typeof done>[]) => rulesOn({ status: field('open'), activities });

  it('may be of yesterday where it stands before the newest: nothing is said to be quiet', () => {
    expect(rules(done('outbound', '2026-01-10'), done('outbound'))).toContain('D-FOC-04');
    expect(rules(done('inbound'), done('outbound', '2026-01-10'))).not.toContain('D-FOC-04');
    const older = done('outbound', '2026-01-02');
    expect(rules(older, done('outbound', '2026-01-10'), done('inbound'))).not.toContain('D-FOC-04');
  });

  it('keeps its place among those of which all are said to be ours', () => {
    const ours = ['06', '05', '04', '03', '02'].map((day) => done('outbound', `2026-03-${day}`));
    expect(rules(...ours, done('inbound'))).toContain('D-FOC-11');
    expect(rules(done('inbound'), ...ours)).not.toContain('D-FOC-11');
  });
});

describe('a field that a tip quotes', () => {
  const words = {
    language: 'de-DE',
    fieldNames: { contacts: 'Kontakte', amount: 'Betrag', nextStep: 'Nächster Schritt' },
  };
  const quoted = (rule: string, fields: DealFields, more: object = words, locale?: string) => {
    const snapshot = recordOf({ status: field('open' as const), ...fields }, locale);
    const { tips } = assess(snapshot, compiled, { now: NOW, today: TODAY, ...more });
    return tips.find(({ ruleId }) => ruleId === rule)?.about?.quote;
  };
  const bought = { facts: { 'record.last-won': 48_000, 'history.known': true } };
  const sum = { amount: { value: 48_000, sure: 1 }, currency: field('EUR') };

  it('is called by its label on the page, else as the interface calls it, else in English', () => {
    const one = { contacts: [{ name: 'Ana Petrov' }], stageShare: { value: 0.5, sure: 1 } };
    expect(quoted('D-TEA-01', one)).toBe('Kontakte: Ana Petrov');
    expect(quoted('D-TEA-01', one, {})).toBe('Contacts: Ana Petrov');
    const empty = { nextStep: { value: null, sure: 1 } };
    expect(quoted('D-FOC-01', empty)).toBe('Nächster Schritt: –');
    expect(quoted('D-FOC-01', { nextStep: { ...empty.nextStep, label: 'Next Step' } })).toBe('Next Step: –');
  });

  it('is printed as on the page, else in the language of the page, else in that of the interface', () => {
    const plain = (text: string | undefined) => text?.replaceAll('\u00a0', ' ');
    const german = { ...words, ...bought };
    expect(plain(quoted('D-CRE-01', sum, german))).toMatch(/^Betrag: 48\.000 € · .*48\.000 €$/);
    expect(quoted('D-CRE-01', sum, german, 'en-US')).toMatch(/^Betrag: €48,000 · .*€48,000$/);
    const shown = { ...sum, amount: { ...sum.amount, text: 'EUR 48k' } };
    expect(plain(quoted('D-CRE-01', shown, german))).toMatch(/^Betrag: EUR 48k · .*48\.000 €$/);
    const past = { closeDate: { value: '2026-02-20', sure: 1 } };
    expect(quoted('D-FOC-07', past)).toBe('Close date: 20.02.2026');
  });
});

describe('a record whose customer told what holds prompts back', () => {
  const fields: DealFields = {
    name: field('Acme renewal 2026'),
    status: field('open' as const),
    recordType: field('renewal' as const),
    amount: field(50_000),
    closeDate: field('2026-05-01'),
    nextStep: { value: null, sure: 1 },
    contacts: [{ name: 'Paul Weir' }],
  };
  const said = (facts: AssessContext['facts']) => {
    const { tips, gates } = assess(recordOf(fields), compiled, { now: NOW, today: TODAY, facts });
    return { gates: gates.map(({ id }) => id), tips };
  };
  const known = { 'log.open-base': 1, 'log.open-created': 0, 'log.signal-days': 20 };

  it('asks for something new where nothing does', () => {
    const { gates, tips } = said(known);
    expect(gates).toEqual([]);
    expect(tips.map(({ ruleId }) => ruleId)).toEqual(
      expect.arrayContaining(['D-CRE-02', 'D-CRE-05', 'D-CRE-07', 'D-BEN-02', 'D-FOC-01']),
    );
  });
  it.each([
    ['G6', 'history.complaint-open', true, false, ['CRE', 'BEN']],
    ['G8', 'history.cut-days', 60, 61, ['CRE']],
  ])(
    '%s: asks for nothing that grows, and for the next step all the same',
    (gate, fact, holds, over, off) => {
      const { gates, tips } = said({ ...known, [fact]: holds });
      expect(gates).toEqual([gate]);
      expect(tips.filter(({ dimension }) => off.includes(dimension))).toEqual([]);
      expect(tips.map(({ ruleId }) => ruleId)).toContain('D-FOC-01');
      expect(said({ ...known, [fact]: over })).toEqual(said(known));
    },
  );
  it('G7: says nothing for 90 days once they asked not to be written to', () => {
    expect(said({ ...known, 'history.opted-out-days': 90 })).toEqual({ gates: ['G7'], tips: [] });
    expect(said({ ...known, 'history.opted-out-days': 91 })).toEqual(said(known));
  });
});
