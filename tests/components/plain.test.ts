import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { daysOf } from '@/components/goals/daily';
import { valueByClass } from '@/components/goals/overview';
import { planWords } from '@/components/goals/words';
import { parseAmount, typedAmount } from '@/components/log/amount';
import { asText, crmLink } from '@/components/log/crm-link';
import { questionGroups } from '@/components/log/questions';
import { siteName } from '@/components/sites/known-sites';
import { parseOwn } from '@/components/sites/own-addresses';
import { endOfDay, originOf, originTyped } from '@/components/sites/site-access';
import { fieldsOf } from '@/components/sites/snapshot-fields';
import { parseRoute } from '@/components/ui/use-route';
import { isSiteManagedOff } from '@/utils/background/site-state';
import { countedOf } from '@/utils/goals/counted';
import { fieldName } from '@/utils/messaging/field-names';
import { patternOf } from '@/utils/model/match-pattern';
import type { Opportunity } from '@/utils/model/opportunity';
import { type DealFields, dealFields } from '@/utils/model/snapshot';
import { NOTHING_MANAGED } from '@/utils/storage/managed';
import { ALL_CRMS, ALL_MAIL } from '../sites/all';
import { speak } from '../tools/locales';
import { opportunity } from './records';

const AsHere = URL;
/** Firefox takes a host with `*` in it for no address. */
class AsFirefox extends AsHere {
  static override canParse(url: string, base?: string): boolean {
    return AsHere.canParse(url, base) && !url.includes('//*');
  }

  constructor(url: string, base?: string) {
    super(url, base);
    if (this.hostname.includes('*')) throw new TypeError(`URL constructor: ${url} is not a valid URL.`);
  }
}

describe('own addresses', () => {
  it('bring their company domain along, and a free-mail address does not', () => {
    expect(parseOwn('Ana@OurCo.example').read).toEqual(['ana@ourco.example', '@ourco.example']);
    expect(parseOwn('ana@gmail.com').read).toEqual(['ana@gmail.com']);
  });

  it('may be given as domains, with or without the sign, several at once', () => {
    expect(parseOwn('@ourco.example; second.example, ourco.example').read).toEqual([
      '@ourco.example',
      '@second.example',
    ]);
  });

  it('are never a whole free-mail domain, and what cannot be read is said', () => {
    expect(parseOwn('gmail.com nonsense @')).toEqual({ read: [], broken: ['gmail.com', 'nonsense', '@'] });
  });
});

describe('sites', () => {
  it('are called by the name of the product, self-hosted ones too, and by their host where none is known', () => {
    const url = 'https://office.example/x';
    expect(['zoho-mail', 'zoho-crm', 'roundcube', 'atomic-crm'].map((id) => siteName(id, url))).toEqual([
      'Zoho Mail',
      'Zoho CRM',
      'Roundcube',
      'Atomic CRM',
    ]);
    for (const { id } of [...ALL_MAIL, ...ALL_CRMS]) expect(siteName(id, url)).not.toBe('office.example');
    for (const id of ['generic', 'generic-mail', 'generic-crm'])
      expect(siteName(id, url)).toBe('office.example');
  });

  it('are known by origin, and only on the web', () => {
    expect(originOf('https://crm.example.com/deals/1?x#y')).toBe('https://crm.example.com');
    expect(originOf('chrome://settings')).toBeUndefined();
    expect(originOf(undefined)).toBeUndefined();
  });

  it('can be typed as an address or a host', () => {
    expect(originTyped(' crm.example.com/deals ')).toBe('https://crm.example.com');
    expect(originTyped('http://localhost:8080')).toBe('http://localhost:8080');
    for (const typed of ['', 'not a site', 'word', 'ftp://x.example'])
      expect(originTyped(typed)).toBeUndefined();
  });

  it('of the firm’s own network have names without a dot, ports, and no https unless it was typed', () => {
    expect(originTyped('http://intranet:8080/mail')).toBe('http://intranet:8080');
    expect(originTyped('https://intranet')).toBe('https://intranet');
    expect(originTyped('intranet:8080')).toBe('http://intranet:8080');
    expect(originTyped('localhost:3000/deals')).toBe('http://localhost:3000');
    expect(originTyped('crm/')).toBe('http://crm');
    expect(originTyped('10.0.0.7:8069')).toBe('http://10.0.0.7:8069');
    expect(originTyped('mail.ourco.example:8443')).toBe('https://mail.ourco.example:8443');
  });

  it('ask for one host, without its port', () => {
    expect(patternOf('http://intranet:8080')).toBe('http://intranet/*');
    expect(patternOf('https://crm.example.com:8443')).toBe('https://crm.example.com/*');
    expect(patternOf('https://*.pipedrive.com')).toBe('https://*.pipedrive.com/*');
  });

  it('are asked for with all their subdomains, also where the browser takes `*.` for no part of an address', () => {
    vi.stubGlobal('URL', AsFirefox);
    try {
      expect(() => new URL('https://*.pipedrive.com')).toThrow();
      expect(patternOf('https://*.pipedrive.com')).toBe('https://*.pipedrive.com/*');
      expect(originTyped('*.crm.example:8443/deals')).toBe('https://*.crm.example:8443');
      const off = (origin: string, allowed: string, id?: string) =>
        isSiteManagedOff(origin, { ...NOTHING_MANAGED, allowedSites: [allowed] }, id);
      expect(off('https://*.salesforce.com', 'salesforce', 'salesforce')).toBe(false);
      expect(off('https://*.salesforce.com', 'salesforce.com')).toBe(false);
      expect(off('https://*.hubspot.com', 'salesforce', 'hubspot')).toBe(true);
    } finally {
      vi.unstubAllGlobals();
    }
  });

  it('rest until midnight of the same day, also on the day the clocks change', () => {
    expect(endOfDay(new Date(2026, 2, 29, 1, 30))).toBe(new Date(2026, 2, 30).getTime());
  });
});

describe('the plan of a goal', () => {
  it.each([
    ['I open a renewal', 'write their results first'],
    ['When I open a renewal', 'I write their results first'],
  ])('reads as one sentence where "%s" and "%s" were typed', (when, will) => {
    expect(planWords(when, will)).toBe('When I open a renewal, I write their results first.');
  });

  it.each(['eine Verlängerung öffne', 'ich eine Verlängerung öffne', 'Wenn ich eine Verlängerung öffne'])(
    'says no word twice where the field says two and "%s" was typed',
    (when) => {
      speak('de');
      expect(planWords(when, 'schreibe ich auf, was sie davon hatten')).toBe(
        'Wenn ich eine Verlängerung öffne, dann schreibe ich auf, was sie davon hatten.',
      );
      speak('en');
    },
  );
});

describe('what was read of a record', () => {
  afterEach(() => speak('en'));
  const field = <T>(value: T, text?: string) => ({ value, sure: 1, ...(text && { text }) });
  const fields: DealFields = {
    status: field('won' as const),
    closeDate: field('2027-01-29'),
    recordType: field('renewal' as const, 'Vertragsverlängerung'),
    forecast: field('Commit'),
    competitor: field('Northwind'),
  };
  const rows = () =>
    fieldsOf({
      kind: 'deal',
      site: 'hubspot',
      url: 'https://app.hubspot.com/contacts/1/record/0-3/2',
      readAt: 0,
      revision: 1,
      self: [],
      record: { crm: 'hubspot', kind: 'deal', id: '2' },
      fields,
    }).map(({ label, text }) => `${label}: ${text}`);

  it('leaves no field of it out', () => {
    const shown = rows().join('\n');
    for (const [name] of Object.entries(fields)) expect(shown).toContain(`${fieldName(name)}: `);
    // A currency stands with its amount.
    const { currency, moreContacts, ...all } = dealFields.shape;
    expect(Object.keys(all).filter((name) => fieldName(name) === undefined)).toEqual([]);
  });

  it('is said in the words of the interface, days and states, too', () => {
    speak('de');
    expect(rows()).toEqual([
      'Website: HubSpot',
      'Status: Gewonnen',
      'Abschlussdatum: 29. Jan. 2027',
      'Prognosekategorie: Commit',
      'Typ: Vertragsverlängerung',
      'Wettbewerber: Northwind',
    ]);
  });
});

describe('an amount', () => {
  afterEach(() => speak('en'));

  it.each([
    ['12000', 12000],
    ['12,000', 12000],
    ['12.000', 12000],
    ['12 000,50 €', 12000.5],
    ['$1,234,567.89', 1234567.89],
    ['1.234.567,89', 1234567.89],
    ["1'200", 1200],
    ['3.5', 3.5],
    ['-40', -40],
  ])('%s is %d', (typed, value) => expect(parseAmount(typed)).toBe(value));

  it.each([
    ['120k', 120_000],
    ['$1.2m', 1_200_000],
    ['USD1.2m', 1_200_000],
    ['1,2 Mio. €', 1_200_000],
    ['TEUR 40', 40_000],
    ['40 T€', 40_000],
    ['40 k€', 40_000],
    ['₹5 lakh', 500_000],
    ['2 crore', 20_000_000],
    ['2 hundred thousand', 200_000],
    ['3 millones de euros', 3_000_000],
    ['£1.1m', 1_100_000],
    ['500/m', 500],
    ['12k/mo', 12_000],
    ['1,5 million d’euros', 1_500_000],
    ['500 a month', 500],
    ["CHF 1'200.-", 1200],
    ['120k/month', 120_000],
    ['120k (net)', 120_000],
    ['1.2m, net', 1_200_000],
    ['120k+VAT', 120_000],
    ['€120k p.a.', 120_000],
    ['5000 per m', 5000],
    ['120k a m', 120_000],
  ])('%s is %d, not the number alone', (typed, value) => expect(parseAmount(typed)).toBe(value));

  it.each(['1.250k', '5 mil', '40 T'])('%j can be read in two ways', (typed) =>
    expect(parseAmount(typed)).toBeUndefined(),
  );

  it.each(['', 'a lot', '12-13', '1e5'])('%j is none', (typed) => expect(parseAmount(typed)).toBeUndefined());

  it.each([
    ['de-DE', ['12000', '1234,5', '1,1250', '-0,5']],
    ['en-US', ['12000', '1234.5', '1.1250', '-0.5']],
    ['fr-FR', ['12000', '1234,5', '1,1250', '-0,5']],
    ['es-MX', ['12000', '1234.5', '1.1250', '-0.5']],
  ])('stands in its field as it is typed in %s, and is read back as it was', (locale, shown) => {
    speak(locale);
    expect([12_000, 1234.5, 1.125, -0.5].map(typedAmount)).toEqual(shown);
    expect(typedAmount(undefined)).toBe('');
    fc.assert(
      fc.property(fc.integer({ min: -1e13, max: 1e13 }), fc.integer({ min: 0, max: 4 }), (whole, places) => {
        const value = whole / 10 ** places;
        expect(parseAmount(typedAmount(value))).toBeCloseTo(value, 4);
      }),
    );
  });

  it('is looked for in no text that is longer than any amount', () => {
    for (const text of [`${'a'.repeat(200)}!5`, `5${'a'.repeat(200)}!`])
      expect(parseAmount(text)).toBeUndefined();
    expect(parseAmount(`5${' '.repeat(200)}`)).toBe(5);
  });
});

describe('the questions of an opportunity', () => {
  it('are those of the stages reached and of the next one, and never later ones', () => {
    const noticed = questionGroups(opportunity({ stage: 'noticed' }));
    expect(noticed.map((group) => [group.stage, group.isNext])).toEqual([['shared', true]]);
    const recognised = questionGroups(opportunity({ stage: 'recognised' }));
    expect(recognised.map((group) => group.stage)).toEqual(['joined', 'recognised', 'shared']);
    expect(recognised.flatMap((group) => group.questions)).not.toContain('outcome');
  });

  it('count their answers', () => {
    const [next] = questionGroups(
      opportunity({ stage: 'recognised', value: { expected: 5, currency: 'EUR', confidence: 'low' } }),
    );
    expect(next).toMatchObject({ stage: 'joined', answered: 1 });
  });
});

describe('value by class', () => {
  const joined = (change: Partial<Opportunity>) => countedOf(opportunity({ stage: 'joined', ...change }));
  it('keeps base and increments apart and counts from Joined', () => {
    const { value } = valueByClass(
      [
        joined({ class: 'created', value: { base: 10, expected: 25, currency: 'EUR' } }),
        joined({ class: 'base', value: { base: 40, expected: 40, currency: 'EUR' } }),
        joined({ class: 'responded', stage: 'shared', value: { base: 0, expected: 99, currency: 'EUR' } }),
        joined({ class: 'created', exit: { type: 'dropped' }, value: { expected: 99, currency: 'EUR' } }),
        joined({ class: 'created', outcome: 'lost', value: { expected: 99, currency: 'EUR' } }),
      ],
      'EUR',
    );
    expect(value).toEqual({ created: 15, responded: 0, base: 50, unclear: 0 });
  });

  it('leaves other currencies out and says how many', () => {
    const split = valueByClass(
      [joined({ class: 'created', value: { expected: 9, currency: 'USD' } })],
      'EUR',
    );
    expect(split).toMatchObject({ otherCurrency: 1, value: { created: 0 } });
  });
});

describe('into the CRM', () => {
  const record = opportunity({
    title: 'Night shift, Leeds & York',
    value: { expected: 12000, currency: 'EUR' },
    firstStep: { when: 'x', will: 'Dana calls', date: '2026-12-01' },
  });

  it('opens Salesforce’s own page with the fields in its address, commas encoded twice', () => {
    const link = crmLink(record, [undefined, 'https://acme.lightning.force.com/lightning/r/Account/1/view']);
    expect(link?.crm).toBe('Salesforce');
    const url = new URL(link?.url ?? '');
    expect(url.origin + url.pathname).toBe('https://acme.lightning.force.com/lightning/o/Opportunity/new');
    expect(url.searchParams.get('defaultFieldValues')).toContain(
      'Name=Night%20shift%2C%20Leeds%20%26%20York',
    );
    expect(url.searchParams.get('defaultFieldValues')).toContain('Amount=12000');
  });

  it('opens Dynamics with its extra query', () => {
    const link = crmLink(record, ['https://acme.crm4.dynamics.com/main.aspx?x=1']);
    const extra = new URLSearchParams(new URL(link?.url ?? '').searchParams.get('extraqs') ?? '');
    expect(extra.get('name')).toBe('Night shift, Leeds & York');
    expect(extra.get('estimatedvalue')).toBe('12000');
  });

  it.each([
    ['https://acme.lightning.force.mil/', 'Salesforce'],
    ['https://acme.lightning.crmforce.mil/', 'Salesforce'],
    ['https://acme.lightning.sfcrmapps.cn/', 'Salesforce'],
    ['https://acme.crm.microsoftdynamics.us/main.aspx', 'Dynamics 365 Sales'],
    ['https://acme.crm.appsplatform.us/main.aspx', 'Dynamics 365 Sales'],
    ['https://acme.crm.dynamics.cn/main.aspx', 'Dynamics 365 Sales'],
  ])('knows the cloud at %s', (address, crm) => expect(crmLink(record, [address])?.crm).toBe(crm));

  it('offers no address where none is known, or where it is no secure site of that CRM', () => {
    expect(crmLink(record, ['https://mail.google.com/', 'nonsense', undefined])).toBeUndefined();
    expect(
      crmLink(record, ['http://acme.dynamics.com/', 'https://dynamics.com.evil.example/']),
    ).toBeUndefined();
  });

  it('copies the fields in the order of a form, without those that are empty', () => {
    const labels = { title: 'Name', account: 'Account', value: 'Amount', step: 'Next step' };
    expect(asText(record, labels).split('\n')).toEqual([
      'Name: Night shift, Leeds & York',
      'Account: Northwind',
      'Amount: 12000 EUR',
      'Next step: Dana calls, 2026-12-01',
    ]);
    const hebrew = asText({ ...record, title: 'מה אפשר?' }, labels);
    expect(hebrew.split('\n')[0]).toBe('Name: מה אפשר?');
  });
});

it('reads a route with or without its slash', () => {
  expect(parseRoute('#/log/a%2Fb')).toEqual({ section: 'log', rest: 'a/b' });
  expect(parseRoute('#/log/100%')).toEqual({ section: 'log', rest: '100%' });
  expect(parseRoute('#review')).toEqual({ section: 'review', rest: '' });
  expect(parseRoute('')).toEqual({ section: '', rest: '' });
});

it('draws each day of a period once, up to now', () => {
  const start = new Date(2026, 9, 19).getTime();
  const end = new Date(2026, 9, 26).getTime();
  const days = daysOf({ start, end }, new Date(2026, 9, 22, 15).getTime());
  expect(days.map((day) => new Date(day.start).getDate())).toEqual([19, 20, 21, 22]);
  expect(days.at(-1)?.end).toBe(new Date(2026, 9, 22, 15).getTime());
});

it('draws each day from midnight to midnight where one of them has none, its clocks going forward at midnight', () => {
  vi.stubEnv('TZ', 'America/Santiago');
  try {
    const start = new Date(2026, 8, 1).getTime();
    const end = new Date(2026, 9, 1).getTime();
    const days = daysOf({ start, end }, end + 5);
    expect(days).toHaveLength(30);
    expect(
      days.filter((day) => new Date(day.start).getHours() > 0).map((day) => new Date(day.start).getDate()),
    ).toEqual([6]);
    expect(days.every((day, at) => day.end === (days[at + 1]?.start ?? end))).toBe(true);
  } finally {
    vi.unstubAllEnvs();
  }
});
