import type { Activity } from '../../model/snapshot';
import type { Kind } from './labels';

/* Words of states, kinds and sections in the languages of `labels.ts`. Whole words, lower case, without accents kept. */

/** A pattern of words that stand by themselves, in any case. */
export function wholeWords(words: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu');
}

const WON = wholeWords(
  'won|gewonnen|gagnée?s?|ganad[oa]s?|ganh[oa]s?|conquistad[oa]|vint[oa]|aggiudicat[oa]|wygran[aeoy]|vunn?e[nt]|vundet|kazanıldı|vyhrán[oa]|受注(?:済み?|確定)?|成約|赢单|수주|converted|umgewandelt|konvertiert',
);
const LOST = wholeWords(
  'lost|verloren|perdue?s?|perdid[oa]s?|pers[oa]|kwijt|przegran[aeoy]|förlorad|tapt|tabt|kaybedildi|prohrán[oa]|失注|输单|실주|rejected|abgelehnt|storniert|abgesagt|annulée?s?|cancelad[oa]s?|annullat[oa]|geannuleerd|cancell?ed|abandoned|dead|disqualified|unqualified|verworfen',
);
const OPEN = wholeWords(
  'open|offen|ouverte?|abiert[oa]|abert[oa]|apert[oa]|otwart[aey]|öppen|in progress|ongoing|laufend|in bearbeitung|en cours|en curso|em andamento|em curso|in corso|lopend|in behandeling|進行中|active|aktiv',
);
const NEW = wholeWords(
  'new(?: business| customer)?|neugeschäft|neu|neukunde|nouvelle affaire|nouveau client|nuevo negocio|novo negócio|nuovo business|nieuw',
);
const RENEWAL = wholeWords(
  'renewals?|renew|verlängerung|vertragsverlängerung|erneuerung|renouvellement|renovación|renovação|rinnovo|verlenging|hernieuwing',
);
const EXPANSION = wholeWords(
  'client existant|cliente existente|cliente actual|cliente esistente|expansion|upsell|up sell|cross[- ]?sell|add[- ]?on|upgrade|existing (?:business|customer)|bestandsgeschäft|bestandskunde|erweiterung|ampliación|expansão|espansione|uitbreiding|bestaande klant',
);

/** Whether a stage or status says won, lost or open. */
export function statusOf(text: string): 'open' | 'won' | 'lost' | undefined {
  if (LOST.test(text)) return 'lost';
  if (WON.test(text)) return 'won';
  return OPEN.test(text) ? 'open' : undefined;
}

const CLOSED = wholeWords(
  'closed?|(?:ab)?geschlossen|beendet|clôturée?|fermée?|conclue?|cerrad[oa]|fechad[oa]|encerrad[oa]|chius[oa]|(?:af)?gesloten|zamknięt[aey]',
);

/** Whether a stage that says won or lost says it of the deal for certain: "Closed Lost", "5. Won (PO received)". */
export const isEndStage = (stage: string): boolean =>
  CLOSED.test(stage) || isBareEnd(stage.replace(/\([^)]*\)/g, ' ').replace(/[\p{P}\p{S}\d\s]+/gu, ' '));

/** Whether a text says such a thing, and nothing else. */
const isBare = (words: RegExp, text: string) => words.exec(text.trim())?.[0].length === text.trim().length;

/** Whether a text says that something is open, and nothing else. */
export const isBareOpen = (text: string): boolean => isBare(OPEN, text);

/** Whether a text says that something is won or lost, and nothing else. */
export const isBareEnd = (text: string): boolean => isBare(WON, text) || isBare(LOST, text);

/** New business, renewal or expansion, from a type field. Only short values: a sentence is not a type. */
export function recordTypeOf(text: string): 'new' | 'renewal' | 'expansion' | undefined {
  if (text.length > 40) return undefined;
  if (RENEWAL.test(text)) return 'renewal';
  if (EXPANSION.test(text)) return 'expansion';
  return NEW.test(text) ? 'new' : undefined;
}

const EMPTY =
  /^(?:[-–—―.…·]*|n\/a|none(?: known| yet)?|no value|not set|unset|empty|field is empty|no data|no (?:data|records?|results?|activities|items|tasks|notes|comments) ?(?:available|found|yet)?\.?|unassigned|no owner|kein (?:inhaber|besitzer|verantwortlicher)|nicht zugewiesen|(?:aucun|sans) propriétaire|non (?:attribué|assigné)e?|sin (?:propietario|asignar)|sem proprietário|não atribuído|nessun proprietario|non assegnato|geen eigenaar|niet toegewezen|not (?:specified|available)|unspecified|keine?[rs]?|keine angaben?|nicht angegeben|k\. ?a\.|leer|nicht gesetzt|aucune?|vide|non défini|non renseignée?|ningun[oa]|ninguno|vací[oa]|sin datos|sin especificar|no especificado|nenhum|nenhuma|vazio|não informado|nessun[oa]?|vuoto|non specificato|geen|leeg|niet opgegeven|brak|ingen|なし|未設定|未定|néant|à définir|not (?:provided|filled in)|niet ingevuld|nicht ausgefüllt|não preenchido|nie ustawiono|tbd|select|auswählen|(?:add|set|select|enter|click to (?:add|edit|enter)|\+)(?: [^\d]{0,30})?)$/i;

/** Whether a value is a site's way to print that there is none: `-`, `---`, `None`, `Keine`, `Set close date`. */
export function isEmptyText(text: string): boolean {
  return EMPTY.test(text.trim());
}

/** Whether a text is, as a whole, the sign or the code of a currency. */
export const isCurrency = (text: string): boolean => /^(?:\p{Sc}|[A-Z]{3})$/u.test(text);

const STAGES = wholeWords(
  'prospect(?:ing|ion)?|qualif\\p{L}+|discovery|needs analysis|demo(?:/making)?|presentation|proposal(?:/\\p{L}+)*(?: sent)?|proposition|(?:quote|offer)(?: sent)?|quotation|negotiation(?:/\\p{L}+)?|contract sent|decision makers?|perception analysis|value proposition|verbal commit\\p{L}*|ready to close|closing|closed won|closed lost|won|lost|angebot|verhandlung|qualifizier\\p{L}+|bedarfsanalyse|gewonnen|verloren|négociation|propuesta|negociación|ganad[oa]|perdid[oa]|proposta|negociação|trattativa|offerte|onderhandeling',
);

/** Whether a short text is, as a whole, a usual name of a sales stage. */
export function isStageName(text: string): boolean {
  return text.length < 30 && STAGES.exec(text)?.[0].length === text.trim().length;
}

const STATES =
  /^(?:new|open|assigned|contacted|attempted to contact|in contact|working|in process|in progress|nurturing?|replied|interested|engaged|recycled|unqualified|junk|neu|offen|zugewiesen|kontaktiert|in bearbeitung|nouveau|contacté|assigné|nuevo|contactado|novo|contatado|nuovo|contattato|nieuw|gecontacteerd)$/i;

/** Whether a short text is, as a whole, a usual state of a lead. */
export function isLeadState(text: string): boolean {
  return STATES.test(text.trim());
}

const KINDS: [Activity['kind'], RegExp][] = [
  [
    'mail',
    wholeWords('e-?mails?|mails?|envelope|inbox|correos?|courriels?|message sent|mail_outline|paper-?plane'),
  ],
  [
    'call',
    wholeWords(
      'calls?|called|phone|anruf(?:en?)?|telefonat[ae]?|(?:r?appele|llama)r|appels?|llamadas?|ligaç\\p{L}+|chiamat[ae]|gesprek|telefoon|samtal',
    ),
  ],
  [
    'meeting',
    wholeWords(
      'meetings?|events?|calendar(?:-\\p{L}+)?|appointments?|termine?|besprechung(?:en)?|treffen|réunions?|rendez-vous|reuni\\p{L}+|riunion[ei]|afspraak|vergadering|möte|demo',
    ),
  ],
  [
    'task',
    wholeWords(
      'tasks?|to-?do|check(?:-?(?:square|box|list))?|aufgaben?|tâches?|tareas?|tarefas?|attività|compit[oi]|taken?|uppgift(?:er)?|reminder|deadline',
    ),
  ],
  [
    'note',
    wholeWords(
      'notes?|comments?|notiz(?:en)?|kommentare?|remarques?|notas?|comentarios?|comentários?|commenti|notities|post(?:ed)?|anteckning',
    ),
  ],
];

/** What kind of activity some words (a title of a panel, an icon's name, an address) speak of. */
export function activityKind(words: string): Activity['kind'] | undefined {
  return KINDS.find(([, pattern]) => pattern.test(words))?.[0];
}

const PLANNED = wholeWords(
  'activities|upcoming|planned|open activities|tasks|to-?dos?|scheduled|next|overdue|due|aktivitäten|geplant\\p{L}*|anstehend\\p{L}*|aufgaben|offen\\p{L}*|nächste|activités|à venir|planifiée?s?|tâches|actividades|próxim[oa]s?|pendientes|planeadas|tareas|atividades|agendad[oa]s|tarefas|attività|pianificat[ei]|in programma|activiteiten|gepland\\p{L}*|taken|aankomend\\p{L}*',
);
const DONE = wholeWords(
  'recent(?:e[si]?|i)?|récent[es]*|recientes?|letzte|jüngste|dernières?|últim[oa]s|history|past|completed|done|held|closed|sent|archived|imported|verlauf|historie|erledigt|abgeschlossen|vergangen\\p{L}*|gehalten|historique|passée?s?|terminée?s?|effectuée?s?|historial|pasad[oa]s?|completad[oa]s?|realizad[oa]s?|histórico|concluíd[oa]s?|cronologia|storico|passat[ei]|completat[ei]|svolt[ei]|geschiedenis|voltooid|verleden|afgerond',
);
const FEED = wholeWords(
  'stream|feed|timeline|échanges|conversations?|ereignisse|activity|notes?|comments?|updates|notizen|kommentare|aktivitätsverlauf|neuigkeiten|notas|comentarios|comentários|commenti|note|notities|historique d\\p{L}+|chatter|remarques|flux|flujo|atividade|log|pinned|ange(?:heftet|pinnt)|épinglée?s?|fijad[oa]s?|fixad[oa]s?|in evidenza|vastgezet',
);

/** Titles that say what is listed, and not whether it is over; behind them may stand how many there are. */
const BOTH =
  /^(?:all |alle |toutes les |todas las )?(?:activities|meetings|calls|aktivitäten|termine|besprechungen|anrufe|activités|réunions|appels|actividades|reuniones|llamadas|atividades|reuniões|ligações|attività|riunioni|chiamate|activiteiten|vergaderingen|gesprekken)\s*(?:\(?\d{1,3}\)?)?$/iu;

/** What a panel's title says about the items in it; `both`: what is over and what lies ahead, each by its day. */
export function sectionOf(title: string): 'planned' | 'done' | 'feed' | 'both' | undefined {
  if (title.length > 40) return undefined;
  if (BOTH.test(title.trim())) return 'both';
  if (DONE.test(title)) return 'done';
  // Pipedrive's word for what lies ahead; in a longer title it may mean anything.
  if (/^(?:focus|fokus|enfoque|foco)$/i.test(title.trim())) return 'planned';
  if (PLANNED.test(title)) return 'planned';
  return FEED.test(title) ? 'feed' : undefined;
}

/** Whether an item's own state says that it happened or is still to come. */
export function stateOf(text: string): 'planned' | 'done' | undefined {
  if (/(?<!\p{L})not (?:held|started|completed|done)(?!\p{L})|nicht (?:begonnen|gehalten)/iu.test(text))
    return 'planned';
  if (
    /^(?:completed|held|done|closed|sent|imported|archived|received|erledigt|gehalten|abgeschlossen|terminée?|completad[oa]|realizad[oa]|concluíd[oa]|svolt[oa]|voltooid)$/i.test(
      text.trim(),
    )
  )
    return 'done';
  if (
    /^(?:planned|open|active|aktiv|actif|activ[oa]|ativ[oa]|attiv[oa]|actief|in progress|pending|overdue|geplant|offen|in bearbeitung|überfällig|planifiée?|en retard|pendiente|planead[oa]|vencid[oa]|pendente|agendad[oa]|pianificat[oa]|gepland)$/i.test(
      text.trim(),
    )
  )
    return 'planned';
  return undefined;
}

const ENTITIES: [Kind, RegExp][] = [
  [
    'deal',
    /^(?:deals?|opps?|opportunit(?:y|ies)|crm-?deals?|potentials?|oportunidad(?:es?)?|tratos?|opportunit[eé]s?|opportunità|affaires?|verkaufschancen?|sale[._]opportunity|opprtnty|opt(?:y|ies)|boxes|trattativ[ae]|negocios?|negócios?|verkoopkans(?:en)?|verkaufsprozesse?|szans[ae]|f[ıi]rsat(?:lar)?|affär(?:er)?|affarer|möjlighet(?:er)?|mojligheter|muligheter|kansen|chancen|anken|案件|商談|sales-?process(?:es)?|sales-opportunit(?:y|ies)|crm[._]?lead|crm[._]opportunity)$/,
  ],
  ['lead', /^(?:leads?|prospects?|crm-?leads?)$/],
  ['contact', /^(?:contacts?|persons?|people|kontakt(?:e|y|er)?|contactos?|contatos?|contatt[io]|personen)$/],
  [
    'account',
    /^(?:accounts?|compan(?:y|ies)|organi[sz]ations?|customers?|clients?|firmen|unternehmen|konten|kundenkonten|kunden?|soci[eé]t[eé]s?|empresas?|aziend[ae]|bedrij(?:f|ven)|cuentas?|clientes?|client[ei]|klant(?:en)?|kund(?:er)?|företag|foretag|firmy|klienci|comptes?|entreprises?|party[._]party|res[._]partner|partners?)$/,
  ],
];

/** The kind of record that a word of an address, a breadcrumb or a title names. */
export function kindOf(word: string): Kind | undefined {
  const plain = word.toLowerCase();
  return ENTITIES.find(([, pattern]) => pattern.test(plain))?.[0];
}

const GONE =
  /(?<!\p{L})not (?:be )?found(?!\p{L})|does(?: not|n[’']t) exist|no longer (?:exists?|available)|(?:was|been) (?:deleted|removed)|access denied|(?:no|not have|n[’']t have) (?:access|permission)|nicht (?:mehr )?(?:gefunden|vorhanden|verfügbar)|existiert nicht|wurde gelöscht|kein(?:en)? zugriff|introuvable|n[’']existe (?:pas|plus)|(?:a|été) supprimée?|accès refusé|no (?:se (?:ha )?)?(?:encontr|existe)|acceso denegado|não (?:foi )?encontrad|não existe|non (?:è stat[oa] )?trovat|non esiste|niet gevonden|bestaat niet/iu;

/** Whether a title says that the record is not there, or not for this rep. */
export const isGone = (title: string): boolean => GONE.test(title);
