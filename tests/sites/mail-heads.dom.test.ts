import { afterEach, describe, expect, it } from 'vitest';
import { readBlocks } from '@/utils/sites/dom-blocks';
import { generic } from '@/utils/sites/generic';
import { genericMail } from '@/utils/sites/generic-mail';
import { attribution, linedHead } from '@/utils/sites/generic-mail/lined-heads';
import { isAnswerable } from '@/utils/sites/places';
import { zoneBlocks } from '@/utils/text/zones';
import { closeAll, context, open } from './page';

/* Mails whose head is text and nothing else: lines of one paragraph, a preformatted text, a line that says who wrote. */

afterEach(closeAll);

const HERE = 'https://desk.northgate.example/mail/12';
const self = ['robin@northgate.example'];
const SAID = 'We signed the lease for a second clinic in Leeds. Could you send us a price for forty beds?';
const REPLY = '<button>Reply</button>';
const ANN = 'Ann Okafor &lt;ann@brightwell.example&gt;';
const HEAD = [
  `From: ${ANN}`,
  'To: Robin Vale &lt;robin@northgate.example&gt;',
  'Subject: Second clinic',
  'Date: Tue, 3 Nov 2026 10:20:11 +0100',
];
const IS_ANN = { name: 'Ann Okafor', address: 'ann@brightwell.example' };
const FROM_ANN = {
  from: IS_ANN,
  recipients: [{ kind: 'to', name: 'Robin Vale', address: 'robin@northgate.example' }],
  direction: 'inbound',
  date: '2026-11-03',
};

async function read(html: string, lang = 'en') {
  const document = open(`<!doctype html><html lang="${lang}"><body>${html}</body></html>`);
  while (generic.needs!(document)) await generic.needs!(document);
  const snapshot = generic.read(document, context(HERE, self))?.snapshot;
  return snapshot?.kind === 'thread' ? snapshot : null;
}
const words = (snapshot: Awaited<ReturnType<typeof read>>, at = 0) =>
  snapshot?.messages[at]?.blocks.map(({ text }) => text);

describe('a head in lines', () => {
  const pre = (text: string) => `<pre>${text}</pre>`;
  const mail = `${HEAD.join('\n')}\n\nHi Robin,\n\n${SAID}`;

  it.each([
    ['of one paragraph', `<div><p>${HEAD.join('<br>')}</p><p>${SAID}</p></div>`],
    [
      'of one paragraph, its labels in bold',
      `<div><p>${HEAD.map((row) => row.replace(/^\w+:/, '<b>$&</b>')).join('<br>')}</p><div>${SAID}</div></div>`,
    ],
    ['of a preformatted text above the words', `<div>${pre(HEAD.join('\n'))}<div>${SAID}</div></div>`],
    [
      'with links for addresses',
      `<div><p>From: <a href="mailto:ann@brightwell.example">Ann Okafor</a><br>To: <a href="mailto:robin@northgate.example">Robin Vale</a><br>Date: 3 Nov 2026 10:20<br>Subject: Second clinic</p><p>${SAID}</p></div>`,
    ],
  ])('%s is a mail’s', async (_what, html) => {
    for (const more of [REPLY, '']) {
      const snapshot = await read(`<main>${html}${more}</main>`);
      expect(snapshot).toMatchObject({ subject: 'Second clinic', messages: [FROM_ANN] });
      expect(words(snapshot)).toEqual([SAID]);
      closeAll();
    }
  });

  it.each([
    ['a preformatted text', pre(mail)],
    ['a text whose line breaks count', `<div style="white-space:pre-line">${mail}</div>`],
    ['a paragraph', `<p>${mail.replaceAll('\n', '<br>')}</p>`],
  ])('that begins %s heads what follows there', async (_what, html) => {
    for (const page of [`<main>${html}</main>`, html]) {
      const snapshot = await read(page);
      expect(snapshot).toMatchObject({ subject: 'Second clinic', messages: [FROM_ANN] });
      expect(words(snapshot)).toEqual(['Hi Robin,', SAID]);
      closeAll();
    }
  });

  it('heads each of several mails, above and below others', async () => {
    const one = (from: string, day: number, said: string) =>
      `<div>${pre(`From: ${from}\nDate: ${day} Nov 2026 10:20\n\n${said}`)}</div>`;
    const snapshot = await read(
      `<main><h1>Second clinic</h1>${one('robin@northgate.example', 2, 'How did the first month on the wards go?')}${one(ANN, 3, SAID)}${REPLY}</main>`,
    );
    expect(snapshot?.messages.map(({ direction }) => direction)).toEqual(['outbound', 'inbound']);
    expect(words(snapshot, 1)).toEqual([SAID]);
  });

  it('needs no address where something answers, and a word for people or a time beside the sender', async () => {
    const head = (rows: string) => `<main><div><p>${rows}</p><p>${SAID}</p></div>`;
    const named = head('From: Ann Okafor<br>To: Robin Vale');
    expect((await read(named + REPLY))?.messages).toMatchObject([
      { from: { name: 'Ann Okafor' }, direction: 'unknown' },
    ]);
    for (const html of [
      named,
      '<main><pre>From: Ann Okafor\nTo: Robin Vale\n\nWe signed the lease in Leeds.</pre>',
    ]) {
      closeAll();
      expect(await read(html)).toBeNull();
    }
    closeAll();
    const beside = head(`From: ${ANN}<br>To: Robin Vale`).replace('<div>', '<div><i>3 Nov 2026</i>');
    expect((await read(beside))?.messages).toMatchObject([{ dateText: '3 Nov 2026' }]);
    closeAll();
    expect(await read(head(`From: our archive<br>Note: ${ANN}`) + REPLY)).toBeNull();
  });

  it.each([
    ['pasted as code', `<pre><code>${mail}</code></pre>`],
    [
      'passed on behind words',
      `<p>As you asked. See what they wrote.</p><p>${HEAD.join('<br>')}</p><p>${SAID}</p>`,
    ],
    [
      'passed on behind a rule',
      `<div>------- Forwarded -------<br></div><p>${HEAD.join('<br>')}</p><p>${SAID}</p>`,
    ],
    ['quoted', `<blockquote>${pre(mail)}</blockquote>`],
    ['beside the conversation', `<aside>${pre(mail)}</aside>`],
  ])('is nobody’s where it is %s', async (_what, html) => {
    expect(await read(`<main><section>${html}</section>${REPLY}</main>`)).toBeNull();
  });

  it('has no line put together with the next as if a program had wrapped it', () => {
    const rows = [
      'To: robin@northgate.example, bo@brightwell.example, clinics@lists.example',
      'Subject: A second clinic in Leeds in the spring of next year, and its beds',
      'Date: Tue, 3 Nov 2026 10:20:11 +0100 (Central European Standard Time)',
      'From: ann@brightwell.example',
    ];
    const document = open(`<body><pre>Please see below.\n\n${rows.join('\n')}\n\n${SAID}</pre></body>`);
    const blocks = readBlocks(document.body, {}).map(({ block }) => block);
    expect(blocks.map(({ text }) => text)).toEqual(['Please see below.', ...rows, SAID]);
    expect(zoneBlocks(blocks).map(({ role }) => role)).toEqual([
      'author',
      ...rows.map(() => 'attribution'),
      'quote',
    ]);
  });

  it('may hold lists of people over several lines, fields that programs add, and the time behind the name', () => {
    expect(
      linedHead([
        'List: clinics',
        'From: Ann <ann@x.example>',
        'To: Bo <bo@x.example>,',
        '  Eve <eve@x.example>',
        'Message-ID: <1@x.example>',
        'Note: we signed the lease.',
      ]),
    ).toMatchObject({ rows: 5, recipients: [{ address: 'bo@x.example' }, { address: 'eve@x.example' }] });
    expect(linedHead(['From: Ann Lee @ 2026-11-03 10:20 UTC (link)', 'To: Bo'])).toMatchObject({
      from: { name: 'Ann Lee' },
      dateText: '2026-11-03 10:20 UTC',
    });
    expect(linedHead(['From: Leeds to York', 'We signed the lease.'])).toBeNull();
  });
});

describe('a line that says who wrote', () => {
  it.each([
    ['Ann Okafor wrote on 3 June:', 'Ann Okafor', '3 June'],
    ['On 3 Nov 2026, Ann Okafor wrote:', 'Ann Okafor', '3 Nov 2026'],
    ['On Tue, Nov 3, 2026 at 10:20 AM Ann Okafor wrote:', 'Ann Okafor', 'Tue, Nov 3, 2026 at 10:20 AM'],
    ['On 3 November Ann Okafor wrote', 'Ann Okafor', '3 November'],
    ['Ann Okafor schrieb am 3. Juni 2026 um 10:20:', 'Ann Okafor', '3. Juni 2026 um 10:20'],
    ['Am 3. Juni 2026 um 10:20 Uhr schrieb Ann Okafor:', 'Ann Okafor', '3. Juni 2026 um 10:20 Uhr'],
    ['Le mar. 3 nov. 2026 à 10:20, Ann Okafor a écrit :', 'Ann Okafor', 'mar. 3 nov. 2026 à 10:20'],
    ['03.06.2026 10:20 Ann Okafor napisała:', 'Ann Okafor', '03.06.2026 10:20'],
  ])('says who and when: %s', (line, name, dateText) => {
    expect(attribution(line)).toMatchObject({ from: { name }, dateText });
  });

  it.each([
    'Ann wrote',
    'We wrote to you on 3 June: 12 beds',
    'On 3 June we met',
    'Ann wrote and Bo wrote on 3 June',
  ])('does not: %s', (line) => {
    expect(attribution(line)).toBeNull();
  });

  it('heads a mail where something answers it, with the address that it names', async () => {
    const mail = (line: string) =>
      `<main><h1>Beds</h1><div><div>${line}</div><div><p>${SAID}</p></div></div>`;
    expect((await read(mail('Ann Okafor wrote on 3 June:') + REPLY))?.messages).toMatchObject([
      { from: { name: 'Ann Okafor' }, dateText: '3 June', blocks: [{ text: SAID }] },
    ]);
    closeAll();
    const line = `On Tue, 3 Nov 2026 at 10:20, Ann Okafor &lt;<a href="mailto:ann@brightwell.example">ann@brightwell.example</a>&gt; wrote:`;
    expect((await read(mail(line) + REPLY))?.messages).toMatchObject([
      { from: IS_ANN, direction: 'inbound', date: '2026-11-03' },
    ]);
    closeAll();
    expect(await read(mail('Ann Okafor wrote on 3 June:'))).toBeNull();
  });

  it('came in where the draft beside it goes to the same name', async () => {
    const draft = (to: string) =>
      `<form><input name="to" value="${to} &lt;ann@brightwell.example&gt;"><div contenteditable="true" style="min-height:120px;width:500px"><p>Hi</p></div></form>`;
    const mail = `<div><div><b>Ann Okafor</b> wrote on <i>3 June, 10:20</i></div><div><p>${SAID}</p></div></div>`;
    const direction = async (to: string) => {
      const snapshot = await read(`<main>${mail}${draft(to)}</main>`);
      closeAll();
      return snapshot?.messages.map((one) => one.direction);
    };
    expect(await direction('Ann Okafor')).toEqual(['inbound']);
    expect(await direction('Bo Lindgren')).toEqual(['unknown']);
  });

  it('heads no quote', async () => {
    const quoted = (html: string) =>
      `<main><div><p>Ann Okafor wrote on 3 June:</p>${html}</div>${REPLY}</main>`;
    expect(await read(quoted(`<blockquote>${SAID}</blockquote>`))).toBeNull();
    closeAll();
    expect(await read(quoted(`<blockquote>${SAID}</blockquote><p>Thank you for that.</p>`))).toBeNull();
    closeAll();
    expect(await read(quoted(`<p>&gt; ${SAID}</p>`))).toBeNull();
  });
});

describe('archives of mailing lists', () => {
  it('show an address in words, and a link that answers', async () => {
    const link = 'mailto:clinics%40lists.example?Subject=Re%3A%20Beds&amp;In-Reply-To=%3C1%40x.example%3E';
    const menu =
      '<UL><LI>Previous message: <A HREF="1.html">[Clinics] Beds</A></LI><LI><B>Messages sorted by:</B> <a href="date.html">[ date ]</a></LI></UL>';
    const page = `<H1>[Clinics] Beds</H1><B>Ann Okafor</B> <A HREF="${link}" TITLE="[Clinics] Beds">ann at brightwell.example</A><BR><I>Tue Nov  3 10:20:11 CET 2026</I><P>${menu}<HR><PRE>Hi Robin,\n\n${SAID}\n</PRE><HR><P>${menu}<hr><a href="/listinfo">More information about the Clinics mailing list</a>`;
    const snapshot = await read(page);
    expect(snapshot).toMatchObject({
      subject: '[Clinics] Beds',
      messages: [{ from: IS_ANN, direction: 'inbound', date: '2026-11-03' }],
    });
    expect(words(snapshot)).toEqual(['Hi Robin,', SAID]);
    closeAll();
    const plain = open('<body><a href="mailto:ann@x.example?subject=Beds">ann@x.example</a></body>');
    expect(isAnswerable(plain)).toBe(false);
  });

  it('show the fields as a list, and the words as one text', async () => {
    const snapshot = await read(
      `<h1>Beds</h1><ul><li><em>From</em>: Ann Okafor &lt;<a href="mailto:ann@brightwell.example">ann@brightwell.example</a>&gt;</li><li><em>To</em>: <a href="mailto:robin@northgate.example">robin@northgate.example</a></li><li><em>Date</em>: Tue, 3 Nov 2026 10:20:11 +0100</li></ul><hr><pre>${SAID}</pre>`,
    );
    expect(snapshot?.messages).toMatchObject([
      { from: IS_ANN, recipients: [{ address: 'robin@northgate.example' }], direction: 'inbound' },
    ]);
    expect(words(snapshot)).toEqual([SAID]);
  });

  it('show a name alone beside what they call the words of a mail', async () => {
    const page = (kind: string) =>
      `<h3>Beds</h3><div><div><h2 class="name">Ann Okafor</h2><span>3 Nov 2026</span></div><div class="${kind}"><p>${SAID}</p></div></div>${REPLY}`;
    expect(await read(page('email-body'))).toMatchObject({
      subject: 'Beds',
      messages: [{ from: { name: 'Ann Okafor' }, date: '2026-11-03' }],
    });
    closeAll();
    expect(await read(page('k7'))).toBeNull();
  });
});

describe('words of a mail that nothing holds together', () => {
  const HEADED = `<div><b>Ann Okafor</b> <span>&lt;ann@brightwell.example&gt;</span> <i>3 Nov, 10:20</i></div>`;
  const PARAGRAPHS = `<p>Hi Robin,</p><p>${SAID}</p><ul><li>forty beds</li></ul><p>Can you call me?</p>`;

  it('are all of them the mail’s, and nothing that stands above or below', async () => {
    const list = ['Hi Robin,', SAID, 'forty beds', 'Can you call me?'];
    const snapshot = await read(
      `<main><h1>Beds</h1><section>${HEADED}${PARAGRAPHS}<div>Sent to you</div></section>${REPLY}</main>`,
    );
    expect(words(snapshot)).toEqual(list);
    closeAll();
    const marked = open(`<body><main><article>${HEADED}${PARAGRAPHS}</article>${REPLY}</main></body>`);
    const thread = genericMail.read(marked, context(HERE))?.snapshot;
    expect(thread?.kind === 'thread' && thread.messages[0]?.blocks.map(({ text }) => text)).toEqual(list);
  });

  it('follow the rows of a head', async () => {
    const snapshot = await read(
      `<main><p>From: ${ANN}</p><p>Sent: 3 Nov 2026, 10:20</p><p>To: robin@northgate.example</p><p>Subject: Beds</p>${PARAGRAPHS}</main>`,
    );
    expect(words(snapshot)?.[0]).toBe('Hi Robin,');
    expect(snapshot?.messages).toMatchObject([{ from: IS_ANN, direction: 'inbound' }]);
  });
});

describe('a mail about notes and comments', () => {
  it('is one, whatever its subject says', async () => {
    const rows = `<table><tr><td>From:</td><td>${ANN}</td></tr><tr><td>Date:</td><td>3 Nov 2026, 10:20</td></tr><tr><td>Subject:</td><td>Your comments on the system</td></tr></table>`;
    expect((await read(`<main><div>${rows}<div>${SAID}</div></div>${REPLY}</main>`))?.messages).toHaveLength(
      1,
    );
  });
});

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

describe('who a draft goes to', () => {
  const EDITOR = '<div contenteditable="true" style="min-height:120px;width:500px"><p>Hi</p></div>';
  const to = (html: string) => {
    const document = open(`<body><main><div>${html}${EDITOR}</div></main></body>`);
    const [draft] = genericMail.composers(document, context(HERE));
    return draft?.header().recipients;
  };
  const IS_TO = [{ kind: 'to', ...IS_ANN }];

  it('stands behind loose words in a row, or beside the word for it, with the editor beside both', () => {
    expect(to(`<div>To: <button>${ANN}</button></div>`)).toEqual(IS_TO);
    expect(to('<div>To</div><div><span data-email="ann@brightwell.example">Ann Okafor</span></div>')).toEqual(
      IS_TO,
    );
    expect(to('<span>To</span><span class="chip" title="ann@brightwell.example">Ann Okafor</span>')).toEqual(
      IS_TO,
    );
    expect(to(`<div>To do: <span>${ANN}</span></div>`)).toBeUndefined();
    expect(to(`<div>Assigned</div><div><span>${ANN}</span></div>`)).toBeUndefined();
  });
});

describe('who a draft goes to beside a mail that is read', () => {
  const EDITOR = '<div contenteditable="true" style="min-height:120px;width:500px"><p>Hi</p></div>';
  const mail = (to: string, said = SAID) =>
    `<div><div>${ANN} <i>3 Nov 10:20</i></div>${to}<div><p>${said}</p><p>Ann</p></div></div>`;
  const draft = (html: string) => {
    const document = open(`<body><main>${html}</main></body>`);
    const [one] = genericMail.composers(document, context(HERE));
    closeAll();
    return one?.header().recipients?.map(({ kind, name, address }) => [kind, name, address]);
  };

  it.each([
    ['loose words', '<div>To: <a href="mailto:robin@northgate.example">Robin</a></div>'],
    ['a label', '<div><span>To:</span> <span title="robin@northgate.example">Robin</span></div>'],
    ['a label alone', '<div>To</div><div><span title="robin@northgate.example">Robin</span></div>'],
  ])('is nobody that the mail went to: %s', (_what, to) => {
    for (const said of [SAID, 'Can you call me back?']) {
      expect(draft(`${mail(to, said)}${EDITOR}<button>Send</button>`)).toBeUndefined();
      expect(draft(`<form>${mail(to, said)}${EDITOR}<button>Send</button></form>`)).toBeUndefined();
      const subject = '<input name="subject" value="Re: Beds">';
      expect(draft(`<div>${mail(to, said)}${subject}${EDITOR}</div>`)).toBeUndefined();
    }
  });

  it('stands in a line that says what is done, and in a list that is named so', () => {
    const IS_TO = ['to', 'Ann Okafor', 'ann@brightwell.example'];
    const beside = (row: string) => draft(`${mail('')}<div>${row}${EDITOR}</div>`);
    expect(beside('<div>Reply to Ann Okafor (ann@brightwell.example)</div>')).toEqual([IS_TO]);
    expect(beside('<div>Replying to <b>ann@brightwell.example</b>, cc <b>bo@x.example</b></div>')).toEqual([
      ['to', undefined, 'ann@brightwell.example'],
      ['cc', undefined, 'bo@x.example'],
    ]);
    const list = (label: string) =>
      `<div role="list" aria-label="${label}"><div role="listitem" aria-label="Ann Okafor, ann@brightwell.example">Ann Okafor</div></div>`;
    expect(beside(list('To'))).toEqual([IS_TO]);
    expect(beside(list('Team'))).toBeUndefined();
  });

  it('has no cross for a name', () => {
    const badge = '<span class="badge">ann@brightwell.example <button aria-label="Remove">x</button></span>';
    expect(
      draft(`<form><fieldset><legend>To</legend><div>${badge}<input></div></fieldset>${EDITOR}</form>`),
    ).toEqual([['to', undefined, 'ann@brightwell.example']]);
  });
});

describe('what stands in a head beside its people', () => {
  it('is no name where it says what was done, and no note where it is a button', async () => {
    const page = `<main><section><div><span>AO</span><b>Ann Okafor</b> <span>started the conversation</span> <span>ann@brightwell.example</span> <time>3 Nov, 10:20</time> <a>Comment</a></div><div><p>${SAID}</p></div></section>${REPLY}</main>`;
    expect((await read(page))?.messages).toMatchObject([{ from: IS_ANN }]);
  });
});
