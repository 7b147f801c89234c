import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { browser } from 'wxt/browser';
import { OwnRules } from '@/components/rules/own/OwnRules';
import type { RulePack } from '@/utils/model/prompt-rule';
import { builtinRules } from '@/utils/rules';
import { readYaml } from '@/utils/rules/yaml/read';
import { database } from '@/utils/storage/database';
import { putOwnRules } from '@/utils/storage/rule-packs';
import { patchSettings } from '@/utils/storage/settings';
import { bananaRule as rule } from '../rules/banana-rule';
import { byId, complaints, fill, handOver, render, until } from './render';

const put = (...rules: Record<string, unknown>[]) =>
  putOwnRules(rules.map((one) => ({ id: String(one.id), rule: one, updatedAt: Date.now() })));
const rows = () => database().ownRules.toArray();
const show = (at = '', packs: readonly RulePack[] = [builtinRules]) =>
  render(<OwnRules key={at} builtin={builtinRules} packs={packs} at={at} />);
const press = async (id: string) => (await byId(id)).click();
const all = (id: string) => [...document.querySelectorAll<HTMLElement>(`[data-testid="${id}"]`)];
const field = (id: string, index = 0) => until(() => all(id)[index] as HTMLTextAreaElement | undefined);
const type = async (id: string, text: string, index = 0) => fill(await field(id, index), text);
const choose = async (id: string, value: string) => {
  const select = (await byId(id)) as HTMLSelectElement;
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
};
const textOf = async () => (await field('rule-text')).value;
/** What is told at a field. */
const toldAt = (one: HTMLElement) => {
  const ids = one.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
};

async function writeRule() {
  await type('rule-phrases', 'circle back\n(touch|touching) base');
  await type('rule-title', 'What changed since?');
  await type('rule-why', 'A new fact gives the touch a reason.');
  await type('example-fires', 'I wanted to circle back on the offer.');
  await type('example-fires', 'We should touch base about the plan.', 1);
  await type('example-silent', 'The road goes in a circle around the plant.');
  await type('example-silent', 'Here is the new price for the second line.', 1);
}

beforeEach(() => {
  location.hash = '';
});
afterEach(() => {
  document.documentElement.style.colorScheme = '';
  // What was typed and not saved is let go of.
  document.querySelector<HTMLElement>('.up-editor-bar a')?.click();
});

describe('a rule is written', () => {
  it.each(['light', 'dark'])('in a form, seen at once in samples, and saved as on (%s)', async (scheme) => {
    document.documentElement.style.colorScheme = scheme;
    show('new');
    await byId('rule-editor');
    expect(await complaints()).toEqual([]);
    await writeRule();
    await until(async () => (await byId('rule-state')).textContent?.includes('It works'));
    await until(() => all('try-sentences')[0]?.textContent?.match(/Sample sentences: [1-9]/));
    expect(document.querySelector('[data-testid="marked"] mark')?.textContent).toMatch(/circle back|touch/i);
    expect(toldAt(await field('example-fires'))).toContain('It speaks up here, at: circle back.');
    expect(toldAt(await field('example-silent', 1))).toContain('It stays silent here.');
    expect(await complaints()).toEqual([]);
    await press('rule-save');
    const [row] = await until(async () => (await rows()).length === 1 && rows());
    expect(row).toMatchObject({ rule: { title: 'What changed since?', severity: 2 } });
    expect(row?.off).toBeUndefined();
    await until(() => location.hash === '#/own');
  });

  it('is not switched on while an example says otherwise: told at the example, and kept when saved as off', async () => {
    show('new');
    await writeRule();
    await type('example-silent', 'Let us circle back next week on this.');
    await until(async () => toldAt(await field('example-silent')).includes('at: circle back.'));
    expect((await field('example-silent')).getAttribute('aria-invalid')).toBe('true');
    await press('rule-save');
    expect((await byId('rule-refused')).textContent).toContain('Not switched on yet');
    await until(() => document.activeElement?.contains(all('rule-refused')[0] ?? null));
    expect(await rows()).toEqual([]);
    expect(await complaints()).toEqual([]);
    await press('rule-save-off');
    await until(async () => (await rows())[0]?.off === true);
  });

  it('leaves the focus with who types on before it is told why the rule is not saved', async () => {
    show('new');
    const title = (await field('rule-title')) as HTMLElement;
    title.focus();
    const frames: FrameRequestCallback[] = [];
    vi.spyOn(window, 'requestAnimationFrame').mockImplementation((draw) => frames.push(draw));
    await userEvent.keyboard('{Enter}What changed since?');
    await byId('rule-refused');
    vi.restoreAllMocks();
    for (const draw of frames) draw(performance.now());
    expect(document.activeElement).toBe(title);
    expect((await field('rule-title')).value).toBe('What changed since?');
  });

  it('takes what is typed at once into the example that was added', async () => {
    show('new');
    const add = await byId('example-add-fires');
    // No frame comes before the next key.
    vi.spyOn(window, 'requestAnimationFrame').mockReturnValue(1);
    add.focus();
    await userEvent.keyboard('{Enter}We should touch base.');
    vi.restoreAllMocks();
    expect((await field('example-fires', 2)).value).toBe('We should touch base.');
  });

  it('has the focus in the condition that was added before another key can be pressed', async () => {
    show('new');
    const add = await byId('condition-add');
    vi.spyOn(window, 'requestAnimationFrame').mockReturnValue(1);
    add.focus();
    await userEvent.keyboard('{Enter}');
    await until(() => all('condition').length === 1);
    expect(document.activeElement).toBe(all('condition')[0]!.querySelector('select'));
    vi.restoreAllMocks();
  });

  it('says what is wrong with a phrase in its line, and asks for what is missing only at the end', async () => {
    show('new');
    await type('rule-phrases', 'circle back\ncheck [in');
    await until(async () =>
      toldAt(await field('rule-phrases')).includes('Line 2: The bracket [ is never closed.'),
    );
    expect((await byId('text-faults')).textContent).toMatch(/Line \d+The bracket \[ is never closed\./);
    expect(toldAt(await field('rule-title'))).not.toContain('Still to be filled in');
    await press('rule-save');
    await until(async () => toldAt(await field('rule-title')).includes('Still to be filled in.'));
    await until(() => document.body.textContent?.includes('At least 2 are needed.'));
  });

  it('has conditions from a closed list, and tells a number that is none', async () => {
    show('new');
    await choose('rule-surface', 'deal');
    await press('condition-add');
    const row = await byId('condition');
    expect(row.querySelector('select')?.value).toBe('deal.amount');
    const number = await until(() => row.querySelector('input'));
    fill(number, 'lots');
    await until(async () => (await byId('condition')).textContent?.includes('A number belongs here.'));
    fill(number, '5000');
    await type('example-fires', 'deal:\n  amount: 9000');
    await until(async () => (await textOf()).includes('deal.amount: at least 5000'));
    await until(async () => toldAt(await field('example-fires')).includes('It speaks up here.'));
    await type('example-fires', 'deal:\n  - "x');
    await until(async () =>
      toldAt(await field('example-fires')).includes('Line 2: The closing quotation mark'),
    );
    expect(await complaints()).toEqual([]);
  });
});

describe('an example', () => {
  it('says why it stays silent, and takes what the rule asks for beside its text', async () => {
    show('new');
    await type('rule-phrases', 'upgrade');
    await press('condition-add');
    const row = await byId('condition');
    const select = row.querySelector('select')!;
    select.value = 'history.unanswered';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await until(async () => (await textOf()).includes('history.unanswered'));
    fill(await until(() => all('condition')[0]?.querySelector('input') ?? undefined), '2');
    await type('example-fires', 'An upgrade is what your second line needs.');
    await until(async () =>
      toldAt(await field('example-fires')).includes('“Your emails without an answer” is not met'),
    );
    expect(await complaints()).toEqual([]);
    await press('example-scene-fires');
    await until(async () => toldAt(await field('example-fires')).includes('It speaks up here'));
    expect((await field('example-fires')).value).toContain('history.unanswered: 2');
    await until(() => document.activeElement === all('example-fires')[0]);
    expect(all('example-scene-fires')).toEqual([]);
    expect(await complaints()).toEqual([]);
  });

  it('names the phrase that would do', async () => {
    show('new');
    await type('rule-phrases', 'synergy, leverage');
    await type('example-fires', 'We see a synergy for your second line.');
    await until(async () => toldAt(await field('example-fires')).includes('Perhaps: synergy | leverage.'));
  });
});

describe('form and text', () => {
  it('say the same, each following the other', async () => {
    await put(rule('MY-1'));
    show('edit/MY-1');
    await press('unless-add');
    await choose('unless-place', 'near');
    await type('unless-words', 'fruit bowl');
    await until(async () => (await textOf()).includes('near: fruit bowl'));
    const text = (await textOf()).replace(
      'phrase: banana proposal',
      'phrase: [banana, "(apple|pear) offer"]',
    );
    await type('rule-text', text);
    await until(async () => (await field('rule-phrases')).value === 'banana\n(apple|pear) offer');
    expect((await field('unless-words')).value).toBe('fruit bowl');
  });

  it('a text that cannot be read says why and in which line; the form waits', async () => {
    await put(rule('MY-1'));
    show('edit/MY-1');
    const good = await textOf();
    await type('rule-text', good.replace('title: "What is the banana for?"', 'title: "What'));
    await until(async () => toldAt(await field('rule-text')).includes('Line 5: The closing quotation mark'));
    expect((await field('rule-title')).value).toBe('What is the banana for?');
    await press('rule-save');
    await byId('rule-refused');
    await type('rule-text', good.replace('banana for?', 'pear for?'));
    await until(async () => (await field('rule-title')).value === 'What is the pear for?');
  });

  it('a mistake in the text is told with its line, and leads there', async () => {
    await put(rule('MY-1'));
    show('edit/MY-1');
    await type('rule-text', `${await textOf()}when:\n  wrds: at least 3\n`);
    const faults = await byId('text-faults');
    expect(faults.textContent).toContain('There is nothing called “wrds”.');
    expect(faults.textContent).toContain('words');
    faults.querySelector('button')?.click();
    const area = await field('rule-text');
    expect(document.activeElement).toBe(area);
    expect(area.value.slice(area.selectionStart, area.selectionEnd)).toContain('wrds: at least 3');
    expect(await complaints()).toEqual([]);
  });

  it('say several things to look for, words that must be there and the language, without a word of the text', async () => {
    show('new');
    await type('rule-phrases', 'Bananenangebot');
    await choose('rule-language', 'de');
    await press('matcher-add');
    await until(() => document.activeElement?.getAttribute('data-testid') === 'rule-looks');
    const [, second] = await until(() => all('rule-looks').length === 2 && all('rule-looks'));
    (second as HTMLSelectElement).value = 'count';
    second?.dispatchEvent(new Event('change', { bubbles: true }));
    await type('rule-phrases', 'wir', 1);
    await type('rule-number', '3');
    await press('needs-add');
    await until(() => document.activeElement?.getAttribute('data-testid') === 'needs-place');
    await type('needs-words', 'Preis\n{money}');
    await until(async () => (await textOf()).includes('{money}'));
    expect(readYaml(await textOf()).value).toMatchObject({
      language: 'de',
      match: [{ phrase: 'Bananenangebot' }, { count: 'wir', is: 'at least 3' }],
      needs: [{ sentence: ['Preis', '{money}'] }],
    });
    await type('example-fires', 'Hier ist das Bananenangebot, der Preis steht auf der zweiten Seite.');
    await until(async () => toldAt(await field('example-fires')).includes('at: Bananenangebot.'));
    expect(await complaints()).toEqual([]);
    await type('needs-words', 'Preis [zu');
    await until(async () =>
      document
        .querySelector('[data-testid="needs-row"]')
        ?.textContent?.includes('The bracket [ is never closed.'),
    );
    // Each goes again, and the focus with it to where another is added.
    all('needs-row')[0]?.querySelector('button')?.click();
    await until(() => document.activeElement?.getAttribute('data-testid') === 'needs-add');
    all('matcher')[0]?.querySelector('button')?.click();
    await until(() => document.activeElement?.getAttribute('data-testid') === 'matcher-add');
    await until(async () => !(await textOf()).includes('Bananenangebot\n'));
    expect(readYaml(await textOf()).value).toMatchObject({ match: { count: 'wir', is: 'at least 3' } });
    expect(await textOf()).not.toContain('needs');
    expect(await complaints()).toEqual([]);
  });

  it('say where the mistake is among several', async () => {
    show('new');
    await type('rule-phrases', 'circle back');
    await press('matcher-add');
    await type('rule-phrases', 'check (in', 1);
    await until(async () =>
      toldAt(await field('rule-phrases', 1)).includes('The bracket ( is never closed.'),
    );
    expect(toldAt(await field('rule-phrases'))).not.toContain('bracket (');
  });

  it('ask for a field of the record by its name', async () => {
    show('new');
    await choose('rule-surface', 'deal');
    await choose('rule-looks', 'field');
    await choose('rule-field', 'closeDate');
    await type('example-fires', 'deal:\n  closeDate: null');
    await until(async () => toldAt(await field('example-fires')).includes('It speaks up here'));
    await choose('rule-field-how', 'says');
    await type('rule-phrases', '2027');
    await until(async () => (await textOf()).includes('field: closeDate'));
    expect(await textOf()).toContain('says:');
    expect(all('needs-add')).toEqual([]);
    expect(await complaints()).toEqual([]);
  });

  it('what the form has no field for is said and kept', async () => {
    const learned = builtinRules.rules.find(
      ({ match }) => match && [match].flat().some((one) => 'learned' in one),
    );
    show(`copy/${learned?.id}`);
    const more = await byId('rule-more');
    expect((await byId('rule-other')).textContent).toContain('learned:');
    const before = await textOf();
    await type('rule-title', 'Said in my words');
    await until(async () => (await textOf()).includes('Said in my words'));
    expect((await textOf()).split('\n').length).toBe(before.split('\n').length);
    expect(more.textContent).toMatch(/leaves it as it is/);
  });
});

describe('a copy of a built-in rule', () => {
  it('speaks up instead of it unless told otherwise, and no longer claims its evidence', async () => {
    show('copy/C-PUR-01');
    const instead = (await byId('rule-instead')) as HTMLInputElement;
    expect(instead.checked).toBe(true);
    expect(await textOf()).toMatch(/^id: C-PUR-01\n/);
    expect(await textOf()).toContain('grade: D');
    instead.click();
    await until(async () => /^id: MY-\w{6}\n/.test(await textOf()));
    instead.click();
    await until(async () => (await byId('rule-state')).textContent?.includes('It works'));
    expect(await complaints()).toEqual([]);
    await press('rule-save');
    await until(async () => (await rows())[0]?.id === 'C-PUR-01');
  });
});

describe('what the rep pastes', () => {
  const stores = async () => {
    const tables = await Promise.all(
      database().tables.map(async (table) => [table.name, await table.toArray()] as const),
    );
    const [local, session] = await Promise.all([
      browser.storage.local.get(null),
      browser.storage.session.get(null),
    ]);
    return JSON.stringify([
      tables,
      local,
      session,
      { ...localStorage },
      { ...sessionStorage },
      document.cookie,
    ]);
  };

  it('is counted and marked, and is kept nowhere', async () => {
    await put(rule('MY-1'));
    show('edit/MY-1');
    await until(async () => (await byId('rule-state')).textContent?.includes('It works'));
    const before = await stores();
    await type(
      'try-paste',
      'Hi Ann,\n\nHere is the banana proposal. Our banana proposal is long.\n---\nNothing of the kind stands here.\n---\nOne more banana proposal for your team.',
    );
    await until(() => all('try-pasted')[0]?.textContent?.includes('3 times'));
    expect((await byId('try')).textContent).toContain('3 texts were read.');
    const marks = all('marked').flatMap((one) =>
      [...one.querySelectorAll('mark')].map((mark) => mark.textContent),
    );
    expect(marks.filter((text) => text === 'banana proposal')).toHaveLength(3);
    expect(await stores()).toBe(before);
    expect((await field('try-paste')).getAttribute('autocomplete')).toBe('off');
    expect(await complaints()).toEqual([]);
    show('');
    await byId('own-rule');
    show('edit/MY-1');
    expect((await field('try-paste')).value).toBe('');
    expect(await stores()).toBe(before);
  });
});

describe('the list of own rules', () => {
  it('is empty with a word of how it fills', async () => {
    show();
    await byId('own-none');
    expect(await complaints()).toEqual([]);
  });

  it.each(['light', 'dark'])(
    'switches off, and refuses to switch on what does not hold (%s)',
    async (scheme) => {
      document.documentElement.style.colorScheme = scheme;
      await put(rule('MY-1'));
      await putOwnRules([{ id: 'MY-2', rule: { title: 'Half a rule' }, off: true, updatedAt: 1 }]);
      show();
      const of = async (id: string) =>
        until(() => document.querySelector<HTMLElement>(`[data-rule="${id}"] [data-testid="own-switch"]`));
      (await of('MY-1')).click();
      await until(async () => (await rows()).find(({ id }) => id === 'MY-1')?.off === true);
      (await of('MY-2')).click();
      expect((await byId('own-fault')).textContent).toContain('Not switched on yet');
      expect((await of('MY-2')).getAttribute('aria-checked')).toBe('false');
      expect(await complaints()).toEqual([]);
    },
  );

  it('shows a rule that was silenced from a tip as off, and switches it on again', async () => {
    await put(rule('MY-1'));
    await patchSettings({ rulesOff: ['MY-1'] });
    show();
    const toggle = await until(() =>
      all('own-switch').find((one) => one.getAttribute('aria-checked') === 'false'),
    );
    toggle.click();
    await until(() => all('own-switch')[0]?.getAttribute('aria-checked') === 'true');
  });

  it('deletes with undo', async () => {
    await put(rule('MY-1'));
    show();
    await press('own-remove');
    await until(async () => (await rows()).length === 0);
    await press('undo');
    await until(async () => (await rows()).length === 1);
  });

  it('takes in a file: previewed, taken in, taken back', async () => {
    await put(rule('MY-1', { title: 'The old one' }));
    show();
    const file = {
      format: 'uplift-playbook',
      formatVersion: 2,
      id: 'rules-x',
      name: 'Rules of Ana',
      version: '1',
      rules: [rule('MY-1'), rule('MY-2'), rule('MY-3', { match: { phrase: 'apple' } })],
    };
    await handOver('own-file', file, 'rules.json');
    const dialog = await until(() => document.querySelector<HTMLElement>('dialog[open]'));
    expect(dialog.textContent).toContain('The old one');
    expect(await complaints()).toEqual([]);
    await press('playbook-install');
    await until(async () => (await rows()).length === 2);
    expect((await byId('own-receipt')).textContent).toContain('2 rules added');
    await press('undo');
    await until(async () => (await rows()).map((row) => row.rule.title).join() === 'The old one');
  });

  it('keeps what was typed while the rep looks elsewhere, and lets go of it on cancel', async () => {
    show('new');
    await type('rule-title', 'Half a thought');
    show('');
    await byId('own-none');
    show('new');
    expect((await field('rule-title')).value).toBe('Half a thought');
    document.querySelector<HTMLElement>('.up-editor-bar a')?.click();
    show('');
    await byId('own-none');
    expect(all('own-unfinished')).toEqual([]);
    show('new');
    expect((await field('rule-title')).value).toBe('');
  });

  it('leads back to what was begun, and undo brings back what was cancelled', async () => {
    const at = (place: string) =>
      render(<OwnRules builtin={builtinRules} packs={[builtinRules]} at={place} />);
    at('new');
    await type('rule-title', 'Half a thought');
    at('');
    expect((await byId('own-unfinished')).textContent).toContain('Half a thought');
    expect((await byId('own-go-on')).getAttribute('href')).toBe('#/own/new');
    at('new');
    await byId('rule-editor');
    document.querySelector<HTMLElement>('.up-editor-bar a')?.click();
    at('');
    await press('undo');
    await until(() => location.hash === '#/own/new');
    at('new');
    expect((await field('rule-title')).value).toBe('Half a thought');
  });

  it('keeps the form beside a text that cannot be read, for when the rep comes back', async () => {
    show('new');
    await type('rule-title', 'Half a thought');
    await type('rule-text', `${await textOf()}why: "open\n`);
    await byId('text-first');
    show('');
    await byId('own-unfinished');
    show('new');
    await byId('text-first');
    expect(await textOf()).toContain('"open');
    expect((await field('rule-title')).value).toBe('Half a thought');
  });

  it('keeps what was typed into a rule that is switched off meanwhile', async () => {
    await put(rule('MY-1'));
    show('edit/MY-1');
    await type('rule-title', 'A better name');
    show('');
    await press('own-switch');
    await until(async () => (await rows())[0]?.off);
    show('edit/MY-1');
    expect((await field('rule-title')).value).toBe('A better name');
    expect(all('rule-elsewhere')).toEqual([]);
  });

  it('tells that a rule was saved in another window while it is changed here, and takes that one when asked', async () => {
    await put(rule('MY-1'));
    show('edit/MY-1');
    await byId('rule-editor');
    await put(rule('MY-1', { title: 'Theirs' }));
    await until(async () => (await field('rule-title')).value === 'Theirs');
    await type('rule-title', 'Mine');
    await put(rule('MY-1', { title: 'Theirs again' }));
    await byId('rule-elsewhere');
    expect((await field('rule-title')).value).toBe('Mine');
    expect(await complaints()).toEqual([]);
    await press('rule-start-over');
    await until(async () => (await field('rule-title')).value === 'Theirs again');
    expect(all('rule-elsewhere')).toEqual([]);
  });

  it('keeps what was typed into a rule that is deleted meanwhile: saving brings it back', async () => {
    await put(rule('MY-1'));
    show('edit/MY-1');
    await type('rule-title', 'A better name');
    await putOwnRules([], ['MY-1']);
    await byId('rule-gone');
    expect((await field('rule-title')).value).toBe('A better name');
    await until(async () => (await byId('rule-state')).textContent?.includes('It works'));
    await press('rule-save');
    await until(
      async () => (await rows()).map(({ id, rule: one }) => [id, one.title]).join() === 'MY-1,A better name',
    );
  });
});
