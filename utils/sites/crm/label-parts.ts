import type { FieldKey } from './label-words';

/*
 * What labels are made of, for those that the table does not have: "Sales process step", "Voraussichtlicher
 * Vergabetermin", "Data presunta chiusura", "受注予定日". A label is understood if all of it is made of known parts and
 * the parts together name one field. Patterns of lower case, parts of one meaning in one line.
 */
const PARTS = {
  date: 'date|dt|datum|termin|tag|fecha|data|giorno|termijn|日時|日付?|時期',
  close:
    'clos(?:e[ds]?|ing|ure)|(?:ab)?schluss|clôture|fermeture|cierre|fechamento|fecho|encerramento|conclusão|conclusión|término|chiusura|(?:af)?sluit(?:ings?)?|zamknięci[ae]|finalizacji|成約|完了|クローズ',
  decide:
    'gunnings?|signature|decision|award|vergabe|entscheidungs?|zuschlags?|décision|decisión|decisão|decisione|beslis(?:sings?)?|decyzji|受注|契約|決定',
  amount:
    'amount|value|volume|betrags?|werts?|summe|volumen|montant|valeur|importe|monto|valore?|importo|bedrag|waarde|kwota|wartość|金額|額|費用',
  sale: 'budget|deals?|opportunit(?:y|ies)|opp(?!\\p{L})|leads?|sales?|process|project|(?:verkaufs|vertriebs|geschäfts|projekt|akquise)(?:chancen?)?|opportunité|affaire|vente|projet|trato|oportunidade?|negocio|venta|negócio|venda|opportunità|trattativa|vendita|verkoop(?:kans)?|szans[ay]|sprzedaży|transakcji|案件|商談|営業|commercial[ei]?|comercial',
  order:
    'offerte|order|contract|auftrags?|angebots?|vertrags?|contrat|contrato|contratto|取引|合計|契約|受注|見積',
  maybe:
    'expected|est|estimated|target|planned|total|totaal|(?:erwartet|voraussichtlich|geplant|geschätzt)e[rsn]?|prévue?|estimée?|previst[oa]|previsão|previsión|prévision|previsione|esperad[oa]|estimad[oa]|presunt[oa]|stimat[oa]|verwachte?|bis|by|avant|antes|entro|geschatte|planowan[aye]|przewidywan[aye]|szacowan[aye]|予定|見込み?|想定|main|primary|haupt|principale?|główn[ya]|お?客様?|主',
  joint:
    'to|de la|de l|della|dell?|des?|du|di|da|do|der|d(?= )|of|the|on|at|am|van|vom|von|für|pour|para|le|la|el|il|em|op|の|s',
  chance:
    'probability|chances?|likelihood|confidence|wahrscheinlichkeit|probabilité|probabilidade?|probabilità|kans|prawdopodobieństwo|szansa|確度|確率',
  success:
    'slagen|gagner|ganar|ganhar|win|winning|success|slaag|erfolgs|gewinn|réussite|succès|éxito|sucesso|successo|succes|slagings|powodzenia|sukcesu|成功',
  stage:
    'stage|phase|step|status|stufe|étape|etapa|fase|stadium|stato|estado|statut|etap|ステージ|フェーズ|ステータス|段階',
  next: 'next|nächste[rsn]?|prochaine?s?|próxim[oa]s?|siguientes?|prossim[oaie]|(?:eerst)?volgende|następn[yae]|次回?の?',
  deed: 'steps?|actions?|activity|tasks?|schritte?|aktion|aktivität|aufgabe|étapes?|activité|tâche|pasos?|acción|actividad|tareas?|passos?|ação|atividade|tarefa|azione|attività|stap|actie|taak|kroki?|czynność|zadanie|アクション|ステップ|活動|対応',
  owner:
    'owner|rep|representative|executive|beauftragte[rn]?|betreuer|verantwortliche[rn]?|zuständige[rn]?|responsable|responsável|responsabile|verantwoordelijke|担当者?|所有者|opiekun|właściciel|handlowiec',
  competitor:
    'competitors?|competition|wettbewerber|mitbewerber|konkurrenz|concurrents?|concurrence|competidor|concorrente|concorrenza|konkurencja|konkurent|競合(?:他社|先|企業)?',
  reason: 'reason|grund|motif|raison|motivo|razón|causa|reden|powód|理由',
  loss: 'loss|lost|verlust|perte|pérdida|perda|perdita|verlies|przegranej|utraty|失注',
  made: 'created?|creation|entered|added|erstellungs?|anlage|création|creación|alta|criação|abertura|creazione|apertura|inserimento|aanmaak|utworzenia|dodania|作成|登録',
} as const;
type Part = keyof typeof PARTS;

/** The parts that must be there, all of a list; and those that may be. The first field that fits is meant. */
const FIELDS: [FieldKey, must: Part[][], may: Part[]][] = [
  ['lossReason', [['loss', 'reason']], ['joint', 'sale']],
  ['competitor', [['competitor']], ['maybe', 'sale']],
  ['nextStepDate', [['next', 'deed', 'date']], ['joint', 'sale']],
  ['nextStep', [['next', 'deed']], ['joint', 'sale', 'maybe']],
  [
    'closeDate',
    [['close'], ['decide', 'date'], ['decide', 'maybe']],
    ['date', 'close', 'decide', 'sale', 'order', 'maybe', 'joint'],
  ],
  ['createdDate', [['made', 'date']], ['joint', 'sale', 'maybe']],
  ['probability', [['chance']], ['success', 'sale', 'order', 'maybe', 'joint', 'close', 'decide']],
  [
    'amount',
    [
      ['amount', 'sale'],
      ['amount', 'order'],
      ['amount', 'maybe'],
    ],
    ['sale', 'order', 'maybe', 'joint'],
  ],
  ['stage', [['stage', 'sale']], ['joint', 'maybe']],
  [
    'owner',
    [
      ['owner', 'sale'],
      ['owner', 'maybe'],
    ],
    ['joint', 'maybe'],
  ],
];

const names = Object.keys(PARTS) as Part[];
let patterns: Map<Part, RegExp> | undefined;
const patternsOf = (): Map<Part, RegExp> =>
  (patterns ??= new Map(names.map((name) => [name, new RegExp(`(?:${PARTS[name]})`, 'uy')])));

/** Whether a label is made of these parts alone; words may be written in one. */
function madeOf(label: string, parts: readonly Part[], found: Part[]): boolean {
  /** Places from which the rest is known not to be made of parts. */
  const dead = new Set<number>();
  const from = (at: number): boolean => {
    if (at === label.length) return true;
    if (dead.has(at)) return false;
    for (const part of parts) {
      const pattern = patternsOf().get(part)!;
      pattern.lastIndex = at;
      const end = pattern.test(label) ? pattern.lastIndex : at;
      if (end > at && from(label[end] === ' ' ? end + 1 : end)) {
        found.push(part);
        return true;
      }
    }
    dead.add(at);
    return false;
  };
  return from(0);
}

/** Twice is a label and its value that shows the label again. */
const isOnce = (part: Part, found: readonly Part[]): boolean =>
  found.includes(part) && found.indexOf(part) === found.lastIndexOf(part);

/** The field that a label's parts name. */
export function fieldByParts(label: string): FieldKey | undefined {
  if (label.length > 45) return undefined;
  for (const [key, lists, may] of FIELDS) {
    for (const must of lists) {
      const found: Part[] = [];
      if (madeOf(label, [...must, ...may], found) && must.every((part) => isOnce(part, found))) return key;
    }
  }
  return undefined;
}

const BEGIN = names.filter((name) => name !== 'joint');

/** Whether the first word of a text is made of parts: others begin no label that is. */
export const isMadeOfParts = (word: string): boolean => word.length <= 45 && madeOf(word, BEGIN, []);
