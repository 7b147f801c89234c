import { describe, expect, it } from 'vitest';
import type { Composer, SiteAdapter } from '@/utils/sites/adapter';
import { adapterFor } from '@/utils/sites/registry';

import { hosted } from '../../pages/crm/hosted';
import { ALL_CRMS } from '../all';
import { NOW, show } from './read-page';

/* Mails that are written in a CRM whose composer the project does not know by its marks. */

const ANA = 'ana@brightwater.example';
const TEXT = '<p>Hi Ana,</p><p>I just wanted to check in.</p>';
const frame = (body: string) =>
  `<iframe class="z" style="width:600px;height:200px" srcdoc="${body.replaceAll('"', '&quot;')}"></iframe>`;
const record = (site: string) => hosted.find((one) => one.site === site && one.lang === 'en')!;

/** The page is looked at again when something that it needs has come. */
async function fetched(adapter: SiteAdapter, page: Document): Promise<void> {
  for (let look = 0; look < 4; look++) await adapter.needs?.(page);
}

async function composersOn(site: string, html: string): Promise<Composer[]> {
  const { url, html: deal } = record(site);
  const page = await show(deal.replace('</body>', `${html}</body>`));
  for (const inner of page.querySelectorAll('iframe'))
    if (inner.contentDocument?.readyState !== 'complete')
      await new Promise((resolve) => inner.addEventListener('load', resolve, { once: true }));
  const adapter = adapterFor(new URL(url), page, ALL_CRMS)!;
  await fetched(adapter, page);
  return adapter.composers(page, { url: new URL(url), now: NOW, self: [] });
}

const fields = (to: string, subject: string, editor: string, send: string) => `<div class="q1">
  <div class="q2"><label>${to}</label><div><span class="chip" title="${ANA}">Ana Petrov</span><input aria-label="${to}"></div></div>
  <div class="q2"><label for="s9">${subject}</label><input id="s9" value="Stoppage list"></div>
  <div class="q3">${editor}</div><footer><button>${send}</button><button>×</button></footer></div>`;
const rich = `<div contenteditable="true" style="width:600px;height:200px">${TEXT}</div>`;

describe('a mail written in a CRM whose composer is not known', () => {
  it.each([
    [
      'zoho-crm',
      'in a frame',
      fields('To', 'Subject', frame(`<body contenteditable="true">${TEXT}</body>`), 'Send'),
    ],
    ['zoho-crm', 'in Japanese', fields('宛先', '件名', rich, '送信')],
    ['close', 'inline', fields('To', 'Subject', rich, 'Send')],
    ['attio', 'in a dialog', `<div role="dialog">${fields('To', 'Subject', rich, 'Send')}</div>`],
    ['copper', 'in French', fields('À', 'Objet', rich, 'Envoyer')],
    ['freshsales', 'in German', fields('An', 'Betreff', rich, 'Senden')],
    ['monday', 'in a dialog', `<div role="dialog">${fields('To', 'Subject', rich, 'Send email')}</div>`],
    [
      'hubspot',
      'in a window without the marks that are known',
      fields('To', 'Subject', frame(`<body contenteditable="true">${TEXT}</body>`), 'Send'),
    ],
    ['pipedrive', 'in Spanish', fields('Para', 'Asunto', rich, 'Enviar')],
    ['salesforce', 'in a window without the marks that are known', fields('To', 'Subject', rich, 'Send')],
    [
      'salesforce',
      'in a docked window with another editor than the known ones',
      `<div class="forceDockingPanel slds-is-open">${fields('To', 'Subject', rich, 'Send')}</div>`,
    ],
    ['dynamics', 'on the timeline of a record', fields('To', 'Subject', rich, 'Send')],
  ])('is found on %s, %s', async (site, _how, html) => {
    const found = await composersOn(site, html);
    expect(found.map(({ editor }) => editor.textContent?.includes('check in'))).toEqual([true]);
    expect(found[0]!.header()).toMatchObject({
      subject: 'Stoppage list',
      recipients: [{ kind: 'to', address: ANA }],
    });
  });

  const task = (...rows: [string, string][]) =>
    `<div role="dialog" class="q1">${rows.map(([label, field]) => `<div><label>${label}</label>${field}</div>`).join('')}<button>Save</button><button>Cancel</button></div>`;
  const input = '<input style="width:300px">';
  const area = '<textarea style="width:600px;height:120px">Ask about the second site</textarea>';
  it.each([
    ['zoho-crm', 'a task', task(['Subject', input], ['Due Date', input], ['Description', area])],
    [
      'zoho-crm',
      'a meeting',
      task(['Title', input], ['From', input], ['To', input], ['Participants', input], ['Description', area]),
    ],
    ['salesforce', 'a call', task(['Subject', input], ['Name', input], ['Comments', area])],
    [
      'hubspot',
      'a note',
      `<div role="dialog"><div contenteditable="true" style="width:600px;height:120px">Ask about Lyon</div><button>Save note</button></div>`,
    ],
    ['pipedrive', 'a meeting with guests', task(['Subject', input], ['Guests', input], ['Note', area])],
    ['dynamics', 'a description', `<label>Description</label>${area}`],
    [
      'monday',
      'an update',
      `<div><div contenteditable="true" data-placeholder="Write an update" style="width:600px;height:120px"></div><button>Update</button></div>`,
    ],
  ])('is not what is kept on %s as %s', async (site, _what, html) => {
    expect(await composersOn(site, html)).toEqual([]);
  });

  it('is one, where the composer is known', async () => {
    const { composerPages } = await import('../../pages/crm/composers');
    const known = composerPages.filter(({ site }) => hosted.some((one) => one.site === site));
    for (const { site, html } of known) expect(await composersOn(site, html)).toHaveLength(1);
    expect(known.length).toBeGreaterThan(4);
  });

  it('keeps the record beside it', async () => {
    const { url, html, expected } = record('zoho-crm');
    const page = await show(html.replace('</body>', `${fields('To', 'Subject', rich, 'Send')}</body>`));
    const adapter = adapterFor(new URL(url), page, ALL_CRMS)!;
    const reading = adapter.read(page, { url: new URL(url), now: NOW, self: [] });
    expect(reading?.snapshot).toMatchObject({ fields: { name: { value: expected.name } } });
  });

  it('is counted as sent when it goes after a press on what says so, and as nothing before', async () => {
    const { url, html } = record('zoho-crm');
    const page = await show(html.replace('</body>', `${fields('To', 'Subject', rich, 'Send')}</body>`));
    const adapter = adapterFor(new URL(url), page, ALL_CRMS)!;
    const told: string[] = [];
    const end = new AbortController();
    adapter.onOutcome(page, (key, outcome) => told.push(`${key} ${outcome}`), end.signal);
    await fetched(adapter, page);
    const [composer] = adapter.composers(page, { url: new URL(url), now: NOW, self: [] });
    const [send] = [...page.querySelectorAll('footer button')] as HTMLElement[];
    expect(composer!.keepClear()).toContain(send);
    send!.click();
    expect(told).toEqual([]);
    page.querySelector('.q1')!.remove();
    await expect.poll(() => told).toEqual([`${composer!.key} sent`]);
    end.abort();
  });
});
