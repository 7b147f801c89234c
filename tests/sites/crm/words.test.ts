import { describe, expect, it } from 'vitest';
import { fieldOf, machineWords } from '@/utils/sites/crm/labels';
import { isRecordId, recordFromUrl, recordLink } from '@/utils/sites/crm/record';
import {
  activityKind,
  isEmptyText,
  isStageName,
  kindOf,
  recordTypeOf,
  sectionOf,
  statusOf,
} from '@/utils/sites/crm/words';

describe('labels', () => {
  it('takes the owner of the account for the owner of the deal on no page but the account’s', () => {
    for (const label of ['Account owner', 'Propriétaire du compte']) {
      expect(fieldOf(label, 'deal')?.key, label).toBeUndefined();
      expect(fieldOf(label, 'account')?.key, label).toBe('owner');
    }
  });

  it('knows the name of an account on its own page, and the account on others', () => {
    for (const label of ['Nom du compte', 'Nombre de la cuenta', 'Firmenname', 'Account name']) {
      expect(fieldOf(label, 'account')?.key, label).toBe('name');
      expect(fieldOf(label, 'deal')?.key, label).toBe('account');
    }
  });

  it.each([
    'Time to close',
    'Next stepNext step',
    'Days in stage',
    'Order status',
    'Order date',
    'Project manager',
    'Contract end date',
    'Weighted amount',
    'Sales',
    'Project',
    'Start date',
    '契約終了日',
  ])('takes %s for no field, although it is made of words that others are made of', (label) => {
    expect(fieldOf(label, 'deal')).toBeUndefined();
  });

  it.each([
    ['Expected Close Date', 'closeDate'],
    ['Opportunity Amount: (USD $):', 'amount'],
    ['Probability, %', 'probability'],
    ['Assigned User', 'owner'],
    ['Betrag', 'amount'],
    ['Voraussichtliches Abschlussdatum', 'closeDate'],
    ['Verkaufsphase', 'stage'],
    ['Nächster Schritt *', 'nextStep'],
    ['Date de clôture prévue', 'closeDate'],
    ['Montant', 'amount'],
    ['Prochaine étape', 'nextStep'],
    ['Fecha de cierre', 'closeDate'],
    ['Importe', 'amount'],
    ['Data de fechamento', 'closeDate'],
    ['Próximo passo', 'nextStep'],
    ['Data di chiusura', 'closeDate'],
    ['Prossimo passo', 'nextStep'],
    ['Verwachte sluitingsdatum', 'closeDate'],
    ['Bedrag', 'amount'],
    ['Volgende stap', 'nextStep'],
    ['Loss reason', 'lossReason'],
    ['Wettbewerber', 'competitor'],
    ['Date fin', 'closeDate'],
    ['Montant opportunité', 'amount'],
    ['Chancenbetrag', 'amount'],
    ['Sale value', 'amount'],
    ['Forecast Close Date', 'closeDate'],
    ['Abschluss geplant', 'closeDate'],
    ['Sales process step', 'stage'],
    ['Projektstatus', 'stage'],
    ['Vergabetermin', 'closeDate'],
    ['Vertriebsbeauftragter', 'owner'],
    ['Data presunta chiusura', 'closeDate'],
    ['Planowana data zamknięcia', 'closeDate'],
    ['Etap sprzedaży', 'stage'],
    ['受注予定日', 'closeDate'],
    ['営業担当', 'owner'],
    ['次回アクション', 'nextStep'],
    ['Projected Total', 'amount'],
    ['Montant potentiel', 'amount'],
    ['Valore stimato', 'amount'],
    ['Prospective customer', 'account'],
    ['Abschlusschance', 'probability'],
    ['Verkaufsschritt', 'stage'],
    ['Ejecutivo de cuenta', 'owner'],
    ['Comercial asignado', 'owner'],
    ['Previsão de fechamento', 'closeDate'],
    ['Toegevoegd op', 'createdDate'],
    ['Grund für Verlust', 'lossReason'],
    ['Customer / Prospect', 'account'],
    ['Valor, R$', 'amount'],
    ['Amount in EUR', 'amount'],
    ['Montant du budget', 'amount'],
    ['Estimated closed date', 'closeDate'],
    ['Expected to close on', 'closeDate'],
    ['Geschatte slaagkans', 'probability'],
    ['CreatedAt', 'createdDate'],
    ['Rappresentante', 'owner'],
    ['Data inserimento', 'createdDate'],
    ['Kans op succes (%)', 'probability'],
    ['تاريخ الإغلاق المتوقع', 'closeDate'],
  ])('knows that "%s" is the %s', (label, key) => {
    expect(fieldOf(label, 'deal')?.key).toBe(key);
  });
  it.each([
    'Weighted amount',
    'Annual revenue',
    'Modified',
    'Lead source',
    'Teams',
    'Amount due to partner',
    'Account / Stage',
    'Company owner',
    'Stage EUR',
    'Delete',
  ])('does not take "%s" for a field', (label) => {
    expect(fieldOf(label, 'deal')).toBeUndefined();
  });
  it('reads "Title" by the kind of record', () => {
    expect(fieldOf('Title', 'contact')?.key).toBe('title');
    expect(fieldOf('Title', 'deal')?.key).toBe('name');
  });
  it('reads "Account name" as the name on the account itself only', () => {
    expect(fieldOf('Account Name', 'account')?.key).toBe('name');
    expect(fieldOf('Account Name', 'deal')?.key).toBe('account');
  });
  it('prefers the customer to the firm that sells', () => {
    const sure = (label: string) => fieldOf(label, 'deal')!.sure;
    expect(sure('Customer')).toBeGreaterThan(sure('Company'));
    expect(sure('Party')).toBeGreaterThan(sure('Company'));
  });
  it('reads machine names', () => {
    expect(machineWords('expectedCloseDate')).toBe('expected close date');
    expect(fieldOf(machineWords('deal[next_step]'), 'deal')?.key).toBe('nextStep');
    expect(fieldOf(machineWords('sales_stage'), 'deal')?.key).toBe('stage');
  });
});

describe('words of a sales record', () => {
  it('tells won, lost and open in several languages', () => {
    expect(['Closed Won', 'Gewonnen', 'Gagnée', 'Ganada', 'Vinto'].map(statusOf)).toEqual(
      Array(5).fill('won'),
    );
    expect(['Closed Lost', 'Verloren', 'Perdue', 'Perdida', 'Perso'].map(statusOf)).toEqual(
      Array(5).fill('lost'),
    );
    for (const won of ['受注', '成約', 'Vunnet', 'Kazanıldı']) expect(statusOf(won), won).toBe('won');
    for (const lost of ['失注', 'Abgelehnt', 'Storniert', 'Tapt', 'Cancelado'])
      expect(statusOf(lost), lost).toBe('lost');
    // An order that is expected is none yet.
    expect(statusOf('受注予定')).toBeUndefined();
    expect(['Proposal', 'Wonderland', 'Lostock'].map(statusOf)).toEqual([undefined, undefined, undefined]);
  });
  it('tells new business, renewal and expansion', () => {
    expect(['New Business', 'Neugeschäft'].map(recordTypeOf)).toEqual(['new', 'new']);
    expect(['Renewal', 'Vertragsverlängerung', 'Renouvellement'].map(recordTypeOf)).toEqual(
      Array(3).fill('renewal'),
    );
    expect(['Upsell', 'Existing Business', 'Erweiterung'].map(recordTypeOf)).toEqual(
      Array(3).fill('expansion'),
    );
    expect(recordTypeOf('Partner')).toBeUndefined();
  });
  it('knows the ways to print nothing, and that "0" is something', () => {
    for (const text of [
      '-',
      '—',
      '---',
      'None',
      'None yet',
      'None known',
      'Keine',
      'N/A',
      'Add next step',
      'Set close date',
      'Aucun',
    ])
      expect(isEmptyText(text), text).toBe(true);
    for (const text of ['0', 'No', 'None of the above yet', 'Nora', 'Add Ltd 2'])
      expect(isEmptyText(text), text).toBe(false);
  });
  it('knows stage names as a whole only', () => {
    expect(['Proposal', 'Offer', 'Negotiation/Review', 'Closed Won', 'Verhandlung'].every(isStageName)).toBe(
      true,
    );
    expect(['Proposal for Tuesday', 'Send quote to Ana', 'Northwind'].some(isStageName)).toBe(false);
  });
  it('tells lists of planned things from lists of done ones', () => {
    expect(['Upcoming', 'Tasks', 'Geplant', 'Aufgaben', 'À venir'].map(sectionOf)).toEqual(
      Array(5).fill('planned'),
    );
    expect(['History', 'Past', 'Verlauf', 'Historique', 'Completed activities'].map(sectionOf)).toEqual(
      Array(5).fill('done'),
    );
    expect(['Notes', 'Stream', 'Kommentare'].map(sectionOf)).toEqual(Array(3).fill('feed'));
    expect(['Details', 'Contacts', 'Products'].map(sectionOf)).toEqual([undefined, undefined, undefined]);
  });
  it('knows kinds of activities by words and icons', () => {
    expect(
      ['fa envelope', 'Email', 'phone', 'calendar-check', 'Aufgabe', 'sticky note'].map(activityKind),
    ).toEqual(['mail', 'mail', 'call', 'meeting', 'task', 'note']);
  });
  it('knows kinds of records by one word', () => {
    expect(
      ['Opportunities', 'deal', 'crm.lead', 'Contacts', 'company', 'res.partner', 'prospects'].map(kindOf),
    ).toEqual(['deal', 'deal', 'deal', 'contact', 'account', 'account', 'lead']);
    expect(kindOf('dashboard')).toBeUndefined();
  });
});

describe('records in addresses', () => {
  it.each([
    ['https://x.example/#Opportunity/view/6b03e4de0dbc74d16', 'deal', '6b03e4de0dbc74d16'],
    ['https://x.example/#/deals/1/show', 'deal', '1'],
    ['https://x.example/crm/deals/CRM-DEAL-2026-00012', 'deal', 'CRM-DEAL-2026-00012'],
    ['https://x.example/web#id=18&model=crm.lead&view_type=form', 'deal', '18'],
    ['https://x.example/index.php?module=Potentials&view=Detail&record=42', 'deal', '42'],
    ['https://x.example/admin/leads/view/7', 'lead', '7'],
    ['https://x.example/accounts/5/deals/7', 'deal', '7'],
    ['https://x.example/sales/board?boardId=3&dealId=7', 'deal', '7'],
    ['https://x.example/lead/123-night-shift', 'lead', '123-night-shift'],
    ['https://x.example/crm/deal/details/42/', 'deal', '42'],
    ['https://x.example/deals/7f3c2b10', 'deal', '7f3c2b10'],
    ['https://x.example/r/opportunity/006A1/view', 'deal', '006A1'],
    ['https://x.example/kansen/31b', 'deal', '31b'],
    ['https://x.example/kontakter/7743', 'contact', '7743'],
    ['https://x.example/deals/aB3xK9qZ', 'deal', 'aB3xK9qZ'],
    ['https://x.example/admin/leads/index/77', 'lead', '77'],
    ['https://x.example/crm/oportunidades/ver/902', 'deal', '902'],
    [
      'https://x.example/#Opportunities/0f5a1c2e-1b2c-4d3e-9f00-a1b2c3d4e5f6',
      'deal',
      '0f5a1c2e-1b2c-4d3e-9f00-a1b2c3d4e5f6',
    ],
    [
      'https://x.example/main.aspx?appid=5&etn=opportunity&id=0f5a1c2e-1b2c-4d3e-9f00-a1b2c3d4e5f6',
      'deal',
      '0f5a1c2e-1b2c-4d3e-9f00-a1b2c3d4e5f6',
    ],
    [
      'https://x.example/object/company/0f5a1c2e-1b2c-4d3e-9f00-a1b2c3d4e5f6',
      'account',
      '0f5a1c2e-1b2c-4d3e-9f00-a1b2c3d4e5f6',
    ],
    ['https://x.example/opportunities/PY-7FFFFFFF-9B3C1F2A-2B11', 'deal', 'PY-7FFFFFFF-9B3C1F2A-2B11'],
    ['https://x.example/?page=opportunity&company=ACME&bookmark=27_oQAAAAJ7', 'deal', '27_oQAAAAJ7'],
    ['https://x.example/crm/leads#open:lead-64f1c0aa8e21b9d3f7a04c18', 'lead', '64f1c0aa8e21b9d3f7a04c18'],
    ['https://x.example/lead/lead_aH3kTz9QwErT2yUi/', 'lead', 'lead_aH3kTz9QwErT2yUi'],
    ['https://x.example/play?tela=x&oportunidadeId=7d0c4b7e', 'deal', '7d0c4b7e'],
    ['https://x.example/Client/Opportunity.aspx?entityid=OGHEA00C71XK&modeid=Detail', 'deal', 'OGHEA00C71XK'],
    ['https://x.example/oppo/consult/opportunity?key=20884', 'deal', '20884'],
    ['https://x.example/do?Act=260&Key0=7&Key7=1882&T=Opportunity', 'deal', '1882'],
    ['https://x.example/societe/card.php?socid=418', 'account', '418'],
    ['https://x.example/opportunites/0f3c-88a1', 'deal', '0f3c-88a1'],
    ['https://x.example/contacts/ckz81v0qk0012', 'contact', 'ckz81v0qk0012'],
  ])('finds the record of %s', (address, kind, id) => {
    expect(recordFromUrl(new URL(address))).toEqual({ kind, id });
  });
  it.each([
    ['https://x.example/sales/view/8c1f20', '8c1f20'],
    ['https://x.example/9012/v/dc/t/86c1xk2dp', '86c1xk2dp'],
    ['https://x.example/0/1207/1208834512/f', '1208834512'],
    ['https://x.example/c/Qm81sT0x/214-steam-peeler-lease', 'Qm81sT0x'],
    ['https://x.example/boards/4410021/pulses/9921004433', '9921004433'],
  ])('finds the id alone in %s', (address, id) => {
    expect(recordFromUrl(new URL(address))).toEqual({ id });
  });
  it.each([
    'https://x.example/#Opportunity',
    'https://x.example/boards/4410021',
    'https://x.example/deals/page2',
    'https://x.example/deals/q4-2026',
    'https://x.example/deals/2026q1',
    'https://x.example/opportunities?key=stage',
    'https://x.example/#/deals',
    'https://x.example/deals/new',
    'https://x.example/contacts/list',
    'https://x.example/deals/pipeline-2',
    'https://x.example/deals/forecast',
    'https://x.example/settings/pipelines',
    'https://x.example/dashboard',
    'https://x.example/deals?appid=4471209',
    'https://x.example/some-page?pvs=4',
    'https://x.example/',
  ])('finds no record in %s', (address) => {
    expect(recordFromUrl(new URL(address))).toBeNull();
  });
  it('knows an id from a word', () => {
    expect(['12', '0065g00000AbCdEAAV', 'CRM-LEAD-2026-00003', 'lead_k3Jd8sLw0Qx'].every(isRecordId)).toBe(
      true,
    );
    expect(['edit', 'overview', 'timeline', 'custom-view'].some(isRecordId)).toBe(false);
  });
  it('keeps an address without what could be a secret', () => {
    expect(recordLink(new URL('https://x.example/index.php?module=Deals&record=4&token=abc#tab'))).toBe(
      'https://x.example/index.php?module=Deals&record=4#tab',
    );
    // Whatever the id is called: without it, the address leads nowhere.
    expect(recordLink(new URL('https://x.example/sales?dealId=7&sid=s3cr3t&tab=notes'))).toBe(
      'https://x.example/sales?dealId=7',
    );
    const record = 'https://x.crm.dynamics.com/main.aspx?etn=opportunity&id=7';
    expect(recordLink(new URL(record.replace('?', '?appid=1&')))).toBe(record);
    const deal = 'https://app.hubspot.com/contacts/1/record/0-3/9';
    expect(recordLink(new URL(`${deal}?tab=x`))).toBe(deal);
  });
});
