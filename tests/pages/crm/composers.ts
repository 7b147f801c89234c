/** Mail composers inside CRMs: each with the same draft, built from what is known of the product's markup. */
export interface ComposerPage {
  site: string;
  url: string;
  html: string;
  /** Markup of the editing area: `rich` in the page, `frame` in one or two frames, `plain` a text area. */
  kind: 'rich' | 'frame' | 'plain';
  /** What is pressed to send. */
  send: string;
  subject?: string;
  to?: string[];
}

const TEXT = '<p>Hi Ana,</p><p>Shall we look at the stoppage list on Thursday?</p>';
const SUBJECT = 'Re: Stoppage list';
const TO = 'ana@brightwater.example';
const frame = (id: string, inner: string) =>
  `<iframe id="${id}" srcdoc="${inner.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`;

export const composerPages: ComposerPage[] = [
  {
    site: 'hubspot',
    url: 'https://app.hubspot.com/contacts/12345/record/0-3/98765',
    kind: 'rich',
    html: `<div role="dialog"><input name="subject" value="${SUBJECT}"><div data-selenium-test="recipient-chip" title="${TO}">Ana</div><div class="ProseMirror" contenteditable="true">${TEXT}</div><button data-selenium-test="rich-text-editor-controls__save-btn">Send</button></div>
      <div role="dialog" class="note"><div contenteditable="true">A note</div><button data-selenium-test="rich-text-editor-controls__save-btn">Save note</button></div>`,
    send: '[data-selenium-test="rich-text-editor-controls__save-btn"]',
    subject: SUBJECT,
    to: [TO],
  },
  {
    site: 'salesforce',
    url: 'https://acme.lightning.force.com/lightning/r/Opportunity/0065g00000AbCdEAAV/view',
    kind: 'rich',
    html: `<div class="forceDockingPanel slds-is-open"><h2 class="panelTitle">Email</h2><div class="emailuiRecipientList"><span class="slds-pill" title="${TO}">Ana</span></div><input name="Subject" value="${SUBJECT}"><lightning-input-rich-text><div class="ql-editor" contenteditable="true">${TEXT}</div></lightning-input-rich-text><button class="send">Send</button></div>`,
    send: 'button.send',
    subject: SUBJECT,
    to: [TO],
  },
  {
    site: 'salesforce',
    url: 'https://acme.lightning.force.com/lightning/r/Opportunity/0065g00000AbCdEAAV/view',
    kind: 'frame',
    html: `<div class="forceDockingPanel slds-is-open"><div class="emailuiRecipientList"><span class="slds-pill" title="${TO}">Ana</span></div><input name="subject" value="${SUBJECT}"><div class="iframe-parent">${frame('outer', `<div id="cke_editor">${frame('inner', `<body contenteditable="true">${TEXT}</body>`)}</div>`)}</div><button class="send">Send</button></div>`,
    send: 'button.send',
    subject: SUBJECT,
    to: [TO],
  },
  {
    site: 'dynamics',
    url: 'https://acme.crm4.dynamics.com/main.aspx?appid=5&pagetype=entityrecord&etn=email&id=0f5a1c2e-1b2c-4d3e-9f00-a1b2c3d4e5f6',
    kind: 'frame',
    html: `<div data-id="editFormRoot"><button data-id="email|NoRelationship|Form|Mscrm.Form.email.SendEmail">Send</button><div data-id="to.fieldControl-LookupResultsDropdown_to_selected_tag" title="${TO}">Ana</div><input data-id="subject.fieldControl-text-box-text" value="${SUBJECT}"><div>${frame('x', `<div>${frame('y', `<body contenteditable="true">${TEXT}</body>`).replace('<iframe ', '<iframe class="cke_wysiwyg_frame" ')}</div>`).replace('<iframe ', '<iframe class="fullPageContentEditorFrame" ')}</div></div>`,
    send: '[data-id*="SendEmail"]',
    subject: SUBJECT,
    to: [TO],
  },
  {
    site: 'pipedrive',
    url: 'https://acme.pipedrive.com/deal/42',
    kind: 'rich',
    html: `<form data-testid="mail-composer"><div data-test="recipient" title="${TO}">Ana</div><input name="subject" value="${SUBJECT}"><div contenteditable="true">${TEXT}</div><button data-test="send-button" type="button">Send</button></form>`,
    send: '[data-test="send-button"]',
    subject: SUBJECT,
    to: [TO],
  },
  {
    site: 'odoo',
    url: 'https://crm.example.com/web#id=18&model=crm.lead&view_type=form',
    kind: 'rich',
    html: `<div class="modal" role="dialog"><div class="o_mail_composer_form"><div name="partner_ids"><span class="o_badge_text" title="${TO}">Ana</span></div><div name="subject"><input value="${SUBJECT}"></div><div name="body"><div class="note-editable" contenteditable="true">${TEXT}</div></div><button name="action_send_mail">Send</button></div></div>`,
    send: '[name="action_send_mail"]',
    subject: SUBJECT,
    to: [TO],
  },
  {
    site: 'odoo',
    url: 'https://crm.example.com/web#id=18&model=sale.order',
    kind: 'rich',
    html: `<div class="o_dialog" role="dialog"><div class="o_field_many2many_tags_email"><span class="o_tag" title="${TO}">Ana</span></div><input id="subject_0" value="${SUBJECT}"><div name="body"><div class="note-editable" contenteditable="true">${TEXT}</div></div><button name="action_send_mail">Send</button></div>`,
    send: '[name="action_send_mail"]',
    subject: SUBJECT,
    to: [TO],
  },
  {
    site: 'odoo',
    url: 'https://crm.example.com/web#id=18&model=crm.lead&view_type=form',
    kind: 'plain',
    html: `<div class="o-mail-Composer"><textarea class="o-mail-Composer-input">Shall we look at the stoppage list on Thursday?</textarea><button class="o-mail-Composer-send">Send</button></div>`,
    send: '.o-mail-Composer-send',
  },
  {
    site: 'espocrm',
    url: 'https://crm.example.com/#Opportunity/view/6b03e4de0dbc74d16',
    kind: 'rich',
    html: `<div class="modal" role="dialog"><footer><button data-name="send">Send</button><button data-name="cancel">Cancel</button></footer><div class="edit" data-scope="Email"><div class="field" data-name="to"><div class="list-group"><div data-address="${TO}" class="list-group-item"><span>Ana Petrov · ${TO}</span></div></div></div><div class="field" data-name="subject"><input data-name="subject" value="${SUBJECT}"></div><div class="field" data-name="body"><div class="note-editable" contenteditable="true">${TEXT}</div></div></div></div>`,
    send: 'button[data-name="send"]',
    subject: SUBJECT,
    to: [TO],
  },
  {
    site: 'suitecrm',
    url: 'https://crm.example.com/index.php?module=Opportunities&action=DetailView&record=0f5a1c2e-1b2c-4d3e-9f00-a1b2c3d4e5f6',
    kind: 'frame',
    html: `<div class="modal"><form id="ComposeView"><input id="to_addrs_names" value="Ana Petrov &lt;${TO}&gt;"><input name="name" value="${SUBJECT}">${frame('description_ifr', `<body contenteditable="true">${TEXT}</body>`)}<textarea id="description" style="display:none"></textarea><button class="btn-send-email" type="button">Send</button></form></div>`,
    send: '.btn-send-email',
    subject: SUBJECT,
    to: [TO],
  },
  {
    site: 'frappe',
    url: 'https://crm.example.com/crm/deals/CRM-DEAL-2026-00012',
    kind: 'rich',
    html: `<div id="app"><div class="composer"><div><span>SUBJECT:</span><input value="${SUBJECT}"></div><div><button aria-label="${TO}">${TO}</button></div><div><div class="ProseMirror" data-slot="editor-content" contenteditable="true">${TEXT}</div></div><button data-action="send">Send</button></div></div>`,
    send: '[data-action="send"]',
    subject: SUBJECT,
    to: [TO],
  },
];
