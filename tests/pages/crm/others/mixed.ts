import { html, type OtherPage, rows } from './page';

/* Labels as icons, above, below and in paragraphs: what the reader had not met in the others. */

const bigin: OtherPage = {
  name: 'a pipeline record with icons for labels in the header and a field list below, English in India',
  url: 'https://bigin.example.in/bigin/org60012345/Home#/deals/652397000001234567?section=activities',
  html: html(
    'en-IN',
    'Boiler water treatment - Deals',
    `<div id="container"><div class="dv_header"><span class="dv_recordName">Boiler water treatment</span><div class="dv_sub"><span class="icon icon-company"></span><a href="#/companies/652397000000999111">Deccan Sugars Pvt Ltd</a></div><div class="dv_amount"><span class="cur">₹</span> 18,75,000.00</div></div>
    <div class="stageflow"><div class="stage past">Needs Analysis</div><div class="stage past">Site Survey</div><div class="stage present" aria-current="step">Proposal/Price Quote</div><div class="stage">Closed Won</div></div>
    <div class="dv_fields">
    ${rows(
      [
        ['Deal Owner', 'Kavya Raghunathan'],
        ['Amount', '₹ 18,75,000.00'],
        ['Closing Date', '05 Feb 2027'],
        ['Contact Name', '<a href="#/contacts/652397000000999112">S. Venkatesh</a>'],
        ['Company Name', '<a href="#/companies/652397000000999111">Deccan Sugars Pvt Ltd</a>'],
        ['Sub-Pipeline', 'Projects'],
        ['Modified By', 'Kavya Raghunathan, 23 Nov 2026'],
        ['Created By', 'Import, 01 Sep 2026'],
        ['Description', '—'],
      ],
      (label, value) =>
        `<div class="lyteField"><div class="lyteLabel"><span>${label}</span></div><div class="lyteValue"><span>${value}</span></div></div>`,
    )}
    </div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '652397000001234567',
    name: 'Boiler water treatment',
    account: 'Deccan Sugars Pvt Ltd',
    amount: 1875000,
    currency: 'INR',
    stage: 'Proposal/Price Quote',
    stageShare: 0.75,
    closeDate: '2027-02-05',
    owner: 'Kavya Raghunathan',
    contacts: ['S. Venkatesh'],
    createdDate: '2026-09-01',
  },
};

const mui: OtherPage = {
  name: 'a React admin show page: label above value, chips, currency code behind',
  url: 'https://admin.example.org/#/opportunities/318/show',
  html: html(
    'en',
    'Opportunity #318',
    `<div id="root"><div class="RaLayout-root"><header class="MuiAppBar-root"><h6 class="MuiTypography-root"><span>Opportunity #318</span></h6></header><main class="RaLayout-content"><div class="RaShow-main"><div class="MuiCard-root RaShow-card"><div class="MuiStack-root RaSimpleShowLayout-stack">
    ${rows(
      [
        ['Title', 'Vision system for line 4', 'title'],
        ['Customer', '<a href="#/customers/55/show"><span>Balti Press OÜ</span></a>', 'customer_id'],
        ['Value', '41,900.00 EUR', 'value'],
        ['State', '<div class="MuiChip-root"><span class="MuiChip-label">proposal</span></div>', 'state'],
        ['Win probability', '35%', 'win_probability'],
        ['Expected close date', '2/19/2027', 'expected_close_date'],
        ['Salesperson', 'Triin Saar', 'salesperson'],
        ['Next action', '', 'next_action'],
        ['Created at', '10/28/2026', 'created_at'],
        ['Updated at', '11/20/2026', 'updated_at'],
      ],
      (label, value, name) =>
        `<div class="ra-field ra-field-${name} RaLabeled-root" data-source="${name}"><p class="MuiTypography-root RaLabeled-label"><span>${label}</span></p><span class="MuiTypography-root MuiTypography-body2">${value}</span></div>`,
    )}
    </div></div></div></main></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '318',
    name: 'Vision system for line 4',
    account: 'Balti Press OÜ',
    amount: 41900,
    currency: 'EUR',
    stage: 'proposal',
    probability: 35,
    closeDate: '2027-02-19',
    owner: 'Triin Saar',
    nextStep: null,
    createdDate: '2026-10-28',
  },
};

const bootstrap: OtherPage = {
  name: 'a server page in Portuguese of Portugal: two columns of paragraphs, dates with dashes',
  url: 'https://gestao.example.pt/crm/oportunidades/ver/902',
  html: html(
    'pt-PT',
    'Oportunidade 902',
    `<div class="container"><ol class="breadcrumb"><li><a href="/crm">CRM</a></li><li><a href="/crm/oportunidades">Oportunidades</a></li><li class="active">Linha de enchimento 3</li></ol><div class="page-header"><h1>Linha de enchimento 3 <small>Oportunidade</small></h1></div><div class="row"><div class="col-md-6">
    ${rows(
      [
        ['Cliente', 'Águas da Serra, Lda.'],
        ['Contacto', '<a href="/crm/contactos/ver/17">Duarte Pinto</a>'],
        ['Fase', 'Proposta enviada'],
        ['Valor', '87.650,00&nbsp;€'],
      ],
      (label, value) =>
        `<div class="form-group row"><label class="col-sm-4 col-form-label">${label}</label><div class="col-sm-8"><p class="form-control-plaintext">${value}</p></div></div>`,
    )}</div><div class="col-md-6">
    ${rows(
      [
        ['Data de fecho prevista', '26-03-2027'],
        ['Responsável', 'Inês Carvalho'],
        ['Probabilidade', '50 %'],
        ['Concorrentes', ''],
        ['Próximo passo', 'Visita à fábrica a 4 de dezembro'],
      ],
      (label, value) =>
        `<div class="form-group row"><label class="col-sm-4 col-form-label">${label}</label><div class="col-sm-8"><p class="form-control-plaintext">${value}</p></div></div>`,
    )}</div></div><h3>Histórico</h3><table class="table"><thead><tr><th>Data</th><th>Tipo</th><th>Assunto</th></tr></thead><tbody><tr><td>12-11-2026</td><td>Chamada</td><td>Confirmou o orçamento para 2027</td></tr></tbody></table></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '902',
    name: 'Linha de enchimento 3',
    account: 'Águas da Serra, Lda.',
    contacts: ['Duarte Pinto'],
    stage: 'Proposta enviada',
    amount: 87650,
    currency: 'EUR',
    closeDate: '2027-03-26',
    owner: 'Inês Carvalho',
    probability: 50,
    competitor: null,
    nextStep: 'Visita à fábrica a 4 de dezembro',
    done: ['Confirmou o orçamento para 2027'],
  },
};

const tabs: OtherPage = {
  name: 'a record with hidden tabs of another customer and a form for a new task',
  url: 'https://crm.example.com/opportunity/5150',
  html: html(
    'en-US',
    'Spare rolls agreement | CRM',
    `<div class="tabs"><div class="tab-panel" role="tabpanel" hidden><h1>Other Mill deal</h1><dl><dt>Account</dt><dd>Other Mill</dd><dt>Amount</dt><dd>$1.00</dd></dl></div><div class="tab-panel" role="tabpanel"><h1>Spare rolls agreement</h1>
    <dl class="facts"><dt>Account</dt><dd>Cascade Board Inc.</dd><dt>Amount</dt><dd>$64,200</dd><dt>Stage</dt><dd>Contract Sent</dd><dt>Close</dt><dd>12/18/2026</dd><dt>Assigned to</dt><dd><select><option>Nobody</option><option selected>Priscilla Cho</option></select></dd></dl>
    <form class="new-task"><h3>New task</h3><label>Subject <input name="subject" value=""></label><label>Due date <input name="due" value=""></label><label>Assignee <select name="assignee"><option selected>Me</option></select></label><label>Status <select name="status"><option selected>Not started</option></select></label><button>Create task</button></form>
    <section><h3>Upcoming</h3><ul><li><a href="/tasks/9">Send countersigned copy</a><span>Dec 2, 2026</span></li></ul></section></div></div>`,
  ),
  foreign: ['Other Mill'],
  expected: {
    kind: 'deal',
    id: '5150',
    name: 'Spare rolls agreement',
    account: 'Cascade Board Inc.',
    amount: 64200,
    currency: 'USD',
    stage: 'Contract Sent',
    closeDate: '2026-12-18',
    owner: 'Priscilla Cho',
    planned: ['Send countersigned copy'],
  },
};

const quick: OtherPage = {
  name: 'a lead with a status drop-down on a button, tags and a score',
  url: 'https://leads.example.com/leads/lead_8KxQ2mPzR4',
  html: html(
    'en',
    'Marta Nowak | Leads',
    `<div class="lead-page"><div class="lead-top"><div class="av">MN</div><div><h1>Marta Nowak</h1><div class="muted">Head of Maintenance, <span>Huta Silesia</span></div></div><button aria-haspopup="listbox" class="status"><span>Contacted</span></button></div><div class="pills"><span>Score 82</span><span>EU</span></div>
    <div class="info"><div class="info-row"><div class="k">Company</div><div class="v">Huta Silesia</div></div><div class="info-row"><div class="k">Email</div><div class="v"><a href="mailto:m.nowak@huta.example">m.nowak@huta.example</a></div></div><div class="info-row"><div class="k">Phone</div><div class="v"><span class="muted">Add phone</span></div></div><div class="info-row"><div class="k">Lead owner</div><div class="v"><span class="av">BR</span> Ben Rossi</div></div><div class="info-row"><div class="k">Annual revenue</div><div class="v">€ 310M</div></div><div class="info-row"><div class="k">Lead source</div><div class="v">Trade fair</div></div></div></div>`,
  ),
  expected: {
    kind: 'lead',
    id: 'lead_8KxQ2mPzR4',
    name: 'Marta Nowak',
    account: 'Huta Silesia',
    email: 'm.nowak@huta.example',
    owner: 'Ben Rossi',
    stage: 'Contacted',
  },
};

const japanese: OtherPage = {
  name: 'a deal in Japanese, with the names of fields in attributes',
  url: 'https://crm.example.jp/deals/77120',
  html: html(
    'ja',
    '搬送ロボット導入 - 商談',
    `<main><h1>搬送ロボット導入</h1><table class="detail">
    ${rows(
      [
        ['取引先名', '株式会社みなと物流', 'account_name'],
        ['金額', '¥12,400,000', 'amount'],
        ['フェーズ', '提案', 'stage'],
        ['完了予定日', '2027年2月15日', 'close_date'],
        ['所有者', '佐藤 健', 'owner'],
        ['次のステップ', '', 'next_step'],
      ],
      (label, value, name) => `<tr><th>${label}</th><td data-field="${name}">${value}</td></tr>`,
    )}</table></main>`,
  ),
  expected: {
    kind: 'deal',
    id: '77120',
    name: '搬送ロボット導入',
    account: '株式会社みなと物流',
    amount: 12400000,
    currency: 'JPY',
    stage: '提案',
    closeDate: '2027-02-15',
    owner: '佐藤 健',
    nextStep: null,
  },
};

const grid: OtherPage = {
  name: 'a deal panel beside the list that it was opened from, with an inline editor open',
  url: 'https://crm.example.com/deals?view=list&dealId=40921',
  html: html(
    'en',
    'Deals',
    `<div class="split"><div class="list"><table><thead><tr><th>Deal</th><th>Amount</th><th>Close date</th><th>Owner</th></tr></thead><tbody><tr class="sel"><td><a href="/deals?view=list&dealId=40921">Tank cleaning robot</a></td><td>NOK 730,000</td><td>Jun 11, 2027</td><td>Siv Aas</td></tr><tr><td><a href="/deals?view=list&dealId=40922">Another one</a></td><td>NOK 10</td><td>Jan 1, 2031</td><td>Someone</td></tr></tbody></table></div>
    <aside class="detail-pane" aria-label="Deal details"><header><h2>Tank cleaning robot</h2><button>Close pane</button></header><div class="props"><div class="property"><div class="property-label">Amount</div><div class="property-value"><input type="text" value="730,000"><select><option selected>NOK</option><option>EUR</option></select><button>Save</button><button>Cancel</button></div></div><div class="property"><div class="property-label">Close date</div><div class="property-value">Jun 11, 2027</div></div><div class="property"><div class="property-label">Deal stage</div><div class="property-value">Decision maker bought-in</div></div><div class="property"><div class="property-label">Company</div><div class="property-value">Fjordlaks AS</div></div><div class="property"><div class="property-label">Deal owner</div><div class="property-value">Siv Aas</div></div></div></aside></div>`,
  ),
  foreign: ['Another one', '2031-', 'Someone'],
  expected: {
    kind: 'deal',
    id: '40921',
    name: 'Tank cleaning robot',
    account: 'Fjordlaks AS',
    amount: 730000,
    currency: 'NOK',
    stage: 'Decision maker bought-in',
    closeDate: '2027-06-11',
    owner: 'Siv Aas',
  },
};

export const mixedPages: OtherPage[] = [bigin, mui, bootstrap, tabs, quick, japanese, grid];
