import type { QuickLog } from '../model/opportunity';
import type { Snapshot } from '../model/snapshot';
import type { Tip } from '../model/tip';
import { customerOf } from './snapshots';

/** Addresses there belong to persons, not to a company: no account can be named after them. */
const FREE_MAIL =
  /^(gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|aol|icloud|me|mac|proton|protonmail|pm|gmx|web|mail|yandex|zoho|fastmail|qq|163|126|naver|t-online|orange|free|libero)\./;

/** At most `limit` UTF-16 units of the sentence around a stretch, cut at a word. */
export function sentenceAround(text: string, start: number, end: number, limit = 140): string {
  const before = text.slice(0, start);
  const from = Math.max(before.search(/[^.!?…\n]*$/u), 0);
  const tail = /[.!?…\n]/u.exec(text.slice(end));
  const to = tail ? end + tail.index + 1 : text.length;
  const sentence = text.slice(from, to).trim();
  if (sentence.length <= limit) return sentence;
  const words = text.slice(start, end).trim();
  const room = sentence.includes(words) ? sentence.slice(sentence.indexOf(words)) : sentence;
  const base = room.length >= words.length ? room : sentence;
  if (base.length <= limit) return base;
  const cut = base.slice(0, limit - 1);
  const space = cut.lastIndexOf(' ');
  return `${space > limit / 2 ? cut.slice(0, space) : cut}…`;
}

function companyName(domain: string): string {
  const labels = domain.split('.');
  // The label before the suffix; two-part suffixes (co.uk) have a short label there.
  const name =
    labels.length > 2 && labels[labels.length - 2]!.length <= 3
      ? labels[labels.length - 3]
      : labels[labels.length - 2];
  return name ? name.charAt(0).toUpperCase() + name.slice(1) : domain;
}

/** The words around a tip's span, from the message or block it stands in; its quote when they cannot be found. */
function sentenceOf(tip: Tip, snapshot: Snapshot): string {
  const { span } = tip;
  if (span && snapshot.kind !== 'deal') {
    const blocks =
      snapshot.kind === 'draft'
        ? snapshot.blocks
        : snapshot.messages.flatMap((message, at) =>
            tip.message === undefined || tip.message === message.id || tip.message === String(at)
              ? message.blocks
              : [],
          );
    const block = blocks.find((one) => one.id === span.block);
    if (block) return sentenceAround(block.text, span.start, span.end);
  }
  return sentenceAround(tip.quote, 0, tip.quote.length);
}

/**
 * What the inline quick-log form starts with: all from the page, everything to be changed by the rep.
 * @param id made once for the form, so that a second press writes the same record
 */
export function prefill(tip: Tip, snapshot: Snapshot, id: string): QuickLog {
  const customer = customerOf(snapshot);
  const domain = customer?.address?.split('@')[1] ?? '';
  const free = FREE_MAIL.test(domain);
  const account = snapshot.kind === 'deal' ? (snapshot.fields.account?.value ?? '') : '';
  const quote = tip.quote.trim();
  return {
    id,
    title: quote.charAt(0).toUpperCase() + quote.slice(1, 80),
    accountName: account || (domain && !free ? companyName(domain) : (customer?.name ?? '')),
    ...(domain && !free && { accountDomain: domain }),
    ...(customer?.address && free && { accountAddress: customer.address }),
    ...(snapshot.kind === 'deal' && { crm: snapshot.record }),
    ...(customer && {
      contact: {
        ...(customer.name && { name: customer.name }),
        ...(customer.address && { address: customer.address }),
      },
    }),
    ...(tip.signal && { signalKind: tip.signal.kind }),
    ruleId: tip.ruleId,
    sentence: sentenceOf(tip, snapshot),
    url: snapshot.url,
  };
}

/** A name for a record that no other form has. Works on pages without a secure context too. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
