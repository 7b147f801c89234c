import { ANN, BO, customerMail, DRAFT, type Person, page, REP, type Scene } from './scene';

/* Software that companies host themselves: Roundcube (HTML in a frame, or plain text; pane or own page) and SOGo. */

const full = (one: Person) => `${one.name} &lt;${one.address}&gt;`;

function roundcubeRead(lang: 'en' | 'pl'): string {
  const link = (one: Person) =>
    `<a class="rcmContactAddress" href="mailto:${one.address}" title="${one.address}">${one.name}</a>`;
  const cell = (name: string, inner: string) =>
    `<tr><td class="header-title">${name}</td><td class="header ${name}">${inner}</td></tr>`;
  return `<div id="layout-content"><div id="message-content"><div id="message-header"><h2 class="subject">Price list</h2><table class="header-headers"><tbody>
${cell('from', link(ANN))}${cell('to', link(REP))}${cell('cc', link(BO))}${cell('date', lang === 'pl' ? '2025-08-20 13:19' : '20 Aug 2025 13:19')}</tbody></table></div>
<div id="messagebody"><div class="message-htmlpart" id="message-htmlpart1"><div class="rcmBody">${customerMail('other')}</div></div></div></div></div>`;
}

function roundcubeRow(): string {
  return `<form name="form" id="compose-content" method="post"><div class="compose-headers"><select id="_from" name="_from"><option value="1">${full(REP)}</option></select>
<textarea id="_to" name="_to" style="position:absolute;left:-9999px">${full(ANN)},</textarea><ul class="recipient-input"><li class="recipient"><span class="name">${ANN.name}</span></li></ul>
<textarea id="_cc" name="_cc" style="position:absolute;left:-9999px">${full(BO)}</textarea><textarea id="_bcc" name="_bcc" style="position:absolute;left:-9999px"></textarea>
<input id="compose-subject" name="_subject" value="Price list"><input type="hidden" name="_draft_saveid" value="d-9"><input type="hidden" name="_id" value="c-1"></div>`;
}

const roundcubeBar = (send: string) =>
  `<div class="formbuttons"><button class="btn send" type="button">${send}</button></div>`;

export const roundcubeScenes: Scene[] = [
  {
    name: 'roundcube html en',
    url: 'https://webmail.northgate.example/?_task=mail&_action=compose&_id=19f0c2&_token=secret',
    html: page(
      'en',
      'Compose',
      `<div id="layout-content">${roundcubeRow()}<div id="composebodycontainer" class="html-editor"><textarea id="composebody" name="_message" style="display:none"></textarea><iframe id="composebody_ifr" style="width:600px;height:240px"></iframe></div>${roundcubeBar('Send')}</form></div>`,
    ),
    frames: [
      [
        '#composebody_ifr',
        `<!--body id=tinymce contenteditable-->${DRAFT}<div id="_rc_sig">Robin Vale</div>`,
      ],
    ],
    send: 'button.send',
    goes: 'form',
    shows: { noThread: true },
  },
  {
    name: 'roundcube plain pl',
    url: 'https://webmail.northgate.example/mail/?_task=mail&_action=compose&_id=19f0c3',
    html: page(
      'pl',
      'Nowa wiadomość',
      `<div id="layout-content">${roundcubeRow()}<div id="composebodycontainer"><textarea id="composebody" name="_message" rows="12" cols="80">Hi Ann,\njust checking in.</textarea></div>${roundcubeBar('Wyślij')}</form></div>`,
    ),
    send: 'button.send',
    goes: 'form',
    shows: { noThread: true, plain: true },
  },
  {
    name: 'roundcube page en',
    url: 'https://webmail.northgate.example/?_task=mail&_uid=12&_mbox=INBOX&_action=show',
    html: page('en', 'Price list', `<div class="username">${REP.address}</div>${roundcubeRead('en')}`),
    send: '',
    goes: '',
    shows: { single: true, noDraft: true },
  },
  {
    name: 'roundcube pane pl',
    url: 'https://webmail.northgate.example/?_task=mail&_mbox=INBOX',
    html: page(
      'pl',
      'Odebrane',
      `<div class="username">${REP.address}</div><div id="messagelist"></div><iframe id="messagecontframe" style="width:800px;height:500px"></iframe>`,
    ),
    frames: [['#messagecontframe', roundcubeRead('pl')]],
    send: '',
    goes: '',
    shows: { single: true, noDraft: true },
  },
];

function sogo(lang: 'en' | 'it', html: boolean): Scene {
  const words = lang === 'it' ? { to: 'A', cc: 'Cc', send: 'Invia' } : { to: 'To', cc: 'Cc', send: 'Send' };
  const chips = (model: string, people: Person[]) =>
    `<md-chips ng-model="${model}">${people.map((one) => `<md-chip><span>${full(one)}</span></md-chip>`).join('')}<input type="text" value=""></md-chips>`;
  const body = html
    ? `<sg-ckeditor><div class="ck ck-content ck-editor__editable" role="textbox" contenteditable="true" style="min-height:160px">${DRAFT.replace(/div/g, 'p')}</div></sg-ckeditor>`
    : '<textarea name="content" rows="12">Hi Ann,\njust checking in.</textarea>';
  const compose = `<md-dialog id="mailEditor"><form name="messageForm"><md-toolbar><button type="button" ng-click="editor.send()">${words.send}</button><button type="button" ng-click="editor.cancel()">×</button></md-toolbar><input name="from" value="${full(REP)}">
${chips('editor.message.editable.to', [ANN])}${chips('editor.message.editable.cc', [BO])}<input name="subject" value="Price list">${body}</form></md-dialog>`;
  const read = `<div ui-view="message"><md-card><div class="sg-md-headline">Price list</div><div><div>${ANN.name}</div><a class="md-caption" href="mailto:${ANN.address}">${ANN.address}</a></div><time class="msg-date" datetime="2025-08-20T13:19:00Z">x</time>
<div class="msg-recipients"><span>${words.to}</span>${chips('message.to', [REP])}<span>${words.cc}</span>${chips('message.cc', [BO])}</div><div class="msg-body"><div class="sg-mail-part">${customerMail('other')}</div></div></md-card></div>`;
  return {
    name: `sogo ${html ? 'html' : 'plain'} ${lang}`,
    url: 'https://groupware.northgate.example/SOGo/so/robin/Mail/view#!/Mail/0/INBOX/12',
    html: page(lang, 'SOGo', `${read}${compose}`),
    send: '[ng-click="editor.send()"]',
    goes: 'md-dialog',
    discard: '[ng-click="editor.cancel()"]',
    shows: { single: true, plain: !html },
  };
}

export const sogoScenes: Scene[] = [sogo('en', true), sogo('it', false)];
