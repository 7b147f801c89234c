import { ANN, BO, customerMail, DRAFT, OWN_MAIL, type Person, page, REP, type Scene } from './scene';

/* Zoho and iCloud, of whose pages little is known: their few known names, and fields that speak for themselves. */

const full = (one: Person) => `${one.name} &lt;${one.address}&gt;`;
const WORDS = {
  en: { to: 'To', cc: 'Cc', subject: 'Subject', send: 'Send' },
  ja: { to: '宛先', cc: 'Cc', subject: '件名', send: '送信' },
  'pt-BR': { to: 'Para', cc: 'Cc', subject: 'Assunto', send: 'Enviar' },
} as const;
type Lang = keyof typeof WORDS;

function fields(lang: Lang, variant: 'labels' | 'names'): string {
  const words = WORDS[lang];
  const chip = (one: Person) => `<span class="token" title="${full(one)}">${one.name}</span>`;
  return variant === 'labels'
    ? `<div class="line"><span>${words.to}</span><div>${chip(ANN)}<input type="text" aria-label="${words.to}"></div></div><div class="line"><span>${words.cc}</span><div>${chip(BO)}<input type="text" aria-label="${words.cc}"></div></div><div class="line"><input type="text" placeholder="${words.subject}" value="Price list"></div>`
    : `<p><input name="toField" value="${full(ANN)}"></p><p><input name="ccField" value="${full(BO)}"></p><p><input name="mailSubject" value="Price list"></p>`;
}

const mail = (from: Person, to: Person, body: string, at: number) =>
  `<header><span title="${full(from)}">${from.name}</span><span title="${full(to)}">${to.name}</span><time datetime="2025-08-${19 + at}T13:19:00Z">x</time></header>${body}`;

function zoho(lang: Lang, variant: 'labels' | 'names'): Scene {
  const items = [
    mail(REP, ANN, `<div class="zmMailContent">${OWN_MAIL}</div>`, 0),
    mail(ANN, REP, `<div class="zmMailContent">${customerMail('other')}</div>`, 1),
  ];
  const list =
    variant === 'labels'
      ? `<div class="zmTMailList">${items.map((item) => `<div>${item}</div>`).join('')}</div>`
      : items.map((item) => `<section>${item}</section>`).join('');
  const editor = `<iframe class="ze_area" style="width:600px;height:220px"></iframe>`;
  const send = `<div class="SCmb"><div class="SCtxt SCBtn" role="button">${WORDS[lang].send}</div><div class="SCtxt SCdiscard" role="button">×</div></div>`;
  return {
    name: `zoho ${variant} ${lang}`,
    url: 'https://mail.zoho.eu/zm/#mail/folder/inbox/p/1724159940000110001',
    html: page(
      lang,
      `Price list - ${REP.address} - Zoho Mail`,
      `<div class="SCm"><div class="zmPVContent"><h2>Price list</h2>${list}</div></div><div class="SCm">${send}${fields(lang, variant)}${editor}</div>`,
    ),
    frames: [
      [
        'iframe.ze_area',
        `<div class="ze_body" contenteditable="true" style="min-height:150px">${DRAFT}<div class="zmail_extra">old words</div></div>`,
      ],
    ],
    send: '.SCBtn',
    goes: '.SCm:last-of-type',
    discard: '.SCdiscard',
    schedule: '<div role="menuitem" class="zmScheduleSend">…</div>',
    shows: {},
  };
}

function icloud(lang: Lang, variant: 'labels' | 'names'): Scene {
  const item = `<article>${mail(ANN, REP, `<div class="mail-message-defaults">${customerMail('other')}</div>`, 1)}</article>`;
  const editor = `<div class="editor-wrapper"><div class="editor-content" contenteditable="true" style="min-height:150px">${DRAFT}</div></div>`;
  const send = `<button class="toolbar-send-button" type="button">${WORDS[lang].send}</button>`;
  const bin = '<button class="toolbar-trash-button" type="button">×</button>';
  const read = `<div class="cw-pane-container"><h1 class="thread-subject">Price list</h1>${item}</div>`;
  const inFrame = variant === 'names';
  const compose = `<form>${send}${bin}${fields(lang, variant)}${editor}</form>`;
  return {
    name: `icloud ${inFrame ? 'frame' : 'page'} ${lang}`,
    url: 'https://www.icloud.com/mail/',
    html: page(
      lang,
      'iCloud Mail',
      inFrame ? '<iframe style="width:1100px;height:800px"></iframe>' : `${read}${compose}`,
    ),
    ...(inFrame && { frames: [['iframe', `${read}${compose}`]] as [string, string][] }),
    send: inFrame ? '' : '.toolbar-send-button',
    goes: 'form',
    ...(!inFrame && { discard: '.toolbar-trash-button' }),
    shows: { single: true, noOwn: true },
  };
}

export const meaningScenes: Scene[] = [
  zoho('en', 'labels'),
  zoho('pt-BR', 'names'),
  icloud('ja', 'labels'),
  icloud('en', 'names'),
];
