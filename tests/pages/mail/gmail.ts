/*
 * Gmail pages in several layout generations and interface languages, written from notes about its markup.
 * 2016: no message ids, old chips. 2020: text areas for recipients. 2025: chips with data-hovercard-id.
 */

export type Generation = '2016' | '2020' | '2025';
export type Language = 'en' | 'de' | 'zh-CN' | 'vi';

const WORDS = {
  en: {
    body: 'Message Body',
    send: 'Send \u202A(Ctrl-Enter)\u202C',
    to: 'to',
    cc: 'cc:',
    me: 'me',
    reply: 'Reply',
  },
  de: {
    body: 'Nachrichtentext',
    send: 'Senden \u202A(Strg-Enter)\u202C',
    to: 'an',
    cc: 'Cc:',
    me: 'mich',
    reply: 'Antworten',
  },
  'zh-CN': {
    body: '邮件正文',
    send: '发送 \u202A(Ctrl-Enter)\u202C',
    to: '发送至',
    cc: '抄送:',
    me: '我',
    reply: '回复',
  },
  vi: {
    body: 'Nội dung thư',
    send: 'Gửi \u202A(Ctrl-Enter)\u202C',
    to: 'tới',
    cc: 'cc:',
    me: 'tôi',
    reply: 'Trả lời',
  },
} as const;

export interface Person {
  name: string;
  address: string;
}
export interface Mail {
  id: string;
  from: Person;
  to: Person[];
  cc?: Person[];
  date: string;
  html: string;
  collapsed?: boolean;
  /** An inline composer under the mail. */
  composer?: string;
}
export interface Draft {
  kind: 'floating' | 'full' | 'inline' | 'popout';
  composeId: string;
  draftId?: string;
  threadId?: string;
  answers?: string;
  icon?: 'mK' | 'mI' | 'mL';
  subject?: string;
  to?: Person[];
  cc?: Person[];
  typed?: string;
  /** The row of recipients is folded: no fields, at most the names. */
  folded?: 'names' | 'nothing';
  html?: string;
  /** Plain-text mode. */
  plain?: string;
  from?: string;
}

const quoted = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

export function gmailPage(
  lang: Language,
  parts: { title: string; main?: string; dock?: string; full?: string },
): string {
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${quoted(parts.title)}</title></head>
<body class="aAU"><div role="banner"><a href="https://mail.google.com/mail/u/0/#inbox">Mail</a></div>
<div class="nH bkL"><div class="nH bkK"><div class="nH" role="main">${parts.main ?? ''}</div></div></div>
<div class="dw"><div class="nH"><div class="no">${parts.dock ?? ''}</div></div></div>
${parts.full ? `<div class="aSs"><div class="aSt">${parts.full}</div></div>` : ''}
<div class="b8" role="alert" hidden><span class="bAq"></span></div></body></html>`;
}

/** What Gmail hides behind its three dots. */
export function trimmed(html: string): string {
  return `<div class="yj6qo ajU"><div id=":7x" class="ajR" role="button" tabindex="0" aria-expanded="true"><img class="ajT" alt=""></div></div><div class="adL">${html}</div>`;
}

function header(generation: Generation, words: (typeof WORDS)[Language], mail: Mail): string {
  const person = (one: Person) =>
    `<span email="${one.address}" name="${quoted(one.name)}" class="g2"${generation === '2025' ? ` data-hovercard-id="${one.address}"` : ''}>${quoted(one.name)}</span>`;
  const cc = mail.cc?.length ? `, ${words.cc} ${mail.cc.map(person).join(', ')}` : '';
  return `<div class="gE iv gt"><table class="cf gJ"><tbody><tr><td class="gF gK"><table class="cf ix"><tbody><tr><td><h3 class="iw">
<span class="qu" role="gridcell"><span name="${quoted(mail.from.name)}" email="${mail.from.address}" class="gD"><span>${quoted(mail.from.name)}</span></span>
<span class="cfXrwd"></span><span class="go"><span aria-hidden="true">&lt;</span>${mail.from.address}<span aria-hidden="true">&gt;</span></span></span></h3></td></tr></tbody></table></td>
<td class="gH bAk"><div class="gK"><span class="g3" title="${mail.date}" role="gridcell">${mail.date}</span></div></td></tr>
<tr><td colspan="3"><div class="iw ajw"><span class="hb">${words.to} ${mail.to.map(person).join(', ')}${cc}</span></div></td></tr></tbody></table></div>`;
}

function message(generation: Generation, lang: Language, mail: Mail): string {
  const words = WORDS[lang];
  const ids =
    generation === '2016'
      ? ''
      : ` data-message-id="#${mail.id}" data-legacy-message-id="${mail.id.replace(/\D/g, '')}"`;
  if (mail.collapsed) {
    return `<div class="kv" role="listitem" tabindex="-1"><div class="${generation === '2016' ? 'Bk' : 'adn'}"${ids}><span email="${mail.from.address}" name="${quoted(mail.from.name)}" class="gD">${quoted(mail.from.name)}</span><span class="iA g6">Preview of the mail</span><span class="g3" title="${mail.date}">${mail.date}</span></div></div>`;
  }
  const twin =
    lang === 'zh-CN'
      ? `<div class="ii gt" style="display:none"><div class="a3s undefined">twin</div></div>`
      : '';
  return `<div class="h7" role="listitem" tabindex="-1"><div class="Bk"><div class="G3 G2"><div><div class="adn ads"${ids}><div class="gs">${header(generation, words, mail)}
<div>${twin}<div class="ii gt" id=":${mail.id.length}m"><div class="a3s aiL" id=":${mail.id.length}n"><div dir="ltr">${mail.html}</div></div></div></div>
<div class="hi"></div></div></div><div class="gA gt acV"><div class="gB xu">${mail.composer ? `<div class="ip adB">${mail.composer}</div>` : `<div class="amn"><span class="ams bkH" role="link" tabindex="0">${words.reply}</span></div>`}</div></div></div></div></div></div>`;
}

/** An open conversation. */
export function gmailThread(
  generation: Generation,
  lang: Language,
  thread: { id: string; subject: string; mails: Mail[] },
): string {
  const id = generation === '2016' ? '' : ` data-thread-perm-id="${thread.id}" data-legacy-thread-id="18f0"`;
  return `<div class="${generation === '2025' ? 'a98 iY' : 'if'}"><div class="nH"><div class="ha"><h2 class="hP" tabindex="-1"${id}>${thread.subject}</h2></div></div>
<div class="nH aHU"><div role="list">${thread.mails.map((mail) => message(generation, lang, mail)).join('\n')}</div></div></div>`;
}

function field(generation: Generation, kind: 'to' | 'cc', people: Person[], typed: string): string {
  if (generation === '2025') {
    const chips = people.map(
      (one) =>
        `<div class="agh" role="presentation"><div class="agb"><div class="afV" role="option" tabindex="-1" data-hovercard-id="${one.address}" data-name="${quoted(one.name)}"><div class="akl" translate="no">${quoted(one.name)}</div></div></div></div>`,
    );
    return `<div class="GS"><div class="anm" name="${kind}"><div class="afp" role="listbox">${chips.join('')}</div><input class="agP aFw" role="combobox" peoplekit-id="x1" type="text" value="${quoted(typed)}"></div></div>`;
  }
  const chips = people.map(
    (one) =>
      `<div class="vR"><span class="vN" email="${one.address}"><div class="vT">${quoted(one.name)}</div></span><input type="hidden" name="${kind}" value="${quoted(`${one.name} <${one.address}>`)}"></div>`,
  );
  return `<tr class="bzf"><td class="eV"><div class="oj">${chips.join('')}<textarea class="vO" name="${kind}" role="combobox" rows="1">${quoted(typed)}</textarea></div></td></tr>`;
}

function headerRows(generation: Generation, draft: Draft): string {
  const all = [...(draft.to ?? []), ...(draft.cc ?? [])];
  const names = all.map(
    (one) => `<span email="${one.address}" data-hovercard-id="${one.address}">${quoted(one.name)}</span>`,
  );
  const folded = `<div class="aoD hl" tabindex="1"><div class="oL aDm az9">${draft.folded === 'names' ? names.join(', ') : ''}</div></div>`;
  const fields =
    field(generation, 'to', draft.to ?? [], draft.typed ?? '') +
    (draft.cc ? field(generation, 'cc', draft.cc, '') : '');
  const rows =
    generation === '2025' ? `<div>${fields}</div>` : `<table class="GS"><tbody>${fields}</tbody></table>`;
  return draft.folded
    ? `${folded}<div hidden>${generation === '2025' ? '' : rows.replace(/<div class="vR">.*?<\/div><\/span>.*?<\/div>/gs, '')}</div>`
    : rows;
}

/** A composer of any kind. */
export function gmailComposer(generation: Generation, lang: Language, draft: Draft): string {
  const words = WORDS[lang];
  const hidden = (name: string, value = '') => `<input type="hidden" name="${name}" value="${value}">`;
  const subject = draft.subject ?? '';
  const inline = draft.kind === 'inline';
  const icon = draft.icon
    ? `<div class="J-JN-M-I J-J5-Ji Un L3 T-I-ax7"><div class="J-J5-Ji J-JN-M-I-Jm"><img class="${draft.icon} hA" alt=""></div></div>`
    : '';
  const rich = `<div class="Ar Au"${draft.plain === undefined ? '' : ' style="display:none"'}>${generation === '2025' ? '<div class="aO7">' : ''}<div id=":${draft.composeId}" class="Am ${generation === '2025' ? 'aiL ' : ''}Al editable LW-avf" hidefocus="true" aria-label="${words.body}" g_editable="true" role="textbox" aria-multiline="true" contenteditable="true" spellcheck="false" tabindex="1" style="direction:ltr;min-height:85px">${draft.html ?? ''}</div>${generation === '2025' ? '</div>' : ''}</div>`;
  const plain = `<div class="Ar As"${draft.plain === undefined ? ' style="display:none"' : ''}><div class="At"><textarea class="Ak aXjCH" aria-label="${words.body}" tabindex="1">${quoted(draft.plain ?? '')}</textarea></div></div>`;
  const inner = `<div class="M9"><div class="aoI" role="region" aria-label="compose">${icon}
<form enctype="multipart/form-data" method="post">${hidden('ishtml', draft.plain === undefined ? '1' : '0')}${hidden('composeid', draft.composeId)}${hidden('draft', draft.draftId ? `#${draft.draftId}` : 'undefined')}${hidden('rt', draft.threadId ? `#${draft.threadId}` : '')}${hidden('rm', draft.answers ? `#${draft.answers}` : '')}${hidden('from', draft.from ?? '')}${hidden('subject', subject)}
${headerRows(generation, draft)}
<div class="aoD az6"${inline ? ' style="display:none"' : ''}><input name="subjectbox" class="aoT" value="${inline ? '' : quoted(subject)}" placeholder=""></div></form>
<table class="aoP aoC"><tbody><tr><td class="I5"><table class="iN"><tbody><tr><td class="GQ"><div class="GP"><div class="qz"><div class="et"><table class="An"><tbody><tr><td class="Ap">${plain}${rich}</td></tr></tbody></table><div class="ajR" role="button" style="display:none"></div></div></div></div></td></tr>
<tr><td class="Up-row"><table class="IZ"><tbody><tr class="n1tfz"><td class="gU Up"><div class="J-J5-Ji"><div class="dC"><div class="T-I J-J5-Ji aoO v7 T-I-atl L3" role="button" tabindex="1" aria-label="${words.send}" data-tooltip="${words.send}">${words.send.split(' ')[0]}</div><div class="T-I J-J5-Ji hG T-I-atl L3" role="button" tabindex="1" aria-haspopup="true">▾</div></div></div></td><td class="gU az5"></td><td class="gU"><div class="oh J-Z-I" role="button" tabindex="1" aria-label="x"><div class="og"></div></div></td></tr></tbody></table></td></tr></tbody></table></td></tr></tbody></table></div></div>`;
  if (inline) return inner;
  const dialog = `<div class="nH Hd" role="dialog" aria-labelledby=":t${draft.composeId}"><div class="nH"><div class="Hp" id=":t${draft.composeId}">${quoted(subject) || '…'}<img class="Ha" alt="" aria-label="close"></div></div><div class="nH"><div class="aaZ">${inner}</div></div></div>`;
  return draft.kind === 'popout' ? `<div class="xE xp">${dialog}</div>` : dialog;
}
