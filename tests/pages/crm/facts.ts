/*
 * What every fixture page shows, in three interface languages. The pages are built from what is known of each
 * product's markup; people, firms and figures are invented.
 */

export type Lang = 'en' | 'de' | 'fr';
export type Layout = 'a' | 'b';

export interface Fixture {
  site: string;
  lang: Lang;
  layout: Layout;
  url: string;
  html: string;
  expected: Expected;
}

export interface Expected {
  kind: 'deal' | 'account' | 'contact' | 'lead';
  id: string;
  name?: string;
  account?: string;
  amount?: number;
  currency?: string;
  stage?: string;
  closeDate?: string;
  owner?: string;
  probability?: number;
  /** null: shown and empty. */
  nextStep?: string | null;
  contacts?: string[];
  stageShare?: number;
  status?: 'open' | 'won' | 'lost';
  recordType?: 'new' | 'renewal' | 'expansion';
  /** Titles of planned and of done activities. */
  planned?: string[];
  done?: string[];
  email?: string;
}

export const FACTS = {
  name: 'Night shift without re-keying',
  account: 'Brightwater Mills',
  amount: 84500.5,
  closeDate: '2027-01-29',
  owner: 'Mara Ionescu',
  contacts: ['Ana Petrov', 'Ravi Shah'],
  probability: 40,
  nextStep: 'Ana sends the stoppage list to Ravi',
};

/** Stands in every part of a page that belongs to another record: a value that holds it was read from the wrong place. */
export const OTHER = 'ZZ-OTHER';

export const WORDS: Record<Lang, Record<string, string>> = {
  en: {
    name: 'Opportunity Name',
    account: 'Account Name',
    amount: 'Amount',
    stage: 'Stage',
    close: 'Close Date',
    owner: 'Owner',
    next: 'Next Step',
    probability: 'Probability (%)',
    contacts: 'Contacts',
    type: 'Type',
    source: 'Lead Source',
    created: 'Created',
    proposal: 'Proposal',
    renewal: 'Renewal',
    edit: 'Edit',
    upcoming: 'Upcoming',
    history: 'History',
    company: 'Company',
    value: 'Value',
    expected: 'Expected close date',
  },
  de: {
    name: 'Name der Verkaufschance',
    account: 'Firma',
    amount: 'Betrag',
    stage: 'Phase',
    close: 'Abschlussdatum',
    owner: 'Inhaber',
    next: 'Nächster Schritt',
    probability: 'Wahrscheinlichkeit (%)',
    contacts: 'Kontakte',
    type: 'Typ',
    source: 'Herkunft',
    created: 'Erstellt',
    proposal: 'Angebot',
    renewal: 'Verlängerung',
    edit: 'Bearbeiten',
    upcoming: 'Geplant',
    history: 'Verlauf',
    company: 'Unternehmen',
    value: 'Wert',
    expected: 'Voraussichtliches Abschlussdatum',
  },
  fr: {
    name: 'Nom de l’opportunité',
    account: 'Société',
    amount: 'Montant',
    stage: 'Étape',
    close: 'Date de clôture',
    owner: 'Propriétaire',
    next: 'Prochaine étape',
    probability: 'Probabilité (%)',
    contacts: 'Contacts',
    type: 'Type',
    source: 'Origine',
    created: 'Créé le',
    proposal: 'Proposition',
    renewal: 'Renouvellement',
    edit: 'Modifier',
    upcoming: 'À venir',
    history: 'Historique',
    company: 'Entreprise',
    value: 'Valeur',
    expected: 'Date de clôture prévue',
  },
};

export const MONEY: Record<Lang, string> = { en: '€84,500.50', de: '84.500,50 €', fr: '84 500,50 €' };
export const DAY: Record<Lang, string> = { en: 'Jan 29, 2027', de: '29.01.2027', fr: '29/01/2027' };

/** A whole page. */
export function page(lang: Lang, title: string, body: string, attributes = ''): string {
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title></head><body ${attributes}>${body}</body></html>`;
}

/** What a deal page of any product is expected to give. */
export function dealOf(id: string, lang: Lang, more: Partial<Expected> = {}): Expected {
  const { name, account, amount, closeDate, owner } = FACTS;
  return {
    kind: 'deal',
    id,
    name,
    account,
    amount,
    currency: 'EUR',
    closeDate,
    owner,
    stage: WORDS[lang].proposal!,
    ...more,
  };
}

/** Every combination of two languages and two layouts. */
export function variants(
  make: (lang: Lang, layout: Layout) => Omit<Fixture, 'lang' | 'layout'>,
  langs: readonly Lang[] = ['en', 'de'],
): Fixture[] {
  return langs.flatMap((lang) =>
    (['a', 'b'] as const).map((layout) => ({ ...make(lang, layout), lang, layout })),
  );
}
