import { ANN, BO, customerMail, DRAFT, OWN_MAIL, type Person, page, REP, type Scene } from './scene';

/* Yahoo and AOL: the long-lived layout with pills that carry a title, and the design of 2026 with y-pills. */

const hook = (name: string) => `data-test-id="${name}"`;
const full = (one: Person) => `${one.name} &lt;${one.address}&gt;`;

function message(variant: 'old' | 'new', from: Person, to: Person[], html: string, at: number): string {
  const pill = (one: Person) =>
    `<span ${hook('email-pill')} title="${full(one)}"><span>${one.name}</span></span>`;
  return `<li ${hook('message-view')} data-test-expanded="true"><header><span ${hook('message-from')}>${pill(from)}</span>
<span ${hook('message-to')}>${to.map(pill).join(', ')}</span>${at ? `<span ${hook('message-cc')}>${pill(BO)}</span>` : ''}<span ${hook('message-date')}>${variant === 'old' ? '20. Aug. 2025 um 13:19' : 'Wed, Aug 20, 2025 at 1:19 PM'}</span></header>
<div ${hook('message-view-body-content')}><div id="yiv98765" class="yiv98765">${html}</div></div></li>`;
}

function field(variant: 'old' | 'new', kind: 'to' | 'cc', people: Person[]): string {
  const pills = people.map((one) =>
    variant === 'old'
      ? `<div ${hook('pill')} title="${full(one)}"><span ${hook('pill-text')}>${one.name}</span></div>`
      : `<div ${hook('y-pill')}><div title="${one.address}">| ${one.name}</div></div>`,
  );
  const name = variant === 'old' ? `container-${kind}` : `compose-header-field-${kind}`;
  return `<div ${hook(name)}>${pills.join('')}<input id="message-${kind}-field" role="combobox" value=""></div>`;
}

function scene(variant: 'old' | 'new', lang: 'en' | 'de', host: string): Scene {
  const subject = lang === 'de' ? 'Betreff' : 'Subject';
  const send = lang === 'de' ? 'Senden' : 'Send';
  const compose = `<div ${hook('compose')}><div>${field(variant, 'to', [ANN])}${field(variant, 'cc', [BO])}</div>
<input ${variant === 'old' ? hook('compose-subject') : ''} aria-label="${subject}" value="Price list">
<div id="editor-container"><div ${hook('rte')} contenteditable="true" role="textbox" aria-multiline="true" style="min-height:150px">${DRAFT}<div class="ydp1f2signature">Robin Vale</div></div></div>
<div><button type="button" ${hook('compose-send-button')}>${send}</button><button type="button" ${hook('delete-draft-button')}>×</button></div></div>`;
  const list = `${message(variant, REP, [ANN], OWN_MAIL, 0)}${message(variant, ANN, [REP], customerMail('yahoo'), 1)}`;
  const body = `<div id="mail-app-component"><div role="main"><div ${hook('message-group-view-scroller')}><span ${hook('message-group-subject-text')}>Price list</span><ul>${list}</ul></div></div>${compose}</div>`;
  return {
    name: `yahoo ${variant} ${lang}`,
    url: `https://${host}/d/folders/1/messages/AKx3Z9?.src=fp&q=secret`,
    html: page(lang, `(3) Price list - ${REP.address} - Yahoo Mail`, body),
    send: `[${hook('compose-send-button')}]`,
    goes: `[${hook('compose')}]`,
    discard: `[${hook('delete-draft-button')}]`,
    schedule: `<div role="menuitem" ${hook('schedule-send-menu-item')}>${send}</div>`,
    shows: {},
  };
}

export const yahooScenes: Scene[] = [
  scene('old', 'de', 'mail.yahoo.com'),
  scene('new', 'en', 'mail.aol.com'),
];
