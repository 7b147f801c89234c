import { afterEach, describe, expect, it } from 'vitest';
import { genericMail } from '@/utils/sites/generic-mail';
import { ANN, HERE, IS_ANN, REPLY, read, SAID } from './desk-mail';
import { closeAll, context, open } from './page';

/* Where pages put a mail and what stands right around its words: panes beside a list, rows of names, cells. */

afterEach(closeAll);

const words = (snapshot: Awaited<ReturnType<typeof read>>) =>
  snapshot?.messages.flatMap(({ blocks }) => blocks.map(({ text }) => text));

describe('a pane that calls itself beside the main thing', () => {
  const mail = `<div><div><span>${ANN}</span><time>3 Nov 2026, 10:20</time></div><div>${SAID}</div></div>`;
  const page = (pane: string, more: string) =>
    `<main><ul><li><a href="/1">Second clinic</a></li></ul></main><${pane}><h2>Second clinic</h2>${mail}${more}</${pane.split(' ')[0]}>`;

  it.each(['aside', 'div role="complementary"'])(
    'holds the open mail where that is answered: %s',
    async (pane) => {
      const snapshot = await read(page(pane, REPLY));
      expect(snapshot?.messages).toMatchObject([{ from: IS_ANN, direction: 'inbound' }]);
      expect(words(snapshot)).toEqual([SAID]);
    },
  );

  it('holds none where another one is answered', async () => {
    const other = mail.replace(SAID, 'The second line is up since Monday, as you had foretold us.');
    const snapshot = await read(`<main>${other}${REPLY}</main><aside>${mail}</aside>`);
    expect(words(snapshot)).toEqual(['The second line is up since Monday, as you had foretold us.']);
  });
});

describe('what stands around the words of a mail', () => {
  it.each([
    '<div>To: <span>Robin Vale</span>, <span>Bo Lind</span></div>',
    '<div>An: <span>Robin Vale</span>, <span>Bo Lind und drei andere</span></div>',
  ])('is a row of names and none of them: %s', async (row) => {
    const head = `<div><span><b>Ann Okafor</b> &lt;ann@brightwell.example&gt;</span><span>3 Nov 2026, 10:20</span></div>`;
    const snapshot = await read(
      `<main><div><div>${head}${row}</div><div><div>${SAID}</div></div></div>${REPLY}</main>`,
    );
    expect(words(snapshot)).toEqual([SAID]);
  });

  it.each([
    '<div>This sender is not in your contacts. Images are blocked. <button>Show images</button></div>',
    '<div><span>Diese Nachricht auf Deutsch?</span> <a>Übersetzen</a> <a>Nie aus dem Englischen</a></div>',
  ])('is what the page thinks of it and none of them: %s', async (notice) => {
    const mail = (text: string) =>
      `<main><div><div>${ANN}<time>3 Nov 2026, 10:20</time></div>${notice}<div>${text}</div></div>${REPLY}</main>`;
    for (const text of [SAID, 'Yes please, go ahead with forty.']) {
      expect(words(await read(mail(text)))).toEqual([text]);
      closeAll();
    }
  });

  it.each(['Show quoted text', 'Zitat anzeigen'])(
    'shows the rest of a mail that stands before it: %s',
    async (label) => {
      const first = `<div>Yes please, go ahead with the forty beds for Leeds. <button>${label}</button></div>`;
      const quoted = '<div>We can hold them for you.</div>';
      const page = `<main><div><div>${ANN}<time>3 Nov 2026, 10:20</time></div>${first}${quoted}</div>${REPLY}</main>`;
      expect(words(await read(page))?.[0]).toContain('go ahead with the forty beds');
    },
  );

  it('is a cell with the subject, where its table is no list', async () => {
    const table = `<table><tr><td class="SubjectCol">Second clinic</td><td>3 November 2026 10:20</td></tr><tr><td>From:</td><td>${ANN}</td></tr></table>`;
    expect(await read(`<div>${table}<div>${SAID}</div></div>${REPLY}`)).toMatchObject({
      subject: 'Second clinic',
    });
    closeAll();
    const rows = ['Beds', 'Invoice']
      .map((one) => `<tr><td class="subject">${one}</td><td>Bo</td></tr>`)
      .join('');
    const mail = `<div><div>${ANN}<time>3 Nov 2026, 10:20</time></div><div>${SAID}</div></div>`;
    expect((await read(`<table>${rows}</table>${mail}${REPLY}`))?.subject).toBeUndefined();
  });

  it('names people of a draft by tags that can be taken away', () => {
    const to =
      '<div><label for="to">To:</label><div><span class="tag">Ann Okafor<button aria-label="Remove Ann">x</button></span><input id="to"></div></div>';
    const document = open(
      `<form>${to}<input placeholder="Subject" value="Beds"><div contenteditable="true" role="textbox" style="min-height:120px;width:500px">Hi Ann,</div></form>`,
    );
    const headers = genericMail.composers(document, context(HERE)).map((one) => one.header());
    expect(headers).toMatchObject([{ subject: 'Beds', recipients: [{ kind: 'to', name: 'Ann Okafor' }] }]);
  });
});
