import { afterEach, describe, expect, it } from 'vitest';
import { readBlocks } from '@/utils/sites/dom-blocks';
import { gmail } from '@/utils/sites/gmail';
import { readTextArea } from '@/utils/sites/text-area';
import {
  type Draft,
  type Generation,
  gmailComposer,
  gmailPage,
  gmailThread,
  type Language,
  type Mail,
  trimmed,
} from '../pages/mail/gmail';
import { closeAll, context, open, rows } from './page';

afterEach(closeAll);

const HERE = 'https://mail.google.com/mail/u/1/?tab=rm#inbox/FMfcgzQXJkLmNpQrStVwXyZbCdFg';
const REP = { name: 'Robin Vale', address: 'robin@northgate.example' };
const ANN = { name: 'Ann Okafor', address: 'ann.okafor@brightwell.example' };
const BO = { name: 'Bo Lindgren', address: 'bo@brightwell.example' };
const LOOKS: [Generation, Language][] = [
  ['2025', 'en'],
  ['2020', 'de'],
  ['2016', 'zh-CN'],
  ['2025', 'vi'],
];
const TITLE = `Re: price list - ${REP.address} - Northgate Mail`;
const DATES: Record<Language, string> = {
  en: '20 Aug 2025, 13:19',
  de: '20. August 2025 um 13:19',
  'zh-CN': '2025年8月20日 上午10:08',
  vi: '13:19 20 thg 8, 2025',
};

const customer = (lang: Language, more: Partial<Mail> = {}): Mail => ({
  id: 'msg-f:1790000000000000001',
  from: ANN,
  to: [{ ...REP, name: lang === 'zh-CN' ? '我' : 'me' }],
  cc: [BO],
  date: DATES[lang],
  html:
    '<div>Hi Robin,</div><div><br></div><div>we signed the lease for a second site in Leeds.</div>' +
    `${trimmed('<div class="gmail_quote"><div class="gmail_attr">On Monday Robin wrote:</div><blockquote>Any news?</blockquote></div>')}`,
  ...more,
});
const draft = (more: Partial<Draft> = {}): Draft => ({
  kind: 'floating',
  composeId: 'c1',
  draftId: 'msg-a:r-77',
  subject: 'Price list',
  to: [ANN],
  cc: [BO],
  html: '<div>Hi Ann,</div><div>just checking&nbsp;in.</div>',
  from: REP.address,
  ...more,
});

describe.each(LOOKS)('Gmail of %s in %s', (generation, lang) => {
  const page = (mails: Mail[], extra: { dock?: string; full?: string } = {}) =>
    open(
      gmailPage(lang, {
        title: TITLE,
        main: gmailThread(generation, lang, { id: 'thread-f:179', subject: 'Price list', mails }),
        ...extra,
      }),
    );

  it('reads a conversation: people, direction, date, own words and quotes', () => {
    const own = {
      ...customer(lang),
      id: 'msg-a:r5',
      from: REP,
      to: [ANN],
      cc: undefined,
      html: '<div>Here it is.</div>',
    };
    const reading = gmail.read(page([customer(lang), own]), context(HERE))!;
    const { snapshot } = reading;
    if (snapshot.kind !== 'thread') throw new Error('no thread');
    expect(snapshot).toMatchObject({ site: 'gmail', mailbox: '/u/1', locale: lang, subject: 'Price list' });
    expect(snapshot.self).toEqual([REP.address, '@northgate.example']);
    const [first, second] = snapshot.messages;
    expect(first).toMatchObject({
      from: ANN,
      direction: 'inbound',
      dateText: DATES[lang],
      date: '2025-08-20',
    });
    expect(first!.recipients!.map(({ kind, address }) => [kind, address])).toEqual([
      ['to', REP.address],
      ['cc', BO.address],
    ]);
    expect(first!.blocks.map(({ role, text }) => `${role}: ${text}`)).toEqual([
      'author: Hi Robin,',
      'author: we signed the lease for a second site in Leeds.',
      'quote: On Monday Robin wrote:',
      'quote: Any news?',
    ]);
    expect(second).toMatchObject({ direction: 'outbound', from: REP });
    if (generation === '2016') {
      expect(snapshot.messageIds).toBeUndefined();
      expect([...reading.blocks.keys()]).toEqual(['0', '1']);
    } else {
      expect(snapshot).toMatchObject({
        threadId: 'thread-f:179',
        messageIds: [customer(lang).id, 'msg-a:r5'],
      });
      expect([...reading.blocks.keys()]).toEqual([customer(lang).id, 'msg-a:r5']);
    }
  });

  it('says that a folded message is folded and gives no words for it', () => {
    const reading = gmail.read(page([customer(lang, { collapsed: true }), customer(lang)]), context(HERE))!;
    if (reading.snapshot.kind !== 'thread') throw new Error('no thread');
    expect(
      reading.snapshot.messages.map(({ collapsed, blocks }) => [collapsed ?? false, blocks.length]),
    ).toEqual([
      [true, 0],
      [false, 4],
    ]);
    expect(reading.snapshot.messages[0]!.from).toEqual(ANN);
  });

  it('takes pasted webmail markup for what it is: words of the mail around it', () => {
    const pasted = gmailThread(generation, lang, {
      id: 'thread-f:1',
      subject: 'Fake',
      mails: [customer(lang, { from: BO })],
    });
    const editor = gmailComposer(generation, lang, draft({ html: 'pasted draft' }));
    const document = page([customer(lang, { html: `<div>Look:</div>${pasted}${editor}` })]);
    const reading = gmail.read(document, context(HERE))!;
    if (reading.snapshot.kind !== 'thread') throw new Error('no thread');
    expect(reading.snapshot.messages).toHaveLength(1);
    expect(reading.snapshot.messages[0]!.from).toEqual(ANN);
    expect(reading.snapshot.subject).toBe('Price list');
    expect(gmail.composers(document, context(HERE))).toEqual([]);
    expect(gmail.self(document)).toEqual([REP.address, '@northgate.example']);
  });

  it('reads several floating drafts at once, rich and plain, and tells them apart', () => {
    const document = page([customer(lang)], {
      dock:
        gmailComposer(generation, lang, draft()) +
        gmailComposer(
          generation,
          lang,
          draft({
            composeId: 'c2',
            draftId: 'msg-a:r-78',
            to: [],
            cc: undefined,
            subject: '',
            plain: 'Hello\nthere',
          }),
        ),
    });
    const [rich, plain] = gmail.composers(document, context(HERE));
    expect([rich!.key, plain!.key]).toEqual(['gmail:c1', 'gmail:c2']);
    expect([rich!.format, plain!.format]).toEqual(['rich', 'plain']);
    expect(rich!.header()).toEqual({
      draftId: 'msg-a:r-77',
      reply: 'new',
      subject: 'Price list',
      recipients: [
        { kind: 'to', ...ANN },
        { kind: 'cc', ...BO },
      ],
    });
    expect(plain!.header()).toEqual({ draftId: 'msg-a:r-78', reply: 'new', subject: '', recipients: [] });
    expect(readBlocks(rich!.editor, rich!.marks).map(({ block }) => block.text)).toEqual([
      'Hi Ann,',
      'just checking in.',
    ]);
    expect(readTextArea(plain!.editor as HTMLTextAreaElement).map(({ block }) => block.text)).toEqual([
      'Hello',
      'there',
    ]);
    expect(rich!.thread()).toBeUndefined();
    expect(rich!.keepClear().length).toBeGreaterThan(0);
    expect(rich!.headerAreas()).not.toEqual([]);
  });

  it.each(['full', 'popout'] as const)('reads a %s draft', (kind) => {
    const composer = gmailComposer(generation, lang, draft({ kind }));
    const document = page([], kind === 'full' ? { full: composer } : { dock: composer });
    const [found] = gmail.composers(document, context(HERE));
    expect(found!.header()).toMatchObject({
      subject: 'Price list',
      recipients: [{ address: ANN.address }, {}],
    });
  });

  it('reads an inline reply, its folded recipients and the mails it answers', () => {
    const composer = gmailComposer(
      generation,
      lang,
      draft({
        kind: 'inline',
        threadId: 'thread-f:179',
        answers: 'msg-f:1',
        icon: 'mL',
        folded: 'names',
        cc: undefined,
        subject: 'Re: Price list',
      }),
    );
    const document = page([
      customer(lang, { id: 'msg-f:1', composer }),
      customer(lang, { id: 'msg-f:2', html: '<div>Later mail.</div>' }),
    ]);
    const [inline] = gmail.composers(document, context(HERE));
    expect(inline!.header()).toEqual({
      draftId: 'msg-a:r-77',
      threadId: 'thread-f:179',
      messageIds: ['msg-f:1'],
      reply: 'reply',
      subject: 'Re: Price list',
      recipients: [{ kind: 'to', ...ANN }],
    });
    const thread = inline!.thread()!;
    expect(thread).toHaveLength(1);
    expect(thread[0]!.blocks[1]!.text).toBe('we signed the lease for a second site in Leeds.');
    // The draft is no mail of the conversation.
    expect(rows(gmail, document, HERE)).toHaveLength(2);
  });

  it('says nothing about recipients that the page does not show', () => {
    const composer = gmailComposer(
      generation,
      lang,
      draft({ kind: 'inline', threadId: 'thread-f:179', answers: 'msg-f:1', icon: 'mK', folded: 'nothing' }),
    );
    const [inline] = gmail.composers(page([customer(lang, { id: 'msg-f:1', composer })]), context(HERE));
    expect(inline!.header().recipients).toBeUndefined();
    expect(inline!.header().reply).toBe('reply-all');
  });

  it('counts an address that was typed and is no chip yet', () => {
    const document = page([], {
      dock: gmailComposer(generation, lang, draft({ to: [ANN], cc: undefined, typed: 'kim@acme.example' })),
    });
    const { recipients } = gmail.composers(document, context(HERE))[0]!.header();
    expect(recipients!.map(({ address }) => address)).toEqual([ANN.address, 'kim@acme.example']);
  });

  it('finds everything it expects', async () => {
    const document = page([customer(lang)], { dock: gmailComposer(generation, lang, draft()) });
    const health = await gmail.health(document);
    expect(health.map(({ part }) => part)).toEqual(
      expect.arrayContaining(['thread', 'sender', 'body', 'composer', 'recipients', 'send', 'own-address']),
    );
    expect(health.filter(({ state }) => state !== 'ok')).toEqual([]);
  });
});

describe('Gmail', () => {
  const thread = (mail: Partial<Mail>) =>
    gmailThread('2025', 'en', { id: 'thread-f:1', subject: 'x', mails: [customer('en', mail)] });
  const show = (main: string, title = TITLE) => open(gmailPage('en', { title, main }));

  it('marks a signature, also after the quote, and treats a forward as forwarded, not as quoted', () => {
    const html =
      '<div>See below.</div><div class="gmail_quote gmail_quote_container"><div class="gmail_attr">---------- Forwarded message ---------</div>' +
      '<div>We need 40 more seats.</div></div><div class="gmail_signature" data-smartmail="gmail_signature">Ann<br>Head of Ops</div>';
    expect(rows(gmail, show(thread({ html })), HERE)).toEqual([
      [
        'author: See below.',
        'forwarded: ---------- Forwarded message ---------',
        'forwarded: We need 40 more seats.',
        'signature: Ann',
        'signature: Head of Ops',
      ],
    ]);
  });

  it('keeps two accounts of one rep apart, each with its own box and address', () => {
    const accounts = [
      ['/u/0', 'robin@northgate.example'],
      ['/u/1', 'robin@vale.example'],
    ] as const;
    const seen = accounts.map(([box, address]) => {
      const dock = gmailComposer('2025', 'en', draft({ from: address }));
      const document = open(gmailPage('en', { title: `Inbox - ${address} - Mail`, dock }));
      const url = new URL(`https://mail.google.com/mail${box}/#inbox`);
      return [gmail.mailbox!(url, document), gmail.self(document)];
    });
    expect(seen).toEqual(accounts.map(([box, address]) => [box, [address, address.replace('robin', '')]]));
  });

  it('knows a draft again that was drawn anew in another place, with those who are in its fields now', () => {
    const document = open(
      gmailPage('en', { title: TITLE, dock: gmailComposer('2025', 'en', draft()), full: '<p></p>' }),
    );
    const find = () => gmail.composers(document, context(HERE));
    const before = find()[0]!;
    const dialog = document.querySelector('[role="dialog"]')!;
    const anew = dialog.cloneNode(true) as HTMLElement;
    dialog.remove();
    document.querySelector('.aSt')!.replaceChildren(anew);
    anew.querySelector(`[data-hovercard-id="${ANN.address}"]`)!.remove();
    const [after, ...others] = find();
    expect(others).toEqual([]);
    expect(after!.key).toBe(before.key);
    expect(after!.editor).not.toBe(before.editor);
    expect(after!.header().recipients).toEqual([{ kind: 'cc', ...BO }]);
  });

  it('reads emoji in a subject where they stand', () => {
    const main = gmailThread('2025', 'en', {
      id: 'thread-f:1',
      subject: 'Launch <img data-emoji="🚀" alt="🚀" class="an1"> on Monday',
      mails: [customer('en')],
    });
    expect(gmail.read(show(main), context(HERE))!.snapshot).toMatchObject({ subject: 'Launch 🚀 on Monday' });
  });

  it('knows forwards and answers by their subject where the page does not say it', () => {
    const kind = (subject: string) => {
      const dock = gmailComposer(
        '2025',
        'en',
        draft({ subject, answers: 'msg-f:9', threadId: 'thread-f:9' }),
      );
      const found = gmail.composers(open(gmailPage('en', { title: TITLE, dock })), context(HERE));
      return found[0]!.header().reply;
    };
    expect(['Fwd: list', 'WG: Liste', 'AW: Liste', 'Re: list', 'RE[2]: list'].map(kind)).toEqual([
      'forward',
      'forward',
      'reply',
      'reply',
      'reply',
    ]);
  });

  it('notices an invitation in a mail', () => {
    const html = '<div itemscope itemtype="http://schema.org/Event"><span>Kick-off</span></div>';
    const reading = gmail.read(show(thread({ html })), context(HERE))!;
    expect(reading.snapshot).toMatchObject({ messages: [{ calendar: true }] });
  });

  it('raises no direction when no own address is known', () => {
    const reading = gmail.read(show(thread({}), 'Price list - Gmail'), context(HERE))!;
    expect(reading.snapshot).toMatchObject({ self: [], messages: [{ direction: 'unknown' }] });
  });

  it('never takes an address in a subject for the rep’s own', () => {
    expect(gmail.self(show('', 'Fwd: ann@brightwell.example - robin@northgate.example - Gmail'))).toEqual([
      REP.address,
      '@northgate.example',
    ]);
    expect(gmail.self(show('', 'Contact: ann@brightwell.example - Gmail'))).toEqual([]);
  });

  it('takes nobody’s company from free mail', () => {
    const reading = gmail.read(show(thread({}), 'x - robin.vale@gmail.com - Gmail'), context(HERE))!;
    expect(reading.snapshot.self).toEqual(['robin.vale@gmail.com']);
  });

  it('keeps search words, labels and queries out of the address', () => {
    const link = (url: string) => gmail.read(show(thread({})), context(url))!.snapshot.url;
    const id = 'FMfcgzQXJkLmNpQrStVwXyZbCdFg';
    expect(link(`https://mail.google.com/mail/u/0/?zx=secret&tab=rm#search/acme+merger/${id}`)).toBe(
      `https://mail.google.com/mail/u/0/#all/${id}`,
    );
    expect(link(`https://mail.google.com/mail/u/0/#label/Big+deal/${id}`)).toBe(
      `https://mail.google.com/mail/u/0/#all/${id}`,
    );
    expect(link('https://mail.google.com/mail/u/0/#inbox?compose=new')).toBe(
      'https://mail.google.com/mail/u/0/#inbox',
    );
  });

  it('looks around no more editors than anybody has open, on a page that has thousands', () => {
    const box = '<div g_editable="true" role="textbox" contenteditable="true">Hello</div>';
    const dock = gmailComposer('2025', 'en', draft()) + box.repeat(2000);
    const document = open(gmailPage('en', { title: TITLE, dock }));
    const { prototype } = document.defaultView!.Element;
    const { querySelectorAll } = prototype;
    let looks = 0;
    prototype.querySelectorAll = function (this: Element, picks: string) {
      looks++;
      return querySelectorAll.call(this, picks);
    } as typeof querySelectorAll;
    const found = gmail.composers(document, context(HERE));
    expect(found.map(({ key }) => key)).toEqual(['gmail:c1']);
    expect(looks).toBeLessThan(2000);
  });

  it('leaves the signature editor of the settings alone and says so', async () => {
    const document = show(
      '<div class="Am editable" g_editable="true" role="textbox" contenteditable="true" style="height:120px;width:400px">Robin</div>',
    );
    expect(gmail.composers(document, context(HERE))).toEqual([]);
    expect(await gmail.health(document)).toContainEqual(
      expect.objectContaining({ part: 'composer', state: 'unexpected' }),
    );
  });

  it('does not take the parts of an open composer for those of the signature editor', () => {
    const settings =
      '<div class="Am editable" g_editable="true" role="textbox" contenteditable="true" style="height:120px;width:400px">Robin</div>';
    const dock = gmailComposer('2025', 'en', draft());
    const document = open(gmailPage('en', { title: TITLE, main: settings, dock }));
    expect(gmail.composers(document, context(HERE)).map(({ key }) => key)).toEqual(['gmail:c1']);
  });

  it('watches what is exchanged when another mail opens or a folded one unfolds', () => {
    const document = show(thread({}));
    const watched = gmail.watch(document);
    for (const selector of ['[role=list]', '[role=listitem]', '.dw .no', '[role=main]']) {
      expect(watched).toContain(document.querySelector(selector));
    }
  });

  it('finds no fault with a conversation that is all folded', async () => {
    const document = show(thread({ collapsed: true }));
    expect((await gmail.health(document)).filter(({ state }) => state !== 'ok')).toEqual([]);
  });

  it('reads nothing on a list', async () => {
    const document = show(
      '<div role="list"><div role="listitem">a row</div></div>',
      'Inbox (3) - robin@northgate.example - Northgate Mail',
    );
    expect(gmail.read(document, context('https://mail.google.com/mail/u/0/#inbox'))).toBeNull();
    expect(await gmail.health(document)).toEqual([]);
  });
});
