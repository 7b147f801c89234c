import type { SiteId } from '@/utils/sites/load';

/** Addresses of pages, by the one site whose adapter claims them. */
export const EXAMPLES: Readonly<Record<SiteId, readonly string[]>> = {
  gmail: [
    'https://mail.google.com/mail/u/0/#inbox',
    'https://mail.google.com/mail/u/1/#inbox/FMfcgzQXJkLmNpQrStVwXyZbCdFg',
    'https://mail.google.com/mail/u/0/?tab=rm#search/renewal/FMfcgzQXJkLmNpQrStVwXyZbCdFg',
    'https://mail.google.com/mail/u/0/#label/Key+accounts/FMfcgzQXJkLmNpQrStVwXyZbCdFg',
    'https://mail.google.com/mail/u/0/?view=cm&fs=1&tf=1',
    'https://mail.google.com/mail/u/0/popout?ver=abc#att/thread-f%3A1',
    'https://mail.google.com/mail/',
  ],
  outlook: [
    'https://outlook.live.com/mail/0/inbox/id/AAQkADAwATM0MDAAMS1',
    'https://outlook.office.com/mail/0/inbox/id/AAQkADAwATM0MDAAMS1',
    'https://outlook.office365.com/mail/0/inbox/id/AAQkADAwATM0MDAAMS1',
    'https://outlook.cloud.microsoft/mail/0/inbox/id/AAQkADAwATM0MDAAMS1',
    'https://outlook.office.com/mail/deeplink/compose?to=ann%40brightwell.example',
  ],
  yahoo: [
    'https://mail.yahoo.com/d/folders/1/messages/AKx3Z9',
    'https://mail.yahoo.com/d/compose/7712',
    'https://mail.aol.com/d/folders/1',
  ],
  proton: ['https://mail.proton.me/u/0/inbox/8vKp3Q==/w1Xz7A==', 'https://mail.proton.me/u/2/sent'],
  fastmail: [
    'https://app.fastmail.com/mail/Inbox/Tf3a9c21d-M2c?u=9a1b4c07',
    'https://www.fastmail.com/mail/Inbox/compose?u=9a1b4c07',
    'https://beta.fastmail.com/mail/Sent/',
  ],
  'zoho-mail': ['https://mail.zoho.com/zm/#mail/folder/inbox/p/1', 'https://mail.zoho.eu/zm/#compose'],
  icloud: ['https://www.icloud.com/mail/', 'https://www.icloud.com.cn/mail/'],
  roundcube: [
    'https://webmail.northgate.example/?_task=mail&_mbox=INBOX',
    'https://webmail.northgate.example/?_task=mail&_action=compose&_id=19f0c2',
  ],
  sogo: [
    'https://groupware.northgate.example/SOGo/so/robin/Mail/view#!/Mail/0/INBOX/12',
    'https://groupware.northgate.example/SOGo/so/robin/Mail/UIxMailPopupView',
  ],
  salesforce: [
    'https://acme.lightning.force.com/lightning/r/Opportunity/0065g00000AbCdEAAV/view',
    'https://acme--test.sandbox.lightning.force.com/lightning/r/Account/0015g00000AbCdEAAV/view',
    'https://acme.my.salesforce.com/lightning/r/0035g00000AbCdEAAV/view',
    'https://acme.lightning.force.com/lightning/o/Opportunity/list?filterName=Recent',
    'https://acme.lightning.force.com/one/one.app#/sObject/00Q5g00000AbCdEAAV/view',
  ],
  hubspot: [
    'https://app.hubspot.com/contacts/12345/record/0-3/98765',
    'https://app-eu1.hubspot.com/contacts/12345/record/0-1/98765/view/1',
    'https://app.hubspot.com/contacts/12345/deal/98765',
    'https://app.hubspot.com/contacts/12345/objects/0-3/views/all/list',
  ],
  pipedrive: [
    'https://acme.pipedrive.com/deal/42',
    'https://acme.pipedrive.com/person/7',
    'https://acme.pipedrive.com/organization/9',
    'https://acme.pipedrive.com/leads/inbox/0f5a1c2e-1b2c-4d3e-9f00-a1b2c3d4e5f6',
    'https://acme.pipedrive.com/pipeline/1/user/everyone',
  ],
  'zoho-crm': [
    'https://crm.zoho.com/crm/org123/tab/Potentials/4567000000012345',
    'https://crm.zoho.eu/crm/org123/tab/Accounts/4567000000012345',
    'https://crm.zoho.in/crm/EntityInfo.do?module=Contacts&id=4567000000012345',
    'https://crm.zoho.com/crm/org123/tab/Potentials/custom-view/4567000000000001/list',
  ],
  dynamics: [
    'https://acme.crm4.dynamics.com/main.aspx?appid=5f1a&pagetype=entityrecord&etn=opportunity&id=0f5a1c2e-1b2c-4d3e-9f00-a1b2c3d4e5f6',
    'https://acme.crm.dynamics.com/main.aspx?etn=account&pagetype=entityrecord&id=%7B0F5A1C2E-1B2C-4D3E-9F00-A1B2C3D4E5F6%7D',
    'https://acme.crm.dynamics.com/main.aspx?appid=5f1a&pagetype=entitylist&etn=opportunity',
  ],
  close: [
    'https://app.close.com/lead/lead_k3Jd8sLw0Qx/',
    'https://app.close.com/leads/all/',
    'https://app.close.com/opportunities/',
  ],
  attio: [
    'https://app.attio.com/acme/deals/record/0f5a1c2e-1b2c-4d3e-9f00-a1b2c3d4e5f6',
    'https://app.attio.com/acme/company/0f5a1c2e-1b2c-4d3e-9f00-a1b2c3d4e5f6/overview',
    'https://app.attio.com/acme/deals/view/0f5a1c2e-1b2c-4d3e-9f00-a1b2c3d4e5f6',
  ],
  copper: [
    'https://app.copper.com/companies/12345/app#/deal/678',
    'https://app.copper.com/companies/12345/app#/organization/678',
    'https://app.copper.com/companies/12345/app#/browse/list/opportunities/default?pipeline=1',
  ],
  freshsales: [
    'https://acme.myfreshworks.com/crm/sales/deals/402000123456',
    'https://acme.myfreshworks.com/crm/sales/contacts/402000123456?tab=recent-activities.tasks',
    'https://acme.myfreshworks.com/crm/sales/deals/view/402000000001',
    'https://acme.freshsales.io/deals/402000123456',
  ],
  monday: [
    'https://acme.monday.com/boards/1234567890/pulses/9876543210',
    'https://acme.monday.com/boards/1234567890/views/11/pulses/9876543210',
    'https://acme.monday.com/boards/1234567890',
  ],
  odoo: [
    'https://acme.odoo.com/web#id=18&model=crm.lead&view_type=form&action=209',
    'https://acme.odoo.com/odoo/crm/18',
    'https://crm.example.com/odoo/crm.lead/18',
    'https://crm.example.com/web#action=209&model=crm.lead&view_type=kanban',
  ],
  frappe: [
    'https://acme.frappe.cloud/crm/deals/CRM-DEAL-2026-00012',
    'https://crm.example.com/crm/leads/CRM-LEAD-2026-00003#emails',
    'https://crm.example.com/crm/organizations/Northwind%20Robotics',
  ],
  twenty: [
    'https://acme.twenty.com/object/opportunity/0f5a1c2e-1b2c-4d3e-9f00-a1b2c3d4e5f6',
    'https://crm.example.com/object/company/0f5a1c2e-1b2c-4d3e-9f00-a1b2c3d4e5f6#timeline',
  ],
  espocrm: [
    'https://crm.example.com/#Opportunity/view/6b03e4de0dbc74d16',
    'https://crm.example.com/espo/#Account/view/6b03e4ddb4a4c5d8a',
    'https://crm.example.com/#Lead/edit/6b03e4deb44c51601',
  ],
  suitecrm: [
    'https://crm.example.com/index.php?module=Opportunities&action=DetailView&record=0f5a1c2e-1b2c-4d3e-9f00-a1b2c3d4e5f6',
    'https://crm.example.com/index.php?action=ajaxui#ajaxUILoc=index.php%3Fmodule%3DAccounts%26action%3DDetailView%26record%3D0f5a1c2e-1b2c-4d3e-9f00-a1b2c3d4e5f6',
    'https://crm.example.com/#/opportunities/record/0f5a1c2e-1b2c-4d3e-9f00-a1b2c3d4e5f6',
  ],
  'atomic-crm': [
    'https://crm.example.com/#/deals/1/show',
    'https://crm.example.com/#/contacts/12/show',
    'https://crm.example.com/atomic/#/companies/7/show',
  ],
  tryton: [
    'https://erp.example.com/#tryton/model/sale.opportunity/5?views=%5B312%2C311%5D',
    'https://erp.example.com/#tryton/model/party.party/12;views=[1,2]',
  ],
};

/** The addresses of a site by the id of its adapter. */
export const examplesOf = ({ id }: { id: string }): readonly string[] => EXAMPLES[id as SiteId];
