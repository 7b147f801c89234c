import { parse } from 'yaml';
import { NAMED_SITES } from '../../utils/background/named-sites';
import { DIMENSIONS } from '../../utils/model/dimension';

/*
 * The texts for the stores, filled from data and held to the stores' limits.
 */

/** The most characters that a store takes. */
export const LIMITS = {
  chromeName: 75,
  chromeShort: 132,
  chromeLong: 16_000,
  /** Each answer of Chrome's privacy form. */
  chromeAnswer: 1000,
  firefoxName: 50,
  firefoxSummary: 250,
  firefoxLong: 15_000,
} as const;

export interface Manifest {
  permissions?: string[];
  optional_permissions?: string[];
  host_permissions?: string[];
  optional_host_permissions?: string[];
}

type Messages = Record<string, { message: string }>;

/** What the texts are filled from. */
export interface StoreFacts {
  rules: number;
  situations: number;
  /** By language code. */
  locales: Readonly<Record<string, Messages>>;
  manifests: { chrome: Manifest; firefox: Manifest };
  /** `engines.node` of the package. */
  node: string;
}

interface Listing {
  description: string;
  chrome: {
    category: string;
    single_purpose: string;
    remote_code: string;
    collected: string[];
    handled_locally: string;
    certified: string[];
  };
  firefox: { summary: string; categories: string[]; license: string; collected: string[]; reviewers: string };
  permissions: Record<string, string>;
}

const list = (names: readonly string[]) => new Intl.ListFormat('en', { type: 'conjunction' }).format(names);

function slots({ rules, situations, locales, node }: StoreFacts): Record<string, string> {
  const named = (kind: 'mail' | 'crm') =>
    NAMED_SITES.filter((site) => site.kind === kind).map(({ name }) => name);
  const languages = new Intl.DisplayNames('en', { type: 'language' });
  return {
    rules: String(rules),
    situations: String(situations),
    dimensions: String(DIMENSIONS.length),
    dimensionNames: list(
      DIMENSIONS.map((one) => (locales.en?.[`dimension${one}`]?.message ?? one).toLowerCase()),
    ),
    mailSites: named('mail').join(', '),
    crmSites: named('crm').join(', '),
    languages: list(
      Object.keys(locales)
        .sort()
        .map((one) => languages.of(one) ?? one),
    ),
    node: node.replace(/^\D+/, ''),
  };
}

/** Everything that the manifests ask for, by the name under which the listing says why. */
export function askedFor({ chrome, firefox }: StoreFacts['manifests']): string[] {
  const all = [chrome, firefox].flatMap((one) => [
    ...(one.permissions ?? []),
    ...(one.optional_permissions ?? []),
    ...(one.host_permissions?.length ? ['hosts'] : []),
    ...(one.optional_host_permissions?.length ? ['optional_hosts'] : []),
  ]);
  // In Firefox, match patterns of hosts may stand among the permissions.
  return [...new Set(all.map((one) => (one.includes('://') ? 'hosts' : one)))].sort();
}

/**
 * The files for the stores, by their path below `.output/store`.
 * @param yaml the text of `.github/store/listing.yaml`
 * @throws where a slot is not known, a text is too long, or a permission has no reason or a reason no permission
 */
export function storeFiles(yaml: string, facts: StoreFacts): Record<string, string> {
  const known = slots(facts);
  const filled = yaml.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = known[name];
    if (value === undefined) throw new Error(`nothing is known for ${whole}`);
    return value;
  });
  const { description, chrome, firefox, permissions } = parse(filled) as Listing;
  const asked = askedFor(facts.manifests);
  const unsaid = asked.filter((one) => !permissions[one]);
  const unasked = Object.keys(permissions).filter((one) => !asked.includes(one));
  if (unsaid.length + unasked.length > 0)
    throw new Error(
      `no reason for ${unsaid.join() || 'none'}; a reason for nothing: ${unasked.join() || 'none'}`,
    );
  const files: Record<string, string> = {};
  const put = (path: string, text: string, most: number) => {
    const whole = text.trim();
    if (whole.length === 0 || whole.length > most)
      throw new Error(`${path} has ${whole.length} characters; the store takes 1 to ${most}`);
    files[path] = `${whole}\n`;
  };
  for (const [language, messages] of Object.entries(facts.locales)) {
    const name = messages.extensionName?.message ?? '';
    const short = messages.extensionDescription?.message ?? '';
    put(`chrome/${language}/name.txt`, name, LIMITS.chromeName);
    put(`chrome/${language}/short.txt`, short, LIMITS.chromeShort);
    put(`firefox/${language}/name.txt`, name, LIMITS.firefoxName);
    put(
      `firefox/${language}/summary.txt`,
      language === 'en' ? firefox.summary : short,
      LIMITS.firefoxSummary,
    );
  }
  put('chrome/en/description.txt', description, LIMITS.chromeLong);
  put('firefox/en/description.txt', description, LIMITS.firefoxLong);
  put('chrome/category.txt', chrome.category, 100);
  put('firefox/categories.txt', firefox.categories.join('\n'), 200);
  put('firefox/license.txt', firefox.license, 100);
  put('firefox/reviewers.txt', firefox.reviewers, 3000);
  put('firefox/data-collection.txt', firefox.collected.join('\n'), 100);
  put('chrome/privacy/single-purpose.txt', chrome.single_purpose, LIMITS.chromeAnswer);
  put('chrome/privacy/remote-code.txt', chrome.remote_code, LIMITS.chromeAnswer);
  for (const name of asked)
    put(`chrome/privacy/why-${name}.txt`, permissions[name] ?? '', LIMITS.chromeAnswer);
  const used = [
    chrome.collected.length === 0
      ? 'Collected: none of the kinds.'
      : `Collected: ${chrome.collected.join(', ')}.`,
    `Handled on the computer alone: ${chrome.handled_locally}`,
    'Certified:',
    ...chrome.certified.map((one) => `- ${one}`),
  ];
  put('chrome/privacy/data-use.txt', used.join('\n'), 3000);
  return files;
}
