import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ThreadSnapshot } from '@/utils/model/snapshot';
import { proton } from '@/utils/sites/proton';
import { ANN, BO, type Person, page, REP } from '../pages/mail/scene';
import { closeAll, context, open } from './page';

/*
 * Proton's page as its public source renders it: folded mails with a name alone, the number of mails before the
 * subject, each field of an unfolded head with its label, and a composer whose fields fold into one line.
 */

const URL_ = 'https://mail.proton.me/u/0/inbox/8vKp3Q==/w1Xz7A==';
const hook = (name: string) => `data-testid="${name}"`;

const item = (who: Person, more = '', address = '') =>
  `<a href="mailto:${who.address}" class="message-recipient-item" title="${who.address}" aria-label="More details about &quot;${who.name}&quot;" ${more}><span><bdi class="message-recipient-item-label">${who.name}</bdi>${address}</span></a>`;
const row = (label: string, people: string) =>
  `<span class="message-recipient-item-expanded" ${hook(`message-header-expanded:${label}`)}><span class="container-to">${label}</span><span>${people}</span></span>`;

function folded(at: number, from: Person, isOut: boolean, badge = ''): string {
  return `<article class="message-container" ${hook(`message-view-${at}`)} data-message-id="m${at}" data-expanded="false"><div class="message-header message-header-collapsed ${isOut ? 'is-outbound' : 'is-inbound'}" ${hook(`message-header-collapsed:${at}`)}>
<div class="message-header-recipient-labels">${item(from)}${badge}</div><span><time>1${at} août 2025</time></span></div></article>`;
}

function unfolded(at: number, from: Person, rows: string): string {
  return `<article class="message-container is-opened" ${hook(`message-view-${at}`)} data-message-id="m${at}" data-expanded="true"><div class="message-header message-header-expanded is-inbound" ${hook('message-header-expanded:Price list')}>
${row('De', item(from, hook('recipients:sender'), `<span class="message-recipient-item-address">&lt;${from.address}&gt;</span>`))}<time>20 août 2025</time><div id="message-recipients">${rows}</div></div>
<iframe ${hook('content-iframe')} style="width:600px;height:200px"></iframe></article>`;
}

/** A composer whose rep writes in the mail: the fields of its people are folded into a line. */
function composer(fields: [label: string, people: string[]][], subject: string): string {
  const one = (name: string, comma: string) =>
    `<span class="mr-2 align-top"><span><span class="composer-addresses-addressIcon"><svg></svg></span><span class="text-ellipsis">${name}</span></span>${comma}</span>`;
  const line = fields.map(
    ([label, people]) =>
      `${label && `<span class="mr-2 color-hint">${label}</span>`}${people.map((name, at) => one(name, at < people.length - 1 ? ',' : '')).join('')}`,
  );
  return `<div class="composer" ${hook('composer-0')}><label>À</label><div ${hook('composer:address')}><span title="${fields.flatMap(([, people]) => people).join(', ')}" role="button">${line.join('')}</span><span><button>CC</button><button>CCI</button></span></div>
<input ${hook('composer:subject')} value="${subject}"><iframe ${hook('rooster-iframe')} style="width:500px;height:200px"></iframe><button ${hook('composer:send-button')}>Envoyer</button></div>`;
}

const DRAFT_BADGE = '<span class="badge-label-success">Brouillon</span>';
const TO = row('À', item(REP));

function show(mails: string, compose = ''): Document {
  const document = open(
    page(
      'fr',
      `Price list | ${REP.address} | Proton Mail`,
      `<main><div ${hook('conversation-view')}><header><h1 title="Price list" ${hook('conversation-header:subject')}><span>[4]</span><span>Price list</span></h1></header>${mails}</div></main>${compose}`,
    ),
  );
  const frames: [string, string][] = [
    ['content-iframe', '<div id="proton-root"><div>We signed the lease in Leeds.</div></div>'],
    ['rooster-iframe', '<div id="rooster-editor" contenteditable="true"><div>Hi Ann,</div></div>'],
  ];
  for (const [name, html] of frames)
    for (const frame of document.querySelectorAll<HTMLIFrameElement>(`[data-testid="${name}"]`))
      frame.contentDocument!.body.innerHTML = html;
  return document;
}

const thread = (document: Document) => proton.read(document, context(URL_))!.snapshot as ThreadSnapshot;

beforeEach(closeAll);
afterEach(closeAll);

describe('a conversation on Proton’s page', () => {
  const mails = [
    folded(0, ANN, false),
    folded(1, REP, true),
    unfolded(2, ANN, TO + row('CC', item(BO))),
    folded(3, REP, false, DRAFT_BADGE),
  ].join('');

  it('is headed by its subject alone, not by how many mails it has', () => {
    expect(thread(show(mails)).subject).toBe('Price list');
  });

  it('holds the folded mails too, each with who wrote it, and no draft', () => {
    const { messages } = thread(show(mails));
    expect(
      messages.map(({ from, direction, collapsed = false, recipients }) => [
        from?.address,
        direction,
        collapsed,
        recipients?.map(({ kind, address }) => `${kind} ${address}`),
      ]),
    ).toEqual([
      [ANN.address, 'inbound', true, undefined],
      [REP.address, 'outbound', true, undefined],
      [ANN.address, 'inbound', false, [`to ${REP.address}`, `cc ${BO.address}`]],
    ]);
  });
});

describe('a composer of Proton’s whose fields are folded into a line', () => {
  const headerOf = (...fields: [string, string[]][]) => {
    const [draft] = proton.composers(show('', composer(fields, 'Price list')), context(URL_));
    return draft!.header().recipients?.map(({ kind, name, address }) => [kind, name ?? address]);
  };

  it('goes to those of each field, by name or by address', () => {
    expect(headerOf(['', [ANN.name, 'kim@brightwell.example']], ['CC', [BO.name]])).toEqual([
      ['to', ANN.name],
      ['to', 'kim@brightwell.example'],
      ['cc', BO.name],
    ]);
    expect(headerOf(['CCI', [BO.name, ANN.name]])).toEqual([
      ['bcc', BO.name],
      ['bcc', ANN.name],
    ]);
  });

  it('answers the conversation that is open beside it, when who wrote there is written to by name', () => {
    const mails = unfolded(2, ANN, TO);
    const [draft] = proton.composers(
      show(mails, composer([['', [ANN.name]]], 'Re: Price list')),
      context(URL_),
    );
    expect(draft!.header().reply).toBe('reply');
    expect(draft!.thread()?.map(({ from }) => from?.address)).toEqual([ANN.address]);
    const [other] = proton.composers(
      show(mails, composer([['', ['Kim Lowe']]], 'Re: Price list')),
      context(URL_),
    );
    expect(other!.thread()).toBeUndefined();
  });
});

describe('a quick reply of Proton’s', () => {
  const SEND = '<button data-testid="quick-reply-send-button"></button>';
  const reply = (line: string) =>
    `<div><div role="heading" title="${line}" ${hook('recipients-list-string')}>${line}</div>
      <div class="quick-reply-container"><iframe ${hook('rooster-iframe')} style="width:500px;height:100px"></iframe>${SEND}</div></div>`;
  const floating = `<div class="composer"><div class="composer-editor-to"><div ${hook('composer-addresses-item')}><span ${hook('composer-addresses-item-label')}>Cy</span><button ${hook('remove-address-button-cy@acme.example')}></button></div></div>
    <iframe ${hook('rooster-iframe')} style="width:500px;height:100px"></iframe><button ${hook('composer:send-button')}></button></div>`;

  it.each([
    ['Quick reply to Ann Okafor', '', [{ kind: 'to', ...ANN }]],
    ['Schnelle Antwort an Ann Okafor', '', [{ kind: 'to', ...ANN }]],
    [
      `Quick reply to Ann Okafor, ${BO.name}`,
      floating,
      [
        { kind: 'to', ...ANN },
        { kind: 'cc', ...BO },
      ],
    ],
  ])('goes to those whom the line above it names: %s', (line, beside, recipients) => {
    const mail = unfolded(0, ANN, row('To', item(REP)) + row('CC', item(BO))).replace(
      '</article>',
      `${reply(line)}</article>`,
    );
    const document = open(
      page(
        'en',
        'x',
        `<main><div class="conversation-view" ${hook('conversation-view')}>${mail}</div></main>${beside}`,
      ),
    );
    for (const frame of document.querySelectorAll<HTMLIFrameElement>(`[${hook('rooster-iframe')}]`)) {
      frame.contentDocument!.body.innerHTML = '<div id="rooster-editor" contenteditable="true">Sure.</div>';
    }
    const drafts = proton.composers(document, context(URL_));
    expect(drafts).toHaveLength(beside ? 2 : 1);
    expect(drafts[0]!.header().recipients).toEqual(recipients);
  });
});

it('is told of a draft that is thrown away from a menu outside of its composer, as on a narrow screen', async () => {
  const document = show('', composer([['', [ANN.name]]], 'Price list'));
  const seen: string[] = [];
  const stop = new AbortController();
  proton.onOutcome(document, (_key, outcome) => seen.push(outcome), stop.signal);
  document.body.insertAdjacentHTML(
    'beforeend',
    `<div class="dropdown"><button ${hook('composer:delete-draft-button')}>Supprimer le brouillon</button></div>`,
  );
  document.querySelector<HTMLElement>(`.dropdown [${hook('composer:delete-draft-button')}]`)!.click();
  document.querySelector('.composer')!.remove();
  await expect.poll(() => seen).toEqual(['discarded']);
  stop.abort();
});
