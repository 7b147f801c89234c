import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ThreadSnapshot } from '@/utils/model/snapshot';
import { listenToComposer } from '@/utils/page/typing';
import type { Composer, Reading } from '@/utils/sites/adapter';
import { readBlocks } from '@/utils/sites/dom-blocks';
import { gmail } from '@/utils/sites/gmail';
import { icloud } from '@/utils/sites/icloud';
import { outlook } from '@/utils/sites/outlook';
import { adapterFor } from '@/utils/sites/registry';
import { roundcube } from '@/utils/sites/roundcube';
import { readTextArea } from '@/utils/sites/text-area';
import { meaningScenes } from '../pages/mail/by-meaning';
import { fastmailScenes } from '../pages/mail/fastmail';
import { outlookScenes, outlookWindows } from '../pages/mail/outlook';
import { protonScenes } from '../pages/mail/proton';
import { ANN, BO, CUSTOMER_WORDS, REP, type Scene } from '../pages/mail/scene';
import { roundcubeScenes, sogoScenes } from '../pages/mail/self-hosted';
import { yahooScenes } from '../pages/mail/yahoo';
import { ALL_MAIL } from './all';
import { closeAll, context, fill, open, rows, show } from './page';

afterEach(closeAll);

const SCENES = [
  ...outlookScenes,
  ...yahooScenes,
  ...protonScenes,
  ...fastmailScenes,
  ...roundcubeScenes,
  ...sogoScenes,
  ...meaningScenes,
];
const named = SCENES.map((scene) => [scene.name, scene] as const);
const own = (scene: Scene) => (scene.shows.noOwn ? [REP.address] : []);

function adapterOf(scene: Scene, document: Document) {
  const adapter = adapterFor(new URL(scene.url), document, ALL_MAIL);
  if (!adapter) throw new Error(`no adapter applies to ${scene.url}`);
  return adapter;
}

function read(scene: Scene) {
  const document = show(scene);
  const adapter = adapterOf(scene, document);
  const reading = adapter.read(document, context(scene.url, own(scene)));
  if (reading?.snapshot.kind !== 'thread')
    throw new Error(
      'no conversation read: does `thread.root` stand there, with a `message` and a `body` in it?',
    );
  return { ...reading, snapshot: reading.snapshot, adapter, document };
}

function compose(scene: Scene) {
  const document = show(scene);
  const adapter = adapterOf(scene, document);
  const composers = adapter.composers(document, context(scene.url, own(scene)));
  if (!composers[0] && !scene.shows.noDraft)
    throw new Error(
      'no composer found: does one of `compose.editors` or `areas` stand there, in its `root`?',
    );
  return { document, adapter, composers, composer: composers[0]! };
}

// Gmail has more pages than these, in a file of its own.
it.each(ALL_MAIL.map(({ id }) => id).filter((id) => id !== 'gmail'))(
  '%s has pages of more than one language',
  (id) => {
    const langs = SCENES.flatMap((scene) => {
      const document = show(scene);
      return adapterFor(new URL(scene.url), document, ALL_MAIL)?.id === id
        ? [document.documentElement.lang]
        : [];
    });
    expect(
      new Set(langs).size,
      'languages of its scenes in tests/pages/mail, which SCENES lists',
    ).toBeGreaterThan(1);
  },
);

describe.each(named.filter(([, { shows }]) => !shows.noThread))('reading %s', (_name, scene) => {
  const { shows } = scene;

  it('reads sender, direction, date and own words, with quotes marked', () => {
    const { snapshot, blocks } = read(scene);
    const mails = snapshot.messages;
    expect(mails.map(({ from }) => from?.name)).toEqual(shows.single ? [ANN.name] : [REP.name, ANN.name]);
    const last = mails[mails.length - 1]!;
    expect(last.from?.address).toBe(shows.namesOnly ? undefined : ANN.address);
    expect(last.date?.slice(0, 10)).toBe('2025-08-20');
    const words = last.blocks.filter(({ role }) => role === 'author').map(({ text }) => text);
    expect(words.slice(0, 2)).toEqual(CUSTOMER_WORDS);
    expect(words.filter((text) => text.startsWith('pasted'))).toHaveLength(5);
    const quoted = last.blocks.filter(({ role }) => role === 'quote').map(({ text }) => text);
    expect(quoted).toContain('How is it going?');
    expect([...blocks.values()].pop()!.map(({ block }) => block)).toEqual(last.blocks);
  });

  it('tells what came in from what went out, or says that it does not know', () => {
    const { snapshot } = read(scene);
    const directions = snapshot.messages.map(({ direction }) => direction);
    const inbound = shows.namesOnly ? 'unknown' : 'inbound';
    expect(directions).toEqual(shows.single ? [inbound] : ['outbound', inbound]);
  });

  it('knows subject and own addresses, and keeps secrets out of the address', () => {
    const { snapshot, adapter, document } = read(scene);
    expect(snapshot.subject).toBe('Price list');
    expect(snapshot.self).toContain(REP.address);
    expect(snapshot.url).not.toMatch(/secret/);
    expect(new URL(snapshot.url).origin).toBe(new URL(scene.url).origin);
    if (!shows.noOwn) expect(adapter.self(document)).toContain(REP.address);
  });

  it('knows who the customer wrote to', () => {
    const { snapshot } = read(scene);
    const list = snapshot.messages[snapshot.messages.length - 1]!.recipients!;
    expect(list[0]).toMatchObject({ kind: 'to', name: REP.name });
    if (!shows.namesOnly) expect(list[0]!.address).toBe(REP.address);
  });
});

describe.each(named.filter(([, { shows }]) => !shows.noDraft))('writing in %s', (_name, scene) => {
  const { shows } = scene;

  it('reads the draft: own words, subject and recipients', () => {
    const { composers, composer } = compose(scene);
    expect(composers).toHaveLength(1);
    const blocks =
      composer.format === 'plain'
        ? readTextArea(composer.editor as HTMLTextAreaElement)
        : readBlocks(composer.editor, composer.marks);
    expect(composer.format).toBe(shows.plain ? 'plain' : 'rich');
    const words = blocks.filter(({ block }) => block.role === 'author').map(({ block }) => block.text);
    expect(words).toEqual(['Hi Ann,', 'just checking in.']);
    const header = composer.header();
    expect(header.subject).toBe(shows.noSubject ? undefined : 'Price list');
    const address = (one: typeof ANN) => (shows.namesOnly ? undefined : one.address);
    expect(header.recipients?.map(({ kind, name, address: at }) => [kind, name, at])).toEqual([
      ['to', ANN.name, address(ANN)],
      ['cc', BO.name, address(BO)],
    ]);
  });

  it('hears at once when somebody is added or taken away', async () => {
    const { composer } = compose(scene);
    const { heard, stop } = listenTo(composer);
    const copies = () => composer.header().recipients?.filter(({ kind }) => kind === 'cc').length ?? 0;
    expect(copies()).toBe(1);
    const { undo } = takeAway(composer, BO);
    await expect.poll(() => heard).toHaveBeenCalled();
    expect(copies()).toBe(0);
    heard.mockClear();
    undo();
    await expect.poll(() => heard).toHaveBeenCalled();
    expect(copies()).toBe(1);
    stop.abort();
  });

  it('hears at once when two people change places, and who is written to and who gets a copy', async () => {
    const { composer } = compose(scene);
    const { heard, stop } = listenTo(composer);
    const [first, copy] = [shownOf(composer, ANN), shownOf(composer, BO)];
    if ('value' in first && 'value' in copy) {
      [first.value, copy.value] = [copy.value, first.value];
      for (const field of [first, copy]) field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    } else {
      const [here, there] = [first, copy].map((one) => {
        const mark = one.ownerDocument.createComment('');
        one.replaceWith(mark);
        return mark;
      });
      here!.replaceWith(copy);
      there!.replaceWith(first);
    }
    await expect.poll(() => heard).toHaveBeenCalled();
    expect(composer.header().recipients?.map(({ kind, name }) => [kind, name])).toEqual([
      ['to', BO.name],
      ['cc', ANN.name],
    ]);
    stop.abort();
  });

  it('keeps one key for one composer', () => {
    const { composer, adapter, document } = compose(scene);
    expect(adapter.composers(document, context(scene.url))[0]!.key).toBe(composer.key);
  });

  it('finds everything it expects', async () => {
    const { adapter, document } = compose(scene);
    const wrong = (await adapter.health(document)).filter(({ state }) => state !== 'ok');
    expect(wrong.map(({ part }) => part)).toEqual(shows.noOwn ? ['own-address'] : []);
  });

  it('notices the shortcut for sending where the mail is written', async () => {
    const { adapter, document } = compose(scene);
    const seen: string[] = [];
    const stop = new AbortController();
    adapter.onOutcome(document, (_key, outcome) => seen.push(outcome), stop.signal);
    const [composer] = adapter.composers(document, context(scene.url));
    composer!.editor.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', metaKey: true, bubbles: true }),
    );
    (document.querySelector(scene.goes) ?? composer!.root).remove();
    await expect.poll(() => seen).toEqual(['sent']);
    stop.abort();
  });
});

/** What shows somebody among a draft's recipients: a field with their words in it, or their chip. */
function shownOf({ editor, root }: Composer, { name, address }: typeof BO): HTMLElement | HTMLInputElement {
  const place = root.localName === 'iframe' ? editor.ownerDocument.body : root;
  const isBoth = (text: string) => text.includes(name) || text.includes(address);
  const all = [...place.querySelectorAll<HTMLInputElement>('*')].filter((one) => !editor.contains(one));
  const field = all.find((one) => typeof one.value === 'string' && isBoth(one.value));
  if (field) return field;
  const other = name === BO.name ? ANN : BO;
  const whole = (one: Element) =>
    isBoth(one.textContent ?? '') &&
    !one.textContent!.includes(other.name) &&
    !one.querySelector('input, textarea');
  return all.find((one) => whole(one) && !one.matches('[role="group"], [contenteditable="true"]'))!;
}

/** What is heard of a draft from now on. */
function listenTo(composer: Composer) {
  const heard = vi.fn();
  const stop = new AbortController();
  const env = { view: window, guard: { watch() {} } } as unknown as Parameters<typeof listenToComposer>[0];
  const deaf = { rendered() {}, left() {}, composing() {} };
  listenToComposer(env, composer, stop.signal, { ...deaf, stirred: heard, headerChanged: heard });
  return { heard, stop };
}

/** Takes somebody out of a draft's recipients, as the page would: their chip, or their words in a field. */
function takeAway(composer: Composer, who: typeof BO): { undo(): void } {
  const shown = shownOf(composer, who);
  if ('value' in shown) {
    const { value } = shown;
    const put = (text: string) => {
      shown.value = text;
      shown.dispatchEvent(new InputEvent('input', { bubbles: true }));
    };
    put('');
    return { undo: () => put(value) };
  }
  const mark = shown.ownerDocument.createComment('');
  shown.replaceWith(mark);
  return { undo: () => mark.replaceWith(shown) };
}

/** What is told of the drafts in a scene from now on. */
function outcomes(scene: Scene) {
  const { adapter, document, composer } = compose(scene);
  const seen: [string, string][] = [];
  const stop = new AbortController();
  adapter.onOutcome(document, (key, outcome) => seen.push([key, outcome]), stop.signal);
  const told = (...wanted: string[]) =>
    expect.poll(() => seen).toEqual(wanted.map((outcome) => [composer.key, outcome]));
  return { document, told, stop };
}

describe.each(named.filter(([, { send }]) => send))('sending in %s', (_name, scene) => {
  it('is noticed when the button was pressed and the composer went', async () => {
    const { document, told, stop } = outcomes(scene);
    document.querySelector<HTMLElement>(scene.send)!.click();
    document.querySelector(scene.goes)!.remove();
    await told('sent');
    stop.abort();
  });

  it('is undone when the rep takes it back and the draft is there again', async () => {
    const { document, told, stop } = outcomes(scene);
    const draft = document.querySelector(scene.goes)!;
    const place = document.createComment('');
    draft.before(place);
    document.querySelector<HTMLElement>(scene.send)!.click();
    draft.remove();
    await told('sent');
    document.body.insertAdjacentHTML('beforeend', '<div role="alert"><button id="undo">x</button></div>');
    document.getElementById('undo')!.click();
    place.replaceWith(draft);
    fill(document, scene);
    await told('sent', 'undone');
    stop.abort();
  });
});

describe.each(named.filter(([, { discard }]) => discard))('throwing a draft away in %s', (_name, scene) => {
  it('is noticed, and is no sending', async () => {
    const { document, told, stop } = outcomes(scene);
    document.querySelector<HTMLElement>(scene.discard!)!.click();
    document.querySelector(scene.goes)!.remove();
    await told('discarded');
    stop.abort();
  });
});

describe.each(named.filter(([, { schedule }]) => schedule))('sending later in %s', (_name, scene) => {
  it('is noticed by the draft that was written in last, and is no sending', async () => {
    const { document, told, stop } = outcomes(scene);
    const draft = document.querySelector(scene.goes)!;
    document.body.insertAdjacentHTML('beforeend', `<div role="menu" id="later">${scene.schedule}</div>`);
    const item = document.querySelector<HTMLElement>('#later > *')!;
    item.click();
    // A time is picked in a dialog, outside of the composer.
    document.body.insertAdjacentHTML(
      'beforeend',
      '<div role="dialog" id="times"><button>8:00</button></div>',
    );
    document.querySelector<HTMLElement>('#times button')!.click();
    draft.remove();
    await told('scheduled');
    stop.abort();
  });
});

describe('the shortcut of Outlook', () => {
  it('is Alt and S', async () => {
    const { adapter, document, composer } = compose(outlookScenes[0]!);
    const seen: string[] = [];
    const stop = new AbortController();
    adapter.onOutcome(document, (_key, outcome) => seen.push(outcome), stop.signal);
    const keys = { key: 's', code: 'KeyS', altKey: true, bubbles: true };
    composer.editor.dispatchEvent(new KeyboardEvent('keydown', keys));
    composer.root.remove();
    await expect.poll(() => seen).toEqual(['sent']);
    stop.abort();
  });
});

describe('whose mailbox it is', () => {
  const page = (title: string, body = '') =>
    open(`<!doctype html><html lang="en"><head><title>${title}</title></head><body>${body}</body></html>`);

  it.each([
    ['https://mail.google.com/mail/u/1/#inbox', '/u/1'],
    ['https://mail.google.com/mail/u/0/d/AEoRXRTx/#inbox', '/u/0/d/AEoRXRTx'],
  ])('is told by Gmail’s address, a delegated box apart from the rep’s own: %s', (url, mailbox) => {
    expect(gmail.mailbox!(new URL(url), page(''))).toBe(mailbox);
  });

  it('is the delegated or shared one in Gmail, whose mails are not the customer’s, beside the rep’s own', () => {
    const account =
      '<div role="banner"><a aria-label="Google Account: Robin (robin@northgate.example)"></a></div>';
    const from = '<input type="hidden" name="from" value="Sales &lt;sales@alias.example&gt;">';
    const own = gmail.self(page('Inbox - desk@northgate.example - Northgate Mail', account + from));
    expect(own).toEqual(
      expect.arrayContaining(['desk@northgate.example', 'robin@northgate.example', 'sales@alias.example']),
    );
  });

  it('is the box that Outlook’s address names, beside the account’s own', () => {
    const url = new URL('https://outlook.office.com/mail/sales@northgate.example/inbox/id/AAQk');
    const account = '<button id="O365_MainLink_Me" aria-label="Robin, robin@northgate.example"></button>';
    expect(outlook.mailbox!(url, page('', account))).toBe('sales@northgate.example');
    expect(outlook.self(page('', account))).toContain('robin@northgate.example');
  });
});

describe('a window of its own in Outlook', () => {
  const { read, compose: written } = outlookWindows;
  const openedBy = (html: string, opener: unknown) => {
    const document = open(html);
    Object.defineProperty(document.defaultView, 'opener', opener as PropertyDescriptor);
    return document;
  };

  it('shows a mail of which it is known whose mailbox it came to, as long as the page that opened it is there', () => {
    const main = open(outlookScenes[0]!.html);
    const { snapshot } = outlook.read(
      openedBy(read.html, { value: main.defaultView }),
      context(read.url),
    ) as Reading<ThreadSnapshot>;
    expect(snapshot).toMatchObject({
      threadId: 'AAMkADA/M0M=',
      url: 'https://outlook.office.com/mail/deeplink/read/AAMkADA%2FM0M%3D',
      mailbox: REP.address,
      subject: 'Price list',
      self: [REP.address, '@northgate.example'],
    });
    expect(snapshot.messages.map(({ direction }) => direction)).toEqual(['inbound']);
  });

  it('shows a mail of which no direction is known where no page, or one of another site, opened it', () => {
    const closed = {
      get(): never {
        throw new DOMException('another site', 'SecurityError');
      },
    };
    for (const opener of [{ value: null }, closed]) {
      const { snapshot } = outlook.read(
        openedBy(read.html, opener),
        context(read.url),
      ) as Reading<ThreadSnapshot>;
      expect([snapshot.self, snapshot.messages[0]!.direction]).toEqual([[], 'unknown']);
    }
  });

  it('is where a mail is written to those it says, and answers nothing else on the page', () => {
    const [draft] = outlook.composers(open(written.html), context(written.url));
    expect(draft!.header()).toMatchObject({ subject: 'Price list', recipients: [ANN, BO] });
    expect(draft!.thread()).toBeUndefined();
  });

  it('is named by its mail at the older address, too', () => {
    const url = 'https://outlook.office365.com/owa/?ItemID=AAMkADA%2FM0M%3D&viewmodel=ReadMessageItem';
    expect(outlook.read(open(read.html), context(url))?.snapshot).toMatchObject({ threadId: 'AAMkADA/M0M=' });
  });
});

describe('SOGo, where nothing is being written', () => {
  const [scene] = sogoScenes;
  const told = `<script>var UserLogin = 'robin';\nvar UserEmail = '${REP.address}';\nvar UserLanguage = 'English';</script>`;
  const forged = `<script>var UserEmail = 'mallory@other.example';</script>`;

  function reading(html: string) {
    const document = open(html);
    document.querySelector('#mailEditor')!.remove();
    const adapter = adapterFor(new URL(scene!.url), document, ALL_MAIL)!;
    const { snapshot } = adapter.read(document, context(scene!.url))!;
    return { self: adapter.self(document), messages: (snapshot as ThreadSnapshot).messages };
  }

  it('knows whose mailbox it is by what the page tells itself, and so which mails came in', () => {
    const { self, messages } = reading(scene!.html.replace('</body>', `${told}</body>`));
    expect(self).toContain(REP.address);
    expect(messages.map(({ direction }) => direction)).toEqual(['inbound']);
  });

  it('takes no mail’s word for it', () => {
    expect(scene!.html).toContain('<div class="sg-mail-part">');
    const { self } = reading(
      scene!.html.replace('<div class="sg-mail-part">', `<div class="sg-mail-part">${forged}`),
    );
    expect(self).toEqual([]);
  });
});

describe('a site that has changed', () => {
  const [outlookNow, , outlookThen] = outlookScenes;
  const [yahooNow] = yahooScenes;
  const [fastmailNow] = fastmailScenes;
  const [sogoNow] = sogoScenes;
  const [roundcubeDraft, , roundcubePage] = roundcubeScenes;
  const [zohoNow, , icloudNow] = meaningScenes;

  /** Says of a scene what is not as expected, after these elements lost all their names. */
  async function missing(scene: Scene | undefined, renamed: string): Promise<string[]> {
    const { adapter, document } = compose(scene!);
    for (const one of document.querySelectorAll(renamed))
      for (const { name } of [...one.attributes])
        if (!/^(?:style|contenteditable|value|type)$/.test(name)) one.removeAttribute(name);
    const parts = await adapter.health(document);
    return parts
      .filter(({ part, state }) => state !== 'ok' && part !== 'own-address')
      .map(({ part, state }) => `${part} ${state}`);
  }

  it.each([
    ['Outlook’s subject', outlookNow, '[role="heading"]', 'subject missing'],
    ['Yahoo’s subject', yahooNow, '[data-test-id$="subject-text"]', 'subject missing'],
    [
      'Yahoo’s conversation',
      yahooNow,
      '[role="main"], [data-test-id^="message-group-view"]',
      'thread missing',
    ],
    ['Fastmail’s conversation', fastmailNow, '#conversation', 'thread missing'],
    ['SOGo’s texts', sogoNow, '.msg-body', 'thread missing'],
    ['Roundcube’s texts', roundcubePage, '#messagebody, .message-htmlpart', 'thread missing'],
    [
      'Roundcube’s editor',
      roundcubeDraft,
      '#composebody, #composebodycontainer, iframe',
      'composer unexpected',
    ],
    ['Zoho’s bar', zohoNow, '.SCmb, .SCmb *', 'composer unexpected'],
    ['iCloud’s editor', icloudNow, '.editor-wrapper, .editor-content', 'composer unexpected'],
  ])('is told what of it is not read any more: %s', async (_what, scene, renamed, said) => {
    expect(await missing(scene, renamed)).toEqual([said]);
  });

  /** A conversation in Outlook: its first mail folded, its last open. */
  const foldedAndOpen = (scene = outlookNow) => {
    const shown = compose(scene!);
    const [first] = shown.document.querySelectorAll('.wide-content-host, .aVla3');
    const said = first!.matches('[aria-expanded]') ? first! : first!.firstElementChild!;
    said.setAttribute('aria-expanded', 'false');
    first!.querySelector('[role="document"]')!.remove();
    const text = shown.document.querySelector('[id^="UniqueMessageBody"]')!;
    text.innerHTML = '<div>We open a second site in Leeds.</div>';
    return { ...shown, text };
  };
  it('is told that the texts of open mails are not read any more, also beside folded ones', async () => {
    const { adapter, document, text } = foldedAndOpen();
    const state = async () => (await adapter.health(document)).find(({ part }) => part === 'body')?.state;
    expect(await state()).toBe('ok');
    text.removeAttribute('id');
    text.parentElement!.removeAttribute('role');
    expect(await state()).toBe('missing');
  });
  it('reads an open mail beside folded ones by what is left of its marks', () => {
    const { adapter, document, text } = foldedAndOpen();
    text.removeAttribute('id');
    expect(rows(adapter, document, outlookNow!.url)).toEqual([
      [],
      ['author: We open a second site in Leeds.'],
    ]);
  });

  it('reads an open mail beside folded ones where each says itself whether it is open', () => {
    const { adapter, document } = foldedAndOpen(outlookThen);
    expect(rows(adapter, document, outlookThen!.url)).toEqual([
      [],
      ['author: We open a second site in Leeds.'],
    ]);
  });

  it('is not told of mails that are folded, each in its own way, nor of a list', async () => {
    const { adapter, document } = compose(outlookThen!);
    document.querySelector('[id^="docking"]')!.remove();
    for (const mail of document.querySelectorAll('.XbIp4')) {
      mail.className = 'wide-content-host';
      mail.firstElementChild!.setAttribute('aria-expanded', 'false');
      mail.querySelector('[role="document"]')!.remove();
    }
    expect((await adapter.health(document)).filter(({ state }) => state !== 'ok')).toEqual([]);
    const rows = '<td class="subject">Price list</td><td class="header from">Ann</td>';
    const list = open(
      `<!doctype html><html lang="en"><body><div class="username">${REP.address}</div><table><tr>${rows}</tr></table></body></html>`,
    );
    expect(await roundcube.health(list)).toEqual([]);
  });
});

describe('iCloud with its mail on another host', () => {
  const health = (frame: string) =>
    icloud.health(open(`<!doctype html><html lang="en"><body>${frame}</body></html>`));

  it('is said to be out of sight, not to be well', async () => {
    const closed = '<iframe sandbox srcdoc="<p>mail" style="width:900px;height:600px"></iframe>';
    expect(await health(closed)).toEqual([expect.objectContaining({ part: 'frame', state: 'unexpected' })]);
  });

  it('is said to be out of sight, too, where list and head of the mail stand in a frame of the page’s own', async () => {
    const document = open(
      '<!doctype html><html lang="en"><body><iframe style="width:1000px;height:700px"></iframe></body></html>',
    );
    const { body } = document.querySelector('iframe')!.contentDocument!;
    const closed = '<iframe sandbox srcdoc="<p>mail" style="width:600px;height:300px"></iframe>';
    const head = `<div class="subject-line">Price list</div><span title="${ANN.address}">${ANN.name}</span>`;
    for (const around of ['', head]) {
      body.innerHTML = around + closed;
      expect(await icloud.health(document)).toEqual([
        expect.objectContaining({ part: 'frame', state: 'unexpected' }),
      ]);
    }
  });

  it('is not mistaken for a page that shows no mail at the moment', async () => {
    expect(await health('<iframe style="width:900px;height:600px"></iframe>')).toEqual([]);
    expect(await health('<iframe sandbox srcdoc="x" style="width:1px;height:1px"></iframe>')).toEqual([]);
  });
});
