import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Composer, SiteAdapter } from '@/utils/sites/adapter';
import { readBlocks } from '@/utils/sites/dom-blocks';
import { withGeneral } from '@/utils/sites/general-behind';
import { gmail } from '@/utils/sites/gmail';
import { outlook } from '@/utils/sites/outlook';
import { proton } from '@/utils/sites/proton';
import { closeAll, context, open } from './page';

/* Webmails as they may look one day: nothing of what their own readers look for in a composer is left. */

afterEach(closeAll);

const ANN = 'ann@brightwell.example';
const HOME = 'https://mail.google.com/mail/u/0/#inbox';
const page = (body: string) =>
  open(
    `<!doctype html><html lang="en"><head><title>Inbox - robin@northgate.example - Northgate Mail</title></head><body>${body}</body></html>`,
  );
const editor = (words: string) =>
  `<div id="words" contenteditable="true" style="width:600px;min-height:90px"><div>${words}</div></div>`;
const words = ({ editor, marks }: Composer) => readBlocks(editor, marks).map(({ block }) => block.text);

/** Goes into the text, as the rep does, and has fetched what is fetched then. */
async function write(adapter: SiteAdapter, document: Document, url = HOME, at = '#words') {
  document.querySelector<HTMLElement>(at)!.focus();
  await adapter.needs?.(document);
  return adapter.composers(document, context(url));
}

const CHANGED: [string, SiteAdapter, string, string][] = [
  [
    'Gmail',
    gmail,
    HOME,
    `<section><table><tr><td>To:</td><td><span email="${ANN}">Ann Okafor</span><input aria-label="To recipients"></td></tr></table><input placeholder="Subject" value="Price list">${editor('Just checking in.')}<button>Send</button></section>`,
  ],
  [
    'Outlook',
    outlook,
    'https://outlook.office.com/mail/',
    `<div><div role="textbox" contenteditable="true" aria-label="To"><span title="Ann Okafor &lt;${ANN}&gt;">Ann Okafor</span></div><input aria-label="Add a subject" value="Price list">${editor('Just checking in.')}<button>Send</button></div>`,
  ],
  [
    'Proton Mail',
    proton,
    'https://mail.proton.me/u/0/inbox',
    `<div><label>To <input value="${ANN}"></label><label>Subject <input value="Price list"></label>${editor('Just checking in.')}<button>Send</button></div>`,
  ],
];

describe.each(CHANGED)('%s, changed beyond what its reader knows', (_name, own, url, html) => {
  it('is read by what its fields mean once the rep writes there', async () => {
    const document = page(html);
    expect(own.composers(document, context(url))).toEqual([]);
    const [composer, ...others] = await write(withGeneral(own), document, url);
    expect(others).toEqual([]);
    expect(words(composer!)).toEqual(['Just checking in.']);
    const { subject, recipients } = composer!.header();
    expect(subject).toBe('Price list');
    expect(recipients).toMatchObject([{ kind: 'to', address: ANN }]);
  });

  it('stays known when the rep goes elsewhere, and says that the site has changed', async () => {
    const document = page(`${html}<input id="other">`);
    const adapter = withGeneral(own);
    const [{ key }] = (await write(adapter, document, url)) as [Composer];
    document.querySelector<HTMLElement>('#other')!.focus();
    expect(adapter.composers(document, context(url)).map((one) => one.key)).toEqual([key]);
    const parts = await adapter.health(document);
    expect(parts.filter(({ state }) => state !== 'ok').map(({ part }) => part)).toContain('general');
    expect(parts.map(({ part }) => part)).not.toContain('composer');
  });

  it('has its sending told', async () => {
    const document = page(html);
    const adapter = withGeneral(own);
    const ended = new AbortController();
    const report = vi.fn();
    adapter.onOutcome(document, report, ended.signal);
    const [{ key, root }] = (await write(adapter, document, url)) as [Composer];
    document.querySelector('button')!.click();
    root.remove();
    await expect.poll(() => report.mock.calls).toEqual([[key, 'sent']]);
    ended.abort();
  });
});

describe('what is no mail of a webmail', () => {
  it.each([
    ['a signature', `<table><tr><td>Signature:</td><td>${editor('Robin Vale')}</td></tr></table>`],
    [
      'the notice of an absence',
      `<table><tr><td>Subject:</td><td><input aria-label="Subject" value="Out of office"></td></tr><tr><td>Message:</td><td>${editor('I am away.')}</td></tr></table>`,
    ],
    [
      'a chat',
      `<div role="dialog" aria-label="Chat with Bo">${editor('See you at two.')}<button>Send</button></div>`,
    ],
    ['a note', `<aside><h2>Notes</h2>${editor('Call Ann on Monday.')}</aside>`],
    [
      'a chat beside somebody’s address',
      `<div role="dialog"><a href="mailto:${ANN}">Ann Okafor</a><div role="list"><div role="listitem"><span data-hovercard-id="${ANN}">Ann Okafor</span><span>9:14 AM</span><div>Can you send the list?</div></div></div>${editor('Yes.')}<button>Send</button></div>`,
    ],
    [
      'a filter',
      `<div role="dialog"><label>From <input></label><label>To <input></label><label>Subject <input></label>${editor('price list')}<button>Create filter</button></div>`,
    ],
    [
      'an event',
      `<div role="dialog"><label>Guests <input value="${ANN}"></label><input aria-label="Add title">${editor('Agenda')}<button>Save</button></div>`,
    ],
  ])('is not read: %s', async (_name, html) => {
    expect(await write(withGeneral(gmail), page(html))).toEqual([]);
  });

  it('is an editor that somebody pasted into a mail', async () => {
    const inside = `<div role="textbox" contenteditable="true" style="width:600px;height:90px" id="pasted">pasted</div>`;
    const document = page(
      `<article><a href="mailto:${ANN}">Ann</a><div class="message-body">${inside}</div></article>${CHANGED[0]![3]}`,
    );
    const found = await write(withGeneral(gmail), document);
    expect(found.map(words)).toEqual([['Just checking in.']]);
  });
});

describe('a page that its own reader knows', () => {
  const known =
    '<div role="dialog"><div class="M9"><input name="subjectbox" value="Price list"><div name="to"></div><div id="words" g_editable="true" role="textbox" contenteditable="true" style="width:600px;height:90px">Hi</div></div></div>';

  it('fetches nothing more, whatever the rep writes in', async () => {
    const document = page(known);
    const adapter = withGeneral(gmail);
    document.querySelector<HTMLElement>('#words')!.focus();
    expect(adapter.needs?.(document)).toBeNull();
    document.body.insertAdjacentHTML('beforeend', editor('Notes').replace('"words"', '"notes"'));
    document.querySelector<HTMLElement>('#notes')!.focus();
    expect(adapter.needs?.(document)).toBeNull();
  });

  it('fetches nothing while nothing is written', () => {
    const document = page(CHANGED[0]![3]);
    expect(withGeneral(gmail).needs?.(document)).toBeNull();
  });

  it('is its own reader’s again as soon as that finds it', async () => {
    const document = page(CHANGED[0]![3]);
    const adapter = withGeneral(gmail);
    await write(adapter, document);
    document.body.innerHTML = known;
    const keys = adapter.composers(document, context(HOME)).map(({ key }) => key);
    expect(keys).toEqual(gmail.composers(document, context(HOME)).map(({ key }) => key));
    expect((await adapter.health(document)).map(({ part }) => part)).not.toContain('general');
  });
});

it('reads the mail that is answered there too, as one of this mailbox', async () => {
  const document = page(
    `<main><h1>Price list</h1><article><a href="mailto:${ANN}">Ann Okafor</a><time datetime="2026-09-12T16:12">Sat</time><div class="message-body"><p>We open two more clinics.</p></div></article>${CHANGED[0]![3]}</main>`,
  );
  const adapter = withGeneral(gmail);
  expect(adapter.read(document, context(HOME))).toBeNull();
  const [composer] = await write(adapter, document);
  expect(composer!.thread()?.map(({ from }) => from?.address)).toEqual([ANN]);
  const { snapshot } = adapter.read(document, context(HOME))!;
  expect(snapshot).toMatchObject({
    kind: 'thread',
    site: 'gmail',
    mailbox: gmail.mailbox!(new URL(HOME), document),
  });
  expect(snapshot.self).toContain('robin@northgate.example');
  expect(snapshot.kind === 'thread' && snapshot.messages.map(({ direction }) => direction)).toEqual([
    'inbound',
  ]);
});

it('reads no mail out of a list once the draft has gone that it was fetched for', async () => {
  const document = page(`<main>${CHANGED[0]![3]}</main>`);
  const adapter = withGeneral(gmail);
  await write(adapter, document);
  document.querySelector('main')!.innerHTML =
    `<article><a href="mailto:${ANN}">Ann Okafor</a><time datetime="2026-09-12T16:12">Sat</time><div class="message-body"><p>We open two more clinics.</p></div></article>`;
  expect(adapter.composers(document, context(HOME))).toEqual([]);
  expect(adapter.read(document, context(HOME))).toBeNull();
});
