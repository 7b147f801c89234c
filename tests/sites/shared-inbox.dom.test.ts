import { afterEach, describe, expect, it } from 'vitest';
import { genericMail } from '@/utils/sites/generic-mail';
import { HERE, read, SAID } from './desk-mail';
import { closeAll, context, open } from './page';

/* Shared inboxes and webmails of hosters, each laid out in its own way: what each of them was read wrong in. */

afterEach(closeAll);

const EDITOR =
  '<div contenteditable="true" style="min-height:120px;width:500px"><p>Hi Ann, just checking in.</p></div>';
const ROBIN = 'robin@northgate.example';
const chip = '<span class="chip" title="ann@brightwell.example">Ann Okafor</span>';
const DRAFT = `<div class="reply"><div><span>To</span> ${chip}</div>${EDITOR}<button>Send</button></div>`;
const people = (list: readonly { kind: string; name?: string; address?: string }[] = []) =>
  list.map(({ kind, name, address }) => [kind, name, address].filter(Boolean).join(' '));

/** Who wrote each mail, whom it went to and its first words. */
const mails = async (html: string) =>
  (await read(`<main>${html}</main>`))?.messages.map(({ from, recipients, blocks }) => [
    [from?.name, from?.address].filter(Boolean).join(' '),
    ...people(recipients),
    blocks[0]?.text.slice(0, 9),
  ]);
const IS_ANN = 'Ann Okafor ann@brightwell.example';
const WORDS = `<div class="text"><p>Hi Robin,</p><p>${SAID}</p></div>`;

describe('the head of a mail', () => {
  const mail = (head: string) => `<h2>Beds</h2><div class="m"><div class="h">${head}</div>${WORDS}</div>`;
  const ADDRESSED = '<button title="ann@brightwell.example">Ann Okafor</button>';
  const TIME = '<time title="3 November 2026 10:20">3 Nov</time>';

  it.each([
    ['letters in place of a picture', `<div>A</div><div>${ADDRESSED}</div>${TIME}`],
    [
      'a name in large letters above its address',
      '<div class="big">Ann Okafor</div><div><small>ann@brightwell.example</small></div><i>3 Nov 2026, 10:20</i>',
    ],
    [
      'whoever wrote in her name',
      'From: <span>Kim Fry &lt;kim@brightwell.example&gt; on behalf of Ann Okafor &lt;ann@brightwell.example&gt;</span> <i>3 Nov 2026, 10:20</i>',
    ],
  ])('says who wrote: %s', async (_what, head) => {
    expect(await mails(`${mail(head)}<button>Reply</button>`)).toEqual([[IS_ANN, 'Hi Robin,']]);
  });

  it.each([
    [
      'a break between the fields',
      `<div>To: ${ROBIN}<br>Cc: bo@brightwell.example</div><i>3 Nov 2026, 10:20</i>`,
      [`to ${ROBIN}`, 'cc bo@brightwell.example'],
    ],
    [
      'a colon of its own',
      `<div><b>To</b>: <span><a href="mailto:${ROBIN}">Robin</a></span></div>${TIME}`,
      [`to Robin ${ROBIN}`],
    ],
  ])('says whom it went to: %s', async (_what, head, to) => {
    expect(await mails(`${mail(`${ADDRESSED}${head}`)}<button>Reply</button>`)).toEqual([
      [IS_ANN, ...to, 'Hi Robin,'],
    ]);
  });

  it('has no day for the name of whom it went to', async () => {
    const head = `<b>Ann Okafor</b> &lt;ann@brightwell.example&gt; <span>to ${ROBIN}</span> <i>3 Nov 2026, 10:20</i>`;
    expect(await mails(`${mail(head)}<button>Reply</button>`)).toEqual([
      [IS_ANN, `to ${ROBIN}`, 'Hi Robin,'],
    ]);
  });

  it('has no row of names for its words, though no colon stands in it', async () => {
    const head =
      '<div><b>Ann Okafor</b> <span>ann@brightwell.example</span></div><div class="to">to Robin Vale, Bo Lind and me</div><div>10:20</div>';
    expect(await mails(mail(head) + DRAFT)).toEqual([[IS_ANN, 'Hi Robin,']]);
  });

  it('is not that of a folded mail above it', async () => {
    const folded = `<div class="m"><div class="h"><div title="${ROBIN}">Robin Vale</div><div>How is it going?</div><time>2 Nov, 9:02</time></div></div>`;
    const open = `<div class="m"><div class="h"><div>AO</div>${ADDRESSED}<div>To: <span title="${ROBIN}">Robin</span></div><time>3 Nov, 10:20</time></div>${WORDS}</div>`;
    expect(await mails(`<h2>Beds</h2>${folded}${open}${DRAFT}`)).toEqual([
      [IS_ANN, `to Robin ${ROBIN}`, 'Hi Robin,'],
    ]);
  });

  it('has no number of the conversation in its subject', async () => {
    const snapshot = await read(
      `<main>${mail(`${ADDRESSED}${TIME}`).replace('Beds', 'Beds <small>#NG0077</small>')}<button>Reply</button></main>`,
    );
    expect(snapshot?.subject).toBe('Beds');
  });
});

describe('a list beside the mail that is answered', () => {
  const row = (name: string, more: string, time: string) =>
    `<div class="row"><span>${name}</span><span>${more}</span><span>${time}</span></div>`;
  const MAIL = `<div class="m"><div class="h"><b>Ann Okafor</b> <span>ann@brightwell.example</span> <i>3 Nov, 10:20</i></div>${WORDS}</div>`;

  it('has a row of whom the draft goes to, and no mail of theirs', async () => {
    const list =
      row('Ann Okafor', 'We signed the lease for a…', '10:20') +
      row('Bo Lind', 'Attached you will find the…', '9:40');
    expect(await mails(`<div>${list}</div><div><h2>Beds</h2>${MAIL}${DRAFT}</div>`)).toEqual([
      [IS_ANN, 'Hi Robin,'],
    ]);
  });

  it('has a row with the subject of the draft, and no mail that says it', async () => {
    const list = row('Ann Okafor', 'A second clinic in Leeds', '10:20');
    const draft = DRAFT.replace(
      '<div class="reply">',
      '<div class="reply"><input name="subject" value="Re: A second clinic in Leeds">',
    );
    expect(
      await mails(`<div>${list}</div><div><h2>A second clinic in Leeds</h2>${MAIL}${draft}</div>`),
    ).toEqual([[IS_ANN, 'Hi Robin,']]);
  });
});

describe('whom a draft goes to', () => {
  const to = (html: string) => {
    const document = open(`<body><main><div>${html}${EDITOR}</div></main></body>`);
    return people(genericMail.composers(document, context(HERE))[0]?.header().recipients);
  };

  it.each([
    [
      'without the buttons for more fields',
      '<div><span>To:</span><span class="tag-x">ann@brightwell.example</span><button>Cc</button><button>Bcc</button></div>',
      ['to ann@brightwell.example'],
    ],
    [
      'chosen in a list that is hidden',
      '<fieldset><label for="p">To:</label><select hidden multiple id="p"><option value="8">Bo &lt;bo@x.example&gt;</option><option selected value="9">Ann Okafor &lt;ann@brightwell.example&gt;</option></select><span class="box"><span>Ann Okafor</span></span></fieldset>',
      [`to ${IS_ANN}`],
    ],
    [
      'behind a loose word',
      '<div><b>Draft</b> to <span class="ContactChip">Ann Okafor</span><span class="ContactChip">Bo Lind</span></div>',
      ['to Ann Okafor', 'to Bo Lind'],
    ],
    ['behind what is done', '<div>Reply to <span class="pill">Ann Okafor</span></div>', ['to Ann Okafor']],
    [
      'by name beside the field that takes more',
      '<div><span>To</span><div><span>Ann Okafor</span><button aria-label="Remove">✕</button></div><input aria-label="To"></div>',
      ['to Ann Okafor'],
    ],
    [
      'without the dot before the address',
      '<div><span>To</span><span class="chip">Ann Okafor · ann@brightwell.example<button>×</button></span></div>',
      [`to ${IS_ANN}`],
    ],
  ])('is read %s', (_what, row, expected) => {
    expect(to(row)).toEqual(expected);
  });

  it('is nobody behind a loose word that is none for people', () => {
    expect(to('<div>Tagged <span class="chip">Ann Okafor</span></div>')).toEqual([]);
  });
});

it.each(['Antwort senden', 'E-Mail senden', 'Submit as Pending', 'إرسال', 'Gửi'])(
  'keeps the button "%s" free',
  (word) => {
    const document = open(`<body><div><input name="to">${EDITOR}<button>${word}</button></div></body>`);
    const [draft] = genericMail.composers(document, context(HERE));
    expect(draft!.keepClear().map((one) => one.textContent)).toEqual([word]);
  },
);
