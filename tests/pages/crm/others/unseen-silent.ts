import { html } from './page';

/* Pages of such products that show no record: nothing may be said on any of them. */

export interface SilentPage {
  name: string;
  url: string;
  html: string;
}

const cards = (list: readonly (readonly [string, string, string])[]) =>
  list
    .map(
      ([name, firm, sum]) =>
        `<div class="k-card" draggable="true"><a href="/deals/${name.length}00${firm.length}">${name}</a><div>${firm}</div><div>${sum}</div></div>`,
    )
    .join('');

export const silent: SilentPage[] = [
  {
    name: 'a board of deals in columns, with filters',
    url: 'https://app.kinroot.example/deals/board?pipeline=4',
    html: html(
      'en-US',
      'Deals · Kinroot',
      `<nav><a href="/home">Home</a><a href="/deals/board">Deals</a></nav><div class="bar"><h1>Deals</h1><label>Owner</label><select><option>Everyone</option><option>Elias Brandt</option></select><label>Close date</label><select><option>This quarter</option></select><span>Total $412,300</span></div><div class="board"><div class="col"><h2>Qualified</h2><span>$61,000</span>${cards(
        [
          ['Fume hoods', 'Northfold Labs', '$48,000'],
          ['Cold chain', 'Cobble Hill', '$13,000'],
        ],
      )}</div><div class="col"><h2>Proposal</h2><span>$351,300</span>${cards([
        ['Boiler room', 'Port of Selwyn', '$302,000'],
        ['Valves', 'Greenlea', '$49,300'],
      ])}</div></div>`,
    ),
  },
  {
    name: 'a list of opportunities in a table with a preview of none',
    url: 'https://vertrieb.kernwerk.example/chancen?seite=2&sort=abschluss',
    html: html(
      'de',
      'Verkaufschancen – Kernwerk',
      `<h1>Verkaufschancen</h1><table><thead><tr><th>Name</th><th>Firma</th><th>Betrag</th><th>Phase</th><th>Abschlussdatum</th><th>Inhaber</th></tr></thead><tbody>${[
        ['Pulverkabine', 'Zaunbau Drechsler', '72.900,00 €', 'Angebot', '19.02.2027', 'Ole Brandt'],
        ['Melkroboter', 'Hof Tiedemann', '168.000,00 €', 'Verhandlung', '31.03.2027', 'Kathrin Pohl'],
        ['Förderer', 'Möbelwerk Aschau', '43.180,00 €', 'Angebot', '26.02.2027', 'Sepp Innerhofer'],
      ]
        .map(
          ([name, ...rest], i) =>
            `<tr><td><a href="/chancen/${i + 1}">${name}</a></td>${rest.map((cell) => `<td>${cell}</td>`).join('')}</tr>`,
        )
        .join('')}</tbody></table><div class="seiten">Seite 2 von 9</div>`,
    ),
  },
  {
    name: 'a dashboard of figures, goals and next activities',
    url: 'https://app.funilvivo.example/dashboard/vendas',
    html: html(
      'pt-BR',
      'Painel de vendas',
      `<h1>Painel de vendas</h1><div class="kpi"><span>Valor total em aberto</span><b>R$ 1.204.300,00</b></div><div class="kpi"><span>Probabilidade média</span><b>46%</b></div><div class="kpi"><span>Responsável</span><b>Todos</b></div><div class="kpi"><span>Previsão de fechamento</span><b>31/12/2026</b></div><h2>Próximas atividades</h2><ul><li>Ligar para Otávio Brandão — 24/11/2026</li><li>Visita Queijaria Serra Alta — 02/12/2026</li></ul>`,
    ),
  },
  {
    name: 'settings of a pipeline: stages with their probabilities',
    url: 'https://app.leadgrove.example/v2/location/k2Jd81/settings/pipelines/31',
    html: html(
      'en-US',
      'Settings | Leadgrove',
      `<nav><a href="/settings/company">Company</a><a href="/settings/pipelines">Pipelines</a></nav><h1>Edit pipeline</h1><form><label for="n">Pipeline name</label><input id="n" value="Equipment"><table><thead><tr><th>Stage name</th><th>Probability</th></tr></thead><tbody><tr><td><input value="New Lead"></td><td><input value="10%"></td></tr><tr><td><input value="Demo held"></td><td><input value="50%"></td></tr></tbody></table><label for="c">Currency</label><select id="c"><option selected>USD</option></select><label for="o">Default owner</label><input id="o" value="Kenji Alvarado"><button>Save</button></form>`,
    ),
  },
  {
    name: 'a calendar of activities in a week',
    url: 'https://online.fjordoffice.example/Cust12/default.aspx?diary_week=48',
    html: html(
      'en',
      'Diary',
      `<h1>Week 48</h1><table><tr><th>Mon 23</th><th>Tue 24</th><th>Wed 25</th></tr><tr><td>09:00 Meeting Lofoten Havbruk AS</td><td></td><td>13:00 Call Sigrid Moen</td></tr></table>`,
    ),
  },
  {
    name: 'results of a search over deals, people and firms',
    url: 'https://app.clientelia.example/buscar?q=riego',
    html: html(
      'es',
      'Resultados | Clientelia',
      `<h1>Resultados de «riego»</h1><h2>Oportunidades</h2><div class="r"><a href="/oportunidades/1820033/">Sistema de riego Lebrija</a><span>Importe: 54.300,00 €</span><span>Etapa: Propuesta presentada</span><span>Propietario: Rocío Valderrama</span></div><div class="r"><a href="/oportunidades/1820090/">Riego por goteo</a><span>Importe: 8.100,00 €</span><span>Etapa: Nuevo</span><span>Propietario: Rocío Valderrama</span></div><h2>Contactos</h2><div class="r"><a href="/contactos/881/">Antonio Jurado</a></div>`,
    ),
  },
  {
    name: 'the rep’s own profile',
    url: 'https://app.tidemark.example/users/me/profile',
    html: html(
      'en-US',
      'Profile - Tidemark',
      `<h1>My profile</h1><dl><dt>Name</dt><dd>Sonya Petrak</dd><dt>Email</dt><dd>sonya@tidemark.example</dd><dt>Title</dt><dd>Account Executive</dd><dt>Currency</dt><dd>USD</dd><dt>Time zone</dt><dd>America/Chicago</dd></dl><h2>Notifications</h2><label><input type="checkbox" checked> Deal stage changes</label>`,
    ),
  },
  {
    name: 'a forecast report by owner and month',
    url: 'https://crm.fenwickpumps.example/CRM/eware.dll/Do?SID=1&Act=1410&Report=Forecast',
    html: html(
      'en-GB',
      'Forecast report',
      `<h1>Forecast by owner</h1><table><tr><th>Owner</th><th>Stage</th><th>Amount</th><th>Close date</th></tr><tr><td>Heather Lyle</td><td>Proposal Submitted</td><td>£ 27,900.00</td><td>26/02/2027</td></tr><tr><td>Total</td><td></td><td>£ 27,900.00</td><td></td></tr></table>`,
    ),
  },
];
