import type { Address, Message, Recipient, Snapshot } from '../model/snapshot';

/** Addresses that several people or a machine read: leaving one out leaves nobody out. */
const SHARED_BOX =
  /^(?:(?:info|sales|support|office|contact|hello|admin|team|help|service|orders?|accounts?|billing|invoices?|no-?reply|do-?not-?reply|noreply|mailer-daemon|postmaster|notifications?|newsletter|marketing|purchasing|procurement|finance|accounting|payables|logistics|warehouse|dispatch|reception|hr|it|legal|quality|press|careers|einkauf|buchhaltung|rechnung(?:en)?|vertrieb|kundendienst|compras|ventas|facturas|facturacion|achats|compta(?:bilite)?|factures)(?:[+.-]|@)|(?:[^@]*[._-])?(?:lists?|everyone|all)@)/;

/** Splits "Dana Wirth <dana@x.example>" or a bare address into a recipient's parts. */
export function parseAddress(text: string): Address {
  const written = text.trim();
  const [, name = '', address] = /^"?([^"<]*)(?:"\s*)?<([^>]+)>$/.exec(written) ?? [];
  if (address !== undefined)
    return { ...(name.trim() && { name: name.trim() }), address: address.trim().toLowerCase() };
  return written.includes('@') ? { address: written.toLowerCase() } : { name: written };
}

/** What stands behind the last @, lower case. */
export const domainOf = (address: string) => address.slice(address.lastIndexOf('@') + 1).toLowerCase();
/** Whether several people or a machine read an address. */
export const isSharedBox = (address: string) => SHARED_BOX.test(address);

/** Recipients of the draft, or of a message; undefined where the page does not show them. */
export function recipientsOf(from: Snapshot | Message): Recipient[] | undefined {
  return 'recipients' in from ? from.recipients : undefined;
}
