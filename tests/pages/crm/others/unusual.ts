import { html, type OtherPage, rows } from './page';

/* Layouts that nothing else here has: shadow roots, virtual rows, editable cells, tables in two directions. */

const shadowed: OtherPage = {
  name: 'a record of web components with open shadow roots, label in an attribute of the host, German',
  url: 'https://vertrieb.example.de/app/verkaufschancen/77201',
  html: html(
    'de-AT',
    'Förderband Ost – Verkaufschance',
    `<x-app><template shadowrootmode="open"><main><x-head><template shadowrootmode="open"><h1>Förderband Ost</h1></template></x-head><div class="grid">
    ${rows(
      [
        ['Kunde', 'Lagerhaus Steyr eGen'],
        ['Auftragswert', '€ 57.480,00'],
        ['Phase', 'Angebot'],
        ['Abschlussdatum', '12.03.2027'],
        ['Betreuer', 'Resi Pichler'],
        ['Nächster Schritt', ''],
      ],
      (label, value) =>
        `<x-field><template shadowrootmode="open"><div part="label">${label}</div><div part="value"><span>${value}</span></div></template></x-field>`,
    )}
    </div></main></template></x-app>`,
  ),
  expected: {
    kind: 'deal',
    id: '77201',
    name: 'Förderband Ost',
    account: 'Lagerhaus Steyr eGen',
    amount: 57480,
    currency: 'EUR',
    stage: 'Angebot',
    closeDate: '2027-03-12',
    owner: 'Resi Pichler',
    nextStep: null,
  },
};

const virtual: OtherPage = {
  name: 'a virtual list of properties: rows placed by style, names left and values right, some beyond the edge',
  url: 'https://grid.example.com/workspace/7/deals/rec_9dKq27LmZx',
  html: html(
    'en',
    'Kiln burner retrofit',
    `<div class="shell"><div class="record-title" role="heading" aria-level="1">Kiln burner retrofit</div><div class="vlist" role="list" style="position:relative;height:360px">
    ${rows(
      [
        ['Deal', 'Kiln burner retrofit'],
        ['Organisation', 'Stoke Ceramics plc'],
        ['ARR', '£0'],
        ['Deal value', '£68,250'],
        ['Deal stage', 'Technical win'],
        ['Target close', '30 Apr 2027'],
        ['Deal owner', 'Priti Nair'],
        ['Next step', 'Burner test on 10 December'],
        ['Champion', 'Alan Frith'],
        ['Loss reason', ''],
      ],
      (label, value) =>
        `<div role="listitem" class="vrow" style="position:absolute;height:36px;top:0"><div class="vname" style="position:absolute;left:0;width:160px">${label}</div><div class="vval" contenteditable="true" style="position:absolute;left:160px">${value}</div></div>`,
    )}
    </div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: 'rec_9dKq27LmZx',
    name: 'Kiln burner retrofit',
    account: 'Stoke Ceramics plc',
    amount: 68250,
    currency: 'GBP',
    stage: 'Technical win',
    closeDate: '2027-04-30',
    owner: 'Priti Nair',
    nextStep: 'Burner test on 10 December',
    lossReason: null,
    contacts: ['Alan Frith'],
  },
};

const editable: OtherPage = {
  name: 'a record as a table of editable cells, Spanish, the same headings in a table of its contacts',
  url: 'https://ventas.example.es/oportunidades/ficha/15208',
  html: html(
    'es-ES',
    'Oportunidad 15208 · Secadero de maderas',
    `<div id="main"><h2>Secadero de maderas</h2><table class="ficha"><tbody>
    ${rows(
      [
        ['Cuenta', 'Maderas Ribagorza S.L.', 'cuenta'],
        ['Importe previsto', '43.750,00 €', 'importe'],
        ['Fase de venta', 'Propuesta económica', 'fase'],
        ['Fecha prevista de cierre', '19/02/2027', 'cierre'],
        ['Comercial asignado', 'Nuria Ballarín', 'comercial'],
        ['Probabilidad', '60 %', 'prob'],
        ['Próximos pasos', '', 'pasos'],
        ['Competidor', 'Hornos Litera', 'comp'],
        ['Motivo de pérdida', '', 'motivo'],
      ],
      (label, value, name) =>
        `<tr><th scope="row">${label}</th><td><div class="celda" contenteditable="true" data-campo="${name}">${value}</div></td></tr>`,
    )}
    </tbody></table><h3>Contactos</h3><table class="lista"><thead><tr><th>Nombre</th><th>Cargo</th><th>Correo</th></tr></thead><tbody><tr><td><a href="/contactos/ficha/71">Andrés Mora</a></td><td>Director de compras</td><td>amora@ribagorza.example</td></tr><tr><td><a href="/contactos/ficha/72">Pilar Usón</a></td><td>Calidad</td><td>puson@ribagorza.example</td></tr></tbody></table></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '15208',
    name: 'Secadero de maderas',
    account: 'Maderas Ribagorza S.L.',
    amount: 43750,
    currency: 'EUR',
    stage: 'Propuesta económica',
    closeDate: '2027-02-19',
    owner: 'Nuria Ballarín',
    probability: 60,
    nextStep: null,
    competitor: 'Hornos Litera',
    lossReason: null,
    contacts: ['Andrés Mora', 'Pilar Usón'],
  },
};

const labelBelow: OtherPage = {
  name: 'a deal whose captions stand under the figures, Italian, with a stage track of dots',
  url: 'https://crm.officine.example.it/trattative/dettaglio/5093',
  html: html(
    'it',
    'Trattativa: Linea di lavaggio cassette',
    `<main><div class="hero"><span class="tipo">Trattativa</span><h1>Linea di lavaggio cassette</h1><div class="cifre"><div class="cifra"><strong>€ 39.200,00</strong><small>Valore stimato</small></div><div class="cifra"><strong>30/04/2027</strong><small>Chiusura prevista</small></div><div class="cifra"><strong>50%</strong><small>Probabilità</small></div></div></div>
    <ul class="track stage-track"><li class="done"><span class="dot"></span>Contatto</li><li class="done"><span class="dot"></span>Sopralluogo</li><li class="current" aria-current="step"><span class="dot"></span>Offerta</li><li><span class="dot"></span>Ordine</li></ul>
    <div class="scheda"><p><b>Cliente</b><br>Ortofrutta Bassa Padana</p><p><b>Referente</b><br>Ivo Zanella</p><p><b>Agente</b><br>Mirko Sala</p><p><b>Prossimo passo</b><br>—</p><p><b>Concorrenti</b><br>Lavatec</p></div></main>`,
  ),
  expected: {
    kind: 'deal',
    id: '5093',
    name: 'Linea di lavaggio cassette',
    amount: 39200,
    currency: 'EUR',
    closeDate: '2027-04-30',
    probability: 50,
    stage: 'Offerta',
    stageShare: 0.75,
    account: 'Ortofrutta Bassa Padana',
    contacts: ['Ivo Zanella'],
    owner: 'Mirko Sala',
    nextStep: null,
    competitor: 'Lavatec',
  },
};

const agile: OtherPage = {
  name: 'Agile CRM deal: key and value in one line, tracks and milestones, a related contact and a case',
  url: 'https://acme.agilecrm.example/#deal/5649391675244544',
  html: html(
    'en',
    'Sorting robot pilot',
    `<div id="content" class="app-content"><div class="wrapper"><div class="row"><div class="col-md-9"><div class="panel"><div class="deal-top"><div class="pull-left"><span class="h3 deal_name">Sorting robot pilot</span></div><div class="pull-right"><span class="deal-value">$96,000</span></div></div>
    <div class="deal-details"><div><span class="text-muted">Track:</span> <span>Default</span></div><div><span class="text-muted">Milestone:</span> <span>Proposal</span></div><div><span class="text-muted">Probability:</span> <span>50%</span></div><div><span class="text-muted">Close Date:</span> <time datetime="2027-02-12">Fri Feb 12 2027</time></div><div><span class="text-muted">Owner:</span> <span><img class="r-2x" alt=""> Odile Chabert</span></div><div><span class="text-muted">Deal Source:</span> <span>Referral</span></div><div><span class="text-muted">Created:</span> <time datetime="2026-10-19">Mon Oct 19 2026</time></div></div></div></div>
    <div class="col-md-3"><div class="panel"><div class="panel-heading">Related to</div><div class="contact-addview"><a href="#contact/5629499534213120">Hamza Idrissi</a></div><div class="contact-addview"><a href="#company/5639445604728832">Atlas Recycling SARL</a></div></div></div></div></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '5649391675244544',
    name: 'Sorting robot pilot',
    amount: 96000,
    currency: 'USD',
    stage: 'Proposal',
    probability: 50,
    closeDate: '2027-02-12',
    owner: 'Odile Chabert',
    createdDate: '2026-10-19',
    contacts: ['Hamza Idrissi'],
    account: 'Atlas Recycling SARL',
  },
};

const pipeliner: OtherPage = {
  name: 'an opportunity in two panes, sales unit and owner, own dates as badges, Swiss German',
  url: 'https://app.pipeliner.example/space/helvetia/opportunities/PY-7FFFFFFF-9B3C1F2A-2B11',
  html: html(
    'de-CH',
    'Dosierstation Werk Thun',
    `<div class="p-shell"><div class="p-detail"><div class="p-detail__head"><div class="p-type">Verkaufschance</div><div class="p-name" role="heading" aria-level="1">Dosierstation Werk Thun</div></div>
    <div class="p-tiles"><div class="p-tile"><div class="p-tile__l">Wert</div><div class="p-tile__v">CHF 182'500.–</div></div><div class="p-tile"><div class="p-tile__l">Gewichteter Wert</div><div class="p-tile__v">CHF 109'500.–</div></div><div class="p-tile"><div class="p-tile__l">Abschlussdatum</div><div class="p-tile__v">31. März 2027</div></div><div class="p-tile"><div class="p-tile__l">Abschlusschance</div><div class="p-tile__v">60%</div></div></div>
    <div class="p-form">
    ${rows(
      [
        ['Verkaufsschritt', 'Offerte präsentiert'],
        ['Firma', 'Chemie Thun AG'],
        ['Hauptkontakt', 'Beat Zurbuchen'],
        ['Eigentümer', 'Regula Ammann'],
        ['Verkaufseinheit', 'Schweiz'],
        ['Erstellungsdatum', '14. Sept. 2026'],
        ['Grund für Verlust', 'Keine Angabe'],
      ],
      (label, value) =>
        `<div class="p-f"><div class="p-f__l"><label>${label}</label></div><div class="p-f__v"><div class="p-ro">${value}</div></div></div>`,
    )}
    </div></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: 'PY-7FFFFFFF-9B3C1F2A-2B11',
    name: 'Dosierstation Werk Thun',
    amount: 182500,
    currency: 'CHF',
    closeDate: '2027-03-31',
    probability: 60,
    stage: 'Offerte präsentiert',
    account: 'Chemie Thun AG',
    contacts: ['Beat Zurbuchen'],
    owner: 'Regula Ammann',
    createdDate: '2026-09-14',
    lossReason: null,
  },
};

const lacrm: OtherPage = {
  name: 'a contact page with a lead pipeline inside: fields of both, simple server markup',
  url: 'https://account.lessannoying.example/app/View_Contact?ContactId=37104412805554',
  html: html(
    'en-US',
    'Beulah Trask (Trask Orchards) | CRM',
    `<div id="PageBody"><div class="ContactHeader"><h1>Beulah Trask</h1><div class="Sub">Owner at <a href="/app/View_Company?CompanyId=37104412805500">Trask Orchards</a></div></div><table class="Info"><tr><td class="L">Email</td><td>beulah@trask.example <span class="Type">(Work)</span></td></tr><tr><td class="L">Phone</td><td>207-555-0141</td></tr><tr><td class="L">Assigned to</td><td>Merle Stanton</td></tr><tr><td class="L">Background Info</td><td>Met at the Bangor fair</td></tr></table><div class="PipelineItem"><h3>Sales pipeline</h3><p>Status: <b>Quote sent</b></p><p>Priority: <b>High</b></p></div></div>`,
  ),
  expected: {
    kind: 'contact',
    id: '37104412805554',
    name: 'Beulah Trask',
    account: 'Trask Orchards',
    email: 'beulah@trask.example',
    owner: 'Merle Stanton',
  },
};

export const unusualPages: OtherPage[] = [shadowed, virtual, editable, labelBelow, agile, pipeliner, lacrm];
