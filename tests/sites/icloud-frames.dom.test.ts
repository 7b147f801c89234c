import { afterEach, expect, it } from 'vitest';
import type { DraftOutcome } from '@/utils/model/draft-outcome';
import { icloud } from '@/utils/sites/icloud';
import { ANN, BO, REP } from '../pages/mail/scene';
import { closeAll, context, open } from './page';

/* iCloud's mail in a frame of its page, with frames in that: one for the editor, or one for each mail. */

afterEach(closeAll);

const URL_ = 'https://www.icloud.com/mail/';
const FRAME = '<iframe style="width:600px;height:200px"></iframe>';

/** The page with its mail, whose own frames hold the given words in turn. */
function mail(html: string, ...inside: string[]): { document: Document; app: Document } {
  const document = open(
    '<!doctype html><html lang="en"><body><iframe style="width:1000px;height:700px"></iframe></body></html>',
  );
  const app = document.querySelector('iframe')!.contentDocument!;
  app.body.innerHTML = html;
  app.querySelectorAll('iframe').forEach((frame, at) => {
    frame.contentDocument!.body.innerHTML = inside[at]!;
  });
  return { document, app };
}

it('is read where the editor stands in a frame apart from its fields, and sent by the button beside those', async () => {
  const { document, app } = mail(
    `<div role="dialog"><button class="send-button"></button><div><label>To: <span data-email="${ANN.address}">${ANN.name}</span><input></label></div>
      <label>Subject: <input value="Price list"></label>${FRAME}</div>`,
    '<div class="editor-wrapper"><div class="editor-content" contenteditable="true">Hi Ann,</div></div>',
  );
  const [draft] = icloud.composers(document, context(URL_));
  expect(draft!.editor.textContent).toBe('Hi Ann,');
  expect(draft!.header()).toMatchObject({ subject: 'Price list', recipients: [{ kind: 'to', ...ANN }] });
  expect(draft!.headerAreas().length).toBeGreaterThan(0);
  const seen: [string, DraftOutcome][] = [];
  const stop = new AbortController();
  icloud.onOutcome(document, (...told) => seen.push(told), stop.signal);
  expect(icloud.composers(document, context(URL_))[0]!.key).toBe(draft!.key);
  app.querySelector('button')!.click();
  app.querySelector('[role="dialog"]')!.remove();
  await expect.poll(() => seen).toEqual([[draft!.key, 'sent']]);
  stop.abort();
});

it('is read where each mail stands in a frame of its own', () => {
  const head = (from: typeof ANN, to: typeof ANN) =>
    `<button title="${from.address}">${from.name}</button><time>10:15 AM</time><div>To: <button title="${to.address}">${to.name}</button></div>`;
  const one = (from: typeof ANN, to: typeof ANN) =>
    `<div class="thread-message ic-1">${head(from, to)}${FRAME}</div>`;
  const body = (text: string) => `<div class="mail-message-defaults"><div>${text}</div></div>`;
  const { document } = mail(
    `<div class="cw-pane-container"><h2 class="subject-header">Price list</h2>${one(ANN, REP)}${one(BO, REP)}</div>`,
    body('Could you send the list?'),
    body('And one for Leeds?'),
  );
  expect(icloud.read(document, context(URL_, [REP.address]))?.snapshot).toMatchObject({
    subject: 'Price list',
    messages: [
      { from: ANN, recipients: [{ kind: 'to', ...REP }], blocks: [{ text: 'Could you send the list?' }] },
      { from: BO, direction: 'inbound', blocks: [{ text: 'And one for Leeds?' }] },
    ],
  });
});
