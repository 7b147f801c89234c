import { ANN, BO, customerMail, DRAFT, OWN_MAIL, type Person, page, REP, type Scene } from './scene';

/* Fastmail: class names are words; fields hold their list as a value, or show tokens. */

const WORDS = {
  en: { to: 'To', cc: 'Cc', send: 'Send' },
  es: { to: 'Para', cc: 'CC', send: 'Enviar' },
} as const;

function message(from: Person, to: Person[], html: string, at: number, lang: 'en' | 'es'): string {
  const shown = (one: Person) => `<span title="${one.name} &lt;${one.address}&gt;">${one.name}</span>`;
  return `<div class="v-MessageCard is-expanded" id="M${at}"><div class="v-MessageCard-from">${shown(from)}</div><div class="v-MessageCard-to">${to.map(shown).join(', ')}</div>
<div class="v-MessageCard-time">${lang === 'es' ? `${19 + at} ago 2025` : `Aug ${19 + at}, 2025`}</div><div class="v-Message-body">${html}</div></div>`;
}

function field(variant: 'value' | 'tokens', label: string, people: Person[]): string {
  const tokens =
    variant === 'tokens'
      ? people.map((one) => `<span class="v-EmailInput-token" title="${one.address}">${one.name}</span>`)
      : [];
  const value =
    variant === 'value' ? people.map((one) => `${one.name} &lt;${one.address}&gt;`).join(', ') : '';
  return `<div class="row"><label>${label}</label><div class="v-EmailInput">${tokens.join('')}<textarea class="v-EmailInput-input" rows="1">${value}</textarea></div></div>`;
}

function scene(variant: 'value' | 'tokens', lang: 'en' | 'es'): Scene {
  const words = WORDS[lang];
  const compose = `<div class="v-Compose"><div class="v-Compose-header">${field(variant, words.to, [ANN])}${field(variant, words.cc, [BO])}<input class="v-TextInput-input" value="Price list"></div>
<div class="v-RichText"><div class="v-RichText-input" role="textbox" aria-multiline="true" contenteditable="true" spellcheck="true" style="min-height:150px">${DRAFT}<blockquote>old words</blockquote></div></div>
<button class="v-Button s-send" type="button">${words.send}</button><button class="v-Button s-discard" type="button">×</button></div>`;
  const thread = `<div id="conversation"><h1 class="v-Thread-title">Price list</h1>${message(REP, [ANN], OWN_MAIL, 0, lang)}${message(ANN, [REP], customerMail('other'), 1, lang)}<div class="v-MessageCard v-MessageCard--draft"><div class="v-MessageCard-from">Robin</div></div></div>`;
  return {
    name: `fastmail ${variant} ${lang}`,
    url: 'https://app.fastmail.com/mail/Inbox/Tf3a9c21d-M2c?u=9a1b4c07',
    html: page(
      lang,
      'Price list | Fastmail',
      `<div class="v-MainNavToolbar"><button title="${REP.address}">R</button></div><div class="v-Page">${thread}${compose}</div>`,
    ),
    send: '.s-send',
    goes: '.v-Compose',
    discard: '.s-discard',
    schedule: '<button class="v-MenuButton s-schedule-send" type="button">…</button>',
    shows: {},
  };
}

export const fastmailScenes: Scene[] = [scene('value', 'en'), scene('tokens', 'es')];
