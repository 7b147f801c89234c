import { afterEach, describe, expect, it } from 'vitest';
import type { Message } from '@/utils/model/snapshot';
import { readBlocks } from '@/utils/sites/dom-blocks';
import { fastmail } from '@/utils/sites/fastmail';
import { gmail } from '@/utils/sites/gmail';
import { icloud } from '@/utils/sites/icloud';
import { outlook } from '@/utils/sites/outlook';
import { personOf } from '@/utils/sites/people';
import { proton } from '@/utils/sites/proton';
import { roundcube } from '@/utils/sites/roundcube';
import { sogo } from '@/utils/sites/sogo';
import { yahoo } from '@/utils/sites/yahoo';
import { zoho } from '@/utils/sites/zoho';
import { closeAll, context, open, rows } from './page';

/*
 * Pages laid out by somebody who knew what is known of each webmail, and not what its reader looks for: each of them was
 * read wrong once. Only what mattered of them is left.
 */

afterEach(closeAll);

const page = (lang: string, body: string, title = '') =>
  open(`<!doctype html><html lang="${lang}"><head><title>${title}</title></head><body>${body}</body></html>`);
type Adapter = typeof gmail;

function drafts(adapter: Adapter, document: Document, url: string) {
  return adapter.composers(document, context(url)).map((composer) => ({ composer, ...composer.header() }));
}

function mails(adapter: Adapter, document: Document, url: string): Message[] {
  const snapshot = adapter.read(document, context(url))?.snapshot;
  return snapshot?.kind === 'thread' ? snapshot.messages : [];
}

const people = (list: Message['recipients']) =>
  list?.map(({ kind, name, address }) => [kind, name, address].filter(Boolean).join(' '));

describe('Gmail', () => {
  const URL = 'https://mail.google.com/mail/u/0/#inbox';
  const EDITOR =
    '<div g_editable="true" role="textbox" contenteditable="true" style="min-height:99px">hey</div>';

  it('leaves alone what is written in a dialog without a field of a mail', () => {
    expect(drafts(gmail, page('en', `<div role="dialog" aria-label="Chat">${EDITOR}</div>`), URL)).toEqual(
      [],
    );
  });

  it('reads a conversation whose page marks no main part any more', () => {
    const list =
      '<h2 class="hP">Angebot</h2><div role="list"><div role="listitem"><div class="adn"><span class="gD" email="mia@acme.example" name="Mia">Mia</span><div class="ii gt"><div class="a3s">Was kostet das?</div></div></div></div></div>';
    const [mail] = mails(gmail, page('de', `<div>${list}</div>`), URL);
    expect(mail?.from?.address).toBe('mia@acme.example');
    expect(mail?.blocks.map(({ text }) => text)).toEqual(['Was kostet das?']);
  });

  it('knows nobody whom a mail goes to where it finds the field of those in copy alone', () => {
    const chip = (name: string) =>
      `<div role="listbox"><div role="option" data-hovercard-id="${name}@acme.example" data-name="${name}">${name}</div></div>`;
    const draft = (field: string) =>
      `<div role="dialog"><div class="M9"><input name="subjectbox" value="Angebot"><div ${field}>${chip('mia')}</div><div name="cc">${chip('bo')}</div>${EDITOR}</div></div>`;
    expect(people(drafts(gmail, page('de', draft('name="to"')), URL)[0]!.recipients)).toHaveLength(2);
    expect(drafts(gmail, page('de', draft('data-field="a"')), URL)[0]!.recipients).toBeUndefined();
  });

  it('finds the mail that a floating draft answers where the heading does not name the conversation', () => {
    const compose = (answered: string) =>
      `<div role="dialog"><div class="M9"><input type="hidden" name="rt" value="#thread-f:9"><input type="hidden" name="rm" value="#msg-f:${answered}"><input name="subjectbox" value="Re: Angebot">${EDITOR}</div></div>`;
    const read = (answered: string) =>
      drafts(
        gmail,
        page(
          'de',
          `<div role="main"><h2 class="hP">Angebot</h2><div role="listitem"><div class="adn" data-message-id="#msg-f:5"><span class="gD" email="mia@acme.example" name="Mia">Mia</span><div class="ii gt"><div class="a3s">Was kostet das?</div></div></div></div></div>${compose(answered)}`,
        ),
        URL,
      )[0]!.composer.thread();
    expect(read('5')?.map(({ id }) => id)).toEqual(['msg-f:5']);
    closeAll();
    expect(read('6')).toBeUndefined();
  });
});

describe('Outlook', () => {
  const URL = 'https://outlook.office.com/mail/inbox/id/AAQk';
  const compose = (subject: string, html: string) =>
    `<div><div role="group" id="MSG_1_TO"><div contenteditable="true"></div></div><input id="MSG_1_SUBJECT" value="${subject}"><div id="editorParent_1"><div contenteditable="true" role="textbox" aria-multiline="true" style="min-height:99px">${html}</div></div></div>`;
  const pane = (inner: string) =>
    `<div id="MailList"><div role="option" aria-selected="true" data-convid="C7"></div></div><div role="main"><div data-app-section="MailReadCompose">${inner}</div></div>`;
  const mail = (label: string, open: boolean) =>
    `<div class="wide-content-host"><div aria-expanded="${open}"><span aria-label="${label}"><span>${label.split(/: ?/)[1]}</span></span>${open ? '<div role="document"><div id="UniqueMessageBody_1">工場を増やします。</div></div>' : '<div>先日</div>'}</div></div>`;

  it('knows a mail written in the reading pane as new, and no answer with a quote as one', () => {
    const kinds = (html: string) => drafts(outlook, page('en', pane(html)), URL).map(({ reply }) => reply);
    expect(kinds(compose('', '<div>Hi</div>'))).toEqual(['new']);
    closeAll();
    const quote = '<div id="appendonsend"></div><div id="divRplyFwdMsg">From: Ann</div>';
    expect(kinds(compose('Price', `<div>Hi</div>${quote}`))).toEqual([undefined]);
  });

  it.each([
    ['fi', '', 'reply'],
    ['da', '', 'forward'],
    ['nb-NO', '', 'forward'],
    ['en', '<b>Lähettäjä:</b> Ann<br><b>Lähetetty:</b> tiistai', 'reply'],
    ['en', '<b>Fra:</b> Ann<br><b>Sendt:</b> tirsdag', 'forward'],
    ['en', '<b>From:</b> Ann', undefined],
  ])(
    'knows what "VS:" means by the language of the page, or of what is quoted: %s %s',
    (lang, head, kind) => {
      const quote = `<div id="appendonsend"></div><div id="divRplyFwdMsg">${head}</div>`;
      const shown = page(lang, pane(compose('VS: Price list', `<div>Hi</div>${quote}`)));
      expect(drafts(outlook, shown, URL).map(({ reply }) => reply)).toEqual([kind]);
    },
  );

  it('takes no category that stands in the heading for a part of the subject', () => {
    const shown = page(
      'en',
      `<div id="ConversationReadingPaneContainer"><div role="heading" aria-level="2" title="Curling labels"><span>Curling labels</span><span>Archived</span></div><div class="wide-content-host"><div aria-expanded="true"><span aria-label="From: Grace"><span>Grace</span></span><div role="document"><div id="UniqueMessageBody_1">They curl.</div></div></div></div></div>`,
    );
    expect(outlook.read(shown, context(URL))?.snapshot).toMatchObject({ subject: 'Curling labels' });
  });

  it('reads two mails that one wide host holds', () => {
    const two = mail('Van: Piet', true) + mail('Van: Jan', true).replace('Body_1', 'Body_2');
    const list = mails(
      outlook,
      page(
        'nl',
        pane(
          two
            .replaceAll('<div class="wide-content-host">', '<div>')
            .replace('<div>', '<div class="wide-content-host"><div>')
            .concat('</div>'),
        ),
      ),
      URL,
    );
    expect(list.map(({ from }) => from?.name)).toEqual(['Piet', 'Jan']);
  });

  it('watches every row beside the editor, and no toolbar', () => {
    const copies = '<div role="group" id="MSG_1_CC"><div contenteditable="true"></div></div>';
    const bar = '<div role="toolbar"><input role="combobox"></div>';
    const document = page('en', pane(compose('', 'Hi').replace('<input', `${copies}${bar}<input`)));
    const [draft] = drafts(outlook, document, URL);
    const ids = draft!.composer.headerAreas().map((area) => (area as Element).id);
    expect(ids.sort()).toEqual(['MSG_1_CC', 'MSG_1_SUBJECT', 'MSG_1_TO']);
  });

  it('reads folded mails, and takes a composer among them for none', () => {
    const document = page(
      'ja',
      pane(
        `<div data-app-section="ConversationContainer">${mail('差出人: 佐藤', false)}${mail('差出人: 田中', true)}<div class="wide-content-host"><div aria-expanded="false"><span aria-label="To">x</span></div>${compose('RE: 契約', '')}</div></div>`,
      ),
    );
    const list = mails(outlook, document, URL);
    expect(list.map(({ from, collapsed }) => [from?.name, collapsed])).toEqual([
      ['佐藤', true],
      ['田中', undefined],
    ]);
    const [draft] = drafts(outlook, document, URL);
    expect([draft!.threadId, draft!.reply, draft!.composer.thread()?.length]).toEqual(['C7', 'reply', 2]);
  });
});

describe('a mail whose ids and classes were given a prefix', () => {
  const inner = (prefix: string) =>
    `<p>Bonjour,</p><p>nous doublons la commande.</p><div class="${prefix}gmail_signature">Zoé, Acme</div><div class="${prefix}gmail_quote"><p>Le lun. Luc a écrit :</p><p>vieux</p></div>`;
  const told = ['author: Bonjour,', 'author: nous doublons la commande.', 'signature: Zoé, Acme'];
  const quote = ['quote: Le lun. Luc a écrit :', 'quote: vieux'];

  it('is told apart from what it quotes in Yahoo', () => {
    const html = `<div data-test-id="message-group-view-scroller"><div data-test-id="message-view"><div data-test-id="message-from"><span data-test-id="email-pill" title="zoe@acme.example">Zoé</span></div><div data-test-id="message-view-body-content"><div id="yiv5">${inner('yiv5')}</div></div></div></div>`;
    expect(rows(yahoo, page('fr', html), 'https://mail.yahoo.com/d/folders/1/messages/A')).toEqual([
      [...told, ...quote],
    ]);
  });

  it('is told apart from what it quotes in Roundcube, whose subject is introduced to those who hear it', () => {
    const url = 'https://webmail.ourco.example/?_task=mail&_action=show&_uid=3&_mbox=INBOX';
    const html = `<div id="message-header"><h2 class="subject"><span class="voice">Sujet : </span>Commande</h2><table class="header-headers"><tr><td class="header from"><a class="rcmContactAddress" href="mailto:zoe@acme.example" title="zoe@acme.example">Zoé</a></td></tr></table></div><div id="messagebody"><div class="rcmBody">${inner('v1')}<div id="v1reply-intro">Le lun.</div><blockquote>plus vieux</blockquote></div></div>`;
    const document = page('fr', html);
    expect(rows(roundcube, document, url)).toEqual([
      [...told, ...quote, 'quote: Le lun.', 'quote: plus vieux'],
    ]);
    expect(mails(roundcube, document, url)[0]!.from).toEqual({ name: 'Zoé', address: 'zoe@acme.example' });
    expect(roundcube.read(document, context(url))!.snapshot).toMatchObject({ subject: 'Commande' });
  });
});

describe('Roundcube', () => {
  it('tells the lines that a plain-text mail quotes, which it shows as quotes', () => {
    const html = `<div id="messagebody"><div class="message-part"><div class="pre">Hola Ana,<br>queremos 10 más.<blockquote>viejo</blockquote></div></div></div>`;
    const url = 'https://webmail.ourco.example/?_task=mail&_action=show&_uid=3&_mbox=INBOX';
    expect(rows(roundcube, page('es', html), url)).toEqual([
      ['author: Hola Ana,', 'author: queremos 10 más.', 'quote: viejo'],
    ]);
  });
});

describe('Yahoo', () => {
  it.each([
    ['Manage your Yahoo accounts, rep@post.example', ['rep@post.example']],
    ['Ihre AOL-Konten verwalten (rep@post.example)', ['rep@post.example']],
    ['Remove ann@yahoo.com', []],
  ])('knows the rep by the button of the account: %s', (label, own) => {
    const document = page('en', `<button aria-label="${label}"></button>`);
    expect(yahoo.self(document).filter((address) => !address.startsWith('@'))).toEqual(own);
  });
});

describe('Proton', () => {
  it('knows who was only copied by the label that a row begins with', () => {
    const who = (name: string) =>
      `<span class="message-recipient-item"><span class="message-recipient-item-label">${name}</span><span class="message-recipient-item-address">&lt;${name}@acme.example&gt;</span></span>`;
    const document = page(
      'es',
      `<main><article class="message-container"><div data-testid="recipients:sender">${who('luis')}</div><div><b>Para</b>${who('ana')}</div><div><b>CC</b>${who('eva')}</div></article></main>`,
    );
    const [mail] = mails(proton, document, 'https://mail.proton.me/u/0/inbox/C==');
    expect(people(mail!.recipients)).toEqual(['to ana ana@acme.example', 'cc eva eva@acme.example']);
  });

  it('names several drafts in the order of the page, plain or rich', () => {
    const composer = (subject: string, editor: string) =>
      `<div class="composer"><input data-testid="composer:subject" value="${subject}">${editor}</div>`;
    const document = page(
      'fr',
      composer('Un', '<textarea></textarea>') +
        composer('Deux', '<div id="rooster-editor" contenteditable="true">a</div>'),
    );
    const list = drafts(proton, document, 'https://mail.proton.me/u/0/inbox');
    expect(list.map(({ subject, composer: { format } }) => [subject, format])).toEqual([
      ['Un', 'plain'],
      ['Deux', 'rich'],
    ]);
  });
});

describe('Fastmail', () => {
  it('reads recipients from whatever holds an address beside their field', () => {
    const document = page(
      'fr',
      '<div class="v-Compose"><div class="v-EmailInput"><ul><li><span>Zoé &lt;zoe@acme.example&gt;</span></li></ul><input class="v-EmailInput-input"></div><div class="v-RichText-input" contenteditable="true">a</div></div>',
    );
    const [draft] = drafts(fastmail, document, 'https://app.fastmail.com/mail/Inbox/compose');
    expect(people(draft!.recipients)).toEqual(['to Zoé zoe@acme.example']);
  });

  it('knows a field by the word before it, whatever element that is', () => {
    const row = (word: string, address: string) =>
      `<div><span>${word}</span><div class="v-EmailInput"><textarea class="v-EmailInput-input">${address}</textarea></div></div>`;
    const document = page(
      'fr',
      `<div class="v-Compose">${row('À', 'zoe@acme.example')}${row('Cc', 'yves@acme.example')}<div class="v-RichText-input" contenteditable="true">a</div></div>`,
    );
    const [draft] = drafts(fastmail, document, 'https://app.fastmail.com/mail/Inbox/compose');
    expect(people(draft!.recipients)).toEqual(['to zoe@acme.example', 'cc yves@acme.example']);
  });
});

describe('Zoho', () => {
  const URL = 'https://mail.zoho.com/zm/#mail/folder/inbox/p/1';
  const head =
    '<span title="luca@acme.example">Luca</span> <b>A</b> <span title="gina@ourco.example">Gina</span> <b>Cc</b> <span title="pia@acme.example">Pia</span>';
  const body = '<div class="zmMailContent"><p>Apriamo una sede.</p></div>';

  it.each([
    ['with one name around the conversation', `<div class="jsConTent"><div class="zmPVContent">`],
    ['without its pane', '<div class="SCm"><div>'],
  ])('reads a mail %s, and who was only copied', (_name, around) => {
    const document = page('it', `${around}<div>${head}</div>${body}</div></div>`);
    const [mail] = mails(zoho, document, URL);
    expect(mail?.blocks.map(({ text }) => text)).toEqual(['Apriamo una sede.']);
    expect(mail?.from).toEqual({ name: 'Luca', address: 'luca@acme.example' });
    expect(people(mail?.recipients)).toEqual(['to Gina gina@ourco.example', 'cc Pia pia@acme.example']);
  });
});

describe('iCloud', () => {
  const URL = 'https://www.icloud.com/mail/';
  const editor =
    '<div class="editor-wrapper"><div class="editor-content" contenteditable="true" style="min-height:99px"><div>Bien reçu.</div></div></div>';

  it('finds a composer by its fields, and an editor without any', () => {
    const fields = '<div>À <input aria-label="À" value="Zoé &lt;zoe@acme.example&gt;"></div>';
    const [draft] = drafts(icloud, page('fr', `<div>${fields}${editor}</div>`), URL);
    expect(people(draft!.recipients)).toEqual(['to Zoé zoe@acme.example']);
    closeAll();
    const [alone] = drafts(icloud, page('fr', editor), URL);
    expect(alone!.recipients).toBeUndefined();
    const { editor: found, marks } = alone!.composer;
    expect(readBlocks(found, marks).map(({ block }) => block.text)).toEqual(['Bien reçu.']);
  });

  it('reads a mail that stands alone in its pane, and takes no one from a draft beside it', () => {
    const mail = '<div class="mail-message-defaults"><p>Komm gern am Montag.</p></div>';
    const head = '<div>Von: <a href="mailto:paul@acme.example">Paul</a></div>';
    const pane = (inner: string) => `<div class="cw-pane-container">${inner}</div>`;
    const [read] = mails(icloud, page('de', pane(head + mail)), URL);
    expect(read?.from).toEqual({ name: 'Paul', address: 'paul@acme.example' });
    closeAll();
    const chip = '<form><b title="eve@acme.example">Eve</b>';
    const [beside] = mails(icloud, page('de', pane(`${chip}${editor}</form>${mail}`)), URL);
    expect([beside?.from, beside?.blocks.length]).toEqual([undefined, 1]);
  });
});

describe('iCloud', () => {
  const EDITOR =
    '<div class="editor-wrapper"><div class="editor-content" contenteditable="true" style="min-height:99px">hey</div></div>';

  it('keeps the button that sends free, in whichever frame of the page it stands', () => {
    const document = page(
      'en',
      '<iframe id="bar" style="width:400px;height:60px"></iframe><iframe id="mail" style="width:400px;height:300px"></iframe>',
    );
    const inside = (id: string) => document.querySelector<HTMLIFrameElement>(id)!.contentDocument!;
    inside('#bar').body.innerHTML = '<button class="toolbar-send-button">Send</button>';
    inside('#mail').body.innerHTML = EDITOR;
    const [draft] = drafts(icloud, document, 'https://www.icloud.com/mail/');
    expect(draft!.composer.keepClear().map(({ className }) => className)).toEqual(['toolbar-send-button']);
    inside('#mail').body.innerHTML = `<button class="own-send-button">Send</button>${EDITOR}`;
    expect(draft!.composer.keepClear().map(({ className }) => className)).toContain('own-send-button');
  });
});

describe('SOGo', () => {
  it('takes no subject for the name of whoever is shown by address alone', () => {
    const mail = `<div ui-view="message"><md-card><div class="sg-md-headline">Price list</div><div class="msg-header"><a class="md-caption" href="#">mia@acme.example</a></div><div class="msg-body"><div class="sg-mail-part"><p>Was kostet das?</p></div></div></md-card></div>`;
    const url = 'https://groupware.northgate.example/SOGo/so/robin/Mail/view#!/Mail/0/INBOX/4';
    expect(mails(sogo, page('de', mail), url).map(({ from }) => from)).toEqual([
      { address: 'mia@acme.example' },
    ]);
  });

  it('takes no button of a chip for a part of the name', () => {
    const chip = (inner: string) =>
      `<md-chip>${inner}<button class="md-chip-remove"><md-icon>close</md-icon><span>Remove</span></button></md-chip>`;
    const [draft] = drafts(
      sogo,
      page(
        'en',
        `<form name="messageForm"><input name="subject" value="Hello"><md-chips ng-model="editor.message.editable.to">${chip('Ann Lee')}${chip('Bo &lt;bo@acme.example&gt;')}${chip('<div class="md-chip-content">eve@acme.example</div>')}</md-chips><div class="ck-editor__editable" contenteditable="true" style="min-height:99px"><p>Hi</p></div></form>`,
      ),
      'https://mail.ourco.example/SOGo/so/robin/Mail/view#!/Mail/0/INBOX',
    );
    expect(people(draft!.recipients)).toEqual(['to Ann Lee', 'to Bo bo@acme.example', 'to eve@acme.example']);
  });
});

describe('a draft beside its conversation', () => {
  const URL = 'https://app.fastmail.com/mail/Inbox/T77.M9/reply';
  const read = (subject: string, to: string) => {
    const document = page(
      'nl',
      `<div id="conversation"><h1 class="v-Thread-title">Offerte</h1><div class="v-MessageCard"><div class="v-MessageCard-from" title="piet@acme.example">Piet</div><div class="v-Message-body">wat kost het?</div></div></div><div class="v-Compose"><label>Aan</label><div class="v-EmailInput"><textarea class="v-EmailInput-input">${to}</textarea></div><input class="v-TextInput-input" value="${subject}"><div class="v-RichText-input" contenteditable="true" style="min-height:99px">Hallo</div></div>`,
    );
    return drafts(fastmail, document, URL)[0]!.composer.thread()?.length;
  };

  it('answers it where subject and somebody who wrote there are the same', () => {
    expect(read('Re: Offerte', 'piet@acme.example')).toBe(1);
    expect(read('RE: Re: Offerte', 'piet@acme.example')).toBe(1);
  });

  it('is no answer to it else', () => {
    expect(read('Re: Andere offerte', 'piet@acme.example')).toBeUndefined();
    expect(read('Re: Offerte', 'eva@acme.example')).toBeUndefined();
    expect(read('Offerte', 'piet@acme.example')).toBeUndefined();
  });
});

describe('Outlook and fields that stand in one line', () => {
  it('reads whom a mail was sent to and who got a copy', () => {
    const chip = (name: string) => `<span aria-label="${name}">${name}</span>`;
    const [mail] = mails(
      outlook,
      page(
        'de',
        `<div id="ConversationReadingPaneContainer"><div class="wide-content-host"><div><div aria-label="Von: Paul"><span>Paul</span></div><div data-testid="RecipientWell">An: ${chip('Jana Weber')}; ${chip('Tom Ray')} Cc: ${chip('Mia Chen')}</div></div><div role="document"><div id="UniqueMessageBody_3">Hallo</div></div></div></div>`,
      ),
      'https://outlook.office.com/mail/inbox/id/AAQ',
    );
    expect(people(mail!.recipients)).toEqual(['to Jana Weber', 'to Tom Ray', 'cc Mia Chen']);
  });

  it('takes a draft under a conversation for an answer where it is written to who wrote there, and else for neither', () => {
    const kind = (to: string) =>
      drafts(
        outlook,
        page(
          'en',
          `<div role="main" data-app-section="MailReadCompose"><div id="ConversationReadingPaneContainer"><div class="wide-content-host"><div aria-label="From: Paul Berg&lt;paul@acme.example&gt;">Paul</div><div role="document"><div id="UniqueMessageBody_3">Hi</div></div></div><div id="docking_InitVisiblePart_0"><div role="group" id="MSG_1_TO"><div contenteditable="true">${to}</div></div><div id="editorParent_1"><div contenteditable="true" role="textbox" aria-multiline="true" style="min-height:99px">Hi</div></div></div></div></div>`,
        ),
        'https://outlook.office.com/mail/inbox/id/AAQ',
      )[0]!.reply;
    expect(kind('paul@acme.example')).toBe('reply');
    expect(kind('eve@acme.example')).toBeUndefined();
  });
});

describe('a second look at pages nobody had seen', () => {
  const editor = (attributes: string) =>
    `<div contenteditable="true" role="textbox" aria-multiline="true" style="min-height:99px" ${attributes}>Hi</div>`;
  const parts = async (adapter: Adapter, document: Document) =>
    (await adapter.health(document)).filter(({ state }) => state !== 'ok').map(({ part }) => part);

  it('takes no row of Gmail’s list for an open conversation, and calls nothing missing there', async () => {
    const row =
      '<tr class="zA" role="row"><td><span class="zF" email="nora@kestrel.example" name="Nora">Nora</span></td><td><span data-thread-id="#thread-f:1" data-legacy-thread-id="18ab">Invoice</span></td></tr>';
    const document = page('en', `<div role="main"><table>${row}</table></div>`, 'Inbox - a@b.example - Mail');
    expect(await parts(gmail, document)).toEqual([]);
    expect(gmail.read(document, context('https://mail.google.com/mail/u/0/#inbox'))).toBeNull();
  });

  it('reads a group without an address beside somebody with one', () => {
    const chip = (more: string) => `<div role="option" data-name="${more}</div>`;
    const [draft] = drafts(
      gmail,
      page(
        'de',
        `<div class="M9"><input name="subjectbox" value="x"><div name="to">${chip('Vertrieb">Vertrieb')}${chip('Ann" data-hovercard-id="ann@acme.example">Ann')}</div>${editor('g_editable="true"')}</div>`,
      ),
      'https://mail.google.com/mail/u/0/#inbox',
    );
    expect(people(draft?.recipients)).toEqual(['to Vertrieb', 'to Ann ann@acme.example']);
    closeAll();
    const [other] = drafts(
      yahoo,
      page(
        'pt',
        `<div data-test-id="compose"><div data-test-id="compose-header-field-to"><ul><li data-test-id="pill"><span>Clientes Norte</span><button>x</button></li><li data-test-id="pill" title="rui@solar.example"><span>Rui</span></li></ul></div><input data-test-id="compose-subject" value="x">${editor('data-test-id="rte"')}</div>`,
      ),
      'https://mail.yahoo.com/d/compose/1',
    );
    expect(people(other?.recipients)).toEqual(['to Clientes Norte', 'to Rui rui@solar.example']);
  });

  it('reads a mail of Outlook that is folded without its recipients', () => {
    const item = (open: boolean, inner: string) =>
      `<div class="aVla3" aria-expanded="${open}"><div class="${open ? 'wide-content-host' : 'x'}"><span aria-label="Von: Jörg Weiß">Jörg Weiß</span><div data-testid="SentReceivedSavedTime">Mo 03.03.2025 09:10</div>${inner}</div></div>`;
    const body = '<div role="document"><div id="UniqueMessageBody_1">Die Laufzeit ist zu lang.</div></div>';
    const list = mails(
      outlook,
      page(
        'de',
        `<div id="ConversationReadingPaneContainer">${item(false, '<span>wir hätten</span>')}${item(true, body)}</div>`,
      ),
      'https://outlook.office.com/mail/inbox/id/AAQk',
    );
    expect(list.map(({ from, collapsed }) => [from?.name, collapsed])).toEqual([
      ['Jörg Weiß', true],
      ['Jörg Weiß', undefined],
    ]);
  });

  it('reads recipients that Proton folds into a line', () => {
    const to = (address: string, name: string) => `<span title="${name} &lt;${address}&gt;">${name}</span>`;
    const [draft] = drafts(
      proton,
      page(
        'fr',
        `<div class="composer"><div data-testid="composer:address"><label>À</label> <button>${to('claire@atelier.example', 'Claire')}, ${to('luc@atelier.example', 'Luc')}</button> <span>Cc</span> ${to('tom@ourco.example', 'Tom')}</div><input data-testid="composer:subject" value="Re: x"><textarea style="width:300px;height:99px">Bonjour</textarea></div>`,
      ),
      'https://mail.proton.me/u/0/inbox',
    );
    expect(people(draft?.recipients)).toEqual([
      'to Claire claire@atelier.example',
      'to Luc luc@atelier.example',
      'cc Tom tom@ourco.example',
    ]);
  });

  it('reads every token of a field of Fastmail, and whose mailbox it is', () => {
    const token = (address: string) =>
      `<span class="v-EmailToken" title="${address}"><span>${address}</span><button></button></span>`;
    const document = page(
      'en',
      `<div class="v-MainNavToolbar"><button><span class="v-MainNavToolbar-email">dana@ourco.example</span></button></div><div class="v-Compose"><div class="v-Compose-from"><select><option>Dana &lt;dana@ourco.example&gt;</option><option>Sales &lt;sales@ourco.example&gt;</option></select></div><div class="v-EmailInput"><label>To</label><div class="v-EmailInput-tokens">${token('paul@acme.example')}${token('mia@acme.example')}</div><textarea class="v-EmailInput-input" aria-label="To"></textarea></div>${editor('class="v-RichText-input"')}</div>`,
    );
    const [draft] = drafts(fastmail, document, 'https://app.fastmail.com/mail/Inbox/compose');
    expect(people(draft?.recipients)).toEqual(['to paul@acme.example', 'to mia@acme.example']);
    expect(fastmail.self(document)).toEqual(
      expect.arrayContaining(['dana@ourco.example', 'sales@ourco.example']),
    );
  });

  it('finds what sends a mail of iCloud in its frame, and whose mailbox it is', async () => {
    const document = page('fr', '<iframe style="width:900px;height:700px"></iframe>');
    const inner = document.querySelector('iframe')!.contentDocument!;
    inner.body.innerHTML = `<div role="dialog"><button class="compose-send"></button><label>À : <input value="hugo@lilas.example"></label><div class="from-field"><select><option>Léa &lt;lea@icloud.example&gt;</option><option>Léa &lt;pro@icloud.example&gt;</option></select></div><div class="editor-wrapper">${editor('class="editor-content"')}</div></div>`;
    expect(icloud.self(document)).toEqual(
      expect.arrayContaining(['lea@icloud.example', 'pro@icloud.example', '@icloud.example']),
    );
    expect(await parts(icloud, document)).toEqual([]);
  });

  it('notices each mail that is sent in a frame of iCloud, which stays when a mail goes', async () => {
    const document = page('en', '<iframe style="width:900px;height:700px"></iframe>');
    const inner = document.querySelector('iframe')!.contentDocument!;
    const url = 'https://www.icloud.com/mail/';
    const seen: [string, string][] = [];
    const stop = new AbortController();
    icloud.onOutcome(document, (key, outcome) => seen.push([key, outcome]), stop.signal);
    const keys: string[] = [];
    for (const turn of [1, 2]) {
      inner.body.innerHTML = `<form><button type="button" class="compose-send"></button><div class="editor-wrapper">${editor('class="editor-content"')}</div></form>`;
      keys.push(icloud.composers(document, context(url))[0]!.key);
      inner.querySelector('button')!.click();
      inner.querySelector('form')!.remove();
      await expect.poll(() => seen).toHaveLength(turn);
    }
    stop.abort();
    expect(new Set(keys).size).toBe(2);
    expect(seen).toEqual(keys.map((key) => [key, 'sent']));
  });

  it('reads the head of a mail that Roundcube shows beside it, not around it', () => {
    const document = page(
      'de',
      `<div id="message-header"><h2 class="subject">Frist</h2><table class="header-headers"><tr><td class="header from"><a class="rcmContactAddress" title="jens@nordlicht.example">Jens</a></td></tr><tr><td class="header date">06.03.2026 07:55</td></tr></table></div><div id="message-content"><div id="messagebody"><div class="message-part">Welche Frist gilt?</div></div></div>`,
    );
    const [mail] = mails(
      roundcube,
      document,
      'https://webmail.ourco.example/?_task=mail&_action=show&_uid=71',
    );
    expect([mail?.from?.address, mail?.dateText]).toEqual(['jens@nordlicht.example', '06.03.2026 07:55']);
    expect(mail?.blocks.map(({ text }) => text)).toEqual(['Welche Frist gilt?']);
  });

  it('reads a person who is pressed as a whole, without the icon that takes it away', () => {
    const chip = (who: string) =>
      `<md-chip><div role="button"><span>${who}</span></div><div class="md-chip-remove-container"><button><md-icon>close</md-icon><span class="md-visually-hidden">Remove</span></button></div></md-chip>`;
    const [draft] = drafts(
      sogo,
      page(
        'en',
        `<md-dialog id="mailEditor"><md-chips ng-model="editor.message.editable.to">${chip('Paul Berg &lt;paul@acme.example&gt;')}${chip('mia@acme.example')}</md-chips><input name="subject" value="x">${editor('class="ck-editor__editable"')}</md-dialog>`,
      ),
      'https://groupware.ourco.example/SOGo/so/dana/Mail/view#!/Mail/0/INBOX/1',
    );
    expect(people(draft?.recipients)).toEqual(['to Paul Berg paul@acme.example', 'to mia@acme.example']);
  });

  it('knows Zoho’s plain text, and the account by its button', () => {
    const document = page(
      'pt',
      `<button class="zmProfile" title="ines@ourco.example"></button><div class="SCm"><div class="SCmb"><button class="SCtxt SCBtn">Enviar</button></div><input name="subject" value="Proposta"><textarea class="ze_plain" style="width:300px;height:99px">Olá</textarea></div>`,
    );
    const [draft] = drafts(zoho, document, 'https://mail.zoho.com/zm/#compose');
    expect([draft?.subject, draft?.composer.format]).toEqual(['Proposta', 'plain']);
    expect(zoho.self(document)).toContain('ines@ourco.example');
  });
});

describe('a third look at pages nobody had seen', () => {
  const editor = (attributes: string) =>
    `<div contenteditable="true" role="textbox" aria-multiline="true" style="min-height:99px" ${attributes}>Hi</div>`;

  it('finds a composer of Outlook by a box for people where no id names one, and whole names in a well', () => {
    const chip = (name: string) =>
      `<span class="_EType_RECIPIENT_ENTITY" contenteditable="false" aria-label="available${name}"><span class="individualText-7">${name}</span></span>`;
    const well = ['Dana Ruiz', 'Nowak, Piotr (Ext)'].map(
      (name) => `<span class="textContainer-2">${name}</span>`,
    );
    const settings = `<div><div id="editorParent_9">${editor('')}</div></div>`;
    const document = page(
      'it',
      `<div role="main"><div id="ConversationReadingPaneContainer"><div class="wide-content-host"><span aria-label="Da: Gina">Gina</span><div data-testid="RecipientWell" aria-label="A: ${'x'}">A: ${well.join('; ')}</div><div role="document"><div id="UniqueMessageBody_1">Ciao</div></div></div></div><div class="old"><div><b>A</b><div contenteditable="true" role="textbox">${chip('Gina')}</div></div><input type="text" autocomplete="off" maxlength="255" value="Re: Prova"><div id="editorParent_1">${editor('')}</div></div></div>${settings}`,
    );
    const url = 'https://outlook.office.com/mail/inbox/id/AAQk';
    const list = drafts(outlook, document, url);
    expect(list.map(({ subject, recipients }) => [subject, people(recipients)])).toEqual([
      ['Re: Prova', ['to Gina']],
    ]);
    expect(people(mails(outlook, document, url)[0]?.recipients)).toEqual([
      'to Dana Ruiz',
      'to Nowak, Piotr (Ext)',
    ]);
  });

  it('reads name and address apart where nothing but their elements parts them', () => {
    const who = (inner: string) =>
      `<main><article class="message-container"><div data-testid="recipients:sender">${inner}</div></article></main>`;
    const read = (inner: string) =>
      mails(proton, page('en', who(inner)), 'https://mail.proton.me/u/0/inbox/C==')[0]?.from;
    expect(read('<b>Dana Ruiz</b><i>dana@ourco.example</i>')).toEqual({
      name: 'Dana Ruiz',
      address: 'dana@ourco.example',
    });
    closeAll();
    expect(read('<b>Dana</b> Ruiz (dana@ourco.example)')).toMatchObject({ address: 'dana@ourco.example' });
  });

  it('knows who was only copied in Proton by the name of a row, or by the words it begins with', () => {
    const who = (name: string) =>
      `<span class="message-recipient-item"><span class="message-recipient-item-label">${name}</span><span class="message-recipient-item-address">&lt;${name}@acme.example&gt;</span></span>`;
    const document = page(
      'en',
      `<main><article class="message-container"><div data-testid="recipients:sender">${who('luis')}</div><div data-testid="message-header:to">${who('copia')}</div><div data-testid="message-header:cc">${who('eva')}</div><div>Cc ${who('ina')}</div></article></main>`,
    );
    const [mail] = mails(proton, document, 'https://mail.proton.me/u/0/inbox/C==');
    expect(people(mail?.recipients)).toEqual([
      'to copia copia@acme.example',
      'cc eva eva@acme.example',
      'cc ina ina@acme.example',
    ]);
  });

  it('reads a line of Proton that folds one field and says nothing of it', () => {
    const [draft] = drafts(
      proton,
      page(
        'fr',
        '<div class="composer"><div class="composer-to"><button data-testid="composer:address"><span title="luc@acme.example">Luc</span></button></div><input data-testid="composer:subject" value="x"><textarea style="width:300px;height:99px">Bonjour</textarea></div>',
      ),
      'https://mail.proton.me/u/0/inbox',
    );
    expect(people(draft?.recipients)).toEqual(['to Luc luc@acme.example']);
  });

  const head = (from: string) =>
    `<div><div><label>Von</label>${from}</div><div><label>An</label><input aria-label="An" value="mia@acme.example"></div><input name="subject" value="x"></div>`;
  const shown = '<span>Jo &lt;jo@ourco.example&gt;</span>';
  const own = (adapter: Adapter, body: string) => {
    const list = adapter.self(page('de', body)).filter((address) => !address.startsWith('@'));
    closeAll();
    return list;
  };

  it('knows whose mailbox it is by the row that says who a mail is from, and by the account’s button', () => {
    const fields = '<textarea class="v-EmailInput-input" aria-label="An"></textarea>';
    expect(
      own(
        fastmail,
        `<div class="v-Compose"><div><b>Von</b><button>Jo &lt;jo@ourco.example&gt;</button></div><div>${fields}</div>${editor('class="v-RichText-input"')}</div>`,
      ),
    ).toEqual(['jo@ourco.example']);
    expect(
      own(fastmail, '<button class="v-MainNavToolbar-account" title="jo@ourco.example">Jo</button>'),
    ).toEqual(['jo@ourco.example']);
    expect(own(zoho, `<div class="SCm">${head(shown)}<iframe class="ze_area"></iframe></div>`)).toEqual([
      'jo@ourco.example',
    ]);
    expect(own(zoho, '<div class="zmUserInfo" title="jo@ourco.example">Jo</div>')).toEqual([
      'jo@ourco.example',
    ]);
    const chosen = '<select><option>jo@ourco.example</option></select>';
    expect(
      own(icloud, `<div role="dialog">${head(chosen)}${editor('class="editor-content"')}</div>`),
    ).toEqual(['jo@ourco.example']);
  });

  it('takes nobody for the rep who wrote the mail above, nor who is searched for', () => {
    const above = '<div><div><b>Von</b><span>mia@acme.example</span></div><div>Mo 14:02</div></div>';
    const said = '<div><div><b>Von</b><span>mia@acme.example</span></div><p>Wann kommt sie?</p></div>';
    const fields = '<div><b>An</b><input aria-label="An"></div><input name="subject">';
    const compose = `${fields}<iframe></iframe>`;
    for (const one of [above, said]) expect(own(zoho, `<div class="SCm">${one}${compose}</div>`)).toEqual([]);
    expect(
      own(zoho, `<div class="SCm"><div role="search">${head(shown)}</div><iframe></iframe></div>`),
    ).toEqual([]);
    const typed = '<input value="mia@acme.example">';
    expect(own(zoho, `<div class="SCm">${head(typed)}<iframe></iframe></div>`)).toEqual([]);
  });

  it('reads the subject of Zoho that stands beside the mails', () => {
    const document = page(
      'it',
      '<div><div><h2 class="zmPSubject">Scorte</h2></div><div class="zmPVContent"><div><span title="luca@acme.example">Luca</span><div class="zmMailContent">Ciao</div></div></div></div>',
    );
    expect(
      zoho.read(document, context('https://mail.zoho.eu/zm/#mail/folder/inbox/p/1'))?.snapshot,
    ).toMatchObject({
      subject: 'Scorte',
    });
  });
});

describe('a fourth look at pages nobody had seen', () => {
  const OUTLOOK = 'https://outlook.office.com/mail/inbox/id/AAQk';
  const card = (open: boolean, inner: string) =>
    `<div role="listitem"><div class="wide-content-host" aria-expanded="${open}">${inner}</div></div>`;
  const body = '<div role="document"><div id="UniqueMessageBody_4">Könnt ihr früher liefern?</div></div>';
  const conversation = (account: string, cards: string) =>
    page(
      'de',
      `<div id="O365_MainLink_Me"><span>${account}</span></div><div id="primaryMailboxRoot_1" data-folder-name="ines@ourco.example"></div><div id="ConversationReadingPaneContainer">${cards}</div>`,
    );

  it('reads a card of Outlook that is folded as a whole, and knows the rep by the name of the account', () => {
    const folded = (name: string) =>
      card(false, `<span aria-label="Von: ${name}">${name}</span><div>Nur der Anfang</div>`);
    const list = mails(
      outlook,
      conversation(
        'Ines Roth',
        folded('Ines Roth') +
          folded('Pavel Hora') +
          card(true, `<span aria-label="Von: Pavel Hora &lt;pavel@acme.example&gt;"></span>${body}`),
      ),
      OUTLOOK,
    );
    expect(list.map(({ from, direction, blocks }) => [from?.name, direction, blocks.length])).toEqual([
      ['Ines Roth', 'outbound', 0],
      ['Pavel Hora', 'inbound', 0],
      ['Pavel Hora', 'inbound', 1],
    ]);
  });

  it('does not say who wrote a folded mail whose name two people of the conversation have', () => {
    const from = (address: string) =>
      card(true, `<span aria-label="Von: Tom Ray &lt;${address}&gt;"></span>${body}`);
    const list = mails(
      outlook,
      conversation(
        'Ines Roth',
        card(false, '<span aria-label="Von: Tom Ray">Tom Ray</span>') +
          from('tom@acme.example') +
          from('tom@ourco.example'),
      ),
      OUTLOOK,
    );
    expect(list.map(({ direction }) => direction)).toEqual(['unknown', 'inbound', 'outbound']);
  });

  it('leaves the author what stands between the pieces of a quote, and nothing of a forwarded mail', () => {
    const quote = (text: string) => `<blockquote class="gmail_quote"><div>${text}</div></blockquote>`;
    const roles = (html: string) => {
      const [draft] = drafts(
        gmail,
        page(
          'en',
          `<div class="M9"><input name="subjectbox" value="Re: Pumps"><div g_editable="true" role="textbox" contenteditable="true" style="min-height:99px">${html}</div></div>`,
        ),
        'https://mail.google.com/mail/u/0/#inbox',
      );
      const { editor, marks } = draft!.composer;
      return readBlocks(editor, marks).map(({ block: { role, text } }) => `${role}: ${text}`);
    };
    const line = '<div class="gmail_attr">On Monday Ann wrote:<br></div>';
    const container = (inner: string) => `<div class="gmail_quote gmail_quote_container">${inner}</div>`;
    expect(
      roles(
        `<div>See below.</div>${container(`${line}${quote('How many?')}<div>Twelve.</div>${quote('When?')}<p>In May.</p>`)}`,
      ),
    ).toEqual([
      'author: See below.',
      'quote: On Monday Ann wrote:',
      'quote: How many?',
      'author: Twelve.',
      'quote: When?',
      'author: In May.',
    ]);
    closeAll();
    const nested = quote(`Yes.</div>${quote('And now?')}<div>Soon.`);
    expect(roles(container(line + nested)).every((one) => one.startsWith('quote'))).toBe(true);
    closeAll();
    const forward = '<div class="gmail_attr">Forwarded message<br>From: Ann</div>';
    expect(
      roles(container(`${forward}<br>${quote('old')}<div>Their words.</div>`)).every((one) =>
        one.startsWith('quote'),
      ),
    ).toBe(true);
  });

  it('takes no word before a person for a part of the name in Fastmail', () => {
    const to = (text: string) =>
      people(
        mails(
          fastmail,
          page(
            'en',
            `<div id="conversation"><div class="v-MessageCard"><div class="v-MessageCard-from">Ann &lt;ann@acme.example&gt;</div><div class="v-MessageCard-to">${text}</div><div class="v-Message-body">Hi</div></div></div>`,
          ),
          'https://app.fastmail.com/mail/Inbox/T1.M2',
        )[0]!.recipients,
      );
    expect(to('to Olga Brandt')).toEqual(['to Olga Brandt']);
    expect(to('An: team@ourco.example, Bo')).toEqual(['to team@ourco.example', 'to Bo']);
    expect(to('An Nguyen')).toEqual(['to An Nguyen']);
  });

  it('reads a name that stands before its address, not in an element with it, in Proton and SOGo', () => {
    const named = (name: string, address: string) =>
      `<span class="message-recipient-item-label">${name}</span> <span class="message-recipient-item-address">&lt;${address}&gt;</span>`;
    const [mail] = mails(
      proton,
      page(
        'nl',
        `<main><article class="message-container"><span data-testid="recipients:sender">${named('Ann', 'ann@acme.example')}</span><div data-testid="message-header:to">${named('Jo Bos', 'jo@ourco.example')}</div></article></main>`,
      ),
      'https://mail.proton.me/u/0/inbox/C==',
    );
    expect(people(mail!.recipients)).toEqual(['to Jo Bos jo@ourco.example']);
    closeAll();
    const [other] = mails(
      sogo,
      page(
        'nl',
        '<div id="detailView"><md-card><div>Mies Blok <a class="md-caption" href="mailto:mies@acme.example">mies@acme.example</a></div><div class="msg-body">Wanneer komt u?</div></md-card></div>',
      ),
      'https://mail.ourco.example/SOGo/so/jo/Mail/view#!/Mail/0/INBOX/7',
    );
    expect(other!.from).toEqual({ name: 'Mies Blok', address: 'mies@acme.example' });
  });

  it('knows the rep in Yahoo by what the head of the page says, not by who is searched for there', () => {
    const own = (inner: string) =>
      yahoo.self(page('pt', `<header>${inner}</header>`)).filter((address) => !address.startsWith('@'));
    const button = (label: string) => `<button aria-label="${label}"></button>`;
    expect(own(button('Gerenciar contas rui@ourco.example'))).toEqual(['rui@ourco.example']);
    expect(own(`<form>${button('Remover ana@acme.example')}</form>`)).toEqual([]);
  });
});

it('takes no word for an address that a page’s own tests have glued to one', () => {
  const chip = document.createElement('button');
  chip.dataset.testid = 'remove-ann@brightwell.example';
  chip.textContent = 'Ann Okafor';
  expect(personOf(chip)).toEqual({ name: 'Ann Okafor' });
  chip.dataset.user = 'ann@brightwell.example';
  expect(personOf(chip)).toEqual({ name: 'Ann Okafor', address: 'ann@brightwell.example' });
});
