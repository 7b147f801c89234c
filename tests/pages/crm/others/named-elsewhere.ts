import { html, type OtherPage, rows } from './page';

/* Records whose names stand in unusual places, and languages and steps that no other page here has. */

export const namedElsewherePages: OtherPage[] = [
  {
    name: "a window's title that is the customer's name, on a lead",
    url: 'https://crm.contoso.example/leads/detail/31190077',
    html: html(
      'en',
      'Brightwater Mills',
      `
<div id="card_holder"><form><div class="card-top"><h1 class="card-name">Second shift, press line</h1><div class="card-id">#31190077</div></div>
<div class="card-fields">
${rows(
  [
    ['Responsible user', 'Ana Petrov'],
    ['Budget', '€ 18,900'],
    ['Stage', 'Decision making'],
    ['Company', 'Brightwater Mills'],
    ['Close date', '2027-01-29'],
  ],
  (l, v) =>
    `<div class="f"><div class="f-label"><span>${l}</span></div><div class="f-value">${v}</div></div>`,
)}
</div></form></div>`,
    ),
    expected: {
      kind: 'lead',
      id: '31190077',
      name: 'Second shift, press line',
      account: 'Brightwater Mills',
      owner: 'Ana Petrov',
      amount: 18900,
      currency: 'EUR',
      stage: 'Decision making',
      closeDate: '2027-01-29',
    },
  },
  {
    name: "a window's title that is the customer's name, on a deal",
    url: 'https://crm.fabrikam.example/deals/31190078',
    html: html(
      'en',
      'Harbour Foods - Sales',
      `
<main><div class="crumbs"><a href="/deals">Deals</a></div><h1>Smoke house controls</h1><p class="sub"><a href="/companies/44">Harbour Foods</a></p>
<table>${rows(
        [
          ['Customer', 'Harbour Foods'],
          ['Amount', '€ 77,000.00'],
          ['Stage', 'Qualification'],
          ['Close date', 'Feb 1, 2027'],
          ['Owner', 'Ana Petrov'],
        ],
        (l, v) => `<tr><td>${l}</td><td>${v}</td></tr>`,
      )}</table></main>`,
    ),
    expected: {
      kind: 'deal',
      id: '31190078',
      name: 'Smoke house controls',
      account: 'Harbour Foods',
      amount: 77000,
      currency: 'EUR',
      stage: 'Qualification',
      closeDate: '2027-02-01',
      owner: 'Ana Petrov',
    },
  },
  {
    name: 'fields named by what they belong to: contact[NAME], company[NAME]',
    url: 'https://northgate.leadcards.example/leads/detail/31190079',
    html: html(
      'en',
      'Northgate - Leads',
      `
<div id="card_holder"><form id="card_form"><div class="card-top"><textarea name="lead[NAME]">Second shift, press line</textarea></div>
<div class="f"><div class="f-label"><span>Responsible user</span></div><div class="f-value"><span>Mara Ionescu</span></div></div>
<div class="f"><div class="f-label"><span>Budget</span></div><div class="f-value"><input name="lead[PRICE]" value="€ 18,900"></div></div>
<div class="linked"><div class="linked-contact"><input name="contact[NAME]" value="Ana Petrov"><input name="contact[POSITION]" value="Shift lead"><input name="contact[EMAIL]" value="ana@brightwater.example"></div>
<div class="linked-company"><input name="company[NAME]" value="Brightwater Mills"><input name="company[WEB]" value="www.brightwater.example"></div></div></form></div>`,
    ),
    expected: {
      kind: 'lead',
      id: '31190079',
      name: 'Second shift, press line',
      account: 'Brightwater Mills',
      owner: 'Mara Ionescu',
      amount: 18900,
      currency: 'EUR',
      contacts: ['Ana Petrov'],
    },
  },
  {
    name: 'an Arabic deal, right to left',
    url: 'https://crm.sharika.example/deals/4471',
    html: html(
      'ar',
      'توسعة مستودع التبريد | نظام المبيعات',
      `
<nav><a href="/deals">الصفقات</a></nav><main dir="rtl"><h1>توسعة مستودع التبريد</h1><dl>
${rows(
  [
    ['اسم الصفقة', 'توسعة مستودع التبريد'],
    ['الشركة', 'مصانع الواحة'],
    ['المبلغ', '75,000 SAR'],
    ['المرحلة', 'التفاوض'],
    ['تاريخ الإغلاق المتوقع', '2027-02-18'],
    ['الاحتمالية', '45%'],
    ['المالك', 'سارة حداد'],
    ['الخطوة التالية', 'إرسال العرض المعدل'],
  ],
  (l, v) => `<dt>${l}</dt><dd>${v}</dd>`,
)}
</dl></main>`,
      'dir="rtl"',
    ),
    expected: {
      kind: 'deal',
      id: '4471',
      name: 'توسعة مستودع التبريد',
      account: 'مصانع الواحة',
      amount: 75000,
      currency: 'SAR',
      stage: 'التفاوض',
      closeDate: '2027-02-18',
      probability: 45,
      owner: 'سارة حداد',
      nextStep: 'إرسال العرض المعدل',
    },
  },
  {
    name: 'a Turkish deal, in a table of labels',
    url: 'https://crm.satisofisi.example/firsatlar/goster/8842',
    html: html(
      'tr',
      'Soğuk depo genişletme | Satış Takip',
      `
<nav><a href="/firsatlar">Fırsatlar</a></nav><main><h1>Soğuk depo genişletme</h1><table>
${rows(
  [
    ['Fırsat Adı', 'Soğuk depo genişletme'],
    ['Müşteri', 'Ege Süt Ürünleri A.Ş.'],
    ['Tutar', '₺1.250.000,00'],
    ['Aşama', 'Teklif verildi'],
    ['Tahmini Kapanış Tarihi', '18.02.2027'],
    ['Olasılık', '%60'],
    ['Satış Temsilcisi', 'Deniz Kaya'],
    ['İlgili Kişi', 'Elif Aydın'],
    ['Sonraki Adım', 'Revize teklifi gönder'],
  ],
  (l, v) => `<tr><td>${l}</td><td>${v}</td></tr>`,
)}
</table></main>`,
    ),
    expected: {
      kind: 'deal',
      id: '8842',
      name: 'Soğuk depo genişletme',
      account: 'Ege Süt Ürünleri A.Ş.',
      amount: 1250000,
      currency: 'TRY',
      stage: 'Teklif verildi',
      closeDate: '2027-02-18',
      probability: 60,
      owner: 'Deniz Kaya',
      nextStep: 'Revize teklifi gönder',
      contacts: ['Elif Aydın'],
    },
  },
  {
    name: 'steps of which the one at hand is marked as now, the first of them, German',
    url: 'https://firma.erp-suite.example/webapp/view/opportunity/OpportunityDetail.page?entityId=882211',
    html: html(
      'de',
      'Verkaufschance V1042',
      `
<div class="page"><div class="title"><h1>Verkaufschance V1042: Sortierband Halle 3</h1></div>
<div class="status-chain"><span class="step now">Bedarf</span><span class="step">Kontakt</span><span class="step">Angebot</span><span class="step">Verhandlung</span><span class="step">Gewonnen</span></div>
${rows(
  [
    ['Kunde', 'Recycling Nord GmbH'],
    ['Erwarteter Umsatz', '58.400,00 EUR'],
    ['Erwartetes Abschlussdatum', '15.04.2027'],
    ['Verantwortlicher', 'Jan Petersen'],
  ],
  (l, v) => `<div class="row"><div class="label">${l}</div><div class="content">${v}</div></div>`,
)}
</div>`,
    ),
    expected: {
      kind: 'deal',
      id: '882211',
      name: 'Sortierband Halle 3',
      account: 'Recycling Nord GmbH',
      stage: 'Bedarf',
      stageShare: 0.2,
      amount: 58400,
      currency: 'EUR',
      closeDate: '2027-04-15',
      owner: 'Jan Petersen',
    },
  },
  {
    name: 'an old table with four columns, Italian',
    url: 'http://gestionale.azienda.example/crm/trattativa.asp?id=5512',
    html: html(
      'it',
      'Gestionale',
      `
<table class="head"><tr><td><img alt=""></td><td><b>GESTIONALE</b></td></tr></table><h3>Trattativa: Linea imbottigliamento 2</h3>
<table border="1" cellpadding="3"><tr><td class="l">Cliente</td><td>Acque Serravalle SpA</td><td class="l">Agente</td><td>Dario Bellini</td></tr>
<tr><td class="l">Valore stimato</td><td>€ 184.000,00</td><td class="l">Probabilità</td><td>40%</td></tr>
<tr><td class="l">Stato</td><td>Offerta inviata</td><td class="l">Data chiusura prevista</td><td>31/03/2027</td></tr>
<tr><td class="l">Referente</td><td>Lucia Monti</td><td class="l">Concorrente</td><td>Imbotti Group</td></tr>
<tr><td class="l">Data inserimento</td><td>05/10/2026</td><td class="l">Prossima azione</td><td>Telefonare a Lucia Monti</td></tr></table>`,
    ),
    expected: {
      kind: 'deal',
      id: '5512',
      name: 'Linea imbottigliamento 2',
      account: 'Acque Serravalle SpA',
      owner: 'Dario Bellini',
      amount: 184000,
      currency: 'EUR',
      probability: 40,
      stage: 'Offerta inviata',
      closeDate: '2027-03-31',
      contacts: ['Lucia Monti'],
      competitor: 'Imbotti Group',
      createdDate: '2026-10-05',
      nextStep: 'Telefonare a Lucia Monti',
    },
  },
  {
    name: 'a Dutch renewal in a form, with its state in a badge',
    url: 'https://portaal.installatie.example/verkoopkansen/3381',
    html: html(
      'nl',
      'Verkoopkans 3381',
      `
<main><div class="page-header"><h1>Onderhoudscontract Zuidas <span class="badge bg-info">Lopend</span></h1></div><form>
${rows(
  [
    ['Klant', 'Vastgoed Amstel BV', 't'],
    ['Bedrag', '36.000,00', 't'],
    ['Valuta', 'EUR', 's'],
    ['Fase', 'Onderhandeling', 's'],
    ['Verwachte sluitdatum', '28-02-2027', 't'],
    ['Kans op succes (%)', '80', 't'],
    ['Type', 'Verlenging', 's'],
    ['Accountmanager', 'Sanne Bos', 's'],
    ['Contactpersoon', 'Pim de Wit', 't'],
  ],
  (l, v, k) =>
    `<div class="form-group row"><label class="col-3" for="f${l.replace(/\W/g, '')}">${l}</label><div class="col-9">${k === 's' ? `<select id="f${l.replace(/\W/g, '')}"><option>-</option><option selected>${v}</option></select>` : `<input id="f${l.replace(/\W/g, '')}" value="${v}">`}</div></div>`,
)}
</form></main>`,
    ),
    expected: {
      kind: 'deal',
      id: '3381',
      name: 'Onderhoudscontract Zuidas',
      account: 'Vastgoed Amstel BV',
      amount: 36000,
      currency: 'EUR',
      stage: 'Onderhandeling',
      closeDate: '2027-02-28',
      probability: 80,
      recordType: 'renewal',
      owner: 'Sanne Bos',
      contacts: ['Pim de Wit'],
    },
  },
];
