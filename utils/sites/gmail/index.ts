import { mailAdapter } from '../mail-adapter';
import { withMarks } from '../mail-marks';
import { addressIn, isAddress } from '../people';
import { all, textOf, within } from '../pick';
import { compose } from './composer';
import { BODY } from './selectors';
import { thread } from './thread';
import { isGmail, linkOf, mailboxOf } from './urls';

/** Own addresses: in the title before the product's name, on the account button, and in composers' From fields. */
function own(document: Document): string[] {
  const out = new Set<string>();
  const parts = document.title.split(' - ');
  const last = parts.slice(1, -1).findLast((part) => isAddress(part));
  if (last) out.add(addressIn(last)!);
  const account = 'a[href*="accounts.google.com/"][aria-label*="@"], [role="banner"] a[aria-label*="@"]';
  for (const link of all(document, [account], (hit) => !within(hit, BODY))) {
    const address = addressIn(link.getAttribute('aria-label'));
    if (address) out.add(address);
  }
  for (const link of all(document, ['[role="banner"] a[href^="https://myaccount.google."]'])) {
    const address = addressIn(textOf(link.parentElement));
    if (address) out.add(address);
  }
  const froms = document.querySelectorAll<HTMLInputElement>('input[name="from"]');
  for (const from of froms) {
    const address = addressIn(from.value);
    if (address && !within(from, BODY) && !within(from, ['[contenteditable="true"]'])) out.add(address);
  }
  return [...out];
}

/** Gmail at mail.google.com. */
export const gmail = mailAdapter({
  id: 'gmail',
  matches: ['https://mail.google.com/*'],
  applies: isGmail,
  mailbox: mailboxOf,
  link: linkOf,
  own,
  thread,
  compose,
  marks: withMarks({ quote: ['.adL:not(.HOEnZb)', '.yj6qo'], signature: ['.HOEnZb'] }),
  watch: ['.dw', '.dw .no', '.aSs', '[role="main"]'],
});
