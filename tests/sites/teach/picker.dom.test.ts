import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { drawPanel } from '@/components/picker/panel';
import { openPicker } from '@/components/picker/picker';
import { MessageFault } from '@/utils/messaging/envelope';
import type { SiteMapping, Teachable } from '@/utils/model/mapping';
import { readMapping } from '@/utils/sites/teach/find';
import { HARBOUR } from '../../model/harbour-mapping';

const url = new URL('https://harbour.example/trawl/4711');

let end: AbortController;
let saved: SiteMapping[];
/** What keeping fails with. */
let fails: MessageFault | undefined;

function open(html: string, known: SiteMapping[] = []) {
  document.body.innerHTML = `<main id="test-page">${html}</main>`;
  end = new AbortController();
  saved = [];
  fails = undefined;
  return openPicker({
    document,
    url,
    known,
    now: () => 5,
    signal: end.signal,
    save: async (mapping) => {
      if (fails) throw fails;
      saved.push(mapping);
    },
  });
}

afterEach(() => {
  end.abort();
  document.body.innerHTML = '';
});

const page =
  '<h1>Trawl 7</h1><div class="r"><span class="k">Amount</span><span class="v">€12,500.00</span></div><div class="r"><span class="k">Landing day</span><span class="v">2027-01-29</span></div>';

/** What the panel says that went wrong: its words are read where they are written. */
const whyNot = (made: { mock: { results: { value: unknown }[] } }): string | null | undefined =>
  made.mock.results
    .flatMap(({ value }) => (value instanceof Element ? value : []))
    .findLast((one) => one.getAttribute('role') === 'alert')?.textContent;

/** What was taught of one field, which stands behind a label. */
const taught = (field: Teachable, words: string): SiteMapping => ({
  ...HARBOUR,
  fields: [{ field, finders: [{ by: 'label', words }] }],
});

describe('the picker', () => {
  it('says why nothing was kept, and stays as it is', async () => {
    const { done } = open(page);
    const made = vi.spyOn(document, 'createElement');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{Enter}{Enter}');
    fails = new MessageFault('failed', 'mapping.save', 'full');
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => whyNot(made)).toMatch(/^The disk is full/);
    fails = new MessageFault('nobody', 'mapping.save');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => whyNot(made)).toMatch(/^Nothing was saved: Uplift could not be reached/);
    end.abort();
    made.mockRestore();
    await done;
  });

  it('teaches a field with the keyboard alone', async () => {
    const { done } = open(page);
    // Heading, label, value.
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{Enter}');
    // The label says what it is: "Use it" has the focus.
    await userEvent.keyboard('{Enter}');
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    const mapping = await done;
    expect(saved).toEqual([mapping]);
    expect(mapping?.fields.map(({ field }) => field)).toEqual(['amount']);
    expect(mapping?.address).toBe('/trawl/*');
    expect(readMapping(document, mapping!, { now: 5 }).fields.amount?.value).toBe(12500);
  });

  it('keeps clicks and keys from the page while the rep aims, and gives them back afterwards', async () => {
    const heard: string[] = [];
    const { done } = open(page);
    const main = document.querySelector('main')!;
    for (const type of ['click', 'mousedown', 'keydown']) main.addEventListener(type, () => heard.push(type));
    await userEvent.click(document.querySelector('h1')!);
    await userEvent.keyboard('{Escape}{Escape}');
    expect(await done).toBeNull();
    expect(heard).toEqual([]);
    await userEvent.click(document.querySelector('h1')!);
    expect(heard).toContain('click');
  });

  it('leaves nothing in the page and keeps nothing when the rep leaves', async () => {
    const before = document.documentElement.outerHTML.length;
    document.body.innerHTML = '';
    const { done } = open(page);
    const during = document.querySelector('uplift-coach');
    expect(during).not.toBeNull();
    await userEvent.keyboard('{Escape}');
    expect(await done).toBeNull();
    expect(saved).toEqual([]);
    expect(document.querySelector('uplift-coach')).toBeNull();
    expect(document.querySelector('main')!.innerHTML).toBe(
      new DOMParser().parseFromString(page, 'text/html').body.innerHTML,
    );
    expect(before).toBeGreaterThan(0);
  });

  it('is dark where the page is, whatever the system says', () => {
    for (const [ink, scheme] of [
      ['rgb(230, 232, 236)', 'dark'],
      ['rgb(20, 22, 26)', 'light'],
    ] as const) {
      document.body.style.color = ink;
      open(page);
      const host = document.querySelector<HTMLElement>('uplift-coach')!;
      expect(host.style.colorScheme).toBe(scheme);
      end.abort();
    }
    document.body.style.color = '';
  });

  it('takes up what was taught before', async () => {
    const { done } = open(page, [taught('closeDate', 'Landing day')]);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{Enter}{Enter}');
    // Forget amount, forget close date, keep.
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    const mapping = await done;
    expect(mapping?.id).toBe(HARBOUR.id);
    expect(mapping?.fields.map(({ field }) => field).sort()).toEqual(['amount', 'closeDate']);
  });

  it('does not take up what its field does not understand', async () => {
    const { done } = open(page.replace('€12,500.00', 'ask Priya'));
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{Enter}');
    // The list of fields has the focus, and behind it nothing is offered to be used: the next is "Pick again".
    await userEvent.tab();
    await userEvent.keyboard('{Enter}{Escape}');
    expect(await done).toBeNull();
    expect(saved).toEqual([]);
  });

  it.each([
    ['amount', 'ask Priya', false, /“ask Priya” cannot be read as: Amount/, /single figure/],
    ['closeDate', '05/06/2027', false, /“05\/06\/2027” cannot be read as: Close date/, /in only one way/],
    ['closeDate', '29 Jan 2027', true, /January 29, 2027/, /(?:)/],
    ['owner', 'Priya Nair', true, /Priya Nair/, /(?:)/],
  ] as const)('says of %s what “%s” is to it', (field: Teachable, words, isUsable, said, needs) => {
    document.body.innerHTML = `<div class="r"><span class="k">Field</span><span class="v">${words}</span></div><section></section>`;
    const mapping = taught(field, 'Field');
    const home = document.createElement('section');
    const root = document.querySelector('section')!.attachShadow({ mode: 'open' });
    root.append(home);
    const preview = readMapping(document, mapping, { now: 5 });
    const none = (): void => {};
    drawPanel(
      home,
      {
        picked: words,
        field,
        preview,
        mapping: { ...mapping, fields: [] },
        known: false,
        now: { ...preview, found: [] },
        fault: undefined,
      },
      { choose: none, use: none, again: none, forget: none, save: none, leave: none },
    );
    expect(home.textContent).toMatch(said);
    expect(home.textContent).toMatch(needs);
    expect(home.querySelector<HTMLButtonElement>('#use')!.disabled).toBe(!isUsable);
  });
});
