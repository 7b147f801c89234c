import { afterEach, describe, expect, it } from 'vitest';
import { outlook } from '@/utils/sites/outlook';
import { closeAll, context, open } from './page';

/* The fields of a composer in Outlook, where somebody is typed and no chip yet, or all of them are folded. */

afterEach(closeAll);

const URL_ = 'https://outlook.office.com/mail/inbox/id/AAk1';
const field = (kind: string, inner: string) =>
  `<div role="group" id="MSG_1_${kind}"><div contenteditable="true" role="textbox">${inner}</div></div>`;
const CHIP =
  '<span class="_Entity _EType_RECIPIENT_ENTITY" contenteditable="false" aria-label="bo@brightwell.example"><span class="textContainer-1">Bo Ruiz</span></span>';
const editor = (text: string) =>
  `<div id="editorParent_1"><div role="textbox" aria-multiline="true" contenteditable="true" style="width:500px;height:100px"><div>${text}</div></div></div>`;
const SEND = '<button data-testid="ComposeSendButton">Send</button>';
const composer = (to: string, text = 'Hi Ann') =>
  `<div>${SEND}${field('TO', to)}<input id="MSG_1_SUBJECT" value="Beds">${editor(text)}</div>`;
const page = (body: string) => open(`<!doctype html><html lang="en"><body>${body}</body></html>`);
const drafts = (document: Document) => outlook.composers(document, context(URL_));

describe('who is typed into a field of Outlook', () => {
  it('is read with the name before the address, between semicolons and chips', () => {
    const typed = `Ann Okafor &lt;ann@brightwell.example&gt;; ${CHIP} cy@brightwell.example; Dan`;
    const [draft] = drafts(page(composer(typed)));
    expect(draft!.header().recipients).toEqual([
      { kind: 'to', name: 'Bo Ruiz', address: 'bo@brightwell.example' },
      { kind: 'to', name: 'Ann Okafor', address: 'ann@brightwell.example' },
      { kind: 'to', address: 'cy@brightwell.example' },
    ]);
  });

  it.each(['a', '@a', 'a.'])('is read at once, however much was pasted: %s…', (piece) => {
    const [draft] = drafts(page(composer('x')));
    draft!.root.querySelector('[id$="_TO"] [contenteditable]')!.textContent = piece.repeat(100_000);
    const started = performance.now();
    draft!.header();
    // Where each letter is tried with all behind it, this takes minutes.
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('a reply of Outlook whose fields are folded', () => {
  it('is found beside another mail that is being written', () => {
    const document = page(
      `<div role="main"><div>${SEND}<div>To: Ann Okafor</div>${editor('Sure, Ann.')}</div></div><div role="dialog">${composer(CHIP)}</div>`,
    );
    expect(drafts(document).map((draft) => draft.editor.textContent)).toEqual(['Sure, Ann.', 'Hi Ann']);
    expect(drafts(document).map((draft) => draft.header().subject)).toEqual([undefined, 'Beds']);
  });
});
