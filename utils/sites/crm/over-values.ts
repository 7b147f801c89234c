import { isUnseenWithin, oneLine, overRoot, queryAll, textOf } from './dom';
import type { Label } from './find-labels';
import { headsOf } from './heads';
import { type FieldKey, fieldNamed, type Kind } from './labels';
import type { IsOther } from './other-records';
import { kindOf, sectionOf, wholeWords } from './words';

/*
 * A record's own fields side by side: a table of one row with their names over them, and cells that carry their names
 * for screens on which no heading has room.
 */

const TABLES = 'table,[role="table"],[role="grid"]';
/** Attributes that hold the heading of a cell's column. */
const CELL_NAMES = ['data-label', 'data-title', 'data-th', 'data-header', 'data-column-name'];
/** What only a sale has: a row with two of them is a deal, and no contact and no task. */
const OF_A_SALE = new Set<FieldKey>(['amount', 'stage', 'closeDate', 'probability']);
/** What is bought, asked or paid has amounts and days as well. */
const OF_THINGS = wholeWords(
  'quantity|qty|unit price|list price|price|product|item|sku|discount|invoice|quote|order|number|due|paid|menge|anzahl|einzelpreis|preis|produkt|artikel|rabatt|rechnung|nummer|fällig|bezahlt|quantité|qté|prix|produit|article|remise|facture|devis|numéro|échéance|cantidad|precio|producto|artículo|descuento|factura|número|vencimiento',
);
const TITLES = 'h1,h2,h3,h4,h5,h6,[role="heading"],legend,summary,caption';
/** "Details", "Key facts": the title of what the record itself says. */
const OWN_TITLE = wholeWords(
  'details?|facts|figures|summary|overview|key|information|info|eckdaten|übersicht|angaben|kennzahlen|stammdaten|détails|résumé|aperçu|informations|détail|resumen|datos|detalles?|información',
);

/** The title that stands nearest before an element, inside what is read. */
function titleBefore(element: Element, root: Element): string {
  const own = element.querySelector('caption');
  if (own) return oneLine(textOf(own));
  let title = '';
  for (const one of queryAll(root, TITLES).slice(0, 200)) {
    if (one.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) title = oneLine(textOf(one));
    else break;
  }
  return title;
}

/** Whether a table is titled as a list of something else: it has a title that is neither the record's name nor its own. */
function isTitledOtherwise(table: Element, root: Element): boolean {
  const title = titleBefore(table, root);
  if (!title || OWN_TITLE.test(title)) return false;
  return Boolean(sectionOf(title) || kindOf(title)) || title !== oneLine(textOf(queryAll(root, TITLES)[0]!));
}

const cellsOf = (row: Element): Element[] =>
  Array.from(row.children).filter((one) => /^T[DH]$/.test(one.tagName) || one.hasAttribute('role'));

/** The cells of a table of one row, with the headings over them. */
function fromRow(table: Element, root: Element, kind: Kind | undefined, isOther: IsOther): Label[] {
  const heads = headsOf(table);
  const rows = queryAll(table, 'tr,[role="row"]').filter((row) => !row.contains(heads[0] ?? null));
  const cells = rows.length === 1 ? cellsOf(rows[0]!) : [];
  if (heads.length < 2 || cells.length !== heads.length) return [];
  const words = heads.map((head) => oneLine(textOf(head)));
  const hits = words.map((name) => fieldNamed(name, kind));
  const certain = new Set(
    hits.flatMap((hit) => (hit && hit.sure >= 0.8 && OF_A_SALE.has(hit.key) ? [hit.key] : [])),
  );
  if (certain.size < 2 || words.some((name) => OF_THINGS.test(name) && !fieldNamed(name, kind))) return [];
  const links = queryAll(rows[0]!, 'a[href]').map((link) => link.getAttribute('href') ?? '');
  if (links.some((href) => isOther(href, 'name') || isOther(href, 'amount'))) return [];
  if (isTitledOtherwise(table, root)) return [];
  return cells.flatMap((element, at) => {
    const hit = hits[at];
    return hit ? [{ ...hit, sure: hit.sure * 0.9, element, words: words[at]!, column: true }] : [];
  });
}

/** Cells that carry the names of their columns; one that is there twice is a column of a list. */
function fromCells(root: Element, kind: Kind | undefined): Label[] {
  const found = new Map<FieldKey, Label[]>();
  for (const name of CELL_NAMES) {
    for (const element of queryAll(root, `[${name}]`).slice(0, 300)) {
      const words = element.getAttribute(name) ?? '';
      const hit = fieldNamed(words, kind);
      if (hit)
        found.set(hit.key, [
          ...(found.get(hit.key) ?? []),
          { ...hit, sure: hit.sure * 0.85, element, words },
        ]);
    }
  }
  const once = [...found.values()].flatMap((labels) => (labels.length === 1 ? labels : []));
  return found.size > 1 && once.length === found.size ? once : [];
}

/**
 * Fields whose names stand over their values, or on them.
 * @param isOther whether a link leads to another record
 */
export function overValues(root: Element, kind: Kind | undefined, isOther: IsOther): Label[] {
  const tables = queryAll(root, TABLES).slice(0, 40);
  return [...tables.flatMap((table) => fromRow(table, root, kind, isOther)), ...fromCells(root, kind)].filter(
    ({ element }) => !isUnseenWithin(element) && !overRoot(element, root),
  );
}
