import { describe, expect, it } from 'vitest';
import { adapterFor } from '@/utils/sites/registry';
import { ALL_CRMS } from '../all';
import { readDeal, show } from './read-page';

/* The timeline of Salesforce says in a sentence of the rep's language who sent a mail to whom. */

const URL_OF = 'https://north.lightning.force.com/lightning/r/Opportunity/0065g00000LdXXqAAN/view';
const TARA = '<a href="/lightning/r/Contact/0035g00000AbCdEAAV/view" title="Tara Fenn">Tara Fenn</a>';
const PAT = '<a>Pat Moss</a>';
const PAUL = '<a>Paul Weir</a>';

const item = (kind: string, object: string, title: string, date: string, says: string, text = '') =>
  `<li class="row ${kind}"><div class="slds-timeline__item_expandable slds-timeline__item_${kind.toLowerCase()}"><lightning-icon class="slds-icon-standard-${kind.toLowerCase()}" icon-name="standard:${kind.toLowerCase()}"></lightning-icon><h3><a class="subjectLink" href="/lightning/r/${object}/00T5g00000AbCdEAAV/view" title="${title}">${title}</a></h3><span class="dueDate slds-timeline__date">${date}</span><p>${says}</p>${text && `<div><span>${text}</span></div>`}</div></li>`;

async function read(lang: string, planned: string, past: string) {
  const page = await show(
    `<!doctype html><html lang="${lang}"><title>Cold store | Opportunity | Salesforce</title><body><div class="windowViewMode-normal active lafPageHost"><div data-target-selection-name="sfdc:RecordField.Opportunity.Name"><span data-output-element-id="output-field">Cold store</span></div><ul class="standardTimelineUpcomingActivities">${planned}</ul><ul class="pastActivities">${past}</ul></div></body></html>`,
  );
  return readDeal(adapterFor(new URL(URL_OF), page, ALL_CRMS)!, page, URL_OF)!.fields.activities!;
}

/** By language: a mail of ours, one to us, a call of ours, a task to come; when they were, and tomorrow. */
const SAYS: Record<string, { sent: string; got: string; call: string; task: string; days: string[] }> = {
  en: {
    sent: `<a>You</a> sent an email to ${TARA}`,
    got: `${TARA} sent an email to <a>you</a>`,
    call: `<a>You</a> logged a call with ${TARA}`,
    task: `<a>You</a> have an upcoming task with ${TARA}`,
    days: ['Nov 20', 'Nov 19', '4:00 PM | Nov 12', 'Tomorrow'],
  },
  de: {
    sent: `<a>Sie</a> haben eine E-Mail an ${TARA} gesendet`,
    got: `${TARA} hat eine E-Mail an <a>Sie</a> gesendet`,
    call: `<a>Sie</a> haben einen Anruf mit ${TARA} protokolliert`,
    task: `<a>Sie</a> haben eine bevorstehende Aufgabe mit ${TARA}`,
    days: ['20. Nov.', '19. Nov.', '16:00 | 12. Nov.', 'Morgen'],
  },
  fr: {
    sent: `<a>Vous</a> avez envoyé un e-mail à ${TARA}`,
    got: `${TARA} <a>vous</a> a envoyé un e-mail`,
    call: `<a>Vous</a> avez consigné un appel avec ${TARA}`,
    task: `<a>Vous</a> avez une tâche à venir avec ${TARA}`,
    days: ['20 nov.', '19 nov.', '16:00 | 12 nov.', 'Demain'],
  },
  es: {
    sent: `Envió un mensaje de correo electrónico a ${TARA}`,
    got: `${TARA} <a>le</a> envió un mensaje de correo electrónico`,
    call: `Registró una llamada con ${TARA}`,
    task: `Tiene una tarea próxima con ${TARA}`,
    days: ['20 nov', '19 nov', '16:00 | 12 nov', 'Mañana'],
  },
};

describe.each(Object.entries(SAYS))('a timeline in %s', (lang, { sent, got, call, task, days }) => {
  it('tells what was sent and what came, when, and what is still to be done', async () => {
    const activities = await read(
      lang,
      item('Task', 'Task', 'Drawings', days[3]!, task),
      item('Email', 'EmailMessage', 'Cold store', days[0]!, sent, 'Sixteen amps and a soft start will do.') +
        item(
          'Email',
          'EmailMessage',
          'Re: Cold store',
          days[1]!,
          got,
          'We have sixteen amps in the old hall.',
        ) +
        item('Call', 'Task', 'First talk', days[2]!, call),
    );
    expect(activities).toMatchObject([
      { kind: 'task', state: 'planned', date: '2026-11-24', title: 'Drawings' },
      {
        kind: 'mail',
        direction: 'outbound',
        date: '2026-11-20',
        text: 'Sixteen amps and a soft start will do.',
      },
      {
        kind: 'mail',
        direction: 'inbound',
        date: '2026-11-19',
        from: 'Tara Fenn',
        text: 'We have sixteen amps in the old hall.',
      },
      { kind: 'call', state: 'done', date: '2026-11-12', title: 'First talk' },
    ]);
  });
});

describe('a line of a mail', () => {
  it.each([
    `${PAT} hat eine E-Mail an ${PAUL} gesendet`,
    `${PAT} a envoyé un e-mail à ${PAUL}`,
    `${PAT} envió un correo electrónico a ${PAUL}`,
    '<a>Pat</a> sent an email to <a>Paul</a>',
  ])('that went from one to another says nothing of which way it went for us: %s', async (says) => {
    const [mail] = await read(
      'de',
      '',
      item('Email', 'EmailMessage', 'Hall', 'Nov 20, 2026', says, 'Paul, which hall is it?'),
    );
    expect(mail).toMatchObject({ direction: 'unknown', from: expect.stringMatching(/^Pat/) });
  });

  it.each(['You sent an email to the wrong hall.', 'Sie haben mir eine E-Mail gesendet, danke dafür!'])(
    'of what it says is no such line: %s',
    async (text) => {
      const [mail] = await read(
        'en',
        '',
        item('Email', 'EmailMessage', 'Hall', 'Nov 20, 2026', SAYS.en!.got, text),
      );
      expect(mail).toMatchObject({ direction: 'inbound', text });
    },
  );
});
