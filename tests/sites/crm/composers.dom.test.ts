import { describe, expect, it } from 'vitest';
import { readBlocks } from '@/utils/sites/dom-blocks';
import { readTextArea } from '@/utils/sites/text-area';
import { composerPages } from '../../pages/crm/composers';
import { page as pageOf } from '../../pages/crm/facts';
import { ALL_CRMS } from '../all';
import { NOW, show } from './read-page';

function adapterOf(site: string) {
  return ALL_CRMS.find((adapter) => adapter.id === site)!;
}

/** Frames in frames load after the page. */
async function settled(page: Document): Promise<void> {
  for (let i = 0; i < 20; i++) {
    const inner = page.querySelector('iframe')?.contentDocument;
    const deep = inner?.querySelector('iframe')?.contentDocument ?? inner;
    if (!page.querySelector('iframe') || /Thursday/.test(deep?.body?.textContent ?? '')) return;
    await new Promise((done) => setTimeout(done, 25));
  }
}

/** Shows a composer. @returns what its page tells of it from now on, until it is ended */
async function listenedTo({ site, url, html }: (typeof composerPages)[number]) {
  const page = await show(pageOf('en', 'CRM', html));
  await settled(page);
  const adapter = adapterOf(site);
  await adapter.needs?.(page);
  const [composer] = adapter.composers(page, { url: new URL(url), now: NOW, self: [] });
  const told: string[] = [];
  const end = new AbortController();
  adapter.onOutcome(page, (key, outcome) => told.push(`${key} ${outcome}`), end.signal);
  return { page, composer, told, end };
}

describe('mail composers in CRMs', () => {
  it.each(composerPages.map((one) => [`${one.site} (${one.kind})`, one] as const))(
    '%s is found, read and has its header',
    async (_name, { site, url, html, kind, subject, to }) => {
      const page = await show(pageOf('en', 'CRM', html));
      await settled(page);
      await adapterOf(site).needs?.(page);
      const composers = adapterOf(site).composers(page, { url: new URL(url), now: NOW, self: [] });
      expect(composers).toHaveLength(1);
      const [{ editor, format, header, marks, key }] = composers as [(typeof composers)[0]];
      expect(format).toBe(kind === 'plain' ? 'plain' : 'rich');
      expect(editor.ownerDocument === page).toBe(kind !== 'frame');
      const read = kind === 'plain' ? readTextArea(editor as HTMLTextAreaElement) : readBlocks(editor, marks);
      expect(read.map(({ block }) => block.text).join(' ')).toContain(
        'Shall we look at the stoppage list on Thursday?',
      );
      const { subject: line, recipients, reply } = header();
      expect(line).toBe(subject);
      expect(recipients?.map(({ address }) => address)).toEqual(to);
      if (subject) expect(reply).toBe('reply');
      const again = adapterOf(site).composers(page, { url: new URL(url), now: NOW, self: [] });
      expect(again[0]?.key).toBe(key);
    },
  );

  it.each([
    ['Re: the rota', 'reply'],
    ['RE[2]: the rota', 'reply'],
    ['Odp: grafik', 'reply'],
    ['RV: los turnos', 'forward'],
    ['The rota', 'new'],
    // A Finnish answer or passed on in Danish; an answer in Dutch or a word of a new subject.
    ['VS: vuorot', undefined],
    ['Ref: order 4711', undefined],
  ])('say by the subject %j whether a draft answers: %s', async (line, expected) => {
    const { site, url, html, subject } = composerPages.find((one) => one.subject)!;
    const page = await show(pageOf('en', 'CRM', html.replaceAll(subject!, line)));
    await settled(page);
    await adapterOf(site).needs?.(page);
    const [composer] = adapterOf(site).composers(page, { url: new URL(url), now: NOW, self: [] });
    expect(composer?.header()).toMatchObject({ subject: line });
    expect(composer?.header().reply).toBe(expected);
  });

  it.each(composerPages.map((one) => [`${one.site} (${one.kind})`, one] as const))(
    '%s is counted as sent when it leaves after the press',
    async (_name, one) => {
      const { site, send } = one;
      const { page, composer, told, end } = await listenedTo(one);
      (page.querySelector(send) as HTMLElement).click();
      await new Promise((done) => setTimeout(done, 150));
      expect(told).toEqual([]);
      if (site === 'odoo' && composer!.format === 'plain')
        (composer!.editor as HTMLTextAreaElement).value = '';
      else composer!.root.remove();
      await expect.poll(() => told, { timeout: 3000 }).toEqual([`${composer!.key} sent`]);
      end.abort();
    },
  );

  it.each(composerPages.map((one) => [`${one.site} (${one.kind})`, one] as const))(
    '%s is counted as sent where its place stays and shows something else then',
    async (_name, one) => {
      const { send } = one;
      const { page, composer, told, end } = await listenedTo(one);
      (page.querySelector(send) as HTMLElement).click();
      composer!.root.innerHTML = '<p>Stoppage list, sent a moment ago</p>';
      await expect.poll(() => told, { timeout: 3000 }).toEqual([`${composer!.key} sent`]);
      end.abort();
    },
  );

  it.each([
    ['hubspot', 'Send later', 'Schedule'],
    ['salesforce', 'Senden planen', 'Planen'],
    ['pipedrive', 'Programmer l’envoi', 'Programmer'],
    ['dynamics', 'Enviar más tarde', 'Programar'],
  ])('on %s are scheduled by “%s”', async (site, later, chosen) => {
    const one = composerPages.find((kit) => kit.site === site)!;
    const { page, composer, told, end } = await listenedTo(one);
    const press = (words: string, place: Element) => {
      place.insertAdjacentHTML('beforeend', `<button type="button">${words}</button>`);
      (place.lastElementChild as HTMLElement).click();
    };
    press(later, composer!.root);
    page.body.insertAdjacentHTML('beforeend', '<div role="dialog"><input type="date"></div>');
    const dialog = page.body.lastElementChild!;
    press(chosen, dialog);
    dialog.remove();
    composer!.root.remove();
    await expect.poll(() => told, { timeout: 3000 }).toEqual([`${composer!.key} scheduled`]);
    end.abort();
  });

  it('are sent by the shortcut in a frame that came after the page was listened to', async () => {
    const { site, url, html } = composerPages.find(
      (one) => one.site === 'salesforce' && one.kind === 'frame',
    )!;
    const page = await show(pageOf('en', 'CRM', '<main></main>'));
    const adapter = adapterOf(site);
    await adapter.needs?.((await show(pageOf('en', 'CRM', html))) as Document);
    const told: string[] = [];
    const end = new AbortController();
    adapter.onOutcome(page, (key, outcome) => told.push(`${key} ${outcome}`), end.signal);
    page.querySelector('main')!.innerHTML = html;
    await settled(page);
    const context = { url: new URL(url), now: NOW, self: [] };
    await expect.poll(() => adapter.composers(page, context)).toHaveLength(1);
    const { key, editor, root } = adapter.composers(page, context)[0]!;
    const keys = { key: 'Enter', ctrlKey: true, bubbles: true };
    editor.dispatchEvent(new KeyboardEvent('keydown', keys));
    root.remove();
    await expect.poll(() => told, { timeout: 3000 }).toEqual([`${key} sent`]);
    end.abort();
  });

  it('takes a press on send over an empty composer that stays for no mail', async () => {
    const one = composerPages.find(({ site, kind }) => site === 'odoo' && kind === 'plain')!;
    const { page, told, end } = await listenedTo(one);
    page.querySelector('textarea')!.value = ' ';
    (page.querySelector(one.send) as HTMLElement).click();
    await new Promise((done) => setTimeout(done, 1300));
    expect(told).toEqual([]);
    end.abort();
  });

  it('finds none where there is none', async () => {
    const page = await show(
      pageOf('en', 'CRM', '<main><div contenteditable="true">A note</div><input name="subject"></main>'),
    );
    for (const adapter of ALL_CRMS) {
      await adapter.needs?.(page);
      expect(
        adapter.composers(page, { url: new URL('https://crm.example.com/'), now: NOW, self: [] }),
      ).toEqual([]);
    }
  });
});
