import { afterEach, describe, expect, it } from 'vitest';
import { genericMail } from '@/utils/sites/generic-mail';
import { closeAll, context, open } from './page';

/* Composers of pages that are made of components, each with an open shadow tree of its own. */

afterEach(closeAll);

const HERE = 'https://desk.northgate.example/mail/12';
const EDITOR =
  '<div contenteditable="true" style="min-height:120px;width:500px"><p>Hi Ann,</p><p>the price is attached.</p></div>';
const CHIP = '<span class="chip" title="ann@brightwell.example">Ann Okafor<button>x</button></span>';
const ANN = { kind: 'to', name: 'Ann Okafor', address: 'ann@brightwell.example' };

/** A page with the trees of its components, outermost first. */
function page(html: string, trees: Record<string, string> = {}): Document {
  const document = open(`<!doctype html><html lang="en"><body>${html}</body></html>`);
  const find = (root: ParentNode, name: string): Element | null => {
    const here = root.querySelector(name);
    const inside = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
    return here ?? inside.map((tree) => find(tree, name)).find(Boolean) ?? null;
  };
  for (const [name, inner] of Object.entries(trees))
    find(document, name)!.attachShadow({ mode: 'open' }).innerHTML = inner;
  return document;
}
const composers = (document: Document) => genericMail.composers(document, context(HERE));
const ROWS = '<div class="row"><span>To</span><x-people></x-people></div><x-field></x-field>';
const PEOPLE = '<style>a{}</style><x-chip></x-chip><input aria-label="To">';
const FIELD = '<style>a{}</style><label>Subject <input value="Beds"></label>';

describe('a composer whose parts have shadow trees', () => {
  it.each([
    [
      'chips two trees deep',
      page.bind(null, `<div>${ROWS}${EDITOR}</div>`, {
        'x-people': PEOPLE,
        'x-chip': CHIP,
        'x-field': FIELD,
      }),
    ],
    [
      'all in one tree, and the chips two trees deeper',
      page.bind(null, '<x-mail></x-mail>', {
        'x-mail': `<div>${ROWS}${EDITOR}</div>`,
        'x-people': PEOPLE,
        'x-chip': CHIP,
        'x-field': FIELD,
      }),
    ],
    [
      'an editor with a tree of its own beside them',
      page.bind(null, `<div>${ROWS}<x-editor></x-editor></div>`, {
        'x-people': PEOPLE,
        'x-chip': CHIP,
        'x-field': FIELD,
        'x-editor': `<style>a{}</style>${EDITOR}`,
      }),
    ],
    [
      'chips that say who they are as elements, and their name in their tree',
      page.bind(
        null,
        `<div><div class="row"><span>To</span><x-people><x-chip value="ann@brightwell.example"></x-chip></x-people></div><x-field label="Subject"></x-field>${EDITOR}</div>`,
        {
          'x-people': '<slot></slot><input aria-label="To">',
          'x-chip': '<style>a{}</style><span>Ann Okafor</span>',
          'x-field': '<style>a{}</style><input value="Beds">',
        },
      ),
    ],
  ])('says whom it goes to and what it is about: %s', (_what, show) => {
    const list = composers(show());
    expect(list.map((one) => one.header())).toMatchObject([{ subject: 'Beds', recipients: [ANN] }]);
  });

  it('is followed where its people stand', () => {
    const document = page(`<div>${ROWS}${EDITOR}</div>`, {
      'x-people': PEOPLE,
      'x-chip': CHIP,
      'x-field': FIELD,
    });
    const people = document.querySelector('x-people')!.shadowRoot!;
    const [composer] = composers(document);
    expect(composer!.headerAreas()).toContain(people);
    expect(composer!.headerAreas()).toContain(people.querySelector('x-chip')!.shadowRoot);
  });

  it('is noticed to be sent by a button in a tree of its own', async () => {
    const document = page(`<div id="c">${ROWS}${EDITOR}<x-button></x-button></div>`, {
      'x-people': PEOPLE,
      'x-chip': CHIP,
      'x-field': FIELD,
      'x-button': '<button>Send</button>',
    });
    const stop = new AbortController();
    const seen: string[] = [];
    genericMail.onOutcome(document, (_key, outcome) => seen.push(outcome), stop.signal);
    document.querySelector('x-button')!.shadowRoot!.querySelector('button')!.click();
    document.querySelector('#c')!.remove();
    await expect.poll(() => seen).toEqual(['sent']);
    stop.abort();
  });
});

describe('a draft on a page that says by a word alone that it sends', () => {
  const fields = '<div>To <input name="to" value="ann@brightwell.example"></div>';
  const AREA = '<textarea rows="8" cols="60">Hi Ann, the price is attached.</textarea>';
  const watch = (html: string) => {
    const document = page(html);
    const stop = new AbortController();
    const seen: string[] = [];
    genericMail.onOutcome(document, (_key, outcome) => seen.push(outcome), stop.signal);
    return { document, seen, stop };
  };
  const press = (document: Document) => document.querySelector<HTMLElement>('button')!.click();
  const rest = () => new Promise((resolve) => setTimeout(resolve, 1500));

  it.each(['Send', 'Senden', 'Envoyer', 'Enviar', '送信する', 'Отправить'])(
    'is sent by "%s"',
    async (word) => {
      const { document, seen, stop } = watch(
        `<div id="c">${fields}${EDITOR}<button><i>${word}</i></button></div>`,
      );
      press(document);
      document.querySelector('#c')!.remove();
      await expect.poll(() => seen).toEqual(['sent']);
      stop.abort();
    },
  );

  it.each(['Save', 'Send invitation'])('is not sent by "%s"', async (word) => {
    const { document, seen, stop } = watch(`<div id="c">${fields}${EDITOR}<button>${word}</button></div>`);
    press(document);
    document.querySelector('#c')!.remove();
    await rest();
    expect(seen).toEqual([]);
    stop.abort();
  });

  it.each([
    'Send later',
    'Send tomorrow morning',
    'Schedule send',
    'Später senden',
    'Programmer l’envoi',
    'Programar envío',
  ])('leaves later by "%s", with a time that is chosen in the composer', async (word) => {
    const { document, seen, stop } = watch(
      `<div id="c">${fields}${EDITOR}<button aria-label="${word}"></button><ul role="listbox"><li role="option">Tomorrow, 8:00</li></ul></div>`,
    );
    press(document);
    on(document, 'li');
    document.querySelector('#c')!.remove();
    await expect.poll(() => seen).toEqual(['scheduled']);
    stop.abort();
  });

  it('leaves later by the button of a dialog for that, and not by one for meetings', async () => {
    const dialog = '<div role="dialog"><input type="date"><button id="ok">Schedule</button></div>';
    const { document, seen, stop } = watch(
      `<nav><button id="meeting">Schedule</button></nav><div id="c">${fields}${EDITOR}</div>${dialog}`,
    );
    on(document, '#meeting');
    const composer = document.querySelector('#c')!;
    composer.remove();
    await rest();
    expect(seen).toEqual([]);
    document.body.prepend(composer);
    on(document, '#ok');
    composer.remove();
    await expect.poll(() => seen).toEqual(['scheduled']);
    stop.abort();
  });

  const BAR = '<div><button class="close">x</button></div>';
  const COMPOSER = `<div id="c">${BAR}<div>${fields}${EDITOR}<button class="go">Send</button></div></div>`;
  const on = (document: Document, selector: string) => document.querySelector<HTMLElement>(selector)!.click();

  it('is not sent by the button of a chat beside it', async () => {
    const chat =
      '<div class="chat-panel"><div role="log">Bo: hi</div><textarea rows="4" cols="60">yes</textarea><button id="chat">Send</button></div>';
    const { document, seen, stop } = watch(COMPOSER + chat);
    on(document, '#chat');
    document.querySelector('#c')!.remove();
    await rest();
    expect(seen).toEqual([]);
    stop.abort();
  });

  it('is not sent where its title bar was pressed after a sending that did not go through', async () => {
    const { document, seen, stop } = watch(COMPOSER);
    on(document, '.go');
    on(document, '.close');
    document.querySelector('#c')!.remove();
    await rest();
    expect(seen).toEqual([]);
    stop.abort();
  });

  it('is sent by the button that a question whether to send it has, and taken back in a toast', async () => {
    const { document, seen, stop } = watch(COMPOSER);
    on(document, '.go');
    document.body.insertAdjacentHTML(
      'beforeend',
      '<div role="dialog"><button id="yes">Send anyway</button></div>',
    );
    on(document, '#yes');
    const composer = document.querySelector('#c')!;
    composer.remove();
    await expect.poll(() => seen).toEqual(['sent']);
    document.body.insertAdjacentHTML(
      'beforeend',
      '<div class="snackbar">Sent <button id="undo">Undo</button></div>',
    );
    on(document, '#undo');
    document.body.prepend(composer);
    await expect.poll(() => seen).toEqual(['sent', 'undone']);
    stop.abort();
  });

  it('has left where its box stays on the page, empty; not while its words are there', async () => {
    const { document, seen, stop } = watch(`<div>${fields}${AREA}<button>Send</button></div>`);
    press(document);
    await rest();
    expect(seen).toEqual([]);
    document.querySelector('textarea')!.value = '';
    await expect.poll(() => seen).toEqual(['sent']);
    stop.abort();
  });

  it('has left where what held it stays on the page, with no place to write', async () => {
    const { document, seen, stop } = watch(`<div id="c">${fields}${EDITOR}<button>Send</button></div>`);
    press(document);
    document.querySelector('#c')!.innerHTML = '<p>Click here to reply</p>';
    await expect.poll(() => seen).toEqual(['sent']);
    stop.abort();
  });

  it('is the same one in a window of its own, where the page takes its editor there', () => {
    const { document, stop } = watch(`<div id="c">${fields}${EDITOR}<button>Send</button></div>`);
    const keys = () => genericMail.composers(document, context(document.URL)).map(({ key }) => key);
    const [key] = keys();
    const dialog = document.createElement('div');
    dialog.setAttribute('role', 'dialog');
    dialog.innerHTML = fields;
    dialog.append(document.querySelector('[contenteditable]')!);
    document.querySelector('#c')!.replaceWith(dialog);
    expect(keys()).toEqual([key]);
    stop.abort();
  });
});
