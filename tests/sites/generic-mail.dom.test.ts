import { afterEach, describe, expect, it } from 'vitest';
import { readBlocks } from '@/utils/sites/dom-blocks';
import { generic } from '@/utils/sites/generic';
import { genericMail } from '@/utils/sites/generic-mail';
import { isAnswerable, mayWrite, showsHead } from '@/utils/sites/places';
import { closeAll, context, open } from './page';

afterEach(closeAll);

const HERE = 'https://desk.northgate.example/mail/12?token=secret';
const EDITOR =
  '<div contenteditable="true" style="min-height:120px;width:500px"><p>Hi Ann,</p><p>just checking in.</p></div>';
const composers = (document: Document) => genericMail.composers(document, context(HERE));
const page = (body: string) => open(`<!doctype html><html lang="en"><body>${body}</body></html>`);

describe('where a mail may be written', () => {
  it.each([
    ['a rich editor', EDITOR],
    ['a text area', '<textarea rows="8" cols="60">Hi Ann,</textarea>'],
    ['an editor in a dialog', `<div role="dialog"><input name="subject">${EDITOR}</div>`],
    [
      'a chat-named box with a subject: a mail after all',
      `<form class="chat-panel"><input name="subject">${EDITOR}</form>`,
    ],
  ])('%s is found', (_name, html) => {
    expect(composers(page(html))).toHaveLength(1);
  });

  it.each([
    ['a search box', '<form role="search"><textarea rows="5" cols="60" name="q"></textarea></form>'],
    ['a box labelled as search, in German', '<textarea aria-label="Suche" rows="5" cols="60"></textarea>'],
    ['a one-line box', '<div contenteditable="true" style="height:24px;width:400px">hi</div>'],
    ['a chat input', `<div class="chat-window"><div>${EDITOR}</div></div>`],
    ['a messenger widget', `<div id="intercom-container"><div>${EDITOR}</div></div>`],
    ['CodeMirror', `<div class="cm-editor">${EDITOR}</div>`],
    ['Monaco', `<div class="monaco-editor"><textarea rows="9" cols="60"></textarea></div>`],
    ['a password', '<form><input type="password" value="x"></form>'],
    ['a recipient field', '<textarea name="to" rows="5" cols="60"></textarea>'],
    ['a subject field', '<textarea aria-label="Betreff" rows="5" cols="60"></textarea>'],
    ['a read-only text', '<textarea readonly rows="8" cols="60">terms</textarea>'],
    ['what is said beside a task', `<div><div>${EDITOR}</div><button>Comment</button></div>`],
    [
      'what is thought of an article',
      '<section><p>Was this helpful?</p><textarea rows="5" cols="60"></textarea><button>Send feedback</button></section>',
    ],
    [
      'what answers while somebody is away',
      '<label>Out of office reply<textarea rows="6" cols="60"></textarea></label>',
    ],
    ['a postal address', '<textarea autocomplete="street-address" rows="5" cols="60"></textarea>'],
    ['an editor that opts out', `<div data-enable-grammarly="false">${EDITOR}</div>`],
    ['a hidden editor', `<div style="display:none">${EDITOR}</div>`],
    ['a combobox', '<div role="combobox" contenteditable="true" style="height:90px;width:400px">x</div>'],
    [
      'an editor inside a mail',
      `<main><article><a href="mailto:a@x.example">A</a><div class="message-body"><div class="cm-editor">${EDITOR}</div></div></article></main>`,
    ],
  ])('%s is left alone', (_name, html) => {
    expect(composers(page(html))).toEqual([]);
  });

  it.each([
    ['that calls itself a chat’s', '<div contenteditable="true" data-placeholder="Ask anything" SIZE></div>'],
    ['that nothing names', '<div contenteditable="true" SIZE></div>'],
    ['in plain text', '<textarea placeholder="Ask me anything" rows="5" cols="60"></textarea>'],
  ])('a box %s is none of a mail that stands beside it in a form', (_name, box) => {
    const mail = `<form><label>To<input value="Ann &lt;ann@brightwell.example&gt;"></label><label>Subject<input value="Price list"></label>${EDITOR}</form>`;
    const boxed = box.replace('SIZE', 'style="min-height:80px;width:500px"');
    for (const around of [`${boxed}${mail}`, `<main>${mail}${boxed}</main>`]) {
      const found = composers(page(around));
      expect(found.map(({ root }) => root.localName)).toEqual(['form']);
      expect(found[0]!.header().recipients).toEqual([
        { kind: 'to', name: 'Ann', address: 'ann@brightwell.example' },
      ]);
    }
  });

  const inShadow = (host: string, inner: string) => {
    const document = page(host);
    document.querySelector('[data-host]')!.attachShadow({ mode: 'open' }).innerHTML = inner;
    return document;
  };
  const inFrame = (frame: string, inner: string) => {
    const document = page(frame);
    document.querySelector('iframe')!.contentDocument!.body.innerHTML = inner;
    return document;
  };
  const SIZE = 'style="width:600px;height:300px"';

  it.each([
    [
      'a search box in a shadow tree',
      () => inShadow('<form role="search"><x-y data-host></x-y></form>', EDITOR),
    ],
    ['a chat that is an element of its own', () => inShadow('<acme-chat data-host></acme-chat>', EDITOR)],
    [
      'a chat around a shadow tree',
      () => inShadow('<div id="chat-panel"><x-y data-host></x-y></div>', EDITOR),
    ],
    [
      'a code editor around a shadow tree',
      () => inShadow('<div class="cm-editor"><x-y data-host></x-y></div>', EDITOR),
    ],
    [
      'a text labelled in its shadow tree',
      () =>
        inShadow(
          '<x-y data-host></x-y>',
          `<b id="l">Internal note</b>${EDITOR.replace('>', ' aria-labelledby="l">')}`,
        ),
    ],
    [
      'a password in a shadow tree',
      () => inShadow('<x-y data-host></x-y>', '<input type="password" value="x">'),
    ],
    [
      'a search box in a frame',
      () => inFrame(`<iframe ${SIZE}></iframe>`, `<div role="search">${EDITOR}</div>`),
    ],
    ['a frame of a chat', () => inFrame(`<iframe id="intercom-frame" ${SIZE}></iframe>`, EDITOR)],
    [
      'a frame that calls itself a message to somebody',
      () => inFrame(`<iframe title="Message Ann" ${SIZE}></iframe>`, EDITOR),
    ],
    [
      'a frame in a code editor',
      () => inFrame(`<div class="monaco-editor"><iframe ${SIZE}></iframe></div>`, EDITOR),
    ],
    [
      'a password in a frame',
      () => inFrame(`<iframe ${SIZE}></iframe>`, '<input type="password" value="x">'),
    ],
  ])('%s is left alone', (_name, show) => {
    expect(composers(show())).toEqual([]);
  });

  it.each(['Description', 'Beschreibung *', 'Next step', 'Remarks:'])(
    'a field of a record is left alone: %s; beside a subject it is a mail',
    (label) => {
      const area = `<textarea aria-label="${label}" style="width:500px;height:160px">They want two sites.</textarea>`;
      const around = `<label>${label}<textarea style="width:500px;height:160px">They want two sites.</textarea></label>`;
      for (const field of [area, around])
        expect(composers(page(`<main><h1>Two sites</h1>${field}</main>`))).toEqual([]);
      expect(composers(page(`<form><input name="subject">${area}</form>`))).toHaveLength(1);
    },
  );

  it('finds editors in frames and in open shadow roots', () => {
    const document = page('<iframe style="width:600px;height:200px"></iframe><x-editor></x-editor>');
    const inner = document.querySelector('iframe')!.contentDocument!;
    inner.body.innerHTML = '<p>in a frame</p>';
    inner.body.contentEditable = 'true';
    const shadow = document.querySelector('x-editor')!.attachShadow({ mode: 'open' });
    shadow.innerHTML = EDITOR;
    const found = composers(document);
    expect(found.map(({ editor, marks }) => readBlocks(editor, marks)[0]!.block.text).sort()).toEqual([
      'Hi Ann,',
      'in a frame',
    ]);
    for (const { root } of found) expect(root.isConnected).toBe(true);
    const framed = found.find(({ editor }) => editor.ownerDocument !== document)!;
    expect(framed.root.ownerDocument).toBe(document);
  });
});

describe('what others wrote a chat for', () => {
  const box = (label: string, about = '') =>
    `${about}<div role="textbox" contenteditable="true" aria-label="${label}" style="width:400px;height:120px">I just wanted to ask</div>`;

  it.each([
    'Message #general',
    'Message Ann Okafor',
    'Type a message',
    'Neue Nachricht in #vertrieb',
    'Nachricht an Ann',
    'Typ een bericht',
    'Scrivi un messaggio…',
    'Digite uma mensagem',
    'Entrez un message',
    'メッセージを入力',
    'Ask us anything…',
  ])('is left alone however tall it is, by its name: %s', (label) => {
    expect(composers(page(box(label)))).toEqual([]);
  });

  it.each(['SQL query', 'JSON', 'Custom CSS'])('is left alone where a machine reads it: %s', (label) => {
    const area = `<textarea aria-label="${label}" style="width:500px;height:160px">SELECT 2</textarea>`;
    expect(composers(page(area))).toEqual([]);
    expect(composers(page(`<form><input name="subject">${area}</form>`))).toHaveLength(1);
  });

  it('is left alone under what was said so far', () => {
    expect(
      composers(page(box('Write here', '<section><div role="log"><p>Bot: hi</p></div></section>'))),
    ).toEqual([]);
    expect(
      composers(page(`<main><div role="log">hi</div><footer><div>${box('')}</div></footer></main>`)),
    ).toEqual([]);
  });

  it.each(['Message body', 'Message', 'Message text', 'Reply', 'Write your reply to ticket #55', ''])(
    'is not a place for a mail: %s',
    (label) => {
      expect(composers(page(box(label)))).toHaveLength(1);
    },
  );

  it('is none where a row says to whose address it goes', () => {
    const row = (who: string) => `<div class="reply-head"><span>To:</span><ul><li>${who}</li></ul></div>`;
    const reply = (who: string) =>
      `<div class="reply-box">${row(who)}<div class="fr-box">${box('')}</div></div>`;
    expect(composers(page(reply('laura@fjord.example'))).map((one) => one.header().recipients)).toEqual([
      [{ kind: 'to', address: 'laura@fjord.example' }],
    ]);
    expect(composers(page(reply('Laura')))).toEqual([]);
  });

  it('is left alone where the page’s address is a chat’s, unless a row says to whose address it goes', () => {
    const shown = (html: string) => {
      const document = page(`<main>${html}</main>`);
      Object.defineProperty(document, 'URL', { value: 'https://desk.northgate.example/live-chats/12' });
      const count = composers(document).length;
      closeAll();
      return count;
    };
    expect(shown(`<div>${EDITOR}<button>Send</button></div>`)).toBe(0);
    expect(shown(`<p><span>To</span><i title="ann@x.example">Ann</i></p><div>${EDITOR}</div>`)).toBe(1);
  });

  it('is not told by a log that another place to write stands under, nor where a mail has a subject', () => {
    const chat = `<aside><div role="log">hi</div>${box('Type a message')}</aside>`;
    expect(composers(page(`${chat}<main>${box('Reply')}</main>`))).toHaveLength(1);
    expect(composers(page(`<form><input name="subject">${box('Type a message')}</form>`))).toHaveLength(1);
  });
});

describe('what is published, kept or asked, and sent to nobody', () => {
  const box = (attributes: string, inside = 'We sold twice as many') =>
    `<div role="textbox" contenteditable="true" style="width:400px;height:120px" ${attributes}>${inside}</div>`;

  it.each([
    ['rows of a table', box('aria-label="Paste rows (CSV)"')],
    ['a commit message', box('aria-label="Commit message"')],
    ['a post of a forum', box('aria-placeholder="Use Markdown or BBCode to format."')],
    [
      'a post in a dialog',
      `<div role="dialog" aria-labelledby="h"><h2 id="h">Crea un post</h2>${box('')}</div>`,
    ],
    ['a document, in Japanese', box('aria-label="ドキュメントのコンテンツ"')],
    ['notes, in Japanese', box('aria-label="メモを入力"')],
    ['a field of a record that says which', box('aria-label="Omschrijving deal"')],
    ['a channel named where nothing is written yet', box('aria-placeholder="Message #sales"')],
    [
      'a page that is published',
      `<div>${box('aria-label="Main content area"')}<button>Publish</button></div>`,
    ],
    [
      'a remark on a drawing',
      `<div class="comments_panel"><div>${box('aria-label="Reply"')}</div><button>Add</button></div>`,
    ],
    [
      'an answer in a forum, which has a subject',
      '<form><input name="subject" value="Re: Motor"><textarea style="width:400px;height:120px">[quote="kim"]No spark.[/quote]\nLook at the filter.</textarea></form>',
    ],
    [
      'an answer in a forum that is posted',
      `<form><textarea placeholder="Write a reply" style="width:400px;height:120px">The wide ones.</textarea><button>Post reply</button></form>`,
    ],
    [
      'what a visitor asks a shop',
      `<form><input autocomplete="family-name" value="Ulf"><label>E-Mail <input type="email"></label><input name="subject" value="Order">${box('')}</form>`,
    ],
    [
      'what an event is about, in Arabic',
      `<form><label>من <input type="datetime-local"></label><label>إلى <input type="datetime-local"></label><b id="d">الوصف</b>${box('aria-labelledby="d"')}</form>`,
    ],
  ])('is left alone: %s', (_name, html) => {
    expect(composers(page(html))).toEqual([]);
  });

  it.each([
    ['an answer that is posted, in a form', `<form>${box('')}<button>Post your answer</button></form>`],
    ['an answer that is published, in French', `<form>${box('')}<button>Publier la réponse</button></form>`],
    [
      'a note under its title',
      `<main><input placeholder="Untitled" value="Call with Ann"><div><button>Share</button></div><div>${box('')}</div></main>`,
    ],
    [
      'a note that is saved or dropped',
      `<div>${box('')}<div><button>Abbrechen</button> <button>Speichern</button></div></div>`,
    ],
    [
      'a note under what the page calls its title, in French',
      `<main><input class="noteTitre" value="Appel"><div>${box('')}</div><a>Partager</a></main>`,
    ],
    [
      'an article with its headline, in Spanish',
      `<form><label>Titular <input value="El puerto"></label>${box('')}<button>Guardar borrador</button></form>`,
    ],
    [
      'an article with its author',
      `<form><label>Penulis <input value="Sari &lt;sari@x.example&gt;"></label>${box('')}<button>Simpan draf</button></form>`,
    ],
    [
      'what somebody else looks through before it goes out',
      `<form>${box('')}<button>Send for review</button></form>`,
    ],
    [
      'what a visitor asks, with a copy to somebody',
      `<form><label>Votre adresse e-mail <input type="email"></label><label>CC <input></label><label>Sujet <input></label>${box('')}</form>`,
    ],
    [
      'what a visitor asks a department',
      `<form><label>Aan <select><option>Service</option></select></label><label>Uw e-mailadres <input type="email"></label><label>Onderwerp <input></label>${box('')}</form>`,
    ],
    [
      'an answer with a subject, where nobody has an address',
      `<article><b>kim77</b><p>No spark.</p></article><form><label>Temat <input value="Re: Motor"></label>${box('')}<button>Wyślij</button></form>`,
    ],
  ])('is left alone by what it means: %s', (_name, html) => {
    expect(composers(page(html))).toEqual([]);
  });

  it.each([
    ['sent or saved', `<div>${box('')}<div><button>Send</button><button>Save</button></div></div>`],
    [
      'sent by a picture, or dropped',
      `<div>${box('')}<button aria-label="Send"></button><button>Cancel</button></div>`,
    ],
    ['dropped, and sent by keys', `<div>${box('')}<button>Cancel</button></div>`],
    ['public, and so called', `<form><button>Public reply</button>${box('')}<button>Submit</button></form>`],
    [
      'kept, and goes to somebody',
      `<div><div><span>To</span><i title="ann@x.example">Ann</i></div>${box('')}<button>Save</button></div>`,
    ],
    [
      'written to a customer by their address',
      `<form><label>To <input type="email" name="email"></label><label>Subject <input></label>${box('')}</form>`,
    ],
    [
      'an answer in a desk that shows an address',
      `<p>ann@x.example</p><form><label>Subject <input value="Re: Motor"></label>${box('')}<button>Send</button></form>`,
    ],
    ['looked through and sent', `<form>${box('')}<button>Review and send</button></form>`],
    [
      'a template with its name and subject',
      `<form><label>Title <input></label><label>Subject <input></label>${box('')}<button>Save</button></form>`,
    ],
  ])('is a mail still: %s', (_name, html) => {
    expect(composers(page(html))).toHaveLength(1);
  });

  it('is a field among others of a form that reports something or invites somebody, and shows nobody’s address', () => {
    const found = (fields: string) => {
      const count = composers(page(`<form>${fields}${EDITOR}</form>`)).length;
      closeAll();
      return count;
    };
    expect(found('<input type="date">')).toBe(0);
    expect(found('<label>Til</label><input name="to"><input type="date">')).toBe(1);
    expect(found('<p>Ann Lee (ann@x.example)</p><input type="date">')).toBe(1);
    expect(found('<input name="fullname"><input type="email" name="email">')).toBe(0);
    expect(found('<label for="s">Subject</label><select id="s"><option>Water</option></select>')).toBe(1);
    const [draft] = composers(
      page(
        `<form><label for="s">Subject</label><select id="s"><option>Water</option></select>${EDITOR}</form>`,
      ),
    );
    expect(draft?.header().subject).toBeUndefined();
  });

  it('is a mail where it says to whose address it goes, whatever is pressed', () => {
    const to = '<label>To <input value="ann@x.example"></label>';
    expect(composers(page(`<form>${to}${box('')}<button>Post</button></form>`))).toHaveLength(1);
  });

  it('is left alone beside a mail with its fields, unless it calls itself an answer', () => {
    const mail = `<form><input name="to" value="ann@x.example"><input name="subject" value="Prices">${box('')}</form>`;
    const subjects = (beside: string) =>
      composers(page(`<main>${mail}</main><aside>${beside}</aside>`)).map((one) => one.header().subject);
    expect(subjects(box(''))).toEqual(['Prices']);
    expect(subjects(box('aria-label="Reply"'))).toEqual(['Prices', undefined]);
  });

  it('may be a note or an answer: with people it is the answer', () => {
    const form = (to: string) => `<form>${to}${box('data-placeholder="Notiz oder Antwort eingeben"')}</form>`;
    expect(composers(page(form('<label>An <input value="ann@x.example"></label>')))).toHaveLength(1);
    expect(composers(page(form('')))).toEqual([]);
  });
});

describe('what is filled in or drawn up, and sent to nobody', () => {
  const area = (id: string) => `<textarea id="${id}" rows="8" cols="60"></textarea>`;
  const asked = (label: string, id: string) => `<div><label for="${id}">${label}</label>${area(id)}</div>`;
  const SUBJECT = '<label for="s">件名</label><input id="s">';
  const TALL = EDITOR.replace('120px', '800px');
  const marks = '<label><input type="radio" name="m">1</label><label><input type="radio" name="m">2</label>';
  const choice = (label: string) =>
    `<label for="k">${label}</label><select id="k"><option>A</option><option>B</option></select>`;

  it.each([
    [
      'a ticket of some kind',
      `<form>${SUBJECT}${choice('カテゴリ')}${asked('本文', 'd')}<button>送信</button></form>`,
    ],
    ['a text that says more of a record', `<form>${asked('詳細', 'd')}<button>登録</button></form>`],
    [
      'an incident',
      `<form><input name="subject">${choice('Severity')}${area('d')}<button>Create</button></form>`,
    ],
    [
      'a score card with marks',
      `<form>${marks}${asked('Comments on the talk', 'd')}<button>Submit</button></form>`,
    ],
    ['a score card with a number', `<form><input type="number">${area('d')}<button>Done</button></form>`],
    ['a score card of several texts', `<div>${asked('Strengths', 'a')}${asked('Weaknesses', 'b')}</div>`],
    ['a document as tall as its page', `<main>${TALL}</main>`],
    [
      'a ticket with a field of its own',
      `<form>${SUBJECT}<label>影響範囲<input value="全国"></label>${area('d')}</form>`,
    ],
    [
      'a document that is shared, whoever it speaks of',
      `<main><button>Paylaş</button>${EDITOR.replace('Hi Ann', 'Hi ann@x.example')}</main>`,
    ],
    ['a document with headings', `<main>${EDITOR.replace('<p>', '<h1>Plan</h1><p>')}</main>`],
  ])('is left alone: %s', (_name, html) => {
    expect(composers(page(html))).toEqual([]);
  });

  it.each([
    ['with a subject and a text alone', `<form>${SUBJECT}${asked('本文', 'd')}<button>送信</button></form>`],
    [
      'with a field for people',
      `<form>${SUBJECT}<label>宛先<input></label>${choice('優先度')}${area('d')}</form>`,
    ],
    [
      'that is an answer',
      `<form><input name="subject" value="Re: x">${choice('Status')}${area('d')}</form><p>ann@x.example</p>`,
    ],
    [
      'with its sender and a template',
      `<form>${SUBJECT}${choice('From')}${choice('Template').replaceAll('"k"', '"t"')}${area('d')}</form>`,
    ],
    [
      'beside a choice of how to answer',
      `<form><label><input type="radio">Public reply</label>${area('d')}</form>`,
    ],
    ['above a note', `<div>${asked('Message', 'a')}${asked('Internal note', 'b')}</div>`],
    [
      'as tall as its page where somebody is shown',
      `<main><a href="mailto:ann@x.example">Ann</a>${TALL}</main>`,
    ],
    ['as tall as its page under what answers', `<main><button>Reply</button>${TALL}</main>`],
  ])('is none of that where it is a mail %s', (_name, html) => {
    expect(composers(page(html))).toHaveLength(1);
  });
});

describe('what only colleagues read', () => {
  it.each([
    'Internal note',
    'Add a comment',
    'Interne Notiz',
    'Interne notitie',
    'Visible only to your team',
    'Handtekening',
  ])('is left alone: %s', (label) => {
    expect(composers(page(`<main>${EDITOR.replace('>', ` aria-label="${label}">`)}</main>`))).toEqual([]);
  });

  it('takes no field away from the mail beside it', () => {
    const mail = `<div><label>To <input name="to" value="ann@brightwell.example"></label><label>Subject <input value="Prices"></label>${EDITOR}</div>`;
    const title = '<div><div contenteditable="true" style="min-height:20px;width:400px">Title</div></div>';
    const found = composers(page(`<main>${title}${mail}</main>`));
    expect(found.map((one) => one.header().subject)).toEqual(['Prices']);
  });

  it('is no place of a pixel, nor one far outside, that an editor keeps for what is pasted', () => {
    const paste =
      '<div contenteditable="true" tabindex="-1" style="position:absolute;left:-100000px;height:1px;overflow:hidden"></div>';
    const [draft] = composers(
      page(
        `<main><div><div><input aria-label="Subject" value="Prices"></div><div>${EDITOR}${paste}</div></div></main>`,
      ),
    );
    expect(draft?.header().subject).toBe('Prices');
  });
});

describe('who a draft is for', () => {
  const form = (fields: string) =>
    page(`<form>${fields}${EDITOR}<button class="send-button" type="button">x</button></form>`);
  const chip = (address: string) => `<span class="chip" title="${address}">${address.split('@')[0]}</span>`;

  it.each([
    [
      'names',
      '<input name="recipientTo" value="Ann <ann@x.example>"><input name="mailCc" value="bo@x.example"><input name="emailSubject" value="Hello">',
    ],
    [
      'German labels',
      `<label>An <input id="f1" value="ann@x.example"></label><label>Kopie <input value="bo@x.example"></label><label>Betreff <input value="Hello"></label>`,
    ],
    [
      'labels by id',
      '<span id="l1">Кому</span><input aria-labelledby="l1" value="ann@x.example"><span id="l2">Копия</span><input aria-labelledby="l2" value="bo@x.example"><input aria-label="Тема" value="Hello">',
    ],
    [
      'Chinese placeholders',
      '<input placeholder="收件人" value="ann@x.example"><input placeholder="抄送" value="bo@x.example"><input placeholder="主题" value="Hello">',
    ],
    [
      'chips',
      `<div><div><span>To</span><div>${chip('ann@x.example')}<input aria-label="To"></div></div><div><span>Cc</span><div>${chip('bo@x.example')}<input aria-label="Cc"></div></div></div><input name="subject" value="Hello">`,
    ],
    [
      'Vietnamese labels',
      '<label>Tới <input value="ann@x.example"></label><label>Cc <input value="bo@x.example"></label><label>Tiêu đề <input value="Hello"></label>',
    ],
  ])('is read from %s', (_name, fields) => {
    const header = composers(form(fields))[0]!.header();
    expect(header.subject).toBe('Hello');
    expect(header.recipients!.map(({ kind, address }) => [kind, address])).toEqual([
      ['to', 'ann@x.example'],
      ['cc', 'bo@x.example'],
    ]);
  });

  it('is read from whatever shows an address beside a field, without words for those who hear the page', () => {
    const [draft] = composers(
      page(
        `<form><div><label for="f1">To</label><ul><li><span>ann@brightwell.example</span><span class="sr-only">Press Delete to remove</span></li></ul><input id="f1"></div><div><label for="f2">Cc</label><b data-value="bo@brightwell.example">Bo</b><input id="f2"></div><input name="send_to_bcc" value="log@northgate.example">${EDITOR}</form>`,
      ),
    );
    expect(draft?.header().recipients).toEqual([
      { kind: 'to', address: 'ann@brightwell.example' },
      { kind: 'cc', name: 'Bo', address: 'bo@brightwell.example' },
      { kind: 'bcc', address: 'log@northgate.example' },
    ]);
  });

  it('is read behind a label that no field belongs to', () => {
    const row = (label: string, inner: string) => `<tr><td>${label}</td><td>${inner}</td></tr>`;
    const typing = '<input type="text" autocomplete="off">';
    const table = `<table>${row('To', `<ul><li title="Ann &lt;ann@x.example&gt;">Ann<a>×</a></li></ul>${typing}`)}${row('Cc', `<ul><li title="bo@x.example">Bo</li></ul>${typing}`)}${row('Subject', '<input name="subject" value="Hello">')}</table>`;
    expect(composers(form(table))[0]!.header().recipients).toEqual([
      expect.objectContaining({ kind: 'to', address: 'ann@x.example' }),
      expect.objectContaining({ kind: 'cc', address: 'bo@x.example' }),
    ]);
  });

  it('is read beside the words in the cell before, from chips that say it aloud, and behind what is done', () => {
    const cell = (words: string, inner: string) => `<div><div>${words}</div><div>${inner}</div></div>`;
    const chips = '<button class="bubble" aria-label="Ann Lee, ann@x.example">Ann Lee</button>';
    const header = (fields: string) => composers(form(fields))[0]!.header();
    expect(header(cell('Asunto', '<input value="Hola">')).subject).toBe('Hola');
    expect(header(cell('Para', `${chips}<input aria-label="Para">`)).recipients).toEqual([
      expect.objectContaining({ kind: 'to', address: 'ann@x.example' }),
    ]);
    const row = '<div><span>Reply to</span> <span class="recipient" title="mia@x.example">Mia</span></div>';
    expect(header(`<input name="subject">${row}`).recipients).toEqual([
      { kind: 'to', name: 'Mia', address: 'mia@x.example' },
    ]);
  });

  it.each([
    ['one button', '<button type="button">To: Ann Lee &lt;ann@x.example&gt;, bo@x.example</button>'],
    [
      'a button without a colon',
      '<button type="button">An <b title="ann@x.example">Ann Lee</b> <b title="bo@x.example">Bo</b></button>',
    ],
    ['a summary', '<details><summary>Para Ann Lee &lt;ann@x.example&gt;; bo@x.example</summary></details>'],
  ])('is read from %s that a field is folded into', (_name, folded) => {
    const [draft] = composers(form(`<input name="subject">${folded}`));
    expect(draft?.header().recipients?.map(({ kind, address }) => [kind, address])).toEqual([
      ['to', 'ann@x.example'],
      ['to', 'bo@x.example'],
    ]);
  });

  it('is read from words in the cell behind a label, and of those who are ticked', () => {
    const row = (label: string, inner: string) => `<tr><td><b>${label}</b></td><td>${inner}</td></tr>`;
    const tick = (who: string, more = '') => `<label><input type="checkbox" ${more}> ${who}</label>`;
    const [draft] = composers(
      form(
        `<table>${row('Destinatarios:', 'Ana Ruiz &lt;ana@x.example&gt; <i>(cliente)</i>')}${row('Cc:', tick('bo@x.example', 'checked') + tick('eve@x.example'))}</table><input name="subject">`,
      ),
    );
    expect(draft?.header().recipients).toEqual([
      { kind: 'to', name: 'Ana Ruiz', address: 'ana@x.example' },
      { kind: 'cc', address: 'bo@x.example' },
    ]);
  });

  it('is read from rows above its tools, several fields in a line, and behind a loose word', () => {
    const below = `<div><div><div role="toolbar"><b>B</b></div><div>${EDITOR}</div></div></div>`;
    const read = (row: string) =>
      composers(page(`<main><div><div>${row}</div>${below}</div></main>`))[0]
        ?.header()
        .recipients?.map(({ kind, address }) => `${kind} ${address}`);
    expect(read('<b>To:</b> <i>Ann &lt;ann@x.example&gt;</i> <b>Cc:</b> <i>bo@x.example</i>')).toEqual([
      'to ann@x.example',
      'cc bo@x.example',
    ]);
    closeAll();
    expect(read(`<b>Draft</b> to ${chip('ann@x.example')}${chip('bo@x.example')}`)).toEqual([
      'to ann@x.example',
      'to bo@x.example',
    ]);
    closeAll();
    expect(read(`Assigned to ${chip('ann@x.example')}`)).toBeUndefined();
    closeAll();
    expect(read(`<p>To ${chip('ann@x.example')} <b>From</b> ${chip('bo@x.example')}</p>`)).toEqual([
      'to ann@x.example',
    ]);
    closeAll();
    expect(read(`<p>We signed.</p>To ${chip('ann@x.example')}`)).toBeUndefined();
  });

  it('is read apart where people stand in elements of one kind', () => {
    const row = (label: string, inner: string) =>
      `<div><div>${label}</div><div>${inner}<input class="t1"></div></div>`;
    const tags = ['Shira Levin', 'garden@x.example'].map((one) => `<div class="obj">${one}</div>`).join('');
    const [draft] = composers(form(`${row('To', tags)}<input name="subject" value="Hello">`));
    expect(draft?.header().recipients).toEqual([
      { kind: 'to', name: 'Shira Levin' },
      { kind: 'to', address: 'garden@x.example' },
    ]);
  });

  it('is read from fields nobody can write in, and from what a list keeps of each person', () => {
    const [draft] = composers(
      form(
        '<div><label for="t">To</label><input id="t"><div><input readonly value="Ines Robles &lt;ines@x.example&gt;"><input readonly value="12 May"></div></div><div><label>Cc</label><ul><li data-field="Vera Or &lt;vera@x.example&gt;"><span>Vera Or</span><a>x</a></li><li data-field="shop@x.example">shop@x.example</li></ul></div><input name="subject" value="Hello">',
      ),
    );
    expect(draft?.header().recipients).toEqual([
      { kind: 'to', name: 'Ines Robles', address: 'ines@x.example' },
      { kind: 'cc', name: 'Vera Or', address: 'vera@x.example' },
      { kind: 'cc', address: 'shop@x.example' },
    ]);
  });

  it('is read by name alone where somebody can be taken away from a field again', () => {
    const [draft] = composers(
      form(
        `<div><label for="f1">To</label><div><button type="button" class="bubble">Ann Lee</button><span class="vs__selected">Bo Berg<button type="button">×</button></span><span class="token-hint">type a name</span><input id="f1"></div><button type="button">Cc</button><ul><li>offer.pdf <button type="button">×</button></li></ul></div><input name="subject">`,
      ),
    );
    expect(draft?.header().recipients).toEqual([
      { kind: 'to', name: 'Ann Lee' },
      { kind: 'to', name: 'Bo Berg' },
    ]);
  });

  it.each([
    ['Kepada', 'Tembusan'],
    ['Címzett', 'Másolat'],
    ['Către', 'Copie'],
    ['Προς', 'Κοιν.'],
    ['Modtager', 'Kopi'],
    ['Người nhận', 'Đồng gửi'],
    ['אל', 'עותק'],
  ])('is read behind the words of a language: %s and %s', (to, cc) => {
    const row = (label: string, address: string) =>
      `<div><span>${label}</span><div>${chip(address)}</div><input type="email"></div>`;
    const fields = `<input name="subject">${row(to, 'ann@x.example')}${row(cc, 'bo@x.example')}`;
    const [draft] = composers(form(fields));
    expect(draft?.header().recipients?.map(({ kind, address }) => `${kind} ${address}`)).toEqual([
      'to ann@x.example',
      'cc bo@x.example',
    ]);
  });

  it('is read from a chip that shows a name alone right behind the word for it, without the letters of its picture', () => {
    const read = (inner: string) =>
      composers(form(`<input name="subject"><div><span>To</span>${inner}<a>Cc</a></div>`))[0]!.header()
        .recipients;
    expect(read('<span class="chip"><b>AL</b>Ann Lee</span><span class="chip">Bo Ray</span>')).toEqual([
      { kind: 'to', name: 'Ann Lee' },
      { kind: 'to', name: 'Bo Ray' },
    ]);
    closeAll();
    expect(read('<span class="chip">3 of 5</span>')).toBeUndefined();
    closeAll();
    expect(read('<b>soon</b><span class="chip">Draft</span>')).toBeUndefined();
  });

  it('is read beside a picture, without the cross of whatever element, and as one person with the surname first', () => {
    const field = (name: string, inner: string) => `<div><label>${name}</label><div>${inner}</div></div>`;
    const shown = '<div class="v">Ann Lee &lt;ann@x.example&gt;<svg></svg></div><input aria-label="To">';
    const crossed = '<div data-email="bo@x.example">Bo<i>×</i></div><input aria-label="Cc">';
    const typed =
      '<input aria-label="Bcc" value="Ray, Eve &lt;eve@x.example&gt;, mia@x.example, Ida &lt;ida@x.example&gt;">';
    const [draft] = composers(
      form(`<input name="subject">${field('To', shown)}${field('Cc', crossed)}${field('Bcc', typed)}`),
    );
    expect(draft?.header().recipients).toEqual([
      { kind: 'to', name: 'Ann Lee', address: 'ann@x.example' },
      { kind: 'cc', name: 'Bo', address: 'bo@x.example' },
      { kind: 'bcc', name: 'Ray, Eve', address: 'eve@x.example' },
      { kind: 'bcc', address: 'mia@x.example' },
      { kind: 'bcc', name: 'Ida', address: 'ida@x.example' },
    ]);
  });

  it('is new where a dialog has a subject of its own that answers nothing', () => {
    const kind = (subject: string, said = '<p>Hi Ann,</p>', tag = 'div role="dialog"') =>
      composers(
        page(
          `<main><h1>Inbox</h1><${tag}><input name="subject" value="${subject}"><div contenteditable="true" style="min-height:120px;width:500px">${said}</div></${tag.split(' ')[0]}></main>`,
        ),
      )[0]!.header().reply;
    expect(kind('Prices')).toBe('new');
    closeAll();
    expect(kind('', undefined, 'dialog open')).toBe('new');
    closeAll();
    expect(kind('AW: Preise')).toBe('reply');
    closeAll();
    expect(kind('Prices', 'ok<blockquote>old</blockquote>')).toBeUndefined();
    closeAll();
    expect(kind('Prices', undefined, 'section')).toBeUndefined();
  });

  it('is read with a subject that stands as text behind the word for it, and from no head of a mail', () => {
    const rows = '<p><b>To</b> <i>Ann &lt;ann@x.example&gt;</i></p><p><b>Subject</b><i>Re: Lamps?</i></p>';
    const header = (html: string) => {
      const [draft] = composers(page(`<main>${html}</main>`));
      const said = draft!.header();
      closeAll();
      return said;
    };
    expect(header(`<div>${rows}<div><div>${EDITOR}</div></div></div>`)).toMatchObject({
      subject: 'Re: Lamps?',
      recipients: [{ address: 'ann@x.example' }],
    });
    const mail = `<div>${rows}<p>We need lamps for the hall. Can you send a price?</p></div>`;
    expect(header(`<div>${mail}<div>${EDITOR}</div></div>`)).not.toHaveProperty('subject');
  });

  it('is read with a subject written in a rich field of one line, which is no draft', () => {
    const line = '<div contenteditable="true" style="height:22px;width:400px">Lamps</div>';
    const form = (to: string) =>
      `<main><div>${to}<div><span>Subject</span><div>${line}</div></div><div>${EDITOR}</div></div></main>`;
    for (const to of ['<div><span>To</span><i title="ann@x.example">Ann</i></div>', '<input name="to">']) {
      const found = composers(page(form(to)));
      expect(found).toHaveLength(1);
      expect(found[0]!.header().subject).toBe('Lamps');
      closeAll();
    }
  });

  it('is read from a row right above a composer that has no field for people, and from no mail there', () => {
    const read = (above: string) =>
      composers(
        page(`<main><div>${above}</div><form><textarea rows="9" cols="60">Hi</textarea></form></main>`),
      )[0]!.header().recipients;
    const row = `<span>To</span> ${chip('ann@x.example')}`;
    expect(read(row)).toEqual([expect.objectContaining({ kind: 'to', address: 'ann@x.example' })]);
    expect(read(`${row} <i>3 Nov, 10:20</i>`)).toBeUndefined();
    expect(read(`${row}<p>${'We signed the lease for a second site. '.repeat(5)}</p>`)).toBeUndefined();
    expect(read(`<article>${row}</article>`)).toBeUndefined();
  });

  it('is not read from words that are no label of a row, nor from the mail itself', () => {
    const bar = '<div role="toolbar"><b>A</b><span>To do</span></div>';
    expect(
      composers(form(`<input name="subject">${bar}<p title="eve@x.example">Eve</p>`))[0]!.header().recipients,
    ).toBeUndefined();
    const quoting = page(
      '<form><input name="subject"><div contenteditable="true" style="min-height:120px;width:500px"><div><b>To</b><i title="eve@x.example">Eve</i></div></div></form>',
    );
    expect(composers(quoting)[0]!.header().recipients).toBeUndefined();
  });

  it('is empty when the field is empty, and unknown when there is no field', () => {
    expect(composers(form('<input name="to"><input name="subject">'))[0]!.header()).toEqual({
      subject: '',
      recipients: [],
    });
    expect(composers(page(EDITOR))[0]!.header()).toEqual({});
  });

  it('is no fault of the page when it cannot be known', async () => {
    expect(await generic.health(page(EDITOR))).toEqual([{ part: 'composer', state: 'ok' }]);
    expect(await generic.health(page(`<div class="chat-window">${EDITOR}</div>`))).toEqual([]);
  });

  it('never takes an address in the text for a recipient', () => {
    const document = page(
      `<form><input name="subject"><div contenteditable="true" style="min-height:120px;width:500px">write to <span title="eve@x.example">eve</span></div></form>`,
    );
    expect(composers(document)[0]!.header().recipients).toBeUndefined();
  });
});

describe('a page with something to write in', () => {
  const wide = 'style="width:400px;height:80px"';
  const inShadow = () => {
    const document = page('<div id="host"></div>');
    const root = document.querySelector('#host')!.attachShadow({ mode: 'open' });
    root.innerHTML = `<div contenteditable="true" ${wide}></div>`;
    return document;
  };
  const inFrame = () => {
    const document = page(`<iframe ${wide}></iframe>`);
    document.querySelector('iframe')!.contentDocument!.body.contentEditable = 'true';
    return document;
  };

  it.each([
    ['a field', () => page(`<textarea ${wide}></textarea>`), true],
    ['an editor in an open shadow tree', inShadow, true],
    ['an editor that is a frame', inFrame, true],
    ['nothing but lines', () => page('<input><div contenteditable="false">x</div>'), false],
    ['a field that nobody sees', () => page('<textarea hidden></textarea>'), false],
    ['a field too narrow for a mail', () => page('<textarea style="width:90px"></textarea>'), false],
  ])('is told by %s', (_what, show, is) => {
    expect(mayWrite(show())).toBe(is);
  });
});

describe('mails on an unknown site', () => {
  const mail = `<main><h1>Price list</h1><article data-message-id="m1"><header><span title="ann@brightwell.example">Ann</span><div>To: <a href="mailto:robin@northgate.example">Robin</a></div><time datetime="2026-11-20T10:00:00Z">x</time></header>
<div class="message-body"><p>we signed the lease.</p><blockquote>old</blockquote></div></article></main>`;

  it('need nothing of what reads records, which comes where no mail is shown', async () => {
    await generic.needs!(page(mail));
    expect(generic.needs!(page(mail))).toBeNull();
    const record = page(
      '<main><h1>Rota pilot</h1><dl><dt>Amount</dt><dd>€ 4,000</dd><dt>Stage</dt><dd>Proposal</dd><dt>Close date</dt><dd>2026-12-18</dd></dl></main>',
    );
    const here = context('https://crm.northgate.example/deals/18');
    await generic.needs!(record);
    expect(generic.needs!(record)).toBeNull();
    expect(generic.read(record, here)?.snapshot).toMatchObject({ kind: 'deal', record: { id: '18' } });
    const logged = { kind: 'mail', state: 'done', direction: 'inbound', text: 'We signed.' } as const;
    expect(generic.threadOf?.({ activities: [logged] })).toMatchObject([
      { blocks: [{ text: 'We signed.' }] },
    ]);
  });

  it('are read where the page marks them', () => {
    const { snapshot } = generic.read(page(mail), context(HERE, ['robin@northgate.example']))!;
    expect(snapshot).toMatchObject({
      kind: 'thread',
      url: 'https://desk.northgate.example/mail/12',
      subject: 'Price list',
      messages: [
        {
          id: 'm1',
          from: { name: 'Ann', address: 'ann@brightwell.example' },
          recipients: [{ kind: 'to', name: 'Robin', address: 'robin@northgate.example' }],
          direction: 'inbound',
          date: '2026-11-20T10:00:00Z',
          blocks: [
            { role: 'author', text: 'we signed the lease.' },
            { role: 'quote', text: 'old' },
          ],
        },
      ],
    });
  });

  it('have no direction while nobody said who the rep is', () => {
    const { snapshot } = generic.read(page(mail), context(HERE))!;
    expect(snapshot).toMatchObject({ messages: [{ direction: 'unknown' }], self: [] });
  });

  it('have a direction where one chooses who a draft is from, beside the draft', async () => {
    const from = (field: string) =>
      `<form><label for="f">From</label>${field}<input name="to"><input name="subject">${EDITOR}</form>`;
    const options =
      '<select id="f"><option>Robin &lt;robin@northgate.example&gt;</option><option>sales@northgate.example</option></select>';
    const directions = async (html: string) => {
      const document = page(mail + html);
      while (generic.needs!(document)) await generic.needs!(document);
      const snapshot = generic.read(document, context(HERE))?.snapshot;
      closeAll();
      return snapshot?.kind === 'thread' ? [snapshot.messages[0]?.direction, ...snapshot.self] : [];
    };
    expect(await directions(from(options))).toEqual([
      'inbound',
      'robin@northgate.example',
      '@northgate.example',
      'sales@northgate.example',
    ]);
    const listed = `<form><dl><dt>差出人</dt><dd><select><option>robin@northgate.example</option></select></dd></dl><input name="to"><input name="subject">${EDITOR}</form>`;
    expect((await directions(listed))[0]).toBe('inbound');
    const typed = '<input id="f" value="ann@brightwell.example">';
    expect(await directions(from(typed))).toEqual(['unknown']);
    const search = `<form role="search"><label for="f">From</label>${options}<input name="subject"></form>${EDITOR}`;
    expect(await directions(search)).toEqual(['unknown']);
  });

  it('have a direction where a composer in a shadow tree says who a draft is from', () => {
    const document = page(`${mail}<x-mail></x-mail>`);
    document.querySelector('x-mail')!.attachShadow({
      mode: 'open',
    }).innerHTML = `<div><div><label>From</label><span>Desk &lt;desk@northgate.example&gt;</span></div><div><label>To</label><input aria-label="To"></div><input aria-label="Subject">${EDITOR}</div>`;
    expect(genericMail.self(document)).toContain('desk@northgate.example');
  });

  const marked = (head: string, more = '') =>
    `<main><h1>Ann Okafor</h1><h3 class="mail-subject">Price list</h3><article class="x7"><div><div>${head}</div><time>3 Nov, 10:20</time></div><div class="q2"><p>We signed the lease for a second clinic in Leeds.</p>${more}</div></article>${EDITOR}</main>`;
  const one = (html: string) => {
    const snapshot = genericMail.read(page(html), context(HERE))?.snapshot;
    return snapshot?.kind === 'thread' ? { subject: snapshot.subject, ...snapshot.messages[0] } : undefined;
  };

  it('are read though nothing names their body, and are from nobody whom they went to', () => {
    const head =
      '<b>Ann Okafor</b> <i>ann@brightwell.example</i><p>to <span title="robin@northgate.example">Robin</span></p>';
    expect(one(marked(head))).toMatchObject({
      subject: 'Price list',
      from: { name: 'Ann Okafor', address: 'ann@brightwell.example' },
      recipients: [{ kind: 'to', name: 'Robin', address: 'robin@northgate.example' }],
      dateText: '3 Nov, 10:20',
      blocks: [{ role: 'author', text: 'We signed the lease for a second clinic in Leeds.' }],
    });
  });

  it('hold no button of dots, no quote that is folded and no signature by its name among their words', () => {
    const more =
      '<div role="button">•••</div><details open><summary>Quoted text</summary><blockquote>old</blockquote></details><div class="desk_signature">Ann, Brightwell</div>';
    expect(one(marked('<a href="mailto:ann@brightwell.example">Ann</a>', more))?.blocks).toEqual([
      expect.objectContaining({ role: 'author' }),
      expect.objectContaining({ role: 'quote', text: 'Quoted text' }),
      expect.objectContaining({ role: 'quote', text: 'old' }),
      expect.objectContaining({ role: 'signature', text: 'Ann, Brightwell' }),
    ]);
  });

  it('have no subject where the page is headed by who wrote them', () => {
    const headed = marked('<a href="mailto:ann@brightwell.example">Ann Okafor</a>').replace(
      /<h3.*?<\/h3>/,
      '',
    );
    expect(one(headed)?.subject).toBeUndefined();
  });

  it('have the subject that a field above them holds, which is no draft’s', () => {
    const ticket = (between: string) =>
      `<main><input aria-label="Subject" value="Loose valve"><div>${between}</div>${marked('<a href="mailto:ann@brightwell.example">Ann</a>').replace(/<h[13].*<\/h3>/, '')}</main>`;
    expect(one(ticket(''))?.subject).toBe('Loose valve');
    expect(composers(page(ticket('')))[0]?.header().subject).toBeUndefined();
    expect(one(ticket(EDITOR))?.subject).toBeUndefined();
  });

  it('are no articles of a magazine that say how to reach the author, nor notes of colleagues', () => {
    const article = (name: string) =>
      `<main><article class="${name}"><div><a href="mailto:ed@news.example">Ed</a><time>3 Nov, 10:20</time></div><div><p>We signed the lease for a second clinic in Leeds.</p></div></article></main>`;
    expect(one(article('story'))?.blocks).toEqual([]);
    expect(one(article('story') + EDITOR)?.blocks).toHaveLength(1);
    expect(one(article('internal-note') + EDITOR)).toBeUndefined();
  });

  it('are not seen in a page of articles', () => {
    expect(
      generic.read(
        page('<main><article><h2>News</h2><p>We signed the lease.</p></article></main>'),
        context('https://news.example/'),
      ),
    ).toBeNull();
  });
});

describe('two drafts of one page', () => {
  const pill = (attribute: string, address: string, shown: string) =>
    `<div><span>To</span><span ${attribute}="${address}">${shown}</span></div>`;

  it('have people and a subject of their own where one of them is a dialog', () => {
    const [first, second] = composers(
      page(
        `<main><div><div>${pill('title', 'ann@brightwell.example', 'Ann Okafor')}${EDITOR}</div></div><div role="dialog">${pill('title', 'kim@harbour.example', 'Kim')}<input placeholder="Subject" value="12 kg">${EDITOR}</div></main>`,
      ),
    ).map((composer) => composer.header());
    expect(first).toMatchObject({ recipients: [{ address: 'ann@brightwell.example' }] });
    expect(first?.recipients).toHaveLength(1);
    expect(first?.subject).toBeUndefined();
    expect(second).toMatchObject({ subject: '12 kg', recipients: [{ address: 'kim@harbour.example' }] });
  });

  it.each(['data-mail', 'data-value'])('have the people whose address stands in %s', (attribute) => {
    const [draft] = composers(
      page(
        `<form>${pill(attribute, 'd.osei@machines.example', 'Osei, Daniel')}<input name="subject">${EDITOR}</form>`,
      ),
    );
    expect(draft?.header().recipients).toMatchObject([{ address: 'd.osei@machines.example' }]);
  });
});

describe('mails that an unknown site marks by nothing', () => {
  const self = ['robin@northgate.example'];
  const message = (name: string, address: string, time: string, body: string, kind = 'x7') =>
    `<div class="${kind}"><div><b>${name}</b> <span>&lt;${address}&gt;</span><i>${time}</i></div><div class="q2">To: someone@else.example</div><div class="k1"><p>${body}</p></div></div>`;
  const ANN = message(
    'Ann Okafor',
    'ann@brightwell.example',
    '3 Nov, 10:20',
    'We signed the lease for a second clinic in Leeds.',
  );
  const ROBIN = message(
    'Robin Vale',
    'robin@northgate.example',
    '2 Nov, 9:00',
    'How did the first month on the wards go for you?',
  );
  const desk = (mails: string, below = EDITOR) =>
    page(
      `<header>me: robin@northgate.example 09:41</header><main><h1>The pilot</h1><div>${mails}</div><div>${below}</div></main>`,
    );
  const read = (document: Document) => {
    const snapshot = genericMail.read(document, context(HERE, self))?.snapshot;
    return snapshot?.kind === 'thread' ? snapshot : null;
  };

  it('are read by their address, time and words', () => {
    expect(read(desk(ROBIN + ANN))).toMatchObject({
      subject: 'The pilot',
      messages: [
        { direction: 'outbound', dateText: '2 Nov, 9:00' },
        {
          direction: 'inbound',
          from: { name: 'Ann Okafor', address: 'ann@brightwell.example' },
          dateText: '3 Nov, 10:20',
          blocks: [{ text: 'We signed the lease for a second clinic in Leeds.' }],
        },
      ],
    });
  });

  it('are what a draft under them answers', () => {
    const [draft] = genericMail.composers(desk(ROBIN + ANN), context(HERE, self));
    expect(draft?.thread()?.map(({ from }) => from?.address)).toEqual([
      'robin@northgate.example',
      'ann@brightwell.example',
    ]);
  });

  it('say whom they went to behind the words for it, and not from their body', () => {
    const head =
      '<div><p>From: <span>Ann Okafor &lt;ann@brightwell.example&gt;</span></p><p>To: <span>robin@northgate.example</span></p><p>Cc: <span>Bo Lindgren &lt;bo@brightwell.example&gt;</span></p><p>3 Nov, 10:20</p></div>';
    const said = '<div><p>We signed the lease. To: somebody@else.example it is nothing.</p></div>';
    expect(read(desk(`<div>${head}${said}</div>`))?.messages).toMatchObject([
      {
        from: { name: 'Ann Okafor', address: 'ann@brightwell.example' },
        recipients: [
          { kind: 'to', address: 'robin@northgate.example' },
          { kind: 'cc', name: 'Bo Lindgren', address: 'bo@brightwell.example' },
        ],
      },
    ]);
  });

  it('may stand alone, where something answers them', () => {
    expect(read(desk(ANN, '<button>Antworten</button>'))?.messages).toHaveLength(1);
    expect(read(desk(ANN, '<button>Share</button>'))).toBeNull();
  });

  it('are read with a name before an address, a time as the page marks it, and words in a frame', () => {
    const head = '<div class="sender">Salma Haddad <span>salma@mills.example</span></div>';
    const framed = (editable: string) => {
      const document = desk(
        `<div><div>${head}<time>٢٢ نوفمبر ٢٠٢٦</time></div><div><iframe></iframe></div></div>`,
        '<button>رد</button>',
      );
      const inner = document.querySelector('iframe')!.contentDocument!;
      inner.body.innerHTML = '<p>We think of adding the second filling line to the contract.</p>';
      inner.body.contentEditable = editable;
      return document;
    };
    expect(read(framed('inherit'))?.messages).toMatchObject([
      {
        from: { name: 'Salma Haddad', address: 'salma@mills.example' },
        dateText: '٢٢ نوفمبر ٢٠٢٦',
        blocks: [{ text: 'We think of adding the second filling line to the contract.' }],
      },
    ]);
    expect(read(framed('true'))).toBeNull();
  });

  it('may end with their time where a word says who they are from', () => {
    const mail = (label: string) =>
      `<div><div><b>${label}</b><span>Ann Okafor &lt;ann@brightwell.example&gt;</span></div><div><p>We signed the lease for a second clinic in Leeds.</p></div><i>3 Nov, 10:20</i></div>`;
    expect(read(desk(`${mail('From')}${mail('From')}`))?.messages).toMatchObject([
      { from: { name: 'Ann Okafor' }, dateText: '3 Nov, 10:20', blocks: [{}] },
      { from: { name: 'Ann Okafor' }, blocks: [{}] },
    ]);
    expect(read(desk(mail('Customer')))).toBeNull();
  });

  it('are read on a page of a record that has no more than a name', async () => {
    const shown = page(
      `<main><h3>Ann Okafor</h3><section>${ANN}</section>${EDITOR.replace('>', ' aria-label="Reply by e-mail">')}</main>`,
    );
    while (generic.needs!(shown)) await generic.needs!(shown);
    const here = context('https://desk.northgate.example/accounts/3/conversations/41');
    expect(generic.read(shown, here)?.snapshot.kind).toBe('thread');
  });

  it('are read where the frame stands under the head, in what holds both', () => {
    const document = desk(
      '<div><div>3 Nov, 10:20</div><div><div><label>Von:</label><p>Ann Okafor &lt;ann@brightwell.example&gt;</p><label>An:</label><p>robin@northgate.example</p></div><div><iframe></iframe></div></div></div>',
      '<button>Antworten</button>',
    );
    document.querySelector('iframe')!.contentDocument!.body.innerHTML =
      '<p>We signed the lease for a second clinic in Leeds.</p>';
    expect(read(document)?.messages).toMatchObject([
      {
        from: { name: 'Ann Okafor', address: 'ann@brightwell.example' },
        recipients: [{ kind: 'to', address: 'robin@northgate.example' }],
        blocks: [{ text: 'We signed the lease for a second clinic in Leeds.' }],
      },
    ]);
  });

  it('have their subject behind the word for it, and no bar that answers them among their words', () => {
    const row = (label: string, value: string) => `<tr><td><b>${label}</b></td><td>${value}</td></tr>`;
    const head = `<table>${row('Subject:', 'Ropes')}${row('From:', 'Ann &lt;ann@brightwell.example&gt;')}${row('Date:', '3 Nov, 10:20')}</table>`;
    const said = (bar: string) =>
      `<table><tr><td>${bar}</td></tr><tr><td>The ropes are new.<br>Who brings a ladder on Sunday?</td></tr></table>`;
    const shown = (inner: string) => read(page(`<div>${inner}</div>`));
    const { subject, messages } = shown(head + said('<a>Reply</a> <a>Reply all</a>'))!;
    expect([subject, messages[0]?.blocks.map(({ text }) => text)]).toEqual([
      'Ropes',
      ['The ropes are new.', 'Who brings a ladder on Sunday?'],
    ]);
    const links = shown(`${head + said('<a>Our shop</a> <a>Our map</a>')}<button>Reply</button>`);
    expect(links?.messages[0]?.blocks).toHaveLength(3);
    const columns = '<table><tr><td>From</td><td>Subject</td><td>Date</td></tr></table>';
    expect(shown(`${columns + ANN}<button>Reply</button>`)?.subject).toBeUndefined();
  });

  it('have no subject that stands behind them', () => {
    const document = page(`<div><div>${ANN}</div>${EDITOR}<div><h3>Order 4471</h3></div></div>`);
    expect(read(document)).toMatchObject({ messages: [{}] });
    expect(read(document)?.subject).toBeUndefined();
  });

  it('may be answered in a line that says so, but not in the form under a post', () => {
    const line = '<textarea rows="1" placeholder="Napište odpověď…" style="height:30px"></textarea>';
    expect(read(desk(ANN, line))?.messages).toHaveLength(1);
    expect(read(desk(ANN, `<form>${line}</form>`))).toBeNull();
  });

  it('came in where a draft goes to who wrote them, or somebody else is called "me"', () => {
    const directions = (document: Document) => {
      const snapshot = genericMail.read(document, context(HERE))?.snapshot;
      return snapshot?.kind === 'thread' ? snapshot.messages.map(({ direction }) => direction) : [];
    };
    const to = (address: string) => `<form><input name="to" value="${address}">${EDITOR}</form>`;
    expect(directions(desk(ROBIN + ANN, to('ann@brightwell.example')))).toEqual(['unknown', 'inbound']);
    const [draft] = genericMail.composers(desk(ANN, to('ann@brightwell.example')), context(HERE));
    expect(draft?.thread()?.map(({ direction }) => direction)).toEqual(['inbound']);
    expect(directions(desk(ANN, to('bo@brightwell.example')))).toEqual(['unknown']);
    const me = ANN.replace('someone@else.example', '<span title="robin@northgate.example">mně</span>');
    expect(directions(desk(ROBIN + me))).toEqual(['outbound', 'inbound']);
  });

  it('hold no dots that unfold them, whatever element those are', () => {
    const [mail] = read(desk(ANN.replace('</p>', '</p><div class="more">•••</div>')))!.messages;
    expect(mail?.blocks).toHaveLength(1);
  });

  it('take no other mail for their words', () => {
    const head =
      '<div><b>Robin Vale</b> <span>&lt;robin@northgate.example&gt;</span><i>2 Nov, 9:00</i></div>';
    const list = read(desk(`${head}${ANN}`))?.messages;
    expect(list?.map(({ from, blocks }) => [from?.address, blocks.length])).toEqual([
      ['ann@brightwell.example', 1],
    ]);
  });

  it('keep what they quote, with its times, inside', () => {
    const quoting = ANN.replace(
      '</p>',
      '</p><div><span>On 1 Nov, 8:00</span> <span>&lt;robin@northgate.example&gt;</span></div><div>How did it go in the first weeks?</div>',
    );
    expect(read(desk(quoting))?.messages).toHaveLength(1);
  });

  it.each([
    ['rows of an inbox, which are pressed', `<a href="#1">${ANN}</a><a href="#2">${ROBIN}</a>`],
    ['rows whose words are cut', ANN.replace('class="k1"', 'style="white-space:nowrap;overflow:hidden"')],
    [
      'notes of colleagues',
      message(
        'Ann Okafor',
        'ann@brightwell.example',
        '10:20',
        'They signed the lease for a second clinic.',
        'internal-note',
      ),
    ],
    ['what shows a name and no address', ANN.replace(/&lt;.*?&gt;/, '')],
    ['what prints no time', ANN.replace('3 Nov, 10:20', 'new')],
    ['what stands beside the conversation', `<aside>${ANN}</aside>`],
    ['on a page with hundreds of times: a list', ROBIN + ANN + '<p>09:41</p>'.repeat(400)],
  ])('are not %s', (_what, mails) => {
    expect(read(desk(mails))).toBeNull();
  });

  it('are looked for in so much of a page and no more, however it is made', () => {
    const rows = Array.from(
      { length: 250 },
      (_, i) =>
        `<tr><td>09:${10 + (i % 50)}</td><td>${'row of a list that says something. '.repeat(6)}</td></tr>`,
    );
    const table = page(`<main><table>${rows.join('')}</table>${EDITOR}</main>`);
    let asked = 0;
    const read = Object.getOwnPropertyDescriptor(Node.prototype, 'textContent')!;
    const Inner = (table.defaultView as unknown as { Node: typeof Node }).Node;
    Object.defineProperty(Inner.prototype, 'textContent', {
      ...read,
      get(this: Node) {
        asked += 1;
        return read.get!.call(this);
      },
    });
    expect(genericMail.read(table, context(HERE, self))).toBeNull();
    expect(asked).toBeLessThan(12_000);
  });

  it.each([
    ['sv', 'igår', 'för 40 min sedan'],
    ['pl', 'wczoraj', '2 godz. temu'],
    ['ar', 'قبل 3 ساعات', 'قبل ساعتين'],
    ['ko', '어제', '3시간 전'],
    ['en', 'yesterday', '3 h ago'],
  ])('are read where the page says in its language (%s) how long ago they came', (lang, before, after) => {
    const shown = desk(ROBIN.replace('2 Nov, 9:00', before) + ANN.replace('3 Nov, 10:20', after));
    shown.documentElement.lang = lang;
    const snapshot = genericMail.read(shown, context(HERE, self))?.snapshot;
    expect(snapshot).toMatchObject({ kind: 'thread', messages: [{}, {}] });
  });

  it('are from the first of two people whom one line names, and to the other', () => {
    const head = (from: string, to: string) =>
      `<p><b>${from}</b> &lt;${from.toLowerCase()}@x.example&gt; to <b>${to}</b> &lt;${to.toLowerCase()}@y.example&gt;</p><p>3 Nov, 10:20</p>`;
    const body = '<div>We signed the lease for a second clinic in May.</div>';
    const profile = '<h1>Ann</h1><p>Vet · Leeds</p><a href="mailto:ann@y.example">ann@y.example</a>';
    const mails = [head('Robin', 'Ann'), head('Ida', 'Ann')].map((one) => `<section>${one}${body}</section>`);
    expect(read(desk(profile + mails.join('')))?.messages).toMatchObject([
      {
        from: { name: 'Robin', address: 'robin@x.example' },
        recipients: [{ kind: 'to', address: 'ann@y.example' }],
      },
      { from: { name: 'Ida', address: 'ida@x.example' } },
    ]);
  });

  it('have the subject that the draft beside them answers, where the page shows it', () => {
    const shown = (value: string, tag = 'div') =>
      read(
        desk(
          `<${tag}>Second clinic</${tag}>${ANN}`,
          `<form><input name="subject" value="${value}">${EDITOR}</form>`,
        ),
      )?.subject;
    expect(shown('Re: Second clinic')).toBe('Second clinic');
    closeAll();
    expect(shown('Third clinic')).toBe('The pilot');
    closeAll();
    expect(shown('Re: Second clinic', 'li')).toBe('The pilot');
  });

  it('have the subject that the draft beside them shows as text, and not the name of the record before it', () => {
    const reply = `<div><p><span>To:</span> <i>Ann &lt;ann@brightwell.example&gt;</i></p><p><span>Subject:</span><span>Re: Second clinic</span></p>${EDITOR}</div>`;
    const heading = '<h1><span>Case</span> <span>Second clinic</span></h1>';
    const shown = (html: string) => read(page(`<main>${html}${ANN}${reply}</main>`))?.subject;
    expect(shown('<div class="k7">Second clinic</div>')).toBe('Second clinic');
    closeAll();
    expect(shown(heading)).toBe('Second clinic');
  });

  it('have no name or number of their record in the subject, which the page’s address repeats', () => {
    const shown = (heading: string) => {
      const document = page(`<main><h1>${heading}</h1>${ANN}<button>Reply</button></main>`);
      Object.defineProperty(document, 'URL', { value: 'https://desk.northgate.example/Case/4471/view' });
      const subject = read(document)?.subject;
      closeAll();
      return subject;
    };
    expect(shown('<b>#4471</b> Second clinic')).toBe('Second clinic');
    expect(shown('<span>Case</span> <span>Second clinic</span>')).toBe('Second clinic');
    expect(shown('<b>Second</b> clinic')).toBe('Second clinic');
    expect(shown('Case closed')).toBe('Case closed');
  });

  it('have of several headings the one right above them, and else what the page calls a title', () => {
    expect(
      read(page(`<h4>Booking 12</h4><main><h3>Second clinic</h3>${ANN}<a>Reply</a></main>`))?.subject,
    ).toBe('Second clinic');
    closeAll();
    expect(
      read(page(`<main><div class="threadTitle">Second clinic</div>${ANN}<a>Reply</a></main>`))?.subject,
    ).toBe('Second clinic');
  });

  it('came on a day that the language of the page names without a year', () => {
    const shown = open(
      `<!doctype html><html lang="uk"><body><main>${ANN.replace('3 Nov, 10:20', '3 лист.')}<button>Відповісти</button></main></body></html>`,
    );
    expect(read(shown)?.messages).toMatchObject([{ dateText: '3 лист.' }]);
  });

  describe('in a frame that shows the whole of a mail', () => {
    const HEAD =
      '<table><tr><td>From:</td><td>Ann Okafor &lt;ann@brightwell.example&gt;</td></tr><tr><td>To:</td><td>robin@northgate.example</td></tr><tr><td>Date:</td><td>3 Nov 2026, 10:20</td></tr><tr><td>Subject:</td><td>A second clinic in the spring</td></tr></table>';
    const WORDS = '<div><p>We signed the lease for a second clinic.</p></div>';
    const framed = (inner: string) => {
      const document = page('<main><iframe style="width:700px;height:400px"></iframe></main>');
      document.querySelector('iframe')!.contentDocument!.body.innerHTML = inner;
      return document;
    };

    it('are read with the subject of their head', () => {
      expect(read(framed(`<a>Reply</a>${HEAD}${WORDS}`))).toMatchObject({
        subject: 'A second clinic in the spring',
        messages: [
          {
            from: { name: 'Ann Okafor', address: 'ann@brightwell.example' },
            blocks: [{ text: 'We signed the lease for a second clinic.' }],
          },
        ],
      });
    });

    it('are none that a mail passes on', () => {
      for (const before of ['<p>As you asked for. See below.</p>', '<p>---- Forwarded ----</p>']) {
        expect(read(framed(`${before}${HEAD}${WORDS}`))).toBeNull();
        closeAll();
      }
    });

    it('are answered there, by a draft with its fields', () => {
      const form = `<form><input name="to" value="ann@brightwell.example"><input name="subject" value="Re: A second clinic in the spring">${EDITOR}</form>`;
      const document = framed(`<a>Reply</a><div>${HEAD}${WORDS}</div>${form}`);
      const [draft] = genericMail.composers(document, context(HERE));
      expect(draft?.header()).toMatchObject({
        subject: 'Re: A second clinic in the spring',
        recipients: [{ kind: 'to', address: 'ann@brightwell.example' }],
        reply: 'reply',
      });
      expect(draft?.thread()).toHaveLength(1);
    });
  });

  it('have a sender whose name is no time that stands beside the address', () => {
    const head =
      '<div><h4>Ann Okafor</h4><p>ann@brightwell.example · 2 h ago</p></div><div>We signed the lease for a second clinic.</div>';
    const [first] = read(desk(`<section>${head}</section>`))!.messages;
    expect(first?.from?.address).toBe('ann@brightwell.example');
    expect(first?.from?.name ?? '').not.toContain('ago');
  });

  it.each([
    ['Sent: 3 Nov, 10:20', '3 Nov, 10:20'],
    ['Envoyé : 3 nov. 2026, 10:20', '3 nov. 2026, 10:20'],
    ['to me on 3 Nov, 10:20', '3 Nov, 10:20'],
    ['To: sales@else.example on Nov 3, 10:20', 'Nov 3, 10:20'],
    ['· sent on Tue, 3 Nov at 10:20', 'Tue, 3 Nov at 10:20'],
    ['via e-mail · 3 h ago', '3 h ago'],
    ['3 Nov, 10:20 via e-mail', '3 Nov, 10:20'],
    ['3.11.2026 10:20 (Europe/Berlin) über E-Mail', '3.11.2026 10:20 (Europe/Berlin)'],
    ['Tuesday 3 Nov · 10:20', 'Tuesday 3 Nov · 10:20'],
    ['Today: 10:20', 'Today: 10:20'],
  ])('came at a time, without what is said beside it: %s', (printed, alone) => {
    expect(read(desk(ANN.replace('3 Nov, 10:20', printed)))?.messages).toMatchObject([{ dateText: alone }]);
  });

  it('are told by labels with a wide colon, and have the subject that its id names', () => {
    const mail =
      '<div><div id="mailSubject">新厂房</div><p><span>发件人：</span><b>陈立</b> &lt;chenli@hx.example&gt;</p><p><span>时间：</span>2026年11月24日 10:18</p><p><span>收件人：</span>销售 &lt;sales@northgate.example&gt;</p><div><p>我们的新厂房明年三月投产, 需要 再 订购 六台机床。</p></div></div>';
    expect(read(page(`<main>${mail}<a>回复</a></main>`))).toMatchObject({
      subject: '新厂房',
      messages: [
        {
          from: { name: '陈立', address: 'chenli@hx.example' },
          recipients: [{ kind: 'to', name: '销售', address: 'sales@northgate.example' }],
        },
      ],
    });
  });

  const put = (document: Document, host: string, html: string) => {
    document.querySelector(host)!.attachShadow({ mode: 'open' }).innerHTML = html;
  };

  describe('in open shadow trees', () => {
    const senders = (messages: readonly { from?: { address?: string } }[] | undefined) =>
      messages?.map(({ from }) => from?.address);
    const BOTH = ['robin@northgate.example', 'ann@brightwell.example'];
    const answered = (document: Document) => {
      const [draft] = genericMail.composers(document, context(HERE, self));
      return senders(draft?.thread());
    };

    it('are read from a tree each, under the heading of the page, and answered by the draft below', () => {
      const shown = desk('<x-mail></x-mail><x-note></x-note><x-mail id="two"></x-mail>');
      put(shown, 'x-mail', ROBIN);
      put(shown, 'x-note', '<p>Nobody was here and nothing was said of it.</p>');
      put(shown, '#two', ANN);
      expect(read(shown)?.subject).toBe('The pilot');
      expect(senders(read(shown)?.messages)).toEqual(BOTH);
      expect(answered(shown)).toEqual(BOTH);
      expect(genericMail.composers(shown, context(HERE, self))[0]?.header()).toEqual({});
    });

    it('are read from one that holds the draft, too, and their subject with them', () => {
      const shown = page('<x-app></x-app>');
      put(
        shown,
        'x-app',
        `<section><h2>Second clinic</h2>${ROBIN}${ANN}<div><label>To</label><i title="ann@brightwell.example">Ann</i></div>${EDITOR}</section>`,
      );
      expect(read(shown)).toMatchObject({ subject: 'Second clinic', messages: [{}, {}] });
      expect(answered(shown)).toEqual(BOTH);
    });

    it('stand there with their words alone, their head in the page', () => {
      const shown = desk(
        ANN.replace(/<div class="k1">.*/, '<div class="k1"><div id="words"></div></div></div>'),
      );
      put(
        shown,
        '#words',
        '<style>p{margin:0}</style><div><p>We signed the lease for a second clinic.</p></div>',
      );
      expect(read(shown)?.messages).toMatchObject([
        { from: { name: 'Ann Okafor' }, blocks: [{ text: 'We signed the lease for a second clinic.' }] },
      ]);
    });

    it('are watched there, as in frames, but not where a frame is an editor', () => {
      const shown = page('<x-app></x-app><iframe id="read"></iframe><iframe id="write"></iframe>');
      put(shown, 'x-app', '<p>Loading</p>');
      const [read, write] = [...shown.querySelectorAll('iframe')].map((one) => one.contentDocument!);
      write!.body.contentEditable = 'true';
      const watched = generic.watch(shown);
      expect(watched).toContain(shown.querySelector('x-app')!.shadowRoot);
      expect(watched).toContain(read!.body);
      expect(watched).not.toContain(write!.body);
    });

    it('are left alone beside the page’s own, and in its navigation', () => {
      const shown = desk(`${ANN}<x-mail></x-mail>`);
      put(shown, 'x-mail', ROBIN);
      expect(senders(read(shown)?.messages)).toEqual(['ann@brightwell.example']);
      closeAll();
      const listed = desk('<nav><x-mail></x-mail></nav>');
      put(listed, 'x-mail', ROBIN);
      expect(read(listed)).toBeNull();
    });
  });

  it('are from nobody whom a small word before the address names', () => {
    const mail = (inner: string) =>
      `<main><h1>Labels</h1><section><h3>Ann Okafor</h3><div>3 May 2025, 10:15</div>${inner}<div><p>The labels curl at the edges on the second roll.</p></div></section><button>Reply all</button></main>`;
    const read = (inner: string) => genericMail.read(page(mail(inner)), context(HERE))?.snapshot;
    expect(read('<div>to users@lists.example</div>')).toBeUndefined();
    expect(read('<div>ann@x.example</div><div>to users@lists.example</div>')).toMatchObject({
      messages: [
        { from: { address: 'ann@x.example' }, recipients: [{ kind: 'to', address: 'users@lists.example' }] },
      ],
    });
  });

  it('have no time that heads other sentences before theirs', () => {
    const told = '<p>By Jo, jo@news.example, 3 May 2025</p><p>The mail leaked last week. It began:</p>';
    const head = '<p>From: ceo@big.example</p><p>To: all@big.example</p><p>Subject: Plans</p>';
    const said = '<p>Dear all, this is a long mail about plans that we never wanted to make.</p>';
    expect(genericMail.read(page(`<main>${told}${head}${said}</main>`), context(HERE))).toBeNull();
    const own = head.replace('Subject', 'Date: 3 May 2025, 10:15</p><p>Subject');
    expect(genericMail.read(page(`<main>${own}${said}</main>`), context(HERE))).not.toBeNull();
  });

  describe('on a page with nothing to answer or write in', () => {
    const rows = (from: string, to: string, tag = 'p') =>
      `<div>${[from, to, 'Sent: 3 Nov 2026, 10:20'].map((row) => `<${tag}>${row}</${tag}>`).join('')}</div>`;
    const SAID = '<div><p>We signed the lease for a second clinic in Leeds.</p></div>';
    const FROM = '<b>From:</b> <span>Ann Okafor &lt;ann@brightwell.example&gt;</span>';
    const TO = '<b>To:</b> <span>robin@northgate.example</span>';
    const alone = (head: string) => page(`<main><h1>Second clinic</h1><div>${head}${SAID}</div></main>`);
    const onSite = async (shown: Document) => {
      while (generic.needs!(shown)) await generic.needs!(shown);
      const snapshot = generic.read(shown, context(HERE, self))?.snapshot;
      return snapshot?.kind === 'thread' ? snapshot.messages : [];
    };

    it.each([
      ['rows', rows(FROM, TO)],
      ['lines of one text', rows('From: Ann Okafor <ann@brightwell.example>', 'To: robin@northgate.example')],
      [
        'a table, in German',
        '<table><tr><td>Von</td><td>Ann Okafor &lt;ann@brightwell.example&gt;</td></tr><tr><td>An</td><td>robin@northgate.example</td></tr><tr><td>Datum</td><td>3. Nov. 2026, 10:20</td></tr></table>',
      ],
    ])('are read where words say who they are from and to: %s', async (_what, head) => {
      expect(await onSite(alone(head.replace(/<(?=ann@)/, '&lt;')))).toMatchObject([
        {
          direction: 'inbound',
          from: { name: 'Ann Okafor', address: 'ann@brightwell.example' },
          recipients: [{ kind: 'to', address: 'robin@northgate.example' }],
          blocks: [{ text: 'We signed the lease for a second clinic in Leeds.' }],
        },
      ]);
    });

    it('are none where no word says so', async () => {
      expect(await onSite(alone(rows(FROM, '<b>Tel.</b> <span>0113 555</span>')))).toEqual([]);
      closeAll();
      expect(await onSite(alone(rows('<b>By</b> <span>ann@brightwell.example</span>', TO)))).toEqual([]);
    });

    it('have no head that is pasted into what stands before them', async () => {
      const pasted =
        '<pre><code>From: ann@brightwell.example\nTo: robin@northgate.example\n\nIt stops.</code></pre>';
      const note = '<div>Mina · 1 day ago</div><div><p>The writer still has the old encoding set.</p></div>';
      expect(await onSite(page(`<main><h1>It stops</h1>${pasted}<div>${note}</div></main>`))).toEqual([]);
    });

    it('are looked for where such a head is shown, and by none of what writes or answers elsewhere', () => {
      expect(showsHead(alone(rows(FROM, TO)).body)).toBe(true);
      closeAll();
      expect(showsHead(page('<p><b>From:</b> Leeds <b>To:</b> York</p>').body)).toBe(false);
      closeAll();
      const contact = '<p>ann@brightwell.example</p><div><a href="mailto:bo@x.example">Bo</a> 3 Nov</div>';
      expect(showsHead(page(`<main>${contact}</main>`).body)).toBe(false);
    });

    it('may be answered by a picture that is named so, or in a shadow tree', () => {
      const answers = (html: string) => isAnswerable(page(html));
      expect(answers('<button><svg class="icon-reply"></svg></button>')).toBe(true);
      expect(answers('<button data-testid="toolbar:reply"></button>')).toBe(true);
      expect(answers('<button class="no-reply-filter">Filter</button>')).toBe(false);
      const shown = page('<x-bar></x-bar>');
      expect(isAnswerable(shown)).toBe(false);
      put(shown, 'x-bar', '<button>Antworten</button>');
      expect(isAnswerable(shown)).toBe(true);
    });
  });

  it('are read where a page is asked that shows no record', async () => {
    const shown = desk(ROBIN + ANN);
    while (generic.needs!(shown)) await generic.needs!(shown);
    expect(generic.read(shown, context(HERE, self))?.snapshot).toMatchObject({
      kind: 'thread',
      messages: [{}, {}],
    });
  });
});

it.each(['Send', 'Senden', 'Envoyer'])(
  'keeps clear the button that sends where only its word says so: %s',
  (word) => {
    const document = page(
      `<form role="dialog"><label>To <input name="to" value="ann@x.example"></label><input name="subject">${EDITOR}
     <button type="button">Attach</button><button type="button">${word}</button></form>`,
    );
    const [composer] = composers(document);
    expect(composer!.keepClear().map((one) => one.textContent)).toEqual([word]);
  },
);

it('whether a mail quotes another is told among thousands of pasted lines in a time that reading them takes', () => {
  const lines = '<div>The wards open on Monday.</div>'.repeat(3000);
  const document = open(
    `<form role="dialog" aria-label="New message"><input type="email" name="to" value="kim@acme.example"><input name="subject" aria-label="Subject" value="Rotas"><div contenteditable="true" role="textbox" aria-label="Message" style="min-height:99px">${lines}</div><button type="button">Send</button></form>`,
  );
  const [composer] = genericMail.composers(document, context('https://post.example/new'));
  expect(composer!.header().reply).toBe('new');
  const least = (work: () => unknown) => {
    const times = [1, 2, 3].map(() => {
      const from = performance.now();
      work();
      return performance.now() - from;
    });
    return Math.min(...times);
  };
  expect(least(composer!.header)).toBeLessThan(10 * least(() => readBlocks(composer!.editor, {})));
});
