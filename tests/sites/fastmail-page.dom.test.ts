import { afterEach, describe, expect, it } from 'vitest';
import type { ThreadSnapshot } from '@/utils/model/snapshot';
import { fastmail } from '@/utils/sites/fastmail';
import { ANN, BO, page, REP } from '../pages/mail/scene';
import { closeAll, context, open } from './page';

/*
 * Fastmail's page as those who live with it describe it: buttons beside the subject, people as list items without an
 * address, fields that their ids name, and ids of views that are counted anew with every page.
 */

const OPEN = 'https://app.fastmail.com/mail/Inbox/Tf3a9c21d-M2c41?u=9a1b4c07';

const card = (id: string, folded = false) =>
  `<div class="v-MessageCard app-contentCard ${folded ? 'is-collapsed' : 'is-expanded'}" id="${id}"><div class="v-MessageCard-header"><h2 class="v-MessageCard-from" title="${ANN.address}">${ANN.name}</h2><div class="v-MessageCard-time" title="20 Aug 2025, 13:19">Wed</div></div>
${folded ? '' : `<div class="v-Message"><div>to <span class="v-Message-toName" title="${REP.name} &lt;${REP.address}&gt;, ${BO.name} &lt;${BO.address}&gt;">me, Bo</span></div><div class="v-Message-body">We signed the lease in Leeds.</div></div>`}</div>`;

const thread = `<div id="conversation"><div class="v-Thread"><div class="v-Thread-title"><h1>Price list</h1><button class="v-Button"><span class="label">Imprimir</span></button></div>${card('v212', true)}${card('v218')}</div></div>`;

const token = (text: string) =>
  `<li class="v-EmailToken"><span>${text}</span><button title="Quitar">×</button></li>`;
const field = (kind: string, tokens: string[]) =>
  `<div class="v-EmailInput"><ul class="v-EmailInput-tokens">${tokens.map(token).join('')}</ul><input id="v90-${kind}-input" class="v-EmailInput-input"></div>`;
const compose = `<div class="v-Compose"><div class="v-ComposeFrom-bottom"><button class="v-MenuButton">${REP.name} &lt;desk@northgate.example&gt;</button></div>${field('to', [ANN.name, 'kim@brightwell.example'])}${field('bcc', [BO.name])}<input id="v90-subject-input" class="v-TextInput-input" value="Re: Price list">
<div class="v-RichText"><div class="v-RichText-input" role="textbox" aria-multiline="true" contenteditable="true" style="min-height:150px"><div>Hi Ann,</div></div></div><button class="v-Button s-send">Enviar</button></div>`;

const show = (html: string) => open(page('es', 'Price list | Fastmail', html));
const read = (url = OPEN) =>
  fastmail.read(show(thread), context(url, [REP.address]))!.snapshot as ThreadSnapshot;

afterEach(closeAll);

describe('a conversation on Fastmail’s page', () => {
  it('is headed by its subject, without the buttons beside it', () => {
    expect(read().subject).toBe('Price list');
  });

  it('has the people of each mail, also where a folded one shows who wrote alone', () => {
    const { messages } = read();
    expect(messages.map(({ from, direction, collapsed = false }) => [from, direction, collapsed])).toEqual([
      [ANN, 'inbound', true],
      [ANN, 'inbound', false],
    ]);
    expect(messages.map(({ recipients }) => recipients)).toEqual([
      undefined,
      [
        { kind: 'to', ...REP },
        { kind: 'to', ...BO },
      ],
    ]);
  });

  it('is the same one whichever of its mails the address names, and none is named by what the page counts', () => {
    const { threadId, messageIds } = read();
    expect(read(OPEN.replace('M2c41', 'M77e0')).threadId).toBe(threadId);
    expect(read(OPEN.replace('Tf3a9c21d', 'Tf3a9c21e')).threadId).not.toBe(threadId);
    expect(messageIds).toBeUndefined();
  });
});

describe('a composer on Fastmail’s page', () => {
  it('goes to those of each field, by name or by address, from the address that was chosen', () => {
    const document = show(compose);
    const [draft] = fastmail.composers(document, context(OPEN));
    expect(draft!.header()).toMatchObject({
      subject: 'Re: Price list',
      recipients: [
        { kind: 'to', name: ANN.name },
        { kind: 'to', address: 'kim@brightwell.example' },
        { kind: 'bcc', name: BO.name },
      ],
    });
    expect(fastmail.self(document)).toContain('desk@northgate.example');
  });
});
