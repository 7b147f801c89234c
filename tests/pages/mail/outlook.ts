import {
  ANN,
  BO,
  customerMail,
  DRAFT,
  OWN_MAIL,
  type Person,
  page,
  REP,
  type Scene,
  type Shows,
} from './scene';

/* Outlook on the web: 2025 with message hosts and test ids, and an older build with expandable items and hashes. */

const WORDS = {
  en: { from: 'From', to: 'To', cc: 'Cc', body: 'Message body', send: 'Send' },
  de: { from: 'Von', to: 'An', cc: 'Cc', body: 'Nachrichtentext', send: 'Senden' },
} as const;
type Lang = keyof typeof WORDS;

function message(
  variant: '2025' | '2022',
  lang: Lang,
  from: Person,
  to: Person[],
  html: string,
  at: number,
  names: boolean,
) {
  const words = WORDS[lang];
  const shown = (one: Person) => (names ? one.name : `${one.name}&lt;${one.address}&gt;`);
  const sender = `<div aria-label="${words.from}: ${shown(from)}"><span class="OZZZK">${shown(from)}</span></div>`;
  const well = `<div data-testid="RecipientWell">${words.to}: ${to
    .map((one) => `<span role="button" aria-label="${names ? one.name : one.address}">${one.name}</span>`)
    .join('; ')}</div>`;
  const body = `<div role="document" aria-label="${words.body}"><div id="UniqueMessageBody_${at}" class="rps_${at}a">${html}</div></div>`;
  const date = `<div data-testid="SentReceivedSavedTime">${at === 0 ? '19' : '20'} Aug 2025 13:19</div>`;
  return variant === '2025'
    ? `<div class="wide-content-host"><div>${sender}${date}${well}</div><div>${body}</div></div>`
    : `<div class="XbIp4"><div class="aVla3" aria-expanded="true"><div>${sender}${well}${date}</div><div>${body}</div></div></div>`;
}

function field(
  kind: 'TO' | 'CC',
  words: (typeof WORDS)[Lang],
  people: Person[],
  names: boolean,
  typed = '',
): string {
  const chips = people.map(
    (one) =>
      `<span class="_Entity _EType_RECIPIENT_ENTITY _EReadonly_1" contenteditable="false" aria-label="${names ? `offline${one.name}` : one.address}"><span class="textContainer-331">${one.name}</span></span>`,
  );
  const label = kind === 'TO' ? words.to : words.cc;
  return `<div role="group" id="MSG_a1b2_${kind}" aria-label="${label}"><button type="button">${label}</button><div contenteditable="true" role="textbox" aria-label="${label}">${chips.join('')}<span>${typed}</span></div></div>`;
}

function composer(lang: Lang, names: boolean, where: 'pane' | 'inline'): string {
  const words = WORDS[lang];
  const subject =
    where === 'pane' ? `<input type="text" id="MSG_a1b2_SUBJECT" maxlength="255" value="Price list">` : '';
  return `<div id="docking_InitVisiblePart_0"><div class="compose"><div><div><span id="splitButton-r1__primaryActionButton" role="button" aria-label="${words.send}">${words.send}</span><button type="button" class="discard"><i data-icon-name="DeleteRegular"></i></button></div>
${field('TO', words, [ANN], names)}${field('CC', words, [BO], names)}${subject}</div>
<div id="editorParent_1"><div class="elementToProof" contenteditable="true" role="textbox" aria-multiline="true" aria-label="${words.body}, Alt+F10" style="min-height:160px">${DRAFT.replace(/<div>/g, '<div class="elementToProof">')}<div id="Signature">Robin Vale</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg">old</div></div></div></div></div>`;
}

function scene(variant: '2025' | '2022', lang: Lang, where: 'pane' | 'inline', shows: Shows): Scene {
  const names = shows.namesOnly ?? false;
  const items = [
    message(variant, lang, REP, [ANN], OWN_MAIL, 0, names),
    message(variant, lang, ANN, [REP], customerMail('outlook'), 1, names),
  ].join('');
  const subject = '<div role="heading" aria-level="2" title="Price list"><span>Price list</span></div>';
  const own = `<div id="O365_MainLink_Me" title="${REP.name}"></div><div id="primaryMailboxRoot_1" data-folder-name="${REP.address}"></div>`;
  const list =
    '<div id="MailList"><div role="option" aria-selected="true" data-convid="AAQkAD1=">Ann</div></div>';
  const conversation = `<div data-app-section="ConversationContainer" id="ConversationReadingPaneContainer">${subject}${items}${where === 'inline' ? composer(lang, names, where) : ''}</div>`;
  const pane =
    where === 'pane' ? `<div data-app-section="Form_Content">${composer(lang, names, where)}</div>` : '';
  return {
    name: `outlook ${variant} ${lang} ${where}${names ? ' names only' : ''}`,
    url: 'https://outlook.office.com/mail/0/inbox/id/AAQkADAwATM0MDAAMS1?state=secret',
    html: page(
      lang,
      'Price list - Outlook',
      `${own}${list}<div role="main" data-app-section="MailReadCompose">${conversation}${pane}</div>`,
    ),
    send: '[id$="__primaryActionButton"]',
    goes: '[id^="docking_InitVisiblePart"]',
    discard: 'button.discard i',
    schedule:
      variant === '2025'
        ? '<button role="menuitem"><i data-icon-name="CalendarClockRegular"></i></button>'
        : '<button role="menuitem"><i data-icon-name="SendClockRegular"></i></button>',
    shows: { ...shows, ...(where === 'inline' && { noSubject: true }) },
  };
}

export const outlookScenes: Scene[] = [
  scene('2025', 'en', 'pane', {}),
  scene('2025', 'de', 'inline', { namesOnly: true }),
  scene('2022', 'de', 'inline', {}),
  scene('2022', 'en', 'pane', {}),
];

/** Windows of their own, one mail each: a mail that is read, and a mail that is written. Neither says whose mailbox it is. */
export const outlookWindows = {
  read: {
    url: 'https://outlook.office.com/mail/deeplink/read/AAMkADA%2FM0M%3D?ItemID=AAMkADA%2FM0M%3D&exvsurl=1&viewmodel=ReadMessageItem&popoutv2=1&state=secret',
    html: page(
      'en',
      'Price list - Outlook',
      `<div id="app"><div data-app-section="ItemReadingPane"><div role="heading" aria-level="2" title="Price list"><span>Price list</span></div>${message('2025', 'en', ANN, [REP], customerMail('outlook'), 1, false)}</div></div>`,
    ),
  },
  compose: {
    url: 'https://outlook.office.com/mail/deeplink/compose/AAMkADA%2FN1N%3D?popoutv2=1&state=secret',
    html: page(
      'en',
      'Price list - Outlook',
      `<div id="app"><div data-app-section="Form_Content">${composer('en', false, 'pane')}</div></div>`,
    ),
  },
};
