import { afterEach, describe, expect, it } from 'vitest';
import { genericMail } from '@/utils/sites/generic-mail';
import { ANN, HERE, IS_ANN, REPLY, read, SAID, SELF } from './desk-mail';
import { closeAll, context, open } from './page';

/* Whose a mail is where heads and words stand beside each other, and by what else the page shows of people. */

afterEach(closeAll);

describe('heads and words that stand beside each other', () => {
  const OWN = 'How did the first month on the wards go for you?';
  const senders = (snapshot: Awaited<ReturnType<typeof read>>) =>
    snapshot?.messages.map(({ direction, blocks }) => [direction, blocks.map(({ text }) => text).join(' ')]);
  const BOTH = [
    ['outbound', OWN],
    ['inbound', `Hi Robin, ${SAID}`],
  ];
  const ROBIN = 'Robin Vale &lt;robin@northgate.example&gt;';

  it.each([
    [
      'headings',
      `<h3>${ROBIN} — 2 Nov 2026, 09:00</h3><p>${OWN}</p><h3>${ANN} — 3 Nov 2026, 10:20</h3><p>Hi Robin,</p><p>${SAID}</p>`,
    ],
    [
      'rows of a table',
      `<table><tr class="h"><td>${ROBIN}</td><td>02/11/2026 09:00</td></tr><tr><td>${OWN}</td></tr><tr class="h"><td>${ANN}</td><td>03/11/2026 10:20</td></tr><tr><td><p>Hi Robin,</p><p>${SAID}</p></td></tr></table>`,
    ],
    [
      'parts without a whole',
      `<div class="h in">${ROBIN} <i>2 Nov, 9:00</i></div><div class="b">${OWN}</div><div class="h out">${ANN} <i>3 Nov, 10:20</i></div><div class="b">Hi Robin,<br>${SAID}</div>`,
    ],
    [
      'lines of text',
      `<p>From: ${ROBIN}<br>Date: 2 Nov 2026 09:00</p><p>${OWN}</p><p>From: ${ANN}<br>Date: 3 Nov 2026 10:20</p><p>Hi Robin,</p><p>${SAID}</p>`,
    ],
  ])('are mails, each with its own sender: %s', async (_what, html) => {
    expect(senders(await read(`<main><h1>Beds</h1>${html}</main>${REPLY}`))).toEqual(BOTH);
  });

  it.each([
    ['a heading', '<h4>Ann Okafor 3 Nov 2026</h4>', SAID],
    ['a heading, above more', '<h4>Ann Okafor 3 Nov 2026</h4>', SAID.repeat(4)],
    ['a short heading', '<h4>Ann, 3 Nov</h4>', SAID],
    ['a paragraph', '<p class="h">Ann, 3 Nov</p>', SAID.repeat(4)],
  ])('give nobody the words above which another head stands: %s', async (_what, head, said) => {
    const page = `<main><h1>Beds</h1><p class="h">${ROBIN} 2 Nov 2026</p><p>Hi.</p><p>${OWN}</p>${head}<p>${said}</p></main>${REPLY}`;
    const own = (senders(await read(page)) ?? []).filter(([direction]) => direction === 'outbound');
    expect(own.filter(([, text]) => text?.includes(SAID))).toEqual([]);
  });

  it('cost one reading of the text around them, however many they are', () => {
    const head = (at: number) => `<b>${ANN} <i>${(at % 28) + 1} Nov 2026</i></b>`;
    const around = Array.from({ length: 100 }, (_, at) => head(at)).join('');
    const document = open(`<body><main><div><div>${around}</div></div></main>${REPLY}</body>`);
    const holder = document.querySelector('main > div > div')!;
    let read = 0;
    const text = Object.getOwnPropertyDescriptor(Node.prototype, 'textContent')!;
    const Inner = (document.defaultView as unknown as { Node: typeof Node }).Node;
    Object.defineProperty(Inner.prototype, 'textContent', {
      ...text,
      get(this: Node) {
        if (this === holder) read += 1;
        return text.get!.call(this);
      },
    });
    genericMail.read(document, context(HERE));
    expect(read).toBeLessThan(10);
  });

  it('cost one reading of what holds them, however many they are', async () => {
    const heads = (count: number) =>
      Array.from({ length: count }, (_, at) => `<h3>${ANN} 3 Nov 2026</h3><p>${OWN}</p><p>Number ${at}.</p>`);
    const document = open(`<body><main>${heads(60).join('')}</main>${REPLY}</body>`);
    let walked = 0;
    const Inner = (document.defaultView as unknown as { Node: typeof Node }).Node;
    const children = Object.getOwnPropertyDescriptor(Node.prototype, 'childNodes')!;
    Object.defineProperty(Inner.prototype, 'childNodes', {
      ...children,
      get(this: Node) {
        if (this === document.querySelector('main')) walked += 1;
        return children.get!.call(this);
      },
    });
    const thread = genericMail.read(document, context(HERE))?.snapshot;
    expect(thread?.kind === 'thread' && thread.messages.map(({ blocks }) => blocks.length)).toEqual(
      Array(60).fill(2),
    );
    expect(walked).toBeLessThan(20);
  });

  it('end where something is written, and keep what they quote', async () => {
    const quote =
      '<div class="q">On 1 Nov 2026 Robin &lt;robin@northgate.example&gt; wrote:</div><div class="q">Old words of a mail.</div>';
    const editor =
      '<div><div contenteditable="true" style="min-height:120px;width:500px"><p>Hi Ann, this is new.</p></div></div>';
    const page = `<main><div class="q">${ROBIN} 2 Nov 2026</div><p>${OWN}</p><div class="q">${ANN} 3 Nov 2026</div><p>${SAID}</p>${quote}${editor}</main>`;
    const list = senders(await read(page));
    expect(list?.map(([direction]) => direction)).toEqual(['outbound', 'inbound']);
    expect(list?.[1]?.[1]).toContain('Old words');
    expect(list?.[1]?.[1]).not.toContain('this is new');
  });
});

describe('a mail of somebody whose address no head shows', () => {
  const EDITOR = '<div contenteditable="true" style="min-height:120px;width:500px"><p>Hi</p></div>';
  const mail = (name: string, more = '') =>
    `<article><div><b>${name}</b><span>via email</span><time>3 Nov, 10:20</time>${more}</div><div><p>${SAID}</p></div></article>`;
  const chip = '<span class="chip" title="ann@brightwell.example">Ann Okafor</span>';
  const desk = (mails: string, to = `<div><span>To</span>${chip}</div>`) =>
    read(`<main><h1>Beds</h1><div>${mails}</div><div>${to}${EDITOR}</div></main>`);

  it('is theirs whom the draft beside it goes to, where its head begins with their name', async () => {
    const [one, ...rest] = (await desk(mail('Ann Okafor')))?.messages ?? [];
    expect([one?.from, one?.direction, rest.length]).toEqual([IS_ANN, 'inbound', 0]);
    closeAll();
    expect((await desk(mail('<i>AO</i>Ann Okafor')))?.messages).toMatchObject([{ from: IS_ANN }]);
  });

  it('is nobody’s where that name stands for whom it went to', async () => {
    expect(await desk(mail('Robin Vale', '<div>To: <span>Ann Okafor</span></div>'))).toBeNull();
    closeAll();
    expect(await desk(mail('Ann Okafor-Lee'))).toBeNull();
  });
});

describe('an address of the page around a mail', () => {
  const OWN = 'How did the first month on the wards go for you?';
  const mail = (name: string, said: string, day = 3) =>
    `<div class="mail"><div><b>${name}</b> <i>${day} Nov 10:20</i></div><div class="b"><p>${said}</p></div></div>`;
  const desk = async (above: string, mails: string) => {
    const snapshot = await read(`<main>${above}<h1>Beds</h1>${mails}</main>${REPLY}`);
    return snapshot?.messages.map(({ from, direction, blocks }) => [
      from?.address,
      direction,
      blocks.map(({ text }) => text).join(' '),
    ]);
  };
  const ann = '<div>Requester: <a href="mailto:ann@brightwell.example">Ann Okafor</a></div>';

  it.each([
    ['who is signed in', '<div>Signed in as robin@northgate.example</div>', mail('Ann Okafor', SAID)],
    [
      'whose it is, with a time',
      '<div>Assignee: <a href="mailto:robin@northgate.example">Robin Vale</a> · Updated 4 Nov 2026</div>',
      mail('Ann Okafor', SAID),
    ],
    ['who asked', ann, mail('Robin Vale', OWN, 2)],
  ])('makes nobody its sender whom its own head does not name: %s', async (_what, above, mails) => {
    expect(await desk(above, mails)).toBeUndefined();
  });

  it('is its sender’s where its own head names them, or nobody', async () => {
    const list = await desk(ann, mail('Ann Okafor', SAID));
    expect(list).toEqual([['ann@brightwell.example', 'inbound', SAID]]);
    closeAll();
    const unnamed = `<h3>${ANN}</h3><div><div><i>3 Nov 2026</i> to me</div><div><p>${SAID}</p></div></div>`;
    expect((await desk('', unnamed))?.[0]?.[0]).toBe('ann@brightwell.example');
  });

  it('and words beside it are no mail where the row is pressed', async () => {
    const row = (who: string, day: number) => `<a class="row"><span>${who}</span> <i>${day} Nov 2026</i></a>`;
    const list = `${row(ANN, 3)}<p>${SAID}</p>${row('robin@northgate.example', 2)}<p>${OWN}</p>`;
    expect(await desk('', list)).toBeUndefined();
  });
});

describe('what stands in a head beside its people', () => {
  it('is no name where it says what was done, and no note where it is a button', async () => {
    const page = `<main><section><div><span>AO</span><b>Ann Okafor</b> <span>started the conversation</span> <span>ann@brightwell.example</span> <time>3 Nov, 10:20</time> <a>Comment</a></div><div><p>${SAID}</p></div></section>${REPLY}</main>`;
    expect((await read(page))?.messages).toMatchObject([{ from: IS_ANN }]);
  });
});

describe('a heading that is the name of who wrote', () => {
  const mail = `<article><h2><b>Ann Okafor</b></h2><div><span>&lt;ann@brightwell.example&gt;</span> <time>3 Nov, 10:20</time></div><p>${SAID}</p></article>`;

  it('is no subject, and none that is said to be seen', async () => {
    const document = open(`<body><main>${mail}${REPLY}</main></body>`);
    const reading = genericMail.read(document, context(HERE, SELF))?.snapshot;
    expect(reading).toMatchObject({ kind: 'thread', messages: [{ from: IS_ANN }] });
    expect(reading).not.toHaveProperty('subject');
    const parts = (await genericMail.health(document)).map(({ part }) => part);
    expect(parts).toContain('sender');
    expect(parts).not.toContain('subject');
  });

  it('leaves the subject below it to the draft that answers in a window of its own', () => {
    const editor =
      '<div role="dialog"><input name="to" value="ann@brightwell.example"><input name="subject" value="Re: Beds"><div contenteditable="true" style="min-height:120px;width:500px"><p>Hi</p></div><button>Send</button></div>';
    const heading = '<h2>Ann Okafor</h2><h3>Beds <i></i></h3>';
    const document = open(`<body><main>${heading}${mail.replaceAll(/<.?h2>/g, '')}</main>${editor}</body>`);
    const [draft] = genericMail.composers(document, context(HERE, SELF));
    expect(draft?.thread()).toMatchObject([{ from: IS_ANN }]);
  });
});
