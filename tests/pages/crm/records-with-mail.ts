import { FACTS, type Fixture } from './facts';
import { hosted } from './hosted';
import { selfHosted } from './self-hosted';

/*
 * Record pages with a composer open on them and mails in their feed: what was written before, and by whom, is on the
 * page in each product's own way.
 */

const [ANA] = FACTS.contacts as [string, string];
export const THEIRS = 'We are opening a second site in Lyon in March, and the old list will not do there.';
export const OURS = 'I will send the stoppage list of both lines by Friday 20 November.';

/** Where a product shows a mail: from whom, which way, when, what. */
type Mail = { from: string; inbound: boolean; day: string; text: string };
const MAILS: Mail[] = [
  { from: ANA, inbound: true, day: '2026-11-19', text: THEIRS },
  { from: FACTS.owner, inbound: false, day: '2026-11-16', text: OURS },
];

const feeds: Record<string, (mail: Mail) => string> = {
  hubspot: ({ from, inbound, day, text }) =>
    `<div data-selenium-test="timeline-card" data-selenium-event-type="${inbound ? 'ENGAGEMENT_INCOMING_EMAIL' : 'ENGAGEMENT_EMAIL_SENT'}"><span data-test-id="header-message">Email: stoppage list</span><span class="author">${from}</span><span data-test-id="event-timestamp">${day}</span><div>${text}</div></div>`,
  salesforce: ({ from, inbound, day, text }) =>
    `<li class="row Email"><span class="slds-icon_container slds-icon-standard-email"></span><a href="/02s5g/view">Email: stoppage list</a><span class="author">${from}</span><span>${inbound ? 'Received' : 'Sent'}</span><span class="dueDate">${day}</span><div>${text}</div></li>`,
  odoo: ({ from, inbound, day, text }) =>
    `<div class="o-mail-Message"><span class="o-mail-Message-author">${inbound ? `${FACTS.account}, ${from}` : from}</span><i class="fa fa-envelope-o"></i><small class="o-mail-Message-date" title="${day}">- 3 days ago</small><div class="o-mail-Message-body"><p>${text}</p></div></div>`,
  espocrm: ({ from, inbound, day, text }) =>
    `<li class="list-row" data-id="${day}" data-scope="Email"><span class="fas fa-envelope icon"></span><a href="#Email/view/1" class="link">Stoppage list</a><span data-name="createdBy">${from}</span><span>${inbound ? 'Received' : 'Sent'}</span><span title="${day}">${day}</span><div>${text}</div></li>`,
};

/** Products whose feeds have no marks of their own: a list under its title. */
const listed: (typeof feeds)[string] = ({ from, inbound, day, text }) =>
  `<li class="item"><svg class="icon-email"></svg><span class="icon fa fa-envelope"></span><h5>Stoppage list</h5><span class="author">${from}</span><span>${inbound ? 'Received' : 'Sent'}</span><time datetime="${day}">${day}</time><div>${text}</div></li>`;
feeds.pipedrive = listed;
feeds.frappe = listed;
feeds.suitecrm = ({ from, inbound, day, text }) =>
  `<tr class="oddListRowS1"><td><span class="suitepicon suitepicon-module-emails fa fa-envelope"></span></td><td><a href="index.php?module=Emails&action=DetailView&record=7">Stoppage list</a></td><td class="author">${from}</td><td>${inbound ? 'Received' : 'Sent'}</td><td>${day}</td><td>${text}</td></tr>`;

/** Where the feed goes in each product's page. */
const around: Record<string, (html: string, mails: string) => string> = {
  hubspot: (html, mails) => html.replace('<div data-test-id="crm-events-viz-timeline">', `$&${mails}`),
  salesforce: (html, mails) =>
    html.replace(
      /<\/one-record-home-flexipage2><\/div>(?!.*one-record-home)/s,
      `<ul class="pastActivities">${mails}</ul>$&`,
    ),
  odoo: (html, mails) => html.replace('<div class="o-mail-Chatter">', `$&${mails}`),
  espocrm: (html, mails) =>
    html.replace(/(<div class="panel" data-name="history">.*?<ul class="list-group">)/s, `$1${mails}`),
  pipedrive: (html, mails) =>
    html.replace('</main>', `<section><h3>History</h3><ul>${mails}</ul></section>$&`),
  frappe: (html, mails) =>
    html.replace('<div class="contacts-area">', `<section><h3>Emails sent</h3><ul>${mails}</ul></section>$&`),
  suitecrm: (html, mails) => html.replace('<div id="list_subpanel_history"><table><tbody>', `$&${mails}`),
};

export interface RecordWithMail {
  site: string;
  url: string;
  html: string;
}

/** @param composer markup of the composer, put behind the record */
export function recordWithMail(site: string, composer: string): RecordWithMail {
  const base = [...hosted, ...selfHosted].find((one) => one.site === site && one.lang === 'en') as Fixture;
  const mails = MAILS.map(feeds[site]!).join('');
  return {
    site,
    url: base.url,
    html: around[site]!(base.html, mails).replace('</body>', `${composer}</body>`),
  };
}

export const SITES_WITH_MAIL = Object.keys(feeds);
