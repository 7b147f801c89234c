import { afterEach, describe, expect, it } from 'vitest';
import { genericMail } from '@/utils/sites/generic-mail';
import { ANN, HERE, IS_ANN, SAID } from './desk-mail';
import { closeAll, context, open } from './page';

/* Whom a draft goes to, where no field says it: words and people beside the editor, a mail that is read there. */

afterEach(closeAll);

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

  it('is looked for without the words before the editor where no word for people stands there', () => {
    const document = open(`<body><main><form><p>${SAID}</p>${EDITOR}</form></main></body>`);
    const Inner = (document.defaultView as unknown as { Range: typeof Range }).Range;
    const original = Inner.prototype.toString;
    let texts = 0;
    Inner.prototype.toString = function (this: Range) {
      texts += 1;
      return original.call(this);
    };
    genericMail.composers(document, context(HERE))[0]!.header();
    expect(texts).toBe(0);
  });

  it.each(['10:20', '10h20', 'kl. 10.20', 'klo 10.20', 'ore 10.20', '10.20 Uhr', '3.11.2026 10.20'])(
    'is nobody that the mail went to whose head prints the time as %s',
    (time) => {
      const to = '<div><span>To:</span> <span title="robin@northgate.example">Robin</span></div>';
      const read = mail(to).replace('3 Nov 10:20', time);
      expect(draft(`<form>${read}${EDITOR}<button>Send</button></form>`)).toBeUndefined();
    },
  );

  it.each(['v2.10', '€12.50'])('stands above a sentence about %s, which is no time', (text) => {
    const to = `<div><span>To:</span> <span title="ann@brightwell.example">Ann Okafor</span></div>`;
    expect(draft(`<form>${to}<p>You write with ${text} of the desk. It is new.</p>${EDITOR}</form>`)).toEqual(
      [['to', 'Ann Okafor', 'ann@brightwell.example']],
    );
  });

  it('has no cross for a name', () => {
    const badge = '<span class="badge">ann@brightwell.example <button aria-label="Remove">x</button></span>';
    expect(
      draft(`<form><fieldset><legend>To</legend><div>${badge}<input></div></fieldset>${EDITOR}</form>`),
    ).toEqual([['to', undefined, 'ann@brightwell.example']]);
  });
});
