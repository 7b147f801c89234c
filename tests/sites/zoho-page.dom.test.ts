import { afterEach, describe, expect, it } from 'vitest';
import type { ThreadSnapshot } from '@/utils/model/snapshot';
import { zoho } from '@/utils/sites/zoho';
import { ANN, type Person, page, REP } from '../pages/mail/scene';
import { closeAll, context, open } from './page';

const OPEN = 'https://mail.zoho.com/zm/#mail/folder/inbox/p/1724159940000110001';
const head = ({ name, address }: Person, day: number, more = '') =>
  `<div class="zmMHdr"><div class="zmMHdrSumContent"><span title="${address}">${name}</span>${more}</div><span class="zmDate" title="${day} Aug 2025 10:00">x</span></div>`;
const whole = `<div>${head(ANN, 20)}<div class="jsConTent"><div class="zmMailContent">We signed the lease in Leeds.</div></div></div>`;
const folded = (who: Person, day: number) => `<div>${head(who, day, '<span>some words of it</span>')}</div>`;

afterEach(closeAll);

/** The mails that are read of an open conversation of Zoho's. */
function conversation(list: string) {
  const mails = `<div class="zmPVContent"><h2>Price list</h2><div class="zmTMailList">${list}</div></div>`;
  const document = open(page('de', 'Zoho Mail', mails));
  return (zoho.read(document, context(OPEN, [REP.address]))!.snapshot as ThreadSnapshot).messages;
}

it('a conversation of Zoho’s holds its folded mails too, by who wrote them and when', () => {
  const list = [folded(ANN, 17), folded(REP, 18), whole].join('');
  const messages = conversation(list);
  expect(
    messages.map(({ from, direction, date, collapsed = false, blocks }) => [
      from?.address,
      direction,
      date,
      collapsed,
      blocks.map(({ text }) => text),
    ]),
  ).toEqual([
    [ANN.address, 'inbound', '2025-08-17', true, []],
    [REP.address, 'outbound', '2025-08-18', true, []],
    [ANN.address, 'inbound', '2025-08-20', false, ['We signed the lease in Leeds.']],
  ]);
});

describe('a head of Zoho’s whose addresses stand as text alone', () => {
  const told = (from: string, to: string, words: string) =>
    `<div><div class="zmMHdr"><div class="zmMHdrSumContent"><div>${from}</div><div>${to}</div></div><span class="zmDate" title="20 Aug 2025 10:00">x</span></div><div class="jsConTent"><div class="zmMailContent">${words}</div></div></div>`;
  const read = (list: string) => {
    return conversation(list).map(({ from, direction, recipients }) => [from, direction, recipients]);
  };
  const WORDS = 'We signed the lease; write to eve@elsewhere.example.';
  const TO = { kind: 'to', address: REP.address };

  it.each([
    [
      'in brackets',
      `${ANN.name} &lt;${ANN.address}&gt;`,
      `To: ${REP.name} &lt;${REP.address}&gt;`,
      [ANN, 'inbound', [{ ...TO, name: REP.name }]],
    ],
    [
      'beside the names',
      `<b>${ANN.name}</b><span>&lt;${ANN.address}&gt;</span>`,
      `<span>An</span> <span>${REP.name}</span> <span>&lt;${REP.address}&gt;</span>`,
      [ANN, 'inbound', [TO]],
    ],
    [
      'of one’s own mail',
      `${REP.name} &lt;${REP.address}&gt;`,
      `An: ${ANN.address}`,
      [REP, 'outbound', [{ kind: 'to', address: ANN.address }]],
    ],
    [
      'where only the sender has one',
      `${ANN.name} &lt;${ANN.address}&gt;`,
      'To me',
      [ANN, 'inbound', undefined],
    ],
    ['where nobody has one', ANN.name, 'To me', [undefined, 'unknown', undefined]],
  ])('says who wrote and whom it went to: %s', (_what, from, to, expected) => {
    expect(read(told(from, to, WORDS))).toEqual([expected]);
  });

  it('says of a folded mail who wrote it, where it begins with their address', () => {
    const fold = (who: string) =>
      `<div><div class="zmMHdrSumContent"><span>${who}</span><span>ask eve@elsewhere.example</span></div></div>`;
    const whole = told(`${ANN.name} &lt;${ANN.address}&gt;`, 'To me', WORDS);
    expect(read(fold(REP.address) + whole).map(([from]) => from)).toEqual([{ address: REP.address }, ANN]);
    expect(read(fold('Somebody') + whole).map(([from]) => from)).toEqual([ANN]);
  });
});
