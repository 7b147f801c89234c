import { isOfOneMake, oneLine, queryAll, textOf } from './dom';
import { kindOfLink } from './record';

/** "Accounts", "Cuentas": a column or a card that may name several firms. */
const SEVERAL =
  /^(?:(?:linked |related |associated )?(?:accounts|companies|customers|clients|organi[sz]ations)|konten|firmen|comptes|sociétés|entreprises|cuentas|empresas|contas|organizaciones|conti|aziende|bedrijven)$/;

/**
 * Whether a value may be the record's firm: one below a label for several only where it is the only one.
 * @param words the label, plain
 */
export function isTheFirm(words: string, label: Element, nodes: readonly Node[]): boolean {
  if (!SEVERAL.test(words)) return true;
  const [place] = nodes;
  if (nodes.length !== 1 || place?.nodeType !== 1) return false;
  const links = queryAll(place as Element, 'a[href]').concat(
    (place as Element).matches('a[href]') ? [place as Element] : [],
  );
  if (links.length)
    return links.length === 1 && (kindOfLink(links[0]!.getAttribute('href')!) ?? 'account') === 'account';
  // An entry of a menu stands below another.
  const text = textOf(place as Element);
  return !isOfOneMake(label, place as Element) && !/[\n,;+]/.test(text) && oneLine(text).length < 80;
}
