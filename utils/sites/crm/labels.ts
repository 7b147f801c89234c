import type { DealFields } from '../../model/snapshot';

/** Fields of a record that a label can name. `lastActivity` becomes an activity, `first` and `last` a name. */
export type FieldKey =
  | Exclude<keyof DealFields, 'stageShare' | 'activities' | 'notes'>
  | 'lastActivity'
  | 'first'
  | 'last';

/*
 * Labels as CRMs print them, in English, German, French, Spanish, Portuguese, Italian and Dutch,
 * lower case, without brackets and marks. A word behind "~" is less sure: it also means other things.
 */
const TABLE: Record<FieldKey, string> = {
  name:
    'name|deal|opportunity|full name|topic|subject~|title~|account name*|company name*|contact name*|bezeichnung|thema|verkaufschance|' +
    'vollständiger name|nom|nom complet|opportunité|nombre|nombre completo|oportunidad|nome|nome completo|opportunità|naam|verkoopkans|' +
    'volledige naam|titel~|titre~|título~|titolo~',
  account:
    'account|account name|company|company name|organization|organization name|organisation|customer|customer name|client|client name|' +
    'parent account|parent customer|potential customer|party|partner~|related to~|firma|firmenname|unternehmen|unternehmensname|kunde|' +
    'kundenname|konto|potenzieller kunde|partei|compte|nom du compte|société|nom de la société|entreprise|cuenta|nombre de cuenta|' +
    'nombre de la cuenta|empresa|cliente|compañía|organización|conta|nome da conta|nome da empresa|organização|azienda|nome azienda|' +
    'società|organizzazione|bedrijf|bedrijfsnaam|klant|klantnaam|relatie|organisatie|tiers',
  amount:
    'amount|amount and currency|value|size|likely|budget~|revenue~|betrag|wert|volumen|auftragswert|dealwert|umsatz~|montant|valeur|revenu~|ca~|importe|monto|valor|' +
    'cantidad|ingresos~|ingreso~|quantia|montante|receita~|importo|valore|ricavi~|ricavo~|fatturato~|entrate~|bedrag|waarde|omzet~|' +
    'intäkt~',
  currency: 'currency|währung|devise|moneda|moeda|valuta',
  stage:
    'stage|sales stage|pipeline stage|milestone|phase|status~|state~|verkaufsphase|verkaufsstadium|vertriebsphase|stufe|dealphase|étape|' +
    'étape de vente|phase de vente|étape de la vente|stade|statut~|état~|etapa|etapa de venta|etapa de ventas|fase|fase de venta|estado~|' +
    'etapa da venda|fase da venda|estágio|estágio da venda|fase di vendita|stadio|stato~|verkoopfase|verkoopstadium|dealfase|' +
    'säljsteg',
  status: 'outcome|won lost|ergebnis~|résultat~|resultado~|esito~|resultaat~',
  closeDate:
    'close date|closing date|close|closing|closure date|end date~|abschlussdatum|abschluss|schließdatum|abschluss am|enddatum~|date de clôture|' +
    'date de fermeture|clôture|fermeture|date de fin~|fecha de cierre|cierre|fecha final~|fecha de fin~|data de fechamento|data de fecho|' +
    'fechamento|fecho|data de encerramento|data di chiusura|data chiusura|chiusura|data fine~|sluitingsdatum|afsluitdatum|sluiting|' +
    'einddatum~',
  createdDate:
    'created|created at|created on|create date|created date|date created|creation date|added on|start date~|created by~|erstellt|' +
    'erstellt am|erstellungsdatum|angelegt|angelegt am|anlagedatum|startdatum~|créé|créé le|date de création|date de début~|creado|' +
    'creado el|fecha de creación|creada|criado|criado em|data de criação|creato|creato il|data di creazione|data creazione|aangemaakt|' +
    'aangemaakt op|gemaakt op|aanmaakdatum',
  probability:
    'probability|probability of winning|win probability|conversion probability|confidence|likelihood|close probability|wahrscheinlichkeit|' +
    'abschlusswahrscheinlichkeit|erfolgswahrscheinlichkeit|umwandlungswahrscheinlichkeit|probabilité|probabilité de conversion|' +
    'probabilidad|probabilidade|probabilità|kans|waarschijnlijkheid|slagingskans',
  nextStep:
    'next step|next steps|next action|next activity~|nächster schritt|nächste schritte|nächste aktion|prochaine étape|étape suivante|' +
    'prochaine action|próximo paso|siguiente paso|próxima acción|próximo passo|próxima etapa|prossimo passo|passo successivo|' +
    'prossima azione|volgende stap|vervolgstap|volgende actie',
  nextStepDate:
    'next step date|next activity date|next action date|follow up date|due date~|datum nächster schritt|fecha del próximo paso',
  owner:
    'owner|account owner|contact owner|assigned to|assigned user|assignee|salesperson|sales person|sales rep|account manager|' +
    'responsible|responsible user|responsible person|user responsible|sales owner|employee~|inhaber|besitzer|eigentümer|zuständig|zuständiger|zugewiesener benutzer|' +
    'zugewiesen|zugewiesen an|bearbeiter|verantwortlich|verantwortlicher|vertriebsmitarbeiter|verkäufer|betreuer|mitarbeiter~|' +
    'propriétaire|responsable|attribué à|assigné à|vendeur|commercial|utilisateur assigné|propietario|asignado a|usuario asignado|' +
    'comercial|vendedor|encargado|proprietário|responsável|atribuído a|usuário atribuído|proprietario|assegnato a|utente assegnato|' +
    'venditore|responsabile|eigenaar|toegewezen aan|toegewezen gebruiker|verkoper|verantwoordelijke|' +
    'ansvarig',
  recordType: 'type|record type|typ|art|tipo|dealtype|type de transaction',
  description:
    'description|details~|comment|comments|beschreibung|kommentar|commentaire|descripción|descrição|descrizione|beschrijving|' +
    'omschrijving',
  email:
    'email|emails|e mail|email address|e mail adresse|work email|e mail address|primary email|adresse e mail|courriel|correo|' +
    'correo electrónico|endereço de e mail|indirizzo e mail|e mailadres',
  website: 'website|web site|web|domain|domains|company domain|webseite|site web|sitio web|site|sito web',
  title:
    'job title|job position|position|role~|ruolo~|title~|berufsbezeichnung|stelle|funktion|fonction|poste|cargo|puesto|função|posizione|functie|' +
    'functietitel|titel~|titre~|título~|titolo~',
  industry: 'industry|sector|branche|industrie|secteur|industria|setor|settore',
  lossReason:
    'loss reason|lost reason|closed lost reason|reason for loss|verlustgrund|motif de perte|raison de la perte|motivo de pérdida|' +
    'motivo da perda|motivo di perdita|reden verlies|reden van verlies',
  products:
    'products|product|line items|produkte|produkt|produits|productos|producto|produtos|prodotti|producten',
  contacts:
    'contacts|contact|contact person|primary contact|main contact|point of contact|contact name|contact roles|people|person|persons|' +
    'participants|stakeholders|kontakte|kontakt|hauptkontakt|ansprechpartner|hauptansprechpartner|personen|contact principal|personne|contacto|' +
    'contactos|contacto principal|persona de contacto|persona|contatos|contato|contato principal|pessoa|pessoas|contatti|contatto|' +
    'referente|contactpersoon|contactpersonen|contacten|kontaktperson',
  team: 'team|sales team~|account team|collaborators|team members|teammitglieder|équipe~|equipo~|equipe~',
  forecast:
    'forecast category|forecast|prognosekategorie|prognose|catégorie de prévision|categoría de pronóstico',
  competitor:
    'competitor|competitors|main competitor|competition|wettbewerber|mitbewerber|konkurrenz|concurrent|concurrents|competidor|' +
    'competidores|competencia|concorrente|concorrentes|concorrenti|concurrentie|concurrenten',
  lastActivity:
    'last activity|last activity date|last contacted|last contact|last touch|last interaction|letzte aktivität|letzter kontakt|' +
    'dernière activité|dernier contact|última actividad|último contacto|última atividade|último contato|ultima attività|' +
    'ultimo contatto|laatste activiteit|laatste contact',
  first: 'first name|vorname|prénom|nombre de pila|primeiro nome|voornaam',
  last: 'last name|surname|family name|nachname|nom de famille|apellido|apellidos|sobrenome|cognome|achternaam',
};

/** Words that say "expected", in all languages of the table: they change nothing about which field it is. */
const MODIFIERS =
  /(?<!\p{L})(?:expected|est|estimated|target|forecast|forecasted|planned|total|erwartete[rsn]?|voraussichtliche[rsn]?|geplante?[rsn]?|actual|tatsächliche[rsn]?|réelle?|effettiv[oa]|werkelijke|geschätzte[rsn]?|prévue?s?|attendue?s?|estimée?s?|espérée?s?|esperad[oa]s?|previst[oai]s?|estimad[oa]s?|attes[oai]|verwachte|geschatte)(?!\p{L})/gu;
/** "Deal amount", "Nom de l’opportunité": the record itself, before or after the field. */
const ENTITY =
  /^(?:(?:deal|opportunity|opp|lead|sale|verkaufschance)s? |(?:verkaufs)?chancen?[ -]?)|(?: (?:d[eou]|del|da|dell|de la|de l|der|di|des)(?: deals?)?)? ?(?:opportunité|oportunidad|oportunidade|opportunità|negócio|verkaufschance|deals?|compte|cuenta|conta|account)$/u;

/** Fields that only a deal or a lead has. */
export const DEAL_ONLY: readonly FieldKey[] = [
  'amount',
  'stage',
  'status',
  'closeDate',
  'probability',
  'nextStep',
  'lossReason',
  'recordType',
  'forecast',
];

/** What a label says: the field, and how sure (0 to 1). */
export interface LabelHit {
  key: FieldKey;
  sure: number;
}

/** Words between two others that labels in some languages leave out. */
const JOINTS = / (?:de la|de|du|des|del|di|da|do|der|of|the) /g;

let index: Map<string, LabelHit[]> | undefined;
/** The same without the words between. */
let terse: Map<string, LabelHit[]> | undefined;
/** First words of all labels, and those that were asked for. */
const begins = new Map<string, boolean>();

function build(): Map<string, LabelHit[]> {
  const made = new Map<string, LabelHit[]>();
  for (const [key, list] of Object.entries(TABLE) as [FieldKey, string][]) {
    for (const entry of list.split('|')) {
      const words = entry.replace(/[~*]$/, '');
      const hits = made.get(words) ?? [];
      if (!hits.some((hit) => hit.key === key)) {
        hits.push({ key, sure: entry.endsWith('~') ? 0.6 : entry.endsWith('*') ? 0.5 : 0.9 });
      }
      made.set(words, hits);
    }
  }
  terse = new Map();
  for (const [words, hits] of made) {
    const short = words.replace(JOINTS, ' ');
    if (short !== words) terse.set(short, hits);
  }
  return made;
}

/** Whether a text begins as some label does: what begins otherwise need not be looked at any further. */
export function mayBeLabel(text: string): boolean {
  if (text.length < 2 || text.length > 200) return false;
  const trimmed = text.trimStart();
  const end = trimmed.search(/\s|$/);
  const word = trimmed.slice(0, end);
  if (!word) return false;
  if (begins.size === 0) {
    index ??= build();
    for (const label of index.keys()) begins.set(label.split(' ', 1)[0]!, true);
    for (const entity of 'deal deals opportunity opportunities opp lead leads sale sales verkaufschance'.split(
      ' ',
    ))
      begins.set(entity, true);
  }
  const known = begins.get(word);
  if (known !== undefined) return known;
  // "*Amount", "Deal's": the first word is what has letters.
  const plain = plainLabel(word).split(' ', 1)[0]!;
  const may = plain
    ? begins.get(plain) === true || plain.replace(MODIFIERS, '') !== plain || ENTITY.test(plain)
    : mayBeLabel(trimmed.slice(end));
  if (plain && begins.size < MOST_ASKED) begins.set(word, may);
  return may;
}

/** "Propriétaire du compte", "Account owner". */
const OTHERS =
  /(?<!\p{L})(?:account(?! manager)|compte|cuenta|conta|konto|kunden|contact|contacto|contato|kontakt)(?!\p{L})/u;
/** "Nom du compte", "Firmenname": on an account's own page its name. */
const NAMING = /(?<!\p{L})(?:nom|nombre|nome)(?!\p{L})|naa?m(?:e)?$/u;
const PARENT = /(?<!\p{L})(?:parent|haupt|übergeordnet|padre|principal|mère|capogruppo|moeder)/u;
const OWN_FIRM =
  /^(?:company|unternehmen|firma|société|entreprise|empresa|compañía|azienda|società|bedrijf|organi[sz]ation)(?: name)?$/;

/** A label without brackets, marks, asterisks and "%": `Opportunity Amount: (USD $):` is `opportunity amount`. */
export function plainLabel(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .replace(/[\p{P}\p{S}\s]+/gu, ' ')
    .trim();
}

/** The kinds of record that a page can show. */
export type Kind = 'deal' | 'account' | 'contact' | 'lead';

/**
 * What a label names on a page of this kind, or undefined.
 * @param text the label as the page prints it, in any of seven languages; also a machine name (`expected_close_date`)
 */
export function fieldOf(text: string, kind: Kind | undefined): LabelHit | undefined {
  if (text.length > 60) return undefined;
  let answers = asked.get(kind);
  if (!answers || answers.size > MOST_ASKED) {
    answers = new Map();
    asked.set(kind, answers);
  }
  if (!answers.has(text)) answers.set(text, look(text, kind));
  return answers.get(text);
}

/** The same few labels are asked for again and again. */
const MOST_ASKED = 4000;
const asked = new Map<Kind | undefined, Map<string, LabelHit | undefined>>();

function look(text: string, kind: Kind | undefined): LabelHit | undefined {
  index ??= build();
  const plain = plainLabel(text);
  const core = plain.replace(MODIFIERS, ' ').replace(/ +/g, ' ').trim();
  const hits =
    index.get(plain) ??
    index.get(core) ??
    index.get(core.replace(ENTITY, '').trim()) ??
    // "Date fin" is "Date de fin".
    terse?.get(core.replace(JOINTS, ' '));
  if (!hits) return undefined;
  let best: LabelHit | undefined;
  for (const hit of hits) {
    // "Expected revenue" is surer than "Revenue".
    let sure = core === plain ? hit.sure : Math.max(hit.sure, 0.8);
    const person = kind === 'contact' || kind === 'lead';
    // "Title" is a person's position, and elsewhere the name of the deal.
    if (/^(title|titel|titre|título|titolo)$/.test(plain)) {
      sure = hit.key === (person ? 'title' : 'name') ? 0.8 : 0;
    }
    // On an account's own page "Account name" is the name, and so on.
    if (hit.key === 'name' && hit.sure === 0.5) {
      sure =
        plain.startsWith(
          kind === 'account' ? (plain.startsWith('company') ? 'company' : 'account') : 'contact',
        ) &&
        kind !== 'deal' &&
        kind !== 'lead' &&
        (kind === 'account') !== plain.startsWith('contact')
          ? 1
          : 0;
    }
    if (
      hit.key === 'name' &&
      /^(opportunity|deal|oportunidad|opportunité|opportunità|verkaufschance|verkoopkans)$/.test(plain)
    ) {
      sure = kind === 'deal' ? 0.7 : 0;
    }
    // The owner of the account is not the deal's.
    if (hit.key === 'owner' && kind !== 'account' && kind !== 'contact' && OTHERS.test(plain)) sure = 0;
    if (hit.key === 'account' && kind === 'account' && NAMING.test(plain)) {
      if (!best || best.sure < 1) best = { key: 'name', sure: 1 };
      continue;
    }
    // An account's own page may name its parent; "Customer" there is its type.
    if (hit.key === 'account' && kind === 'account' && !PARENT.test(plain)) sure = 0;
    // "Company" beside "Customer" or "Party" is the firm that sells.
    if (hit.key === 'account' && sure > 0 && OWN_FIRM.test(plain)) sure = 0.8;
    if (sure > (best?.sure ?? 0)) best = { key: hit.key, sure };
  }
  return best;
}

/** A machine name in words: `data-field="expectedCloseDate"` is `expected close date`. */
export function machineWords(name: string): string {
  return name
    .replace(/^.*[.[/:]/, '')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[_\-\]]+/g, ' ')
    .replace(/\bid$/i, '')
    .trim()
    .toLowerCase();
}
