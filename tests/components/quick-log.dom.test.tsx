import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { browser } from 'wxt/browser';
import { mailKit } from '@/components/inline/mail-kit';
import { QuickLogForm } from '@/components/log/QuickLogForm';
import { Receipt } from '@/components/ui/Receipt';
import { MARK } from '@/utils/messaging/envelope';
import type { QuickLog } from '@/utils/model/opportunity';
import { database } from '@/utils/storage/database';
import { quickLog, removeOpportunities, undo } from '@/utils/storage/opportunities';
import { byId, complaints, fill, render, until } from './render';

const all = () => database().opportunities.toArray();
const title = () => byId('quick-log-title') as Promise<HTMLInputElement>;
const account = () => byId('quick-log-account') as Promise<HTMLInputElement>;

describe('quick-log', () => {
  it('asks two fields and Enter, and says what it saved', async () => {
    render(<QuickLogForm prefill={{}} focus />);
    await until(async () => document.activeElement === (await title()));
    await userEvent.keyboard('Night shift, Leeds');
    fill(await account(), 'Northwind');
    (await account()).focus();
    await userEvent.keyboard('{Enter}');
    const receipt = await byId('receipt');
    expect(receipt.textContent).toContain('Night shift, Leeds');
    expect(await all()).toMatchObject([
      { title: 'Night shift, Leeds', accountName: 'Northwind', stage: 'noticed' },
    ]);
  });

  it('complains of nothing where the Enter that logged is pressed twice', async () => {
    const host = render(<QuickLogForm prefill={{ accountName: 'Northwind' }} focus />);
    await until(async () => document.activeElement === (await title()));
    await userEvent.keyboard('Night shift, Leeds{Enter}');
    await byId('receipt');
    await until(async () => (await title()).value === '');
    await userEvent.keyboard('{Enter}');
    await new Promise((done) => setTimeout(done, 100));
    expect(host.querySelector('.up-field-error')).toBeNull();
    expect(await all()).toHaveLength(1);
    // A press of its own says what is missing.
    await new Promise((done) => setTimeout(done, 1000));
    (await byId('quick-log-save')).click();
    await until(() => host.querySelector('.up-field-error'));
  });

  it('takes the focus to what is missing, from Enter as well as from the button', async () => {
    render(<QuickLogForm prefill={{}} focus />);
    (await byId('quick-log-save')).click();
    await until(async () => document.activeElement === (await title()));
    await userEvent.keyboard('Night shift, Leeds{Enter}');
    await until(async () => document.activeElement === (await account()));
    await userEvent.keyboard('Northwind{Enter}');
    await byId('receipt');
    expect(await all()).toMatchObject([{ title: 'Night shift, Leeds', accountName: 'Northwind' }]);
  });

  it('goes on to the next title where Enter was pressed beside the customer, but not from who types on there', async () => {
    render(<QuickLogForm prefill={{}} focus />);
    for (const next of ['Night shift, Leeds', 'Day shift, Leeds']) {
      await until(async () => document.activeElement === (await title()));
      await userEvent.keyboard(next);
      fill(await account(), 'Northwind');
      (await account()).focus();
      await userEvent.keyboard('{Enter}');
      await until(async () => (await all()).some((one) => one.title === next));
    }
    await until(async () => document.activeElement === (await title()));
    await userEvent.keyboard('Late shift, Leeds');
    (await account()).focus();
    await userEvent.keyboard('{Enter} Ltd');
    await until(async () => (await all()).length === 3);
    await until(async () => (await title()).value === '');
    expect(document.activeElement).toBe(await account());
  });

  it('leaves the focus with who types on before what is missing is drawn', async () => {
    const frames: FrameRequestCallback[] = [];
    render(<QuickLogForm prefill={{}} focus />);
    await until(async () => document.activeElement === (await title()));
    vi.spyOn(window, 'requestAnimationFrame').mockImplementation((draw) => frames.push(draw));
    (await byId('quick-log-save')).click();
    await until(async () => (await title()).ariaInvalid === 'true');
    await userEvent.keyboard('N');
    vi.restoreAllMocks();
    for (const draw of frames) draw(performance.now());
    await userEvent.keyboard('ight shift');
    expect((await title()).value).toBe('Night shift');
    expect((await account()).value).toBe('');
  });

  it('leaves the focus with who goes on by Tab before what is missing is drawn', async () => {
    const frames: FrameRequestCallback[] = [];
    render(<QuickLogForm prefill={{}} focus />);
    await until(async () => document.activeElement === (await title()));
    vi.spyOn(window, 'requestAnimationFrame').mockImplementation((draw) => frames.push(draw));
    (await byId('quick-log-save')).click();
    await until(async () => (await title()).ariaInvalid === 'true');
    await userEvent.keyboard('{Tab}');
    vi.restoreAllMocks();
    for (const draw of frames) draw(performance.now());
    expect(document.activeElement).toBe(await account());
  });

  it('keeps a title of several lines on one, as a field of one line does', async () => {
    render(<QuickLogForm prefill={{ accountName: 'Northwind' }} />);
    fill(await title(), 'Night shift,\r\n  Leeds');
    (await byId('quick-log-save')).click();
    await byId('receipt');
    expect(await all()).toMatchObject([{ title: 'Night shift, Leeds' }]);
  });

  it('says by its button what Enter does', async () => {
    render(<QuickLogForm prefill={{}} />);
    expect((await byId('quick-log-save')).title).not.toBe('');
  });

  it('writes one record however often it is pressed', async () => {
    render(<QuickLogForm prefill={{ accountName: 'Northwind' }} />);
    fill(await title(), 'Second site');
    const save = await byId('quick-log-save');
    save.click();
    save.click();
    save.click();
    await byId('receipt');
    await expect.poll(() => all()).toHaveLength(1);
  });

  it('takes over contact, signal, sentence and link of the page', async () => {
    render(
      <QuickLogForm
        prefill={{
          accountName: 'Northwind',
          accountDomain: 'northwind.example',
          contact: { name: 'Dana', address: 'dana@northwind.example' },
          signalKind: 'SIG-SITE',
          sentence: 'We open a second site.',
          url: 'https://mail.google.com/mail/u/0/#inbox/1',
        }}
      />,
    );
    fill(await title(), 'Second site');
    (await byId('quick-log-save')).click();
    await byId('receipt');
    const [record] = await all();
    expect(record?.origin).toMatchObject({
      type: 'signal',
      signalKind: 'SIG-SITE',
      sentence: 'We open a second site.',
    });
    expect(record?.theirs[0]?.name).toBe('Dana');
  });

  it('is an idea of the rep’s own once the customer’s sentence was taken out, and so is the next one', async () => {
    const prefill = {
      accountName: 'Northwind',
      signalKind: 'SIG-SITE',
      ruleId: 'SIG-SITE',
      sentence: 'We open a second site.',
    };
    render(<QuickLogForm prefill={prefill} />);
    fill(await title(), 'Something else');
    const quote = (await byId('quick-log-sentence')).parentElement;
    [...(quote?.querySelectorAll('button') ?? [])].at(-1)?.click();
    await until(() => !document.querySelector('[data-testid="quick-log-sentence"]'));
    (await byId('quick-log-save')).click();
    await byId('receipt');
    await expect.poll(all).toHaveLength(1);
    expect((await all())[0]?.origin).toEqual({ type: 'own-idea' });
    render(<QuickLogForm key="again" prefill={prefill} />);
    fill(await title(), 'Second site');
    (await byId('quick-log-save')).click();
    await expect.poll(all).toHaveLength(2);
    await until(async () => (await title()).value === '');
    fill(await title(), 'A thing beside it');
    (await byId('quick-log-save')).click();
    await expect.poll(all).toHaveLength(3);
    const origins = Object.fromEntries((await all()).map((record) => [record.title, record.origin]));
    expect(origins['Second site']).toMatchObject({ type: 'signal', ruleId: 'SIG-SITE' });
    expect(origins['A thing beside it']).toEqual({ type: 'own-idea' });
  });

  it('logs for the customer that the rep typed, whatever customer the page is about', async () => {
    await quickLog({ id: 'a', title: 'Spares', accountName: 'Acme', accountDomain: 'acme.example' });
    const contact = { name: 'Ana', address: 'ana@acme.example' };
    const page = { accountName: 'Acme', accountDomain: 'acme.example', contact };
    render(<QuickLogForm prefill={page} />);
    fill(await title(), 'Night shift');
    fill(await account(), 'Globex');
    (await byId('quick-log-save')).click();
    expect((await byId('receipt')).textContent).toContain('Globex');
    const accounts = await database().accounts.toArray();
    expect(accounts.map(({ name, domains }) => [name, ...domains]).toSorted()).toEqual([
      ['Acme', 'acme.example'],
      ['Globex'],
    ]);
    // Whoever wrote is not made one of theirs.
    expect((await database().people.toArray()).map(({ accountId }) => accountId)).toEqual([undefined]);
  });

  it('says at the field what is missing and keeps the rest', async () => {
    render(<QuickLogForm prefill={{}} />);
    fill(await account(), 'Northwind');
    (await byId('quick-log-save')).click();
    const field = await title();
    await until(() => field.getAttribute('aria-invalid') === 'true');
    const error = document.getElementById(field.getAttribute('aria-describedby') ?? '');
    expect(error?.textContent).toContain('A few words are enough.');
    expect((await account()).value).toBe('Northwind');
    expect(await all()).toHaveLength(0);
  });

  it('takes the record back with undo and gives the words back', async () => {
    render(<QuickLogForm prefill={{ accountName: 'Northwind' }} />);
    fill(await title(), 'Second site');
    (await byId('quick-log-save')).click();
    (await byId('undo')).click();
    await until(async () => (await title()).value === 'Second site');
    await expect.poll(() => all()).toHaveLength(0);
  });

  it('keeps what was begun of the next idea when the one before is taken back, and names what was', async () => {
    render(<QuickLogForm prefill={{ accountName: 'Northwind' }} />);
    fill(await title(), 'Second site');
    (await byId('quick-log-save')).click();
    const undo = await byId('undo');
    fill(await title(), 'Night shift');
    undo.click();
    await expect.poll(() => all()).toHaveLength(0);
    await until(() => document.body.textContent?.includes('Undone.'));
    expect(document.querySelector('.up-notice')?.textContent).toContain('Second site');
    expect([(await title()).value, (await account()).value]).toEqual(['Night shift', 'Northwind']);
  });

  it('keeps what is typed while one is taken back, in the field where it is typed', async () => {
    render(<QuickLogForm prefill={{ accountName: 'Northwind' }} />);
    fill(await title(), 'Second site');
    (await byId('quick-log-save')).click();
    const undo = await byId('undo');
    (await account()).focus();
    undo.click();
    fill(await account(), 'Globex');
    await expect.poll(() => all()).toHaveLength(0);
    await until(() => document.body.textContent?.includes('Undone.'));
    expect([(await title()).value, (await account()).value]).toEqual(['', 'Globex']);
    expect(document.activeElement).toBe(await account());
  });

  it('gives the words back once, however often undo is pressed', async () => {
    render(<QuickLogForm prefill={{ accountName: 'Northwind' }} />);
    fill(await title(), 'Second site');
    (await byId('quick-log-save')).click();
    const undo = await byId('undo');
    undo.click();
    undo.click();
    await until(async () => (await title()).value === 'Second site');
    await new Promise((done) => setTimeout(done, 200));
    expect(document.querySelector('.up-notice')?.textContent).toBe(
      'Undone. Your words are still in the form.',
    );
  });

  it('warns of one that is nearly the same, and does not stand in the way', async () => {
    await quickLog({ id: 'first', title: 'Second site in Leeds', accountName: 'Northwind' });
    render(<QuickLogForm prefill={{ accountName: 'Northwind' }} />);
    fill(await title(), 'Second site Leeds');
    await expect.poll(async () => (await byId('duplicate')).textContent).toContain('Second site in Leeds');
    (await byId('quick-log-save')).click();
    await byId('receipt');
    await expect.poll(() => all()).toHaveLength(2);
  });

  it('warns as long as that one stands in the log, whoever takes it away there', async () => {
    await quickLog({ id: 'first', title: 'Second site in Leeds', accountName: 'Northwind' });
    render(<QuickLogForm prefill={{ accountName: 'Northwind' }} />);
    fill(await title(), 'Second site Leeds');
    await byId('duplicate');
    const step = await removeOpportunities(['first']);
    await until(() => !document.querySelector('[data-testid="duplicate"]'));
    await undo(step);
    await byId('duplicate');
  });

  it('leaves what is typed of the next idea while the first is being logged', async () => {
    render(<QuickLogForm prefill={{ accountName: 'Northwind' }} />);
    fill(await title(), 'Second site');
    (await byId('quick-log-save')).click();
    fill(await title(), 'Night shift');
    expect((await byId('receipt')).textContent).toContain('Second site');
    expect((await title()).value).toBe('Night shift');
    (await byId('quick-log-save')).click();
    await expect
      .poll(async () => (await all()).map((one) => one.title).sort())
      .toEqual(['Night shift', 'Second site']);
  });

  it('leaves it alone, too, when the page goes on to another customer after that', async () => {
    render(<QuickLogForm prefill={{ accountName: 'Northwind' }} place="thread:1" />);
    fill(await title(), 'Second site');
    (await byId('quick-log-save')).click();
    fill(await title(), 'Night shift');
    fill(await account(), 'Globex');
    await byId('receipt');
    render(<QuickLogForm prefill={{ accountName: 'Harbour', title: 'Theirs' }} place="thread:2" />);
    await new Promise((done) => setTimeout(done, 100));
    expect([(await title()).value, (await account()).value]).toEqual(['Night shift', 'Globex']);
  });

  it('keeps what was typed when the disk is full, and saves it later', async () => {
    const full = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    render(<QuickLogForm prefill={{ accountName: 'Northwind' }} />);
    fill(await title(), 'Second site');
    (await byId('quick-log-save')).click();
    await expect.poll(async () => (await byId('quick-log-fault')).textContent).toContain('The disk is full');
    expect((await title()).value).toBe('Second site');
    full.mockRestore();
    (await byId('quick-log-save')).click();
    await byId('receipt');
    await expect.poll(() => all()).toHaveLength(1);
  });

  it('does not warn of the record that is being logged', async () => {
    // A log that is slow to answer, so that the warning looks while the record stands there already.
    render(<QuickLogForm prefill={{ accountName: 'Northwind' }} />);
    const warned: string[] = [];
    const watch = new MutationObserver(() => {
      if (document.querySelector('[data-testid="duplicate"]')) warned.push('warned');
    });
    watch.observe(document.body, { childList: true, subtree: true });
    fill(await title(), 'Second site');
    const { sendMessage } = browser.runtime;
    const asked = vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async (...given: unknown[]) => {
      const { name, data } = given[0] as { name: string; data: QuickLog };
      if (name !== 'log.quick') return (sendMessage as (...all: unknown[]) => unknown)(...given);
      const back = await quickLog(data);
      await new Promise((done) => setTimeout(done, 600));
      return { mark: MARK, ok: true, back };
    });
    (await byId('quick-log-save')).click();
    await byId('receipt');
    asked.mockRestore();
    watch.disconnect();
    expect(warned).toEqual([]);
    expect(await all()).toHaveLength(1);
  });

  it('selects a title that is offered before another key can be pressed, so that none is lost', async () => {
    render(<QuickLogForm prefill={{}} focus />);
    const field = await title();
    await until(() => document.activeElement === field);
    const own = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')!;
    const pressed = new Promise<void>((done) => {
      Object.defineProperty(field, 'value', {
        configurable: true,
        get: () => own.get?.call(field),
        set: (text: string) => {
          own.set?.call(field, text);
          if (text !== 'We open a second site') return;
          queueMicrotask(() => {
            document.execCommand('insertText', false, 'N');
            done();
          });
        },
      });
    });
    render(<QuickLogForm prefill={{ accountName: 'Northwind', title: 'We open a second site' }} focus />);
    await pressed;
    await userEvent.keyboard('ight shift');
    expect(own.get?.call(field)).toBe('Night shift');
  });

  it.each([
    ['before it was read', [7]],
    ['before it was known which page it is', ['unknown', 7]],
  ] as const)(
    'logs for the customer whom the page brings, where Enter was pressed %s',
    async (_, [first, ...then]) => {
      render(<QuickLogForm prefill={{}} reading={first} focus />);
      fill(await title(), 'Second site');
      (await byId('quick-log-save')).click();
      await new Promise((done) => setTimeout(done, 100));
      for (const reading of then) {
        render(<QuickLogForm prefill={{}} reading={reading} focus />);
        await new Promise((done) => setTimeout(done, 50));
      }
      expect((await account()).getAttribute('aria-invalid')).not.toBe('true');
      render(<QuickLogForm prefill={{ accountName: 'Northwind', title: 'Theirs' }} focus />);
      expect((await byId('receipt')).textContent).toContain('Second site');
      expect(await all()).toMatchObject([{ title: 'Second site', accountName: 'Northwind' }]);
    },
  );

  it.each([
    ['the page that was read names no customer', undefined],
    ['the rep has gone on to another page', 8],
  ])('says that the customer is missing, where Enter was pressed and %s', async (_, reading) => {
    render(<QuickLogForm prefill={{}} reading={7} focus />);
    fill(await title(), 'Second site');
    (await byId('quick-log-save')).click();
    await new Promise((done) => setTimeout(done, 50));
    render(<QuickLogForm prefill={{}} reading={reading} focus />);
    await until(async () => (await account()).getAttribute('aria-invalid') === 'true');
    render(<QuickLogForm prefill={{ accountName: 'Northwind' }} focus />);
    await until(async () => (await account()).value === 'Northwind');
    await new Promise((done) => setTimeout(done, 100));
    expect(await all()).toEqual([]);
  });

  it('does not log half a customer, where Enter was pressed and the rep goes on to type one', async () => {
    render(<QuickLogForm prefill={{}} reading={7} focus />);
    fill(await title(), 'Second site');
    (await byId('quick-log-save')).click();
    await new Promise((done) => setTimeout(done, 50));
    fill(await account(), 'N');
    render(<QuickLogForm prefill={{ accountName: 'Northwind' }} focus />);
    await new Promise((done) => setTimeout(done, 100));
    expect(await all()).toEqual([]);
    expect((await account()).value).toBe('N');
  });

  it('leaves what the rep typed alone when the page reads something new', async () => {
    render(<QuickLogForm prefill={{ accountName: 'Northwind' }} />);
    fill(await title(), 'Mine');
    render(<QuickLogForm prefill={{ accountName: 'Harbour', title: 'Theirs' }} />);
    await until(async () => (await account()).value === 'Harbour');
    expect((await title()).value).toBe('Mine');
  });

  it('goes on from the tip that is pressed after something was logged, and from the next mail', async () => {
    const mail = { accountName: 'Northwind', sentence: 'We open a second site.', ruleId: 'SIG-SITE' };
    const sentence = () => document.querySelector('[data-testid="quick-log-sentence"]')?.textContent;
    render(<QuickLogForm prefill={mail} place="thread:1" />);
    fill(await title(), 'Second site');
    (await byId('quick-log-save')).click();
    await byId('receipt');
    expect(sentence()).toBeUndefined();

    const spreadsheets = { ...mail, sentence: 'They use spreadsheets.', ruleId: 'SIG-MANUAL' };
    render(<QuickLogForm prefill={spreadsheets} place="thread:1" chosen={{}} />);
    await expect.poll(sentence).toBe('They use spreadsheets.');
    fill(await title(), 'Outpatients');
    (await byId('quick-log-save')).click();
    await expect.poll(all).toHaveLength(2);
    // What stood there before is not offered a second time; another mail is.
    render(<QuickLogForm prefill={mail} place="thread:1" />);
    await until(async () => (await title()).value === '');
    expect(sentence()).toBeUndefined();
    render(<QuickLogForm prefill={{ ...mail, sentence: 'We are hiring.' }} place="thread:2" />);
    await expect.poll(sentence).toBe('We are hiring.');
  });

  it('logs again what was taken back as what it was, though the page offers something else now', async () => {
    const chosen = { accountName: 'Northwind', sentence: 'They use spreadsheets.', signalKind: 'SIG-MANUAL' };
    render(<QuickLogForm prefill={chosen} place="thread:1" chosen={{}} />);
    fill(await title(), 'Outpatients');
    (await byId('quick-log-save')).click();
    await byId('receipt');
    const other = { accountName: 'Northwind', sentence: 'We open a second site.', signalKind: 'SIG-SITE' };
    render(<QuickLogForm prefill={other} place="thread:1" />);
    (await byId('undo')).click();
    await until(async () => (await title()).value === 'Outpatients');
    expect((await byId('quick-log-sentence')).textContent).toBe('They use spreadsheets.');
    (await byId('quick-log-save')).click();
    await expect
      .poll(async () => (await all()).map(({ origin }) => [origin.signalKind, origin.sentence]))
      .toEqual([['SIG-MANUAL', 'They use spreadsheets.']]);
  });

  it('can be used by everybody', async () => {
    render(<QuickLogForm prefill={{ sentence: 'We open a second site.', accountName: 'Northwind' }} />);
    (await byId('quick-log-save')).click();
    await until(async () => (await title()).getAttribute('aria-invalid'));
    expect(await complaints()).toEqual([]);
  });
});

describe('a receipt that comes under the pointer', () => {
  const press = (at: Element, x: number) => {
    const there = { clientX: x, clientY: 20, detail: 1, bubbles: true, composed: true };
    at.dispatchEvent(new PointerEvent('pointerdown', there));
    at.dispatchEvent(new MouseEvent('click', there));
  };

  it('is not taken back by the second half of a double click, and is by a press of its own or by a key', async () => {
    const undo = vi.fn();
    render(<Receipt onUndo={undo}>Logged.</Receipt>);
    const button = await byId('undo');
    press(document.body, 20);
    press(button, 21);
    expect(undo).not.toHaveBeenCalled();
    press(button, 60);
    expect(undo).toHaveBeenCalledTimes(1);
    button.click();
    expect(undo).toHaveBeenCalledTimes(2);
  });

  it('is not on a page, either', () => {
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'open' });
    document.body.append(host);
    const noticeAction = vi.fn();
    const presses = { noticeAction, closeNotice() {}, toggleList() {}, openLog() {} };
    const inline = mailKit.mount(root, presses);
    const notice = { text: 'Logged.', action: 'Undo' };
    inline.render({ chips: [], dock: null, signals: [], surface: null, notice, says: '' });
    const button = root.querySelector('.toast .quiet')!;
    press(root.querySelector('.uplift')!, 20);
    press(button, 21);
    expect(noticeAction).not.toHaveBeenCalled();
    press(button, 60);
    expect(noticeAction).toHaveBeenCalledTimes(1);
    inline.dispose();
    host.remove();
  });
});
