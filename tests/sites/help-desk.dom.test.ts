import { afterEach, describe, expect, it } from 'vitest';
import { genericMail } from '@/utils/sites/generic-mail';
import { read, SAID } from './desk-mail';
import { closeAll, context, open } from './page';

/* Help desks whose conversation is marked as a log, and people that nothing but a cross marks as chips. */

afterEach(closeAll);

const TICKET = 'https://desk.northgate.example/agent/tickets/123';
const editor = (label: string) =>
  `<div contenteditable="true" role="textbox" aria-label="${label}" style="min-height:120px;width:500px"><p>Hi Ann,</p><p>the price is attached.</p></div>`;
const headers = (html: string) => {
  const document = open(`<!doctype html><html lang="en"><body>${html}</body></html>`);
  return genericMail.composers(document, context(TICKET)).map((one) => one.header());
};
const mail = (name: string, more = '') =>
  `<article><div><span>${name}</span>${more}<time datetime="2026-11-03T10:20:00Z">Nov 03 10:20</time></div><div><p>${SAID}</p></div></article>`;
const desk = (log: string, box: string) =>
  `<section><h2>Second clinic</h2><div role="log" aria-label="Conversation log">${log}</div><div>${box}</div></section>`;
const TO = '<span>To</span><span>Ann Okafor <button aria-label="Remove">x</button></span><button>CC</button>';

describe('a box under the log of a ticket', () => {
  it.each([
    'Public reply composer',
    'Öffentliche Antwort',
    'Réponse publique',
    'Respuesta pública',
    'E-mail reply',
  ])('is a mail where it calls itself a public answer: %s', (label) => {
    expect(headers(desk(mail('Ann Okafor'), editor(label)))).toHaveLength(1);
  });

  it.each(['Internal note composer', 'Messaging composer', 'Reply', 'Type a message'])(
    'is left alone where it does not: %s',
    (label) => {
      expect(headers(desk(mail('Ann Okafor'), editor(label)))).toEqual([]);
    },
  );

  it('goes to whom a chip names that can be taken away, and answers what they wrote; a note is no mail', async () => {
    const page = desk(
      mail('Ann Okafor') + mail('Robin Vale', '<span>Internal</span>'),
      `<div>${TO}</div>${editor('Public reply composer')}`,
    );
    expect(headers(page)).toMatchObject([{ recipients: [{ kind: 'to', name: 'Ann Okafor' }] }]);
    closeAll();
    expect((await read(page))?.messages).toMatchObject([
      { from: { name: 'Ann Okafor' }, direction: 'inbound' },
    ]);
  });
});

describe('people of a draft', () => {
  const SUBJECT = '<div><input placeholder="Subject" value="Beds"></div>';
  const box = `${SUBJECT}${editor('Body')}`;

  it.each([
    [
      'before the field that takes more of them',
      `<div><label>To</label><div><div class="tag"><b>Ann Okafor</b><svg role="button"></svg></div><input></div></div>`,
    ],
    [
      'in cells, with a sign that deletes them',
      `<table><tr><td>À :</td><td><div class="addrBubbleContainer"><span class="addrBubble">Ann Okafor <span class="ImgBubbleDelete"></span></span><input></div></td></tr></table>`,
    ],
  ])('are named by chips: %s', (_what, to) => {
    expect(headers(`<div>${to}${box}</div>`)).toMatchObject([
      { subject: 'Beds', recipients: [{ kind: 'to', name: 'Ann Okafor' }] },
    ]);
  });

  it.each([
    ['Para', 'Asunto'],
    ['An:', 'Betreff:'],
    ['宛先', '件名'],
  ])('and its subject are told by loose words before their fields: %s, %s', (to, subject) => {
    const field = (label: string, value: string) => `<div>${label} <input value="${value}"></div>`;
    const form = `${field(to, 'ann@brightwell.example')}${field(subject, 'Re: Beds')}${editor('Body')}`;
    expect(headers(`<form>${form}</form>`)).toMatchObject([
      { subject: 'Re: Beds', recipients: [{ kind: 'to', address: 'ann@brightwell.example' }] },
    ]);
  });

  const OFFERED =
    '<li role="option"><span title="bo@brightwell.example">Bo</span></li><li role="option"><span title="cy@oak.example">Cy</span></li>';
  const CHIP = '<div class="chip" title="ann@brightwell.example">Ann Okafor<button>x</button></div>';

  it.each([
    ['behind the field', `${CHIP}<input aria-label="To"><ul role="listbox">${OFFERED}</ul>`],
    [
      'before the field, which names them',
      `<ul role="listbox" id="l">${OFFERED}</ul>${CHIP}<input aria-label="To" aria-controls="l">`,
    ],
  ])('are not those whom their field offers: %s', (_what, field) => {
    const other = `<div><div><span>To</span><div>${CHIP.replaceAll('ann@', 'dan@')}<input aria-label="To"></div></div>${box}</div>`;
    const list = headers(`<div><div><div><span>To</span><div>${field}</div></div>${box}</div>${other}</div>`);
    expect(list.map(({ recipients }) => recipients?.map(({ address }) => address))).toEqual([
      ['ann@brightwell.example'],
      ['dan@brightwell.example'],
    ]);
  });

  it('are those of a list behind its field, who can be taken away', () => {
    const to = `<div><span>To</span><div><input aria-label="To"><div role="listbox"><div role="option" title="ann@brightwell.example">Ann <button>x</button></div></div></div></div>`;
    expect(headers(`<div>${to}${box}</div>`)).toMatchObject([
      { recipients: [{ address: 'ann@brightwell.example' }] },
    ]);
  });

  it('are none behind a word that only begins like one for people, nor is a place to write named by any words before it', () => {
    const list = headers(
      `<div><div><span>To do</span><span>Call back <button>x</button></span></div>${box}</div>`,
    );
    expect(list.map(({ recipients }) => recipients ?? [])).toEqual([[]]);
    const fields = '<div>To: <input name="to" value="ann@brightwell.example"></div>';
    expect(headers(`<form>${fields}<div>Search your templates ${editor('Body')}</div></form>`)).toHaveLength(
      1,
    );
    expect(headers(`<form>${fields}<div>Internal note: ${editor('')}</div></form>`)).toEqual([]);
  });

  it('are none where a cross takes away something else', () => {
    const files = '<div><label>To</label><div><div>2 files <button>x</button></div><input></div></div>';
    expect(headers(`<div>${files}${box}</div>`)[0]?.recipients ?? []).toEqual([]);
  });
});
