import { ANN, BO, DRAFT, type Person, page, REP, type Scene } from './scene';

/* Pages that nobody wrote a reader for: mails that are marked as such, and mails that nothing marks, with a draft. */

const full = (one: Person) => `${one.name} &lt;${one.address}&gt;`;
const SAID = '<p>Hi Robin,</p><p>we signed the lease for a second site in Leeds.</p>';
const ASKED = '<p>How is it going with the first site?</p>';
const QUOTE = '<blockquote><p>How is it going?</p></blockquote>';
const editor = (attributes: string, inner: string) =>
  `<div ${attributes} contenteditable="true" style="min-height:150px;width:560px">${inner}</div>`;
const common = { send: '', goes: '', shows: {} };

/** Articles with people whose addresses stand in attributes, and a form with named fields. */
const marked: Scene = {
  ...common,
  name: 'marked mails and a form',
  url: 'https://desk.northgate.example/mail/12',
  html: page(
    'en',
    'Desk',
    `<nav><a href="/inbox">Inbox</a></nav><main><h1>Price list</h1>${[
      [REP, ANN, ASKED, '2025-08-19'],
      [ANN, REP, SAID + QUOTE, '2025-08-20'],
    ]
      .map(
        ([from, to, html, day]) =>
          `<article data-message-id="${day}"><header><span title="${full(from as Person)}">${(from as Person).name}</span><div>To: <a href="mailto:${(to as Person).address}">${(to as Person).name}</a></div><time datetime="${day}T10:00:00Z">${day}</time></header><div class="message-body">${html}</div></article>`,
      )
      .join(
        '',
      )}<form><label>To <input name="to" value="${full(ANN)}"></label><label>Cc <input name="cc" value="${full(BO)}"></label><label>Subject <input name="subject" value="Price list"></label>${editor('role="textbox"', DRAFT)}<button type="button" class="send-button">Send</button></form></main>`,
  ),
};

/** Nothing but an address, a time and words; recipients are chips behind a label. */
const unmarked: Scene = {
  ...common,
  name: 'a help desk that marks nothing',
  url: 'https://help.northgate.example/t/5512',
  html: page(
    'de',
    'Ticket 5512',
    `<div class="x1"><div class="bar"><button>Antworten</button><input placeholder="Suche"></div><main><h2>Price list</h2><div class="c1">${[
      [REP, ASKED, '2. Aug., 9:00'],
      [ANN, SAID + QUOTE, '3. Aug., 10:20'],
    ]
      .map(
        ([from, html, time]) =>
          `<div class="q7"><div class="q8"><b>${(from as Person).name}</b> <span>&lt;${(from as Person).address}&gt;</span> <i>${time}</i></div><div class="q9">${html}</div></div>`,
      )
      .join(
        '',
      )}</div><div class="w1"><div class="w2"><span>An</span><span class="chip" title="${ANN.address}">${ANN.name}</span></div>${editor('class="w3"', DRAFT)}</div></main></div>`,
  ),
};

/** A table of labels and a plain text area. */
const table: Scene = {
  ...common,
  name: 'a table with a text area',
  url: 'https://webmail.northgate.example/compose.php',
  html: page(
    'fr',
    'Rédaction',
    `<form action="send.php"><table>${[
      ['À', 'to', ANN],
      ['Cc', 'cc', BO],
    ]
      .map(
        ([label, name, who]) =>
          `<tr><td>${label}</td><td><input name="${name}" value="${full(who as Person)}"></td></tr>`,
      )
      .join(
        '',
      )}<tr><td>Objet</td><td><input name="subject" value="Price list"></td></tr></table><textarea name="body" rows="12" cols="70">Hi Ann,\n\njust checking in.</textarea><input type="submit" value="Envoyer"></form>`,
  ),
};

export const unknownScenes: Scene[] = [marked, unmarked, table];
