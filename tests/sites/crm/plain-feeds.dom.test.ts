import { describe, expect, it } from 'vitest';
import { genericCrm } from '@/utils/sites/generic-crm';
import { page as pageOf } from '../../pages/crm/facts';
import { readDeal, show } from './read-page';

/* What was done and written, on records of products without a reader of their own. */

const row = (label: string, value: string) =>
  `<div class="r"><div class="l">${label}</div><div class="v">${value}</div></div>`;

async function fields(body: string, lang: 'en' | 'de' = 'en') {
  const deal = `<h1>Sorting belt</h1>${row('Amount', '$8,000')}${row('Stage', 'Offer')}`;
  const page = await show(pageOf(lang, 'CRM', deal + body));
  return readDeal(genericCrm, page, 'https://crm.tool.example/deals/311')!.fields;
}
const deeds = async (body: string, lang: 'en' | 'de' = 'en') =>
  (await fields(body, lang)).activities?.map(({ state, kind, title, date }) =>
    [state, kind, title, date].join(' | '),
  );
const notes = async (body: string) => (await fields(body)).notes?.map(({ text }) => text);

describe('a list of tasks', () => {
  it('has those done that are ticked, and leaves to be done what is not', async () => {
    const task = (box: string, words: string, day: string) =>
      `<div><label>${box} ${words}</label> <small>${day}</small></div>`;
    const body = `<h3>Tasks</h3>${task('<input type="checkbox" checked>', 'Send brochure', 'Nov 9, 2026')}${task('<input type="checkbox">', 'Book demo', 'Dec 1, 2026')}`;
    expect(await deeds(body)).toEqual([
      'done | task | Send brochure | 2026-11-09',
      'planned | task | Book demo | 2026-12-01',
    ]);
  });

  it.each([
    ['crossed out', '<li><del>Send brochure</del> <small>Nov 9, 2026</small></li>'],
    ['done by its class', '<li class="task is-completed">Send brochure <small>Nov 9, 2026</small></li>'],
    [
      'ticked by a role',
      '<li><span role="checkbox" aria-checked="true"></span><span>Send brochure</span> <small>Nov 9, 2026</small></li>',
    ],
  ])('has done what is %s', async (_, item) => {
    expect(await deeds(`<h3>Tasks</h3><ul>${item}</ul>`)).toEqual([
      'done | task | Send brochure | 2026-11-09',
    ]);
  });
});

describe('a list that is only called activities', () => {
  const list =
    '<ul><li><b>Telefonat mit Jutta Holzer</b> <span>18.11.2026</span></li><li><b>Vor-Ort-Termin</b> <span>02.12.2026</span></li></ul>';

  it('holds what is over and what lies ahead, by the day', async () => {
    expect(await deeds(`<h3>Aktivitäten</h3>${list}`, 'de')).toEqual([
      'done | call | Telefonat mit Jutta Holzer | 2026-11-18',
      'planned | meeting | Vor-Ort-Termin | 2026-12-02',
    ]);
  });

  it('holds what is due where what is over has a list of its own', async () => {
    const history = '<h3>Verlauf</h3><ul><li><b>Erstgespräch</b> <span>03.11.2026</span></li></ul>';
    expect(await deeds(`<h3>Aktivitäten</h3>${list}${history}`, 'de')).toContain(
      'planned | call | Telefonat mit Jutta Holzer | 2026-11-18',
    );
  });

  it('does not say of a task that it is late', async () => {
    const task = '<ul><li><i class="icon-task"></i><b>Prospekt senden</b> <span>09.11.2026</span></li></ul>';
    expect(await deeds(`<h3>Aktivitäten</h3>${task}`, 'de')).toBeUndefined();
  });
});

it('reads meetings that say what and when in one text', async () => {
  const body =
    '<h3>Meetings</h3><div>Demo with Pine Labs · Thu 3 Dec 2026 · 10:00–11:00</div><div>Kick-off with Pine Labs · Tue 10 Nov 2026 · 10:00–11:00</div>';
  expect(await deeds(body)).toEqual([
    'planned | meeting | Demo with Pine Labs | 2026-12-03',
    'done | meeting | Kick-off with Pine Labs | 2026-11-10',
  ]);
});

describe('a feed', () => {
  it('has calls and meetings, which are no notes', async () => {
    const body =
      '<h3>Activity</h3><ul><li>Called Tom <time datetime="2026-11-20T10:00:00Z">3 days ago</time></li><li>Meeting with Uma <time datetime="2026-12-01T10:00:00Z">in 8 days</time></li></ul>';
    expect(await deeds(body)).toEqual([
      'done | call | Called Tom | 2026-11-20',
      'planned | meeting | Meeting with Uma | 2026-12-01',
    ]);
    expect(await notes(body)).toBeUndefined();
  });

  it('does not have calls that somebody wrote down', async () => {
    const item = (words: string) => `<li><i class="icon-phone"></i>${words} <small>Today 07:01</small></li>`;
    const body = `<h3>Stream</h3><ul>${item('<a href="/users/3">Rae Kim</a> created call <a href="/calls/7">Discovery call</a> related to this deal')}${item('<a href="/users/3">Rae Kim</a> hat Anruf <a href="/calls/8">Telefonat mit Tom</a> angelegt')}</ul>`;
    expect(await deeds(body)).toBeUndefined();
  });

  it('is read in plain blocks below the months, too', async () => {
    const item = (words: string, when: string) =>
      `<div class="item"><div>${words}</div><div>${when}</div></div>`;
    const body = `<h3>Activity</h3><h4>November 2026</h4>${item('Email sent to Tom Hale', 'Nov 20, 2026 at 3:12 PM')}<h4>October 2026</h4>${item('Logged call with Uma Rao', 'Oct 12, 2026 at 9:00 AM')}`;
    expect(await deeds(body)).toEqual([
      'done | mail | Email sent to Tom Hale | 2026-11-20',
      'done | call | Logged call with Uma Rao | 2026-10-12',
    ]);
  });

  it('has notes of one line, each with its author and day', async () => {
    const note = (when: string, words: string) =>
      `<div class="note"><div class="meta">Rae Kim · ${when}</div><div class="body">${words}</div></div>`;
    const body = `<h3>Notes (2)</h3>${note('Nov 12, 2026', 'They open a second dock in May.')}${note('Nov 2, 2026', 'Budget round is in January.')}`;
    expect(await fields(body)).toMatchObject({
      notes: [
        { text: 'They open a second dock in May.', author: 'Rae Kim', date: '2026-11-12' },
        { text: 'Budget round is in January.', author: 'Rae Kim', date: '2026-11-02' },
      ],
    });
  });

  it('does not have what a note is written in', async () => {
    const body =
      '<h3>Notes</h3><div class="note-editor"><div contenteditable="true">They open a dock soon</div></div>';
    expect(await notes(body)).toBeUndefined();
  });

  it('takes no head of a mail for a note', async () => {
    const body =
      '<h3>Timeline</h3><div><article><header><b>Rae Kim</b> to Tom Hale <time>Nov 19, 2026, 5:00 PM</time></header><p>Here is the plan.</p></article></div>';
    expect(await notes(body)).toEqual(['Here is the plan.']);
  });
});

it('knows everybody of a field that says how many more there are', async () => {
  const { contacts, moreContacts } = await fields(row('Contacts', 'Tom Hale, Uma Rao +1'));
  expect(contacts?.map(({ name }) => name)).toEqual(['Tom Hale', 'Uma Rao']);
  expect(moreContacts).toBe(true);
});

describe('what was pinned', () => {
  const history = (first: string, title = 'History') =>
    `<h2>${title}</h2><ul><li>${first}</li><li>Call with Tom Hale <span>Nov 3, 2026</span></li></ul>`;

  it.each([
    ['<small>Pinned</small><p>Budget holder is the COO.</p><span>Nov 22, 2026</span>', 'en'],
    ['<small>Pinned by Rae Kim</small><p>Budget holder is the COO.</p><span>Nov 22, 2026</span>', 'en'],
    ['<small>Angeheftet</small><p>Budget holder is the COO.</p><span>22.11.2026</span>', 'de'],
  ] as const)('is a note, and nothing that was done on its day: %s', async (item, lang) => {
    expect(await deeds(history(item), lang)).toEqual(['done | call | Call with Tom Hale | 2026-11-03']);
    expect(await notes(history(item))).toEqual([expect.stringContaining('Budget holder is the COO.')]);
  });

  it('is a call where it says so, and called by its own words', async () => {
    const item = '<small>Pinned</small><b>Call with Uma Rao</b> <span>Nov 20, 2026</span>';
    expect(await deeds(history(item))).toEqual([
      'done | call | Call with Uma Rao | 2026-11-20',
      'done | call | Call with Tom Hale | 2026-11-03',
    ]);
  });

  it.each(['Pinned', 'Angeheftet', 'Notes épinglées'])(
    'is read under a title of its own: %s',
    async (title) => {
      const body = `<h3>${title}</h3><div class="note"><p>Budget holder is the COO.</p></div>${history('Visit <span>Nov 4, 2026</span>')}`;
      expect(await notes(body)).toEqual(['Budget holder is the COO.']);
    },
  );
});
