import { afterEach, describe, expect, it } from 'vitest';
import { outlook } from '@/utils/sites/outlook';
import { readTextArea } from '@/utils/sites/text-area';
import { ANN, type Person, page, REP } from '../pages/mail/scene';
import { closeAll, context, open } from './page';

afterEach(closeAll);

/* Outlook as its settings make it: dates in figures, the newest mail on top, plain text, a sender to choose. */

const URL_ = 'https://outlook.office.com/mail/inbox/id/AAQkAD1';
const full = ({ name, address }: Person) => `${name} &lt;${address}&gt;`;

const mail = (from: Person, date: string, words: string) =>
  `<div class="wide-content-host"><div><div aria-label="From: ${full(from)}"><span class="OZZZK">${full(from)}</span></div><div data-testid="SentReceivedSavedTime">${date}</div></div><div><div role="document"><div id="UniqueMessageBody_${words}">${words}</div></div></div></div>`;

const RICH =
  '<div contenteditable="true" role="textbox" aria-multiline="true" style="min-height:90px"><div>Hi Ann,</div></div>';

const draft = (editor = RICH, from = '') =>
  `<div id="docking_InitVisiblePart_0"><span id="splitButton-r1__primaryActionButton" role="button">Send</span>${from}<div role="group" id="MSG_a1_TO" aria-label="To"><div contenteditable="true" role="textbox" aria-label="To"><span class="_EType_RECIPIENT_ENTITY" contenteditable="false" aria-label="${ANN.address}">${ANN.name}</span></div></div><div id="editorParent_1">${editor}</div></div>`;

function conversation(lang: string, items: string) {
  const own = `<div id="primaryMailboxRoot_1" data-folder-name="${REP.address}"></div>`;
  const document = open(
    page(lang, 'Mail - Outlook', `${own}<div id="ConversationReadingPaneContainer">${items}</div>`),
  );
  const at = context(URL_);
  const snapshot = outlook.read(document, at)!.snapshot;
  if (snapshot.kind !== 'thread') throw new Error('no conversation read');
  const [composer] = outlook.composers(document, at);
  const words = (messages = snapshot.messages) => messages.map(({ blocks }) => blocks[0]?.text);
  return { document, messages: snapshot.messages, words, composer };
}

describe('Outlook’s dates in figures', () => {
  it.each([
    ['en-US', 'Wed 8/6/2025 1:19 PM', '2025-08-06'],
    ['en-GB', 'Wed 06/08/2025 13:19', '2025-08-06'],
    ['de', 'Mi 06.08.2025 13:19', '2025-08-06'],
    ['nl', 'wo 6-8-2025 13:19', '2025-08-06'],
    ['ja', '2025/08/06 (水) 13:19', '2025-08-06'],
    ['hu', '2025. 08. 06. 13:19', '2025-08-06'],
    ['en', 'Wed 20/08/2025 13:19', '2025-08-20'],
    // Which of the two is the day, nothing says.
    ['en', 'Wed 06/08/2025 13:19', undefined],
  ])('are read as the language of the page writes them: %s, %s', (lang, text, day) => {
    expect(conversation(lang, mail(ANN, text, 'one')).messages[0]!.date).toBe(day);
  });

  it('are read as another date of the conversation can alone be read', () => {
    const items = mail(REP, 'Wed 06/08/2025 13:19', 'one') + mail(ANN, 'Mon 18/08/2025 09:00', 'two');
    expect(conversation('en', items).messages.map(({ date }) => date)).toEqual(['2025-08-06', '2025-08-18']);
  });
});

describe('a mail in Outlook that somebody wrote on behalf of somebody else', () => {
  const head = (from: string) =>
    `<div class="wide-content-host"><div>${from}</div><div><div role="document"><div id="UniqueMessageBody_1">We signed the lease.</div></div></div></div>`;
  const one = 'Kim Fry on behalf of Ann Okafor';

  it.each([
    ['in one label', `<div aria-label="From: ${one}"><span class="OZZZK">${one}</span></div>`],
    [
      'in German',
      '<div aria-label="Von: Kim Fry im Auftrag von Ann Okafor"><span>Kim Fry im Auftrag von Ann Okafor</span></div>',
    ],
    [
      'in elements of their own',
      '<span aria-label="From: Kim Fry"><span>Kim Fry</span></span> on behalf of <span aria-label="Ann Okafor">Ann Okafor</span>',
    ],
    [
      'with words in an element',
      '<span aria-label="From: Kim Fry">Kim Fry</span><span>on behalf of</span><span>Ann Okafor</span>',
    ],
  ])('is from whom it was written for: %s', (_how, from) => {
    expect(conversation('en', head(from)).messages[0]!.from).toEqual({ name: 'Ann Okafor' });
  });

  it('is from whom it was written for, addresses and all', () => {
    const both =
      'Kim Fry &lt;kim@brightwell.example&gt; on behalf of Ann Okafor &lt;ann@brightwell.example&gt;';
    const { messages } = conversation(
      'en',
      head(`<div aria-label="From: ${both}"><span>${both}</span></div>`),
    );
    expect(messages[0]!.from).toEqual({ name: 'Ann Okafor', address: 'ann@brightwell.example' });
  });
});

describe('Outlook with the newest mail on top', () => {
  it.each([
    ['by their days', 'Wed 8/20/2025 1:19 PM', 'Tue 8/19/2025 4:02 PM', 'Mon 8/18/2025 9:00 AM'],
    ['of one day by the hour', 'Wed 8/20/2025 1:19 PM', 'Wed 8/20/2025 12:40 PM', 'Wed 8/20/2025 9:00 AM'],
    ['of today by the hour alone', '1:19 PM', 'Tue 8/19/2025 4:02 PM', 'Mon 8/18/2025 9:00 AM'],
    ['where one says no day', 'Wed 8/20/2025 1:19 PM', 'Tue 8/19/2025 4:02 PM', 'Last week'],
  ])('tells who wrote last: %s', (_how, third, second, first) => {
    const items = mail(ANN, third, 'three') + mail(REP, second, 'two') + mail(ANN, first, 'one');
    const { words, composer } = conversation('en-US', draft() + items);
    expect(words()).toEqual(['one', 'two', 'three']);
    expect(words(composer!.thread())).toEqual(['one', 'two', 'three']);
  });

  it('answers the mail that the draft stands above, not the newer ones', () => {
    const older = mail(ANN, 'Tue 8/19/2025 4:02 PM', 'two') + mail(REP, 'Mon 8/18/2025 9:00 AM', 'one');
    const { words, composer } = conversation(
      'en-US',
      mail(ANN, 'Wed 8/20/2025 1:19 PM', 'three') + draft() + older,
    );
    expect(words(composer!.thread())).toEqual(['one', 'two']);
  });

  it.each([
    ['1:19 PM', '9:00 AM'],
    ['13:19', '12:40'],
    ['下午1:19', '上午11:00'],
    ['1:19 م', '9:00 ص'],
  ])('is not thought so where the oldest is on top: %s after %s', (later, earlier) => {
    const items = mail(REP, `2025/08/20 ${earlier}`, 'one') + mail(ANN, `2025/08/20 ${later}`, 'two');
    expect(conversation('en', items).words()).toEqual(['one', 'two']);
  });
});

it('turns no conversation of Outlook’s that says hours alone, which may be those of several days', () => {
  const items = mail(REP, '13:19', 'one') + mail(ANN, '09:05', 'two');
  expect(conversation('en', items).words()).toEqual(['one', 'two']);
});

it('reads what is written in plain text in Outlook', () => {
  const area = '<textarea rows="8" cols="60">Hi Ann,\n\nmore on Friday.</textarea>';
  const { composer } = conversation('en', mail(ANN, 'Wed 20/08/2025 13:19', 'one') + draft(area));
  expect(composer!.format).toBe('plain');
  const read = readTextArea(composer!.editor as HTMLTextAreaElement).map(({ block }) => block.text);
  expect(read).toEqual(['Hi Ann,', 'more on Friday.']);
  expect(composer!.header().recipients).toEqual([{ kind: 'to', ...ANN }]);
  expect(composer!.thread()).toHaveLength(1);
});

describe('the field in Outlook that says who a mail is from', () => {
  const OTHER = { name: 'Robin Vale', address: 'robin@northgate-group.example' };
  it.each([
    ['in its label', `<button type="button" aria-label="From: ${OTHER.address}">From</button>`],
    [
      'beside its label',
      `<div><button type="button" aria-haspopup="menu">Von</button><div role="button">${OTHER.address}</div></div>`,
    ],
  ])('tells an address of the rep’s own: %s', (_where, from) => {
    const items = mail(OTHER, 'Tue 19/08/2025 13:19', 'one') + mail(ANN, 'Wed 20/08/2025 13:19', 'two');
    const { messages, document } = conversation('en', items + draft(RICH, from));
    expect(messages.map(({ direction }) => direction)).toEqual(['outbound', 'inbound']);
    expect(outlook.self(document)).toContain(OTHER.address);
    expect(outlook.mailbox!(new URL(URL_), document)).toBe(REP.address);
  });

  it('is not thought to be where a mail is shown or quoted', () => {
    const quoted = RICH.replace('Hi Ann,', `Hi Ann,</div><div><button>From: ${ANN.address}</button>`);
    const { document } = conversation('en', mail(ANN, 'Wed 20/08/2025 13:19', 'one') + draft(quoted));
    expect(outlook.self(document)).not.toContain(ANN.address);
  });
});
