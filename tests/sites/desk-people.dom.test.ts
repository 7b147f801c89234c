import { afterEach, describe, expect, it } from 'vitest';
import type { DraftOutcome } from '@/utils/model/draft-outcome';
import { genericMail } from '@/utils/sites/generic-mail';
import { ANN, HERE, REPLY, read, SAID } from './desk-mail';
import { closeAll, context, open } from './page';

/* What helpdesks, shared inboxes and old webmails that nobody told us about show of a mail and of who it goes to. */

afterEach(closeAll);

const EDITOR =
  '<div contenteditable="true" style="min-height:120px;width:500px"><p>Hi Ann,</p><p>just checking in.</p></div>';
const composers = (document: Document) => genericMail.composers(document, context(HERE));
const page = (body: string) => open(`<!doctype html><html lang="en"><body>${body}</body></html>`);

describe('who a draft is for', () => {
  it('names somebody whose chip says the address on its cross alone', () => {
    const [draft] = composers(
      page(`<form><div><div>To</div><div><div class="css-1">
        <div>Ann Okafor</div><div role="button" aria-label="Remove ann@brightwell.example"><svg></svg></div></div>
        <input aria-label="To"></div></div><input aria-label="Subject">${EDITOR}</form>`),
    );
    expect(draft!.header().recipients).toEqual([
      { kind: 'to', name: 'Ann Okafor', address: 'ann@brightwell.example' },
    ]);
  });
});

describe('whose address stands behind the word for the sender', () => {
  const chosen =
    '<div><label>From <select><option>Robin Vale &lt;robin@northgate.example&gt;</option></select></label></div>';
  const FRAME = '<iframe style="width:600px;height:300px"></iframe>';

  it('is the rep’s beside an editor in a frame', () => {
    const document = page(`<form>${chosen}<label>To <input name="to"></label>${FRAME}</form>`);
    const inner = document.querySelector('iframe')!.contentDocument!;
    inner.body.innerHTML = '<p>Hi Ann,</p>';
    inner.body.contentEditable = 'true';
    expect(genericMail.self(document)).toEqual(['robin@northgate.example', '@northgate.example']);
  });

  it('is the rep’s where nobody is chosen in a field', () => {
    const from =
      '<div><span>From:</span> <div role="combobox" aria-label="From">Sales (sales@northgate.example)</div></div>';
    const to = (word: string) =>
      `<div><span>${word}</span> <ul><li>Ann &lt;ann@brightwell.example&gt;</li></ul></div>`;
    expect(genericMail.self(page(`<div>${from}${to('To:')}${EDITOR}</div>`))).toEqual([
      'sales@northgate.example',
      '@northgate.example',
    ]);
    // A calendar has one who invites, and no mail.
    expect(genericMail.self(page(`<div>${from}${to('Place:')}${EDITOR}</div>`))).toEqual([]);
  });
});

describe('a conversation that shows names alone', () => {
  const said = (who: string, when: string, words: string, make = 'message') =>
    `<div class="${make}"><div class="message-header"><span class="author">${who}</span><span class="date">${when}</span></div><div class="message-body"><p>${words}</p></div></div>`;
  const heard = (me: string, make?: string) => {
    const document = page(
      `<main><h2>Second clinic</h2><div>${said(me, 'Mon 9:02', 'The rota pilot starts on Monday, and the plan is yours by Thursday.', make)}${said('Ann Okafor', 'Tue 10:20', SAID)}</div><form><div>To: <span class="chip" title="ann@brightwell.example">Ann Okafor</span></div><div contenteditable="true" role="textbox" aria-multiline="true" style="min-height:120px"><p>Hi Ann, two options below.</p></div><button>Send</button></form></main>`,
    );
    const snapshot = genericMail.read(document, context(HERE))?.snapshot;
    return snapshot?.kind === 'thread'
      ? snapshot.messages.map(({ from, direction }) => [from?.name, direction])
      : [];
  };
  const ANSWERED = ['Ann Okafor', 'inbound'];

  it.each(['You', 'Sie', 'Vous', 'Tú'])('has the rep’s own mail where it says %s', (me) => {
    expect(heard(me)).toEqual([[me, 'outbound'], ANSWERED]);
  });

  it('says nothing of somebody else whom no draft answers, nor of a note of the rep’s', () => {
    expect(heard('Kim Fry')).toEqual([ANSWERED]);
    expect(heard('You', 'comment internal-note')).toEqual([ANSWERED]);
  });
});

describe('a mail that a page marks as one, whose words stand in a frame', () => {
  const heard = (more: string) => {
    const document = page(
      `<main><h1>Second clinic</h1><article><div><a href="mailto:ann@brightwell.example">Ann Okafor</a></div>${more}<iframe style="width:600px;height:300px"></iframe></article></main>`,
    );
    document.querySelector('iframe')!.contentDocument!.body.innerHTML =
      '<p>We signed the lease for a second clinic in Leeds.</p>';
    const snapshot = genericMail.read(document, context('https://desk.northgate.example/mail/12'))?.snapshot;
    return snapshot?.kind === 'thread' ? snapshot.messages.map(({ blocks }) => blocks[0]?.text) : [];
  };

  it('says them without a time beside it, to somebody or where it is answered', () => {
    const words = 'We signed the lease for a second clinic in Leeds.';
    const to = '<div>To: <a href="mailto:robin@northgate.example">Robin Vale</a></div>';
    expect(heard(to)).toEqual([words]);
    expect(heard('<button>Reply</button>')).toEqual([words]);
  });
});

describe('mails that a page marks by nothing', () => {
  it.each([
    [
      'in a line of small words',
      '<div>to Robin Vale &lt;robin@northgate.example&gt;, Bo &lt;bo@brightwell.example&gt;, cc Cy Lund &lt;cy@brightwell.example&gt;</div>',
    ],
    [
      'in a line of its own each',
      '<div>to Robin Vale &lt;robin@northgate.example&gt;, Bo &lt;bo@brightwell.example&gt;</div><div>cc Cy Lund &lt;cy@brightwell.example&gt;</div>',
    ],
  ])('tell whom they went to %s', async (_what, rows) => {
    const snapshot = await read(
      `<main><div><div>${ANN} <span>3 Nov 2026, 10:15</span></div>${rows}<div><p>${SAID}</p></div></div>${REPLY}</main>`,
    );
    expect(snapshot?.messages[0]?.recipients).toEqual([
      { kind: 'to', name: 'Robin Vale', address: 'robin@northgate.example' },
      { kind: 'to', name: 'Bo', address: 'bo@brightwell.example' },
      { kind: 'cc', name: 'Cy Lund', address: 'cy@brightwell.example' },
    ]);
  });

  it.each([
    [
      'Japanese',
      'ja',
      'お世話になっております。リーズ支店に四十床追加のお見積りをお願いできますか。',
      '2026年11月3日 10:15',
    ],
    ['Chinese', 'zh-CN', '请问能否为利兹分院增加四十张床位？', '2026年11月3日 10:15'],
  ])('are found in %s, which puts no space between words', async (_language, lang, said, when) => {
    const snapshot = await read(
      `<main><h2>件名</h2><table><tr><th>From</th><td>${ANN}</td></tr><tr><th>Date</th><td>${when}</td></tr></table><div><p>${said}</p></div>${REPLY}</main>`,
      lang,
    );
    expect(snapshot?.messages.map(({ blocks }) => blocks.map(({ text }) => text))).toEqual([[said]]);
  });
});

describe('a draft in a frame of a frame', () => {
  it('is sent by what stands in the frame between', async () => {
    const document = page('<iframe style="width:900px;height:600px"></iframe>');
    const inner = document.querySelector('iframe')!.contentDocument!;
    inner.body.innerHTML =
      '<form><label>To <input name="to"></label><iframe style="width:600px;height:300px"></iframe><button type="button" class="send">Send</button></form>';
    const editor = inner.querySelector('iframe')!.contentDocument!;
    editor.body.contentEditable = 'true';
    editor.body.innerHTML = '<p>Hi Ann,</p>';
    const [draft] = composers(document);
    const seen: [string, DraftOutcome][] = [];
    const stop = new AbortController();
    genericMail.onOutcome(document, (...told) => seen.push(told), stop.signal);
    // Frames are joined by whoever looks for drafts.
    composers(document);
    inner.querySelector('button')!.click();
    inner.querySelector('form')!.remove();
    await expect.poll(() => seen).toEqual([[draft!.key, 'sent']]);
    stop.abort();
  });
});
