import { afterEach, describe, expect, it } from 'vitest';
import { generic } from '@/utils/sites/generic';
import { ANN, HERE, IS_ANN, REPLY, read, SAID, SELF } from './desk-mail';
import { closeAll, context, open } from './page';

/* Mails whose heads show names alone, or say several things in one line, and what stands over them. */

afterEach(closeAll);

const EDITOR = '<div contenteditable="true" style="min-height:120px;width:500px"><p>Hi Ann,</p></div>';
const OWN = 'How did the first month on the wards go for you?';
const bubble = (initial: string, name: string, to: string, said: string) =>
  `<div><div><div>${initial}</div><div><div>${name}</div><div>${to}</div></div><div title="Tuesday, November 3, 2026 at 9:14 AM">Nov 3</div></div><div><p>${said}</p></div></div>`;
const directions = async (html: string, self = SELF) =>
  (await read(`<main>${html}</main>`, 'en', self))?.messages.map(({ from, direction }) => [
    from?.name,
    direction,
  ]);

describe('a head with names alone', () => {
  const heads = bubble('A', 'Ann Okafor', 'to me', SAID) + bubble('R', 'Me', 'to Ann Okafor', OWN) + REPLY;

  it('is a mail’s where it names somebody it went to, and says by “me” which way that went', async () => {
    const expected = [
      ['Ann Okafor', 'inbound'],
      ['Me', 'outbound'],
    ];
    expect(await directions(heads)).toEqual(expected);
    expect(await directions(heads, [])).toEqual(expected);
    const abroad = heads.replace('to me', 'an mich').replace('>Me<', '>Ich<').replace('to Ann', 'an Ann');
    expect((await directions(abroad))?.map(([, direction]) => direction)).toEqual(['inbound', 'outbound']);
  });

  it.each([
    ['it went from one to another', bubble('A', 'Ann Okafor', 'to Bo Lund', SAID)],
    ['nobody is named', bubble('A', 'Ann Okafor', 'Head of wards', SAID)],
    [
      'something is done to somebody',
      `<div><div><b>Ann Okafor</b> <span>assigned</span> <b>to me</b> <time>17 Nov 2026</time></div><div><p>${SAID}</p></div></div>`,
    ],
    ['a sentence begins so', bubble('A', 'Ann Okafor', 'to do: call Bo', SAID)],
    ['it is a note', bubble('A', 'Ann Okafor', 'to me · Internal note', SAID)],
  ])('is none where %s', async (_what, html) => {
    expect(await directions(html + REPLY)).toBeUndefined();
  });
});

describe('a ticket whose mails show the addresses they went to alone', () => {
  const mail = (name: string, did: string, to: string, said: string, more = '') =>
    `<div class="item"><div><span>${name}</span> <span>${did}</span> <span>2 days ago (Sat, 21 Nov 2026 at 9:12 AM)</span>${to && `<div>To: ${to}</div>`}${more}</div><div><p>${said}</p></div></div>`;
  const draft = (to: string) => `<div><label>To</label><span class="chip">${to}</span>${EDITOR}</div>`;
  const desk = (to: string) =>
    `<h2>Beds</h2>${mail('Ann Okafor', 'reported via email', '"Support" &lt;support@northgate.example&gt;', SAID)}${mail('Sam Poole', 'added a private note', '', 'Ask Ann about the second ward first.')}${mail('Robin Vale', 'replied', 'ann@brightwell.example', OWN)}${draft(to)}`;

  it('came in from whom the draft goes to, and went out to them', async () => {
    const thread = await read(`<main>${desk('ann@brightwell.example')}</main>`);
    expect(thread?.messages).toMatchObject([
      { from: IS_ANN, direction: 'inbound', recipients: [{ address: 'support@northgate.example' }] },
      { from: { name: 'Robin Vale' }, direction: 'outbound' },
    ]);
  });

  it('are left out where the draft goes to somebody else: nothing says which way they went', async () => {
    expect(await directions(desk('bo@brightwell.example'))).toBeUndefined();
  });
});

it('takes no notice for the words of a mail whose frame nobody may look into', async () => {
  const frame =
    '<iframe sandbox="" style="width:600px;height:200px" srcdoc="<p>We open in March.</p>"></iframe>';
  const notice = '<div>Remote images are blocked. <a href="#">Show images</a></div>';
  const head = `<h1>Boilers</h1><div>${ANN}</div><div>To: robin@northgate.example</div><time>3 Nov 2026</time>`;
  expect(await read(`<div>${head}${frame}${notice}${REPLY}</div>`)).toBeNull();
});

it('reads a mail that is answered in a dialog over a list', async () => {
  const list = '<main><ul><li><a href="?1">Ann Okafor — Second clinic</a></li></ul></main>';
  const mail = `<header><h2>Second clinic</h2></header><div>${ANN} <small>Nov 3, 2026</small></div><div><p>${SAID}</p></div>`;
  const answer = '<form><textarea rows="6" cols="60" placeholder="Reply to Ann…"></textarea></form>';
  const thread = await read(`${list}<dialog open>${mail}${answer}</dialog>`);
  expect(thread).toMatchObject({ subject: 'Second clinic', messages: [{ from: IS_ANN }] });
  closeAll();
  // A new mail shows none.
  expect(await read(`${list}<dialog open><input name="subject">${EDITOR}</dialog>`)).toBeNull();
});

it('knows who is taken away by a cross that carries their address, and who has it before their name', async () => {
  await read(EDITOR);
  closeAll();
  const to = (row: string) => {
    const document = open(`<body><div role="dialog">${row}<input name="subject">${EDITOR}</div></body>`);
    return generic.composers(document, context(HERE))[0]?.header().recipients;
  };
  const tag = (words: string, address: string) =>
    `<span><span>${words}</span><button aria-label="Remove ${address}">×</button></span>`;
  expect(
    to(
      `<div><div role="combobox" aria-label="To">${tag('Ann Okafor', 'ann@brightwell.example')}${tag('bo@x.example', 'bo@x.example')}<input></div></div>`,
    ),
  ).toEqual([
    { kind: 'to', ...IS_ANN },
    { kind: 'to', address: 'bo@x.example' },
  ]);
  expect(
    to('<div><span>To:</span><span><i>×</i><b>Ann Okafor (ann@brightwell.example)</b></span></div>'),
  ).toEqual([{ kind: 'to', ...IS_ANN }]);
});

describe('a draft behind the word "To"', () => {
  const to = (row: string) => {
    const document = open(`<body><main><div>${row}${EDITOR}</div></main></body>`);
    return generic.composers(document, context(HERE))[0]?.header().recipients;
  };

  it('goes to whoever stands there by a whole name', async () => {
    await read(EDITOR);
    closeAll();
    expect(to('<div><div>To</div><div>Tom van der Berg</div></div>')).toEqual([
      { kind: 'to', name: 'Tom van der Berg' },
    ]);
    for (const row of [
      '<div>A</div><div>Ann Okafor</div>',
      '<div>To</div><div>Tomorrow</div>',
      '<div>To</div><div>choose somebody</div>',
    ])
      expect(to(`<div>${row}</div>`)).toBeUndefined();
  });
});

it('reads the fields of a head that stand in one line', async () => {
  for (const apart of [' — Cc: ', ' | Cc: ', ', Cc : ', ' Cc: ']) {
    const row = `To: Robin Vale &lt;robin@northgate.example&gt;${apart}bo@brightwell.example`;
    const mail = `<div>${ANN}</div><div>${row}</div><i>3 Nov 2026 10:20</i><div><p>${SAID}</p></div>`;
    const thread = await read(`<main><div>${mail}</div>${REPLY}</main>`);
    expect(thread?.messages).toMatchObject([
      {
        from: IS_ANN,
        recipients: [
          { kind: 'to', name: 'Robin Vale', address: 'robin@northgate.example' },
          { kind: 'cc', address: 'bo@brightwell.example' },
        ],
      },
    ]);
    closeAll();
  }
});

describe('the subject over a mail', () => {
  const mail = `<div><div>${ANN} <i>3 Nov 2026 10:20</i></div><div><p>${SAID}</p></div></div>`;

  it.each([
    ['a small heading', '<h6>Second clinic</h6>'],
    ['large words', '<div class="text-xl font-semibold">Second clinic</div>'],
    ['what is called so in another language', '<div class="mail-oggetto">Second clinic</div>'],
  ])('is %s', async (_what, over) => {
    const thread = await read(`<nav><h6>Inbox</h6></nav><main>${over}${mail}${REPLY}</main>`);
    expect(thread?.subject).toBe('Second clinic');
  });

  it('may stand in the slot of a component that shows the mail', async () => {
    const document = open('<body><x-app></x-app></body>');
    const app = document.querySelector('x-app')!.attachShadow({ mode: 'open' });
    app.innerHTML = `<main><x-thread><span slot="subject">Second clinic</span><x-mail></x-mail>${REPLY}</x-thread></main>`;
    const thread = app.querySelector('x-thread')!.attachShadow({ mode: 'open' });
    thread.innerHTML = '<h1><slot name="subject"></slot></h1><slot></slot>';
    app.querySelector('x-mail')!.attachShadow({ mode: 'open' }).innerHTML = `<article>${mail}</article>`;
    while (generic.needs!(document)) await generic.needs!(document);
    expect(generic.read(document, context(HERE, SELF))?.snapshot).toMatchObject({
      subject: 'Second clinic',
      messages: [{ from: IS_ANN }],
    });
  });
});
