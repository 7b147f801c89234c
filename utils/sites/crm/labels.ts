import type { DealFields } from '../../model/snapshot';

/** Fields of a record that a label can name. `lastActivity` becomes an activity, `first` and `last` a name. */
export type FieldKey =
  | Exclude<keyof DealFields, 'stageShare' | 'activities' | 'notes'>
  | 'lastActivity'
  | 'first'
  | 'last';

/*
 * Labels as CRMs print them, in English, German, French, Spanish, Portuguese, Italian, Dutch, Polish and Swedish,
 * lower case, without brackets and marks. A word behind "~" is less sure: it also means other things.
 */
const TABLE: Record<FieldKey, string> = {
  name:
    'name|deal name|opportunity name|opportunity|deal|deal title|opportunity title|account name*|company name*|contact name*|' +
    'full name|topic|subject~|bezeichnung|thema|name der verkaufschance|verkaufschance|name des deals|nom|nom de l opportunité|' +
    'opportunité|nom complet|nombre|nombre de la oportunidad|oportunidad|nombre completo|nome|nome da oportunidade|' +
    'nome do negócio|nome completo|nome opportunità|nome dell opportunità|opportunità|naam|naam verkoopkans|verkoopkans|' +
    'volledige naam|nazwa|namn|vollständiger name|titel~|titre~|título~|titolo~|tytuł~',
  account:
    'account|account name|company|company name|organization|organization name|organisation|organisation name|customer|' +
    'customer name|client|client name|parent account|parent customer|potential customer|party|partner~|related to~|' +
    'firma|firmenname|unternehmen|unternehmensname|kunde|kundenname|kontoname|konto|organisation|potenzieller kunde|' +
    'mandant|partei|compte|nom du compte|société|nom de la société|entreprise|organisation|client|cuenta|nombre de cuenta|' +
    'nombre de la cuenta|empresa|cliente|compañía|organización|conta|nome da conta|nome da empresa|companhia|organização|' +
    'azienda|nome azienda|società|nome account|organizzazione|bedrijf|bedrijfsnaam|klant|klantnaam|relatie|organisatie|' +
    'klient|konto klienta|kund|företag|företagsnamn',
  amount:
    'amount|deal amount|opportunity amount|value|deal value|opportunity value|total amount|deal size|expected revenue|est revenue|' +
    'estimated revenue|estimated value|expected deal value|expected amount|budget~|revenue~|total value|betrag|dealwert|deal wert|' +
    'wert|volumen|auftragswert|geschätzter umsatz|erwarteter umsatz|umsatz~|verkaufschance betrag|montant|valeur|' +
    'montant de l opportunité|revenu espéré|revenu attendu|chiffre d affaires attendu|revenu estimé|ca estimé|importe|monto|valor|' +
    'cantidad|ingreso esperado|ingresos esperados|ingresos estimados|importe de la oportunidad|quantia|montante|' +
    'receita esperada|receita estimada|valor do negócio|valor da oportunidade|importo|valore|ricavi previsti|ricavo previsto|' +
    'ricavo atteso|fatturato previsto|fatturato atteso|entrate previste|bedrag|waarde|omzet~|verwachte omzet|geschatte omzet|kwota|' +
    'wartość|belopp|värde|förväntad intäkt',
  currency: 'currency|deal currency|währung|devise|moneda|moeda|valuta|waluta',
  stage:
    'stage|deal stage|sales stage|opportunity stage|pipeline stage|phase|deal status~|opportunity status~|lead status|status~|state~|' +
    'verkaufsphase|verkaufsstadium|vertriebsphase|stufe|dealphase|deal phase|lead status|étape|étape de vente|phase de vente|' +
    'étape de la vente|stade|statut~|état~|etapa|etapa de venta|etapa de ventas|fase|fase de venta|estado~|etapa da venda|fase da venda|' +
    'estágio|estágio da venda|fase di vendita|stadio|stato~|verkoopfase|verkoopstadium|dealfase|etap|etap sprzedaży|steg|fas|' +
    'försäljningsfas|säljsteg',
  status: 'deal outcome|outcome|won lost|ergebnis~|résultat~|resultado~|esito~|resultaat~',
  closeDate:
    'close date|closing date|expected close date|expected close|expected closing|expected closing date|est close date|' +
    'estimated close date|target close date|forecast close date|closing|end date~|abschlussdatum|abschluss|schließdatum|' +
    'erwartetes abschlussdatum|voraussichtlicher abschluss|erwarteter abschluss|geplantes abschlussdatum|' +
    'voraussichtliches abschlussdatum|geschätztes abschlussdatum|abschluss am|enddatum~|date de clôture|date de fermeture|' +
    'date de clôture prévue|clôture prévue|clôture attendue|fermeture prévue|date de clôture estimée|date de fin~|' +
    'date de fermeture prévue|date de fermeture estimée|fecha de cierre|fecha de cierre prevista|fecha prevista de cierre|' +
    'fecha de cierre esperada|cierre previsto|cierre esperado|fecha estimada de cierre|fecha final~|fecha de fin~|' +
    'data de fechamento|data de fecho|fechamento esperado|previsão de fechamento|data de fechamento esperada|' +
    'data prevista de fechamento|fecho esperado|data de encerramento|data di chiusura|data chiusura|chiusura prevista|' +
    'data chiusura prevista|data di chiusura prevista|chiusura attesa|data fine~|sluitingsdatum|afsluitdatum|' +
    'verwachte sluitingsdatum|verwachte afsluitdatum|verwachte sluiting|geschatte sluitingsdatum|einddatum~|data zamknięcia|' +
    'oczekiwana data zamknięcia|stängningsdatum|avslutsdatum|förväntat avslut|förväntat stängningsdatum',
  createdDate:
    'created|created at|created on|create date|created date|date created|creation date|added on|start date~|deal created|' +
    'erstellt|erstellt am|erstellungsdatum|angelegt|angelegt am|anlagedatum|erstellt von~|startdatum~|créé|créé le|' +
    'date de création|date de début~|creado|creado el|fecha de creación|creada|criado|criado em|data de criação|creato|creato il|' +
    'data di creazione|data creazione|aangemaakt|aangemaakt op|gemaakt op|aanmaakdatum|utworzono|data utworzenia|skapad|skapades|' +
    'created by~',
  probability:
    'probability|win probability|conversion probability|confidence|likelihood|close probability|wahrscheinlichkeit|' +
    'abschlusswahrscheinlichkeit|erfolgswahrscheinlichkeit|umwandlungswahrscheinlichkeit|probabilité|probabilité de conversion|' +
    'probabilidad|probabilidade|probabilità|kans|waarschijnlijkheid|slagingskans|prawdopodobieństwo|sannolikhet',
  nextStep:
    'next step|next steps|next action|next activity~|nächster schritt|nächste schritte|nächste aktion|prochaine étape|' +
    'étape suivante|prochaine action|próximo paso|siguiente paso|paso siguiente|próxima acción|próximo passo|próximas etapas|' +
    'próxima etapa|prossimo passo|passo successivo|prossima azione|fase successiva|volgende stap|vervolgstap|volgende actie|' +
    'następny krok|kolejny krok|nästa steg',
  nextStepDate:
    'next step date|next activity date|next action date|follow up date|due date~|datum nächster schritt|nächste aktivität am|' +
    'date de la prochaine étape|fecha del próximo paso|fecha de la próxima actividad|data do próximo passo|data prossimo passo|' +
    'datum volgende stap',
  owner:
    'owner|deal owner|opportunity owner|lead owner|account owner|contact owner|record owner|assigned to|assigned user|assignee|' +
    'salesperson|sales person|sales rep|account manager|responsible|responsible user|sales owner|employee~|inhaber|besitzer|' +
    'eigentümer|zuständig|zuständiger|zugewiesener benutzer|zugewiesen|zugewiesen an|bearbeiter|verantwortlich|verantwortlicher|' +
    'vertriebsmitarbeiter|verkäufer|betreuer|deal inhaber|kontakt inhaber|mitarbeiter~|propriétaire|responsable|attribué à|assigné à|' +
    'vendeur|commercial|utilisateur assigné|assigné|propietario|asignado a|usuario asignado|comercial|vendedor|encargado|' +
    'proprietário|responsável|atribuído a|atribuido a|designado para|usuário atribuído|proprietario|assegnato a|utente assegnato|' +
    'addetto vendite|venditore|responsabile|eigenaar|toegewezen aan|toegewezen gebruiker|verkoper|verantwoordelijke|' +
    'właściciel|przypisany do|ägare|tilldelad|säljare|ansvarig',
  recordType:
    'type|deal type|opportunity type|record type|typ|art|verkaufschance typ|type d opportunité|type de transaction|tipo|' +
    'tipo de oportunidad|tipo de negócio|tipo di opportunità|tipo opportunità|dealtype',
  description:
    'description|details~|comment|comments|deal description|beschreibung|kommentar|descripción|descripcion|descrição|descrizione|' +
    'beschrijving|omschrijving|opis|beskrivning|commentaire',
  email:
    'email|e mail|email address|e mail adresse|work email|e mail address|primary email|adresse e mail|adresse mail|' +
    'courriel|correo|correo electrónico|dirección de correo|endereço de e mail|indirizzo e mail|e mailadres|e post',
  website:
    'website|web site|web|domain|company domain|webseite|site web|sitio web|site|sito web|sito|hemsida|domains|domain name',
  title:
    'job title|job position|position|role~|job|berufsbezeichnung|stelle|funktion|fonction|poste|cargo|puesto|puesto de trabajo|' +
    'função|qualifica|posizione lavorativa|functie|functietitel|stanowisko|befattning|title~',
  industry:
    'industry|sector|branche|industrie|secteur|secteur d activité|sector|industria|setor|settore|industriezweig|bransch|branża',
  lossReason:
    'loss reason|lost reason|closed lost reason|reason lost|reason for loss|verlustgrund|grund für verlust|motif de perte|' +
    'raison de la perte|raison perdue|motivo de pérdida|motivo da perda|motivo di perdita|reden verlies|reden van verlies',
  products:
    'products|product|line items|produkte|produkt|produits|produit|productos|producto|produtos|prodotti|producten',
  contacts:
    'contacts|contact|contact person|primary contact|main contact|point of contact|contact name|contact roles|people|person|' +
    'persons|participants|stakeholders|kontakte|kontakt|ansprechpartner|hauptansprechpartner|hauptkontakt|personen|contact principal|' +
    'personne|contacto|contactos|contacto principal|persona de contacto|persona|contatos|contato|contato principal|pessoa|pessoas|' +
    'contatti|contatto|contatto principale|referente|contactpersoon|contactpersonen|contacten|hoofdcontact|kontakty|kontakter|' +
    'kontaktperson',
  team: 'team|sales team~|deal team|opportunity team|account team|collaborators|team members|teammitglieder|équipe~|equipo~|equipe~',
  forecast:
    'forecast category|forecast|prognosekategorie|prognose|catégorie de prévision|categoría de pronóstico',
  competitor:
    'competitor|competitors|main competitor|competition|wettbewerber|mitbewerber|hauptkonkurrent|konkurrenz|concurrent|concurrents|' +
    'competidor|competidores|competencia|concorrente|concorrentes|concorrenti|concurrentie|concurrenten',
  lastActivity:
    'last activity|last activity date|last contacted|last contact|last touch|last interaction|letzte aktivität|letzter kontakt|' +
    'zuletzt kontaktiert|dernière activité|dernier contact|última actividad|último contacto|última atividade|último contato|' +
    'ultima attività|ultimo contatto|laatste activiteit|laatste contact',
  first: 'first name|vorname|prénom|nombre de pila|primeiro nome|nome di battesimo|voornaam|förnamn|imię',
  last: 'last name|surname|family name|nachname|nom de famille|apellido|apellidos|sobrenome|apelido|cognome|achternaam|efternamn|nazwisko',
};

/** What a label says: the field, and how sure (0 to 1). */
export interface LabelHit {
  key: FieldKey;
  sure: number;
}

let index: Map<string, LabelHit[]> | undefined;

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
  return made;
}

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
 * @param text the label as the page prints it, in any of nine languages; also a machine name (`expected_close_date`)
 */
export function fieldOf(text: string, kind: Kind | undefined): LabelHit | undefined {
  if (text.length > 60) return undefined;
  index ??= build();
  const plain = plainLabel(text);
  const hits = index.get(plain) ?? index.get(plain.replace(/^(?:deal|opportunity|lead) /, ''));
  if (!hits) return undefined;
  let best: LabelHit | undefined;
  for (const hit of hits) {
    let sure = hit.sure;
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
