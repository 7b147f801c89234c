import { afterEach, describe, expect, it } from 'vitest';
import { readBlocks } from '@/utils/sites/dom-blocks';
import { genericMail } from '@/utils/sites/generic-mail';
import { attribution, linedHead } from '@/utils/sites/generic-mail/lined-heads';
import { isAnswerable } from '@/utils/sites/places';
import { zoneBlocks } from '@/utils/text/zones';
import { ANN, HERE, IS_ANN, REPLY, read, SAID } from './desk-mail';
import { closeAll, context, open } from './page';

/* Mails whose head is text and nothing else: lines of one paragraph, a preformatted text, a line that says who wrote. */

afterEach(closeAll);

const HEAD = [
  `From: ${ANN}`,
  'To: Robin Vale &lt;robin@northgate.example&gt;',
  'Subject: Second clinic',
  'Date: Tue, 3 Nov 2026 10:20:11 +0100',
];
const FROM_ANN = {
  from: IS_ANN,
  recipients: [{ kind: 'to', name: 'Robin Vale', address: 'robin@northgate.example' }],
  direction: 'inbound',
  date: '2026-11-03',
};

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

  it.each([
    ['a sentence with a time', ['Reminder: the fitter comes on 3 June at 10:00.', 'Ann']],
    ['another time', ['Fitting: 3 June at 10:00', 'Ann']],
    ['one word', ['Total: 500', 'We signed the lease.']],
    ['a name to speak to', ['Hi Robin:', 'Order: 4711', 'We signed the lease.']],
    ['a name to speak to, above a day', ['Hi Robin:', 'Fitting: 3 June', 'We signed the lease.']],
    ['a label with a hyphen', ['Follow-up: forty beds', 'We signed the lease.']],
  ])('ends where the words begin: %s', async (_what, said) => {
    const html = `<main><div><p>${[...HEAD, ...said].join('<br>')}</p></div>${REPLY}</main>`;
    expect(linedHead([...HEAD, ...said])?.rows).toBe(HEAD.length);
    expect(words(await read(html))).toEqual(said);
  });

  it('goes on behind what programs add, whatever that is, and has times that end with a full stop', () => {
    const [from = '', ...rest] = HEAD;
    expect(linedHead([from, 'Priority: high', 'Team: all of sales', ...rest])?.rows).toBe(6);
    expect(linedHead([from, 'Sent: 3 Nov 2026 10:20 a.m.', 'Subject: Beds', SAID])).toMatchObject({
      rows: 3,
      subject: 'Beds',
    });
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

  it('begin with a label, a value and a time where nobody’s head goes on behind those', async () => {
    for (const first of [
      'Reminder: the fitter comes on 3 June at 10:00.',
      'Fitting: 3 June, 10:00',
      'Total: 500',
    ]) {
      const body = `<p>${first}</p>${PARAGRAPHS}`;
      expect(words(await read(`<main><section>${HEADED}${body}</section>${REPLY}</main>`))?.[0]).toBe(first);
      closeAll();
    }
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
