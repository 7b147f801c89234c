import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { browser } from 'wxt/browser';
import { GoalsSection } from '@/components/goals/GoalsSection';
import { ReviewSection } from '@/components/goals/ReviewSection';
import { Playbooks } from '@/components/rules/Playbooks';
import { RulesSection } from '@/components/rules/RulesSection';
import { SitesSection } from '@/components/sites/SitesSection';
import type { PromptRule, RulePack } from '@/utils/model/prompt-rule';
import { listGoals } from '@/utils/storage/goals';
import { canonical, trustedKeys } from '@/utils/storage/playbooks/signature';
import { listPlaybooks, putOwnRules, savePlaybook } from '@/utils/storage/rule-packs';
import { bananaRule as rule } from '../rules/banana-rule';
import { speak } from '../tools/locales';
import { byId, complaints, fill, handOver, render, until } from './render';

const situation = (id: string, rules: string[]) => ({
  id,
  kind: 'mail',
  title: 'A banana for the plant',
  dimension: 'PUR',
  scene: 'Kim asks for nothing. You have a banana.',
  practise: 'Say what it is for.',
  rules,
  good: ['What it is for.'],
  reply: 'new',
  subject: 'Banana',
  to: ['Kim Berg <kim@plant.example>'],
  draft: 'Here is the banana proposal for you and the team.',
  answer: { text: 'Would a crate at gate 2 help your early shift, which starts at five?' },
});
const builtin: RulePack = {
  origin: 'builtin',
  rules: [
    { ...rule('C-1', { title: 'The built-in one' }), status: 'live', confidence: 'medium' } as PromptRule,
    { ...rule('C-2', { title: 'Another one' }), status: 'live', confidence: 'medium' } as PromptRule,
  ],
  lists: {},
};
const playbook = (change: object = {}) => ({
  format: 'uplift-playbook',
  formatVersion: 2,
  id: 'team',
  name: 'Team plays',
  version: '2',
  author: 'Ana Wirth',
  rules: [
    rule('T-1'),
    rule('C-1', { title: 'The team’s one' }),
    rule('T-2', { match: { phrase: 'apple' } }),
    { id: 'T-3' },
  ],
  wording: { 'C-2': { title: 'Said otherwise' } },
  goals: [
    {
      type: 'count',
      measure: 'opportunities-logged',
      target: 2,
      period: 'week',
      when: 'I close a deal',
      will: 'log one more',
    },
  ],
  practice: [situation('banana', ['T-1']), situation('odd', ['X-9'])],
  ...change,
});

async function signed(content: object) {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  const pair = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const base64 = (bytes: ArrayBuffer) => btoa(String.fromCharCode(...new Uint8Array(bytes)));
  const key = base64(await crypto.subtle.exportKey('spki', pair.publicKey));
  const bytes = new TextEncoder().encode(canonical(content));
  const value = base64(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, pair.privateKey, bytes));
  return { ...content, signature: { key, value } };
}

const choose = (content: object) => handOver('playbook-file', content, 'team.json');
const inDialog = () => until(() => document.querySelector<HTMLElement>('dialog[open]'));

afterEach(() => {
  document.documentElement.style.colorScheme = '';
});

describe('a playbook', () => {
  it('is chosen with a button that keeps the focus while it is found out what is installed', async () => {
    const root = render(<Playbooks builtin={builtin} />);
    const button = (await byId('playbook-file')).parentElement!.querySelector('button')!;
    button.focus();
    await until(() => root.querySelector('.up-empty'));
    expect(document.activeElement).toBe(button);
  });

  it('that is none is told with everything that is wrong with it, one thing after the other', async () => {
    render(<Playbooks builtin={builtin} />);
    await choose({ format: 'uplift-playbook', rules: 7 });
    await until(() =>
      document
        .querySelector('body > [data-say]')
        ?.textContent?.endsWith(
          'id: Still to be filled in., name: Still to be filled in., version: Still to be filled in., rules: It cannot be read; it needs to be a list.',
        ),
    );
  });

  it('is told in the language of the interface what is wrong with its rules', async () => {
    speak('de');
    try {
      render(<Playbooks builtin={builtin} />);
      const rules = [
        rule('T-1', { match: { phrase: 'apple (pie' } }),
        rule('T-2', { severity: 9, extra: 1 }),
        rule('T-3', { title: 'x'.repeat(61) }),
        rule('T-4', { match: { phrase: 'apple' } }),
        rule('T-5'),
        rule('T-5'),
      ];
      await choose(playbook({ rules, wording: { 'X-1': { title: 'Anders' } }, practice: [] }));
      await inDialog();
      const told = [...(await byId('rule-trouble')).querySelectorAll('li')].map((one) => one.textContent);
      expect(told.toSorted()).toEqual([
        'T-1: Wonach sie sucht: Die Klammer ( wird nie geschlossen.',
        'T-2: Wie wichtig es ist: Möglich ist eines von diesen: 0, 1, 2, 3. extra: Es gibt keinen Teil namens „extra“.',
        'T-3: Wie sie heißt: Höchstens 60 Zeichen.',
        'T-5: Weiter oben gibt es diesen Namen schon.',
        'X-1: Sie hat neue Worte für eine Regel, die es hier nicht gibt.',
      ]);
      const left = document.querySelector('[data-testid="planned-rule"] .up-field-error');
      expect(left?.textContent).toContain('bleibt');
      expect(await complaints()).toEqual([]);
    } finally {
      speak('en');
    }
  });

  it.each(['light', 'dark'])(
    'is seen before it is installed: what it adds, changes and says otherwise (%s)',
    async (scheme) => {
      document.documentElement.style.colorScheme = scheme;
      render(<Playbooks builtin={builtin} />);
      await choose(playbook());
      const dialog = await inDialog();
      const rows = [...dialog.querySelectorAll<HTMLElement>('[data-testid="planned-rule"]')];
      expect(rows.map((row) => [row.dataset.effect, row.querySelector('del')?.textContent])).toEqual([
        ['new', undefined],
        ['replaces', 'The built-in one'],
        ['rewords', 'Another one'],
        ['new', undefined],
      ]);
      const situations = [...dialog.querySelectorAll('[data-testid="planned-situation"]')];
      expect(situations.map(({ textContent }) => textContent)).toEqual([
        expect.stringMatching(/^A banana for the plant/),
        expect.stringMatching(/Left out.*There is no rule X-9 here\./),
      ]);
      expect(rows[0]?.textContent).toContain('Speaks up, example 1: It stays silent here. ');
      expect(rows[0]?.querySelector('q')?.textContent).toContain('banana proposal');
      expect(dialog.textContent).toContain('By Ana Wirth');
      expect(dialog.textContent).toContain('When I close a deal, I log one more.');
      expect((await byId('rule-trouble')).textContent).toContain('T-3');
      expect(await complaints()).toEqual([]);
      expect(await listPlaybooks()).toEqual([]);
      (await byId('playbook-install')).click();
      const row = await byId('playbook');
      expect(row.textContent).toContain('Team plays, version 2');
      expect(row.textContent).toContain('1 situation to practise');
      expect(await complaints()).toEqual([]);
      (await byId('undo')).click();
      await until(async () => (await listPlaybooks()).length === 0);
    },
  );

  it('stays to be installed with a second press where the first found no room', async () => {
    render(<Playbooks builtin={builtin} />);
    await choose(playbook());
    const install = await byId('playbook-install');
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('x', 'QuotaExceededError');
    });
    install.click();
    const told = await byId('playbook-fault');
    expect(told.textContent).toContain('disk is full');
    expect(told.closest('dialog')).toBe(await inDialog());
    expect(await complaints()).toEqual([]);
    full.mockRestore();
    install.click();
    expect((await byId('playbook')).textContent).toContain('Team plays');
    await until(() => !document.querySelector('dialog, [data-testid="playbook-fault"]'));
  });

  it('that is longer than the window is read from its beginning, by keys too', async () => {
    render(<Playbooks builtin={builtin} />);
    await choose(playbook({ rules: Array.from({ length: 30 }, (_, n) => rule(`T-${n}`)) }));
    const dialog = await inDialog();
    expect(dialog.scrollHeight).toBeGreaterThan(dialog.clientHeight);
    expect(dialog.scrollTop).toBe(0);
    expect(document.activeElement?.textContent).toBe('Team plays, version 2');
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement?.textContent).toBe('10 more');
  });

  it('signed by a key nobody vouched for can be trusted from there, and is marked from then on', async () => {
    render(<Playbooks builtin={builtin} />);
    await choose(await signed(playbook()));
    await inDialog();
    expect(await complaints()).toEqual([]);
    fill(await byId('trust-name'), 'Sales operations');
    (await byId('trust-key')).click();
    await expect
      .poll(async () => (await byId('playbook-trusted')).textContent)
      .toContain('Signed by Sales operations');
    (await byId('playbook-install')).click();
    await until(async () => (await byId('playbook')).textContent?.includes('Signed by Sales operations'));
    const keys = await byId('trusted-keys');
    expect(await complaints()).toEqual([]);
    keys.querySelector('button')?.click();
    await until(async () => (await byId('playbook')).textContent?.includes('key not trusted'));
    expect(await trustedKeys()).toEqual([]);
  });

  it('whose older version was signed by somebody else says so', async () => {
    await savePlaybook({
      id: 'team',
      name: 'Team plays',
      version: '1',
      source: 'file',
      signedBy: '0123 4567 89ab cdef',
      content: playbook(),
    });
    render(<Playbooks builtin={builtin} />);
    await choose(playbook());
    expect((await byId('playbook-other-signer')).textContent).toContain('0123 4567 89ab cdef');
  });

  it('that does not fit is refused in the words of the interface, part by part', async () => {
    render(<Playbooks builtin={builtin} />);
    await choose({ ...playbook(), name: 'own', version: 7, rules: Array(1001).fill(1), extra: true });
    const told = [...(await byId('playbook-fault')).querySelectorAll('li')].map((line) => line.textContent);
    expect(told.toSorted()).toEqual([
      'extra: There is no part called “extra”.',
      'name: A playbook cannot be called that.',
      'rules: At most 1000.',
      'version: It cannot be read; it needs to be text.',
    ]);
  });

  it('that was changed after it was signed is refused in plain words', async () => {
    render(<Playbooks builtin={builtin} />);
    await choose({ ...(await signed(playbook())), version: '3' });
    expect((await byId('playbook-fault')).textContent).toContain('changed after it was signed');
    expect(document.querySelector('dialog[open]')).toBeNull();
  });

  it('proposes its goals, to be taken up with a press', async () => {
    await savePlaybook({ id: 'team', name: 'Team plays', version: '2', source: 'file', content: playbook() });
    render(<GoalsSection packs={[]} />);
    const offered = await byId('offered-goals');
    expect(offered.textContent).toContain('Team plays');
    expect(await complaints()).toEqual([]);
    offered.querySelector('button')?.click();
    await byId('goal-card');
    await expect.poll(() => listGoals()).toMatchObject([{ target: 2, when: 'I close a deal', active: true }]);
    await until(() => !document.querySelector('[data-testid="offered-goals"]'));
  });
});

describe('what the organisation set', () => {
  const set = (policy: object) => browser.storage.managed.set?.(policy as never);

  it('stands among the playbooks and cannot be switched off or removed', async () => {
    await set({ playbooks: [JSON.stringify(playbook({ name: 'Northgate plays' }))] });
    render(<Playbooks builtin={builtin} />);
    const row = await byId('organisation-playbook');
    expect(row.textContent).toContain('Northgate plays');
    expect(row.textContent).toContain('Set by your organisation');
    expect(row.querySelector('button')).toBeNull();
    expect(await complaints()).toEqual([]);
  });

  it('stands above the rep’s goals, without a way to change it', async () => {
    await set({
      defaultGoals: [{ type: 'count', measure: 'opportunities-logged', target: 3, period: 'week' }],
    });
    render(<GoalsSection packs={[]} />);
    const goals = await byId('organisation-goals');
    expect(goals.textContent).toContain('0 of 3');
    expect(goals.textContent).toContain('Set by your organisation');
    expect(goals.textContent).not.toContain('Remove');
    expect(await listGoals()).toEqual([]);
    expect(await complaints()).toEqual([]);
  });

  it('switches off the sites that it does not name, and says what it set that does not fit', async () => {
    const allowedSites = ['gmail', 'zoho-mail', 'crm.northgate.example'];
    await set({ allowedSites, neverCoachDomains: ['board.example'], remindersOff: 'yes' });
    render(<SitesSection />);
    const sites = (await byId('managed-sites')).textContent;
    expect(sites).toContain('Gmail, Zoho Mail, and crm.northgate.example');
    expect((await byId('managed-never')).textContent).toContain('board.example');
    expect((await byId('managed-broken')).textContent).toContain('remindersOff');
    const isDisabled = async (id: string) => ((await byId(id)) as HTMLButtonElement).disabled;
    expect([await isDisabled('site-gmail'), await isDisabled('site-outlook')]).toEqual([false, true]);
    expect(await complaints()).toEqual([]);
  });

  it('takes the place of the reminder’s settings', async () => {
    await set({ remindersOff: true });
    render(<ReviewSection packs={[]} />);
    await byId('reminder-managed');
    expect(document.querySelector('[data-testid="remind-day"]')).toBeNull();
  });
});

describe('the list of rules', () => {
  it('says where a rule comes from, and which cannot be used', async () => {
    await putOwnRules([{ id: 'O-1', rule: { id: 'O-1' }, updatedAt: 1 }]);
    const packs = [
      builtin,
      { origin: 'Team plays', rules: [rule('T-1') as unknown as PromptRule], lists: {} },
    ];
    render(
      <RulesSection packs={packs} open="" trouble={[{ origin: 'own', id: 'O-1', why: 'title is empty' }]} />,
    );
    const row = await until(() => document.querySelector('[data-rule="T-1"]'));
    expect(row.textContent).toContain('Team plays');
    expect((await byId('rule-trouble')).textContent).toContain('O-1: title is empty');
    expect(await complaints()).toEqual([]);
  });
});
