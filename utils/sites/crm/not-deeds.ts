import { oneLine, textOf } from './dom';
import { headsOf } from './heads';
import { fieldOf } from './labels';
import { activityKind, wholeWords } from './words';

/* Lists that are titled as lists of activities are, and hold other things: "Open invoices", "Stage history". */

const THINGS = wholeWords(
  'invoices?|quotes?|quotations?|orders|deals|opportunities|products?|contracts|tickets?|cases|subscriptions?|payments?|' +
    'rechnung(?:en)?|angebote|aufträge|bestellungen|verkaufschancen|produkte?|verträge|zahlungen|' +
    'factures?|devis|commandes|affaires|opportunités|contrats|produits?|paiements?|' +
    'facturas?|presupuestos|pedidos|negocios|oportunidades|contratos|productos?|pagos?|' +
    'faturas?|orçamentos|negócios|pagamentos?|fatture|preventivi|ordini|opportunità|trattative|contratti|prodotti|pagamenti|' +
    'facturen|offertes|bestellingen|verkoopkansen|contracten|producten|betalingen',
);
const FIELD =
  'stages?|fields?|phasen?|felder|feld|étapes?|champs?|etapas?|campos?|estágios?|fas[ei]|velden|amounts?|forecasts?|prices?';
const HISTORY =
  'history|changes|verlauf|historie|änderung(?:en)?|historique|modifications?|historial|cambios|histórico|alterações|storico|modifiche|geschiedenis|wijzigingen';
const OF_FIELDS = new RegExp(
  `(?<!\\p{L})(?:${FIELD})[ -]?(?:${HISTORY})(?!\\p{L})|(?<!\\p{L})(?:${HISTORY})(?: [\\p{L}’']{1,4}){0,2} (?:${FIELD})(?!\\p{L})`,
  'iu',
);

/** Whether a title speaks of what has days as well and is no work with the customer. */
export const isOfThings = (title: string): boolean =>
  OF_FIELDS.test(title) || (THINGS.test(title) && activityKind(title) === undefined);

/** Whether a row stands in a table of deals, or of what became of one: it has columns of their fields. */
export function isDealRow(item: Element): boolean {
  const table = item.tagName === 'TR' ? item.closest('table') : null;
  return headsOf(table).some((head) => {
    const { key, sure = 0 } = fieldOf(oneLine(textOf(head)), 'deal') ?? {};
    return sure >= 0.9 && (key === 'amount' || key === 'probability' || key === 'stage');
  });
}
