import { ANN, BO, customerMail, DRAFT, OWN_MAIL, type Person, page, REP, type Scene } from './scene';

/* Proton: bodies and editor in frames of the page's own origin; a floating composer, or a quick reply in the thread. */

const hook = (name: string) => `data-testid="${name}"`;
const FRAME = 'sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"';

function message(from: Person, to: Person[], out: boolean, at: number, lang: string): string {
  const person = (one: Person) =>
    `<span class="message-recipient-item"><span class="message-recipient-item-label">${one.name}</span><span class="message-recipient-item-address">&lt;${one.address}&gt;</span></span>`;
  return `<article class="message-container" ${hook(`message-view-${at}`)} data-message-id="m${at}==" data-expanded="true">
<div ${hook(`message-header-expanded:${at}`)} class="message-header ${out ? 'is-outbound' : 'is-inbound'}"><span ${hook('recipients:sender')}>${person(from)}</span>
<div class="message-recipients container-to"><span>${lang === 'fr' ? 'À' : 'To'}</span>${to.map(person).join('')}</div><time datetime="2025-08-${19 + at}T13:19:00Z">x</time></div>
<iframe ${hook('content-iframe')} ${FRAME} style="width:600px;height:200px"></iframe></article>`;
}

function field(kind: 'to' | 'cc', people: Person[]): string {
  const chips = people.map(
    (one) =>
      `<div ${hook('composer-addresses-item')}><span ${hook('composer-addresses-item-label')}>${one.name}</span><button type="button" ${hook(`remove-address-button-${one.address}`)}>x</button></div>`,
  );
  return `<div class="composer-editor-${kind}">${chips.join('')}<input ${hook(kind === 'to' ? 'composer:to' : 'composer:to-cc')} value=""></div>`;
}

function scene(variant: 'floating' | 'quick', lang: 'en' | 'fr'): Scene {
  const inner = `${variant === 'quick' ? '' : `<input ${hook('composer:subject')} value="Price list">`}${field('to', [ANN])}${field('cc', [BO])}<iframe ${hook('rooster-iframe')} ${FRAME} style="width:500px;height:200px"></iframe>
<footer><button type="button" ${hook('composer:send-button')}>${lang === 'fr' ? 'Envoyer' : 'Send'}</button><button type="button" ${hook('composer:delete-draft-button')}>×</button></footer>`;
  const compose =
    variant === 'floating'
      ? `<div class="composer composer--is-focused" ${hook('composer-0')}>${inner}</div>`
      : `<div class="quick-reply-container border">${inner}</div>`;
  const thread = `<div ${hook('conversation-view')}><h1 ${hook('conversation-header:subject')} title="Price list"><span>Price list</span></h1>${message(REP, [ANN], true, 0, lang)}${message(ANN, [REP], false, 1, lang)}${variant === 'quick' ? compose : ''}</div>`;
  const body = `<div class="app-root"><button ${hook('heading:userdropdown')} title="${REP.name} &lt;${REP.address}&gt;">R</button><main>${thread}</main>${variant === 'floating' ? compose : ''}</div>`;
  const draft = `<div id="proton-editor-container"><div id="rooster-editor-wrapper"><div id="rooster-editor" contenteditable="true" style="min-height:120px">${DRAFT}<div class="protonmail_signature_block">Robin Vale</div></div></div></div>`;
  return {
    name: `proton ${variant} ${lang}`,
    url: 'https://mail.proton.me/u/0/inbox/8vKp3Q==/w1Xz7A==#keyword=secret',
    html: page(lang, `(2) Inbox | ${REP.address} | Proton Mail`, body),
    frames: [
      ['article:nth-of-type(1) iframe', `<div id="proton-root">${OWN_MAIL}</div>`],
      ['article:nth-of-type(2) iframe', `<div id="proton-root">${customerMail('proton')}</div>`],
      [`[${hook('rooster-iframe')}]`, draft],
    ],
    send: `[${hook('composer:send-button')}]`,
    goes: variant === 'floating' ? '.composer' : '.quick-reply-container',
    discard: `[${hook('composer:delete-draft-button')}]`,
    schedule: `<button ${hook('composer:schedule-send-button')}>…</button>`,
    shows: variant === 'quick' ? { noSubject: true } : {},
  };
}

export const protonScenes: Scene[] = [scene('floating', 'en'), scene('quick', 'fr')];
