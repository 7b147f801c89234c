import type { Recipient } from '../../model/snapshot';
import { readFields } from '../named-parts';
import { kindOf, personOf, recipients } from '../people';
import { all, within } from '../pick';
import { BODY, FOLDED, fieldPicks, OLD_CHIPS, RECIPIENT } from './selectors';

/** Recipients of a draft: chips and text of the fields, else the folded row, else unknown. */
export function draftRecipients(root: Element): Recipient[] | undefined {
  const fields = readFields(root, { to: fieldPicks('to'), cc: fieldPicks('cc'), bcc: fieldPicks('bcc') });
  if (fields && fields.length > 0) return fields;
  // The folded row and the oldest chips do not say which field somebody is in.
  const shown = [...all(root, FOLDED), ...all(root, OLD_CHIPS)].map((chip) => personOf(chip));
  return shown.length > 0 ? recipients('to', shown) : fields;
}

/** Recipients in a message's header: "to Ann, Bob, cc: me"; the words between two people say the field. */
export function shownRecipients(message: Element): Recipient[] | undefined {
  const chips = all(message, RECIPIENT, (hit) => !within(hit, BODY));
  if (chips.length === 0) return undefined;
  const out: Recipient[] = [];
  let kind: Recipient['kind'] = 'to';
  for (const chip of chips) {
    const word = kindOf(before(chip));
    if (word === 'cc' || word === 'bcc') kind = word;
    out.push(...recipients(kind, [personOf(chip)]));
  }
  return out;
}

/** The loose text directly before an element. */
function before(element: Element): string {
  let text = '';
  for (let node = element.previousSibling; node && node.nodeType === 3; node = node.previousSibling) {
    text = (node as Text).data + text;
  }
  return text;
}
