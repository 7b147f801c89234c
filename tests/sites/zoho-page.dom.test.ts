import { afterEach, expect, it } from 'vitest';
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

it('a conversation of Zoho’s holds its folded mails too, by who wrote them and when', () => {
  const list = [folded(ANN, 17), folded(REP, 18), whole].join('');
  const document = open(
    page(
      'de',
      'Zoho Mail',
      `<div class="zmPVContent"><h2>Price list</h2><div class="zmTMailList">${list}</div></div>`,
    ),
  );
  const { messages } = zoho.read(document, context(OPEN, [REP.address]))!.snapshot as ThreadSnapshot;
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
