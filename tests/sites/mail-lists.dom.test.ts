import { afterEach, describe, expect, it } from 'vitest';
import { REPLY, read, SAID } from './desk-mail';
import { closeAll } from './page';

/* Rows of lists that show mails' beginnings, beside the mail that is open or alone. */

afterEach(closeAll);

const CLEO = 'Hi Robin, do the beds come in a wider version as well? We need six of them.';
const BO = 'Please send the invoice for the beds to our new address from May.';
const who = (name: string) => `<b>${name}</b> <span>${name.toLowerCase()}@brightwell.example</span>`;
const row = (name: string, words: string, more = '') =>
  `<div class="item"><div>${who(name)} <span>10:20</span></div><div class="prev"${more}>${words}</div></div>`;
const mail = (name: string, words: string) =>
  `<div class="open"><div>${who(name)} <span>3 Nov 2026, 10:20</span></div><div class="text"><p>${words}</p></div></div>`;
const senders = async (html: string) =>
  (await read(html + REPLY))?.messages.map(({ from, blocks }) => [from?.name, blocks.length > 0]);

describe('a row of a list of mails', () => {
  it.each([
    ['whole', CLEO],
    ['its beginning', CLEO.slice(0, 40)],
    ['cut, with dots', `${CLEO.slice(0, 40)}…`],
  ])('is no mail where the one that is open says the same: %s', async (_what, shown) => {
    const list = [row('Ann', SAID), row('Bo', BO), row('Cleo', shown)].join('');
    const open = mail('Cleo', `${CLEO.replace('Robin, ', 'Robin,</p><p>')}`);
    expect(await senders(`<div><div>${list}</div><div>${open}</div></div>`)).toEqual([['Cleo', true]]);
    closeAll();
    expect(await senders(`<div><div>${open}</div><div>${list}</div></div>`)).toEqual([['Cleo', true]]);
  });

  it.each([
    ['every row ends in dots', row('Ann', `${SAID.slice(0, 60)}…`) + row('Bo', `${BO.slice(0, 50)}...`)],
    [
      'lines are cut',
      ['Ann', 'Bo']
        .map((name) =>
          row(
            name,
            SAID,
            ' style="display:-webkit-box;-webkit-line-clamp:2;-webkit-box-orient:vertical;overflow:hidden"',
          ),
        )
        .join(''),
    ],
    [
      'each leads to where the mail stands, under the name of the folder',
      `<h1>Posteingang (2)</h1>${row('Ann', `<a href="/m/1">Beds</a> ${SAID}`)}${row('Bo', `<a href="/m/2">Beds</a> ${BO}`)}`,
    ],
  ])('is no mail where %s', async (_what, list) => {
    expect((await senders(`<div>${list}</div>`)) ?? []).toEqual([]);
  });

  it.each(['', ' title="x@brightwell.example"'])(
    'is no mail where it is folded, under the name of the folder; the one that is open is%s',
    async (marked) => {
      const article = (name: string, words: string, folded: boolean) =>
        `<article tabindex="0" aria-expanded="${!folded}"><div>${who(name)} <span${marked.replace('x', name)}>10:20</span></div><p>${words}</p></article>`;
      const folded = article('Ann', SAID, true) + article('Bo', BO, true);
      expect((await senders(`<h1>Inbox</h1>${folded}`)) ?? []).toEqual([]);
      closeAll();
      const open = article('Cleo', CLEO, false);
      expect(await senders(`<h1>Inbox</h1>${folded}${open}`)).toEqual([['Cleo', true]]);
      closeAll();
      expect(await senders(`<h1>Beds</h1>${folded}`)).toHaveLength(2);
    },
  );

  it('is a mail in a conversation, whoever ends in dots or writes the same twice', async () => {
    const talk =
      row('Ann', SAID) + row('Bo', `${BO.slice(0, -1)}...`) + row('Ann', `${SAID} We are in a hurry.`);
    expect(await senders(`<h1>Beds</h1><div>${talk}</div>`)).toEqual([
      ['Ann', true],
      ['Bo', true],
      ['Ann', true],
    ]);
  });
});

it('whoever is called "me" beside an address is the rep, where nobody told the rep’s address', async () => {
  const one = (name: string, address: string, words: string, day: number) =>
    `<div class="m"><div><b>${name}</b> <span>${address}</span> <span>${day} Nov 2026, 10:20</span></div><div><p>${words}</p></div></div>`;
  const talk = one('me', 'robin@riverside.example', BO, 2) + one('Ann', 'ann@brightwell.example', SAID, 3);
  const thread = await read(`<main><h2>Beds</h2>${talk}${REPLY}</main>`, 'en', []);
  expect(thread?.messages.map(({ direction }) => direction)).toEqual(['outbound', 'inbound']);
});

it('a mail has the time that stands nearest to it, not that of the list beside it', async () => {
  const list = `<div class="list"><div>Ann <span>08:11</span></div></div>`;
  const thread = await read(`<div>${list}<div><h2>Beds</h2>${mail('Ann', SAID)}</div></div>${REPLY}`);
  expect(thread?.messages.map(({ dateText }) => dateText)).toEqual(['3 Nov 2026, 10:20']);
});
