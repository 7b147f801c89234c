import { isShown, oneLine, query } from '../crm/dom';
import { patternsOf } from '../crm/hosts';
import { isPersonName } from '../crm/people';
import { crmAdapter } from '../crm/table';
import { HOSTS, isOdoo, locate } from './urls';

/** Odoo 15 to 18. Widgets carry the field's name; the status bar stands in reversed order. */
export const odoo = crmAdapter({
  id: 'odoo',
  matches: patternsOf(HOSTS),
  applies: isOdoo,
  locate,
  expectsEnd: true,
  root: ['.o_form_view', '.o_action_manager', 'body'],
  field: ['.o_field_widget[name="$"]', '.o_field_cell[name="$"]'],
  names: {
    deal: {
      name: 'name',
      account: 'partner_id|commercial_partner_id|partner_name',
      amount: 'expected_revenue|planned_revenue',
      closeDate: 'date_deadline',
      probability: 'probability|automated_probability',
      owner: 'user_id',
      email: 'email_from',
      contacts: 'contact_name',
      description: 'description',
      lossReason: 'lost_reason_id|lost_reason',
      createdDate: 'create_date',
    },
    lead: {
      name: 'name',
      account: 'partner_id|partner_name',
      email: 'email_from',
      title: 'function',
      contacts: 'contact_name',
      owner: 'user_id',
      description: 'description',
      website: 'website',
    },
    account: {
      name: 'name',
      website: 'website',
      email: 'email',
      industry: 'industry_id',
      owner: 'user_id',
      description: 'comment',
    },
    contact: {
      name: 'name',
      account: 'parent_id',
      email: 'email',
      title: 'function',
      website: 'website',
      owner: 'user_id',
    },
  },
  select: {
    stage: [
      '[name="stage_id"] [aria-checked="true"] span:first-child',
      '[name="stage_id"] [aria-checked="true"]',
      '[name="stage_id"] .o_arrow_button_current',
      '[name="stage_id"] .btn-primary.disabled',
    ],
    name: ['.o_last_breadcrumb_item.active', '.breadcrumb-item.active'],
  },
  extra(root, raws, record) {
    if (record.kind !== 'deal' && record.kind !== 'lead') return;
    const ribbon = query(root, '.o_widget_web_ribbon [class*="bg-"],.ribbon [class*="bg-"]');
    if (ribbon && isShown(ribbon)) {
      if (/bg-danger/.test(ribbon.className)) raws.status ??= { text: 'lost', sure: 1 };
      if (/bg-success/.test(ribbon.className)) raws.status ??= { text: 'won', sure: 1 };
    }
    // "Brightwater Mills, Ana Petrov": a contact goes by the firm's name and their own.
    const [, firm, person] = /^(.+), ([^,]+)$/.exec(oneLine(raws.account?.text ?? '')) ?? [];
    if (!firm || !person || !isPersonName(person)) return;
    raws.account = { ...raws.account!, text: firm };
    // One of the firm's addresses is called so, too.
    const isAddress = /address|adress|direcc|endere|indirizz/i.test(person);
    if (!isAddress && !raws.contacts?.text && !raws.contacts?.items)
      raws.contacts = { text: person, sure: 1, part: true };
  },
  steps: '.o_statusbar_status > button:not(.dropdown-toggle)',
  stepsReversed: true,
  feeds: [
    { items: '.o-mail-Activity', state: 'planned' },
    // Not what only tells which of the fields changed.
    { items: '.o-mail-Message:not(:has(.o-mail-Message-tracking))', state: 'feed' },
  ],
  // On a wide screen they stand beside the form.
  feedsIn: '.o_action_manager',
  composers: [
    {
      root: [
        '.modal:has(.o_mail_composer_form)',
        '.o_mail_composer_form',
        // Without the form's name: what has people and the words of a mail.
        ':is(.o_dialog, .modal):has(.o_field_many2many_tags_email):has([name="body"])',
      ],
      editor: [
        '[name="body"] .note-editable[contenteditable="true"]',
        '[name="body"] .odoo-editor-editable[contenteditable="true"]',
        '[name="body"] [contenteditable="true"]',
      ],
      subject: ['[name="subject"] input', '[id^="subject"]'],
      to: [
        '[name="partner_ids"] .o_badge_text[title]',
        '[name="partner_ids"] .o_badge_text',
        '.o_field_many2many_tags_email .o_tag',
      ],
      send: ['[name="action_send_mail"]'],
      discard: ['[special="cancel"]', '.modal-header .btn-close'],
    },
    {
      root: ['.o-mail-Composer'],
      editor: ['textarea.o-mail-Composer-input'],
      send: ['.o-mail-Composer-send'],
    },
  ],
  watch: ['.o_action_manager', 'body'],
});
