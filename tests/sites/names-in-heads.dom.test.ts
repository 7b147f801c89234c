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

  it('leaves open which way a mail between two others went', async () => {
    expect(await directions(bubble('A', 'Ann Okafor', 'to Bo Lund', SAID) + REPLY)).toEqual([
      ['Ann Okafor', 'unknown'],
    ]);
  });

  it.each([
    ['nobody is named', bubble('A', 'Ann Okafor', 'Head of wards', SAID)],
    ['a sentence begins so', bubble('A', 'Ann Okafor', 'to do: call Bo', SAID)],
    ['it is a note', bubble('A', 'Ann Okafor', 'to me · Internal note', SAID)],
  ])('is none where %s', async (_what, html) => {
    expect(await directions(html + REPLY)).toBeUndefined();
  });
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
