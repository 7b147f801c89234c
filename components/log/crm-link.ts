import { t } from '@/utils/messaging/words';
import type { Opportunity } from '@/utils/model/opportunity';

/** A CRM's own page for a new record, prefilled by its address. */
export interface CrmLink {
  crm: string;
  url: string;
}

type Maker = (record: Opportunity, url: URL) => string;

/** Text that stands inside a list of `Name=value,Name=value`: its own commas and signs are encoded once more. */
const inList = (value: string | number) => encodeURIComponent(encodeURIComponent(String(value)));

/** CRMs whose new-record page takes its fields from the address (documented by their makers). */
const MAKERS: readonly { crm: string; host: RegExp; make: Maker }[] = [
  {
    crm: 'Salesforce',
    // Clouds of governments and of China have hosts of their own.
    host: /\.(?:lightning\.force\.(?:com|mil)|my\.salesforce\.(?:com|mil)|crmforce\.mil|sfcrmapps\.cn)$/,
    make: (record, { origin }) => {
      const fields = [
        ['Name', record.title],
        ['NextStep', record.firstStep?.will],
        ['Amount', record.value?.expected],
        ['Description', description(record)],
      ] as const;
      const list = fields.flatMap(([name, value]) => (value ? [`${name}=${inList(value)}`] : []));
      return `${origin}/lightning/o/Opportunity/new?defaultFieldValues=${list.join(',')}`;
    },
  },
  {
    crm: 'Dynamics 365 Sales',
    host: /\.(?:dynamics\.(?:com|cn)|crm\.microsoftdynamics\.us|crm\.appsplatform\.us)$/,
    make: (record, { origin }) => {
      const fields = [
        ['name', record.title],
        ['estimatedvalue', record.value?.expected],
        ['description', description(record)],
      ] as const;
      const extra = fields
        .flatMap(([name, value]) => (value ? [`${name}=${encodeURIComponent(String(value))}`] : []))
        .join('&');
      return `${origin}/main.aspx?pagetype=entityrecord&etn=opportunity&extraqs=${encodeURIComponent(extra)}`;
    },
  },
];

/** What made the opportunity, in the rep's and the customer's own words. */
function description(record: Opportunity): string {
  return [record.objective, record.origin.sentence && `“${record.origin.sentence}”`]
    .filter(Boolean)
    .join('\n');
}

/**
 * Where the opportunity can be created in the CRM, from addresses of that CRM which are known.
 * @param addresses of pages in the rep's CRM: where the opportunity was found, or where others live
 * @returns undefined where no known CRM takes fields by address
 */
export function crmLink(
  record: Opportunity,
  addresses: readonly (string | undefined)[],
): CrmLink | undefined {
  for (const address of addresses) {
    if (!address || !URL.canParse(address)) continue;
    const url = new URL(address);
    const maker = MAKERS.find(({ host }) => url.protocol === 'https:' && host.test(url.hostname));
    if (maker) return { crm: maker.crm, url: maker.make(record, url) };
  }
  return undefined;
}

/** The fields as text, one a line, in the order in which CRM forms ask for them. */
export function asText(
  record: Opportunity,
  labels: Record<'title' | 'account' | 'value' | 'step', string>,
): string {
  const lines: (string | undefined)[] = [
    t('labelled', labels.title, record.title),
    t('labelled', labels.account, record.accountName),
    record.value?.expected !== undefined
      ? t('labelled', labels.value, `${record.value.expected} ${record.value.currency}`)
      : undefined,
    record.firstStep?.will
      ? t('labelled', labels.step, [record.firstStep.will, record.firstStep.date].filter(Boolean).join(', '))
      : undefined,
    description(record) || undefined,
  ];
  // What keeps names of the other direction apart on our pages stays on them.
  return lines
    .filter((line) => line !== undefined)
    .join('\n')
    .replace(/[\u2068\u2069]/g, '');
}
