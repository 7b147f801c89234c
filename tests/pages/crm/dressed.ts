import type { Fixture } from './facts';

/*
 * The record of a fixture as a rep sees it: the same markup with a look, and with what stands around a record. Reading
 * needs none of it; pictures do, and so does placing things beside it.
 */

const LOOK = `
  :root { --ink: #181818; --soft: #5c5c5c; --line: #e5e5e5; --blue: #0b5cab; }
  * { box-sizing: border-box; }
  body { margin: 0; min-height: 100vh; background: #eef1f6; color: var(--ink); font: 14px/1.5 system-ui, "Segoe UI", Roboto, sans-serif; }
  a { color: var(--blue); text-decoration: none; }
  .top, .nav { display: flex; align-items: center; gap: 20px; padding: 0 24px; background: #fff; }
  .top { height: 52px; } .top b { font-size: 18px; font-weight: 500; color: #032d60; }
  .top input { flex: 0 1 520px; min-width: 0; margin: 0 auto; border: 1px solid #c9c9c9; border-radius: 16px; padding: 6px 16px; font: inherit; }
  .top span { width: 32px; height: 32px; border-radius: 50%; background: #066afe; color: #fff; display: grid; place-items: center; font-weight: 600; flex: none; }
  .nav { height: 40px; border-bottom: 2px solid var(--blue); overflow: auto; } .nav a { color: inherit; padding: 8px 4px; white-space: nowrap; } .nav a.on { font-weight: 600; box-shadow: inset 0 -3px var(--blue); }
  one-record-home-flexipage2 { display: grid; grid-template: auto auto minmax(380px, auto) / minmax(0, 1fr) 300px 410px; gap: 12px; padding: 12px 16px 40px; }
  one-record-home-flexipage2::after { content: 'Activity'; grid-area: 1 / 3 / span 3 / 3; background: #fff; border: 1px solid var(--line); border-radius: 8px; padding: 14px 20px; font-size: 15px; font-weight: 600; }
  records-lwc-highlights-panel, .slds-path__nav { grid-column: 1 / 3; }
  records-lwc-highlights-panel, records-lwc-detail-panel, lst-related-list-single-container { display: block; background: #fff; border: 1px solid var(--line); border-radius: 8px; padding: 14px 20px; }
  records-lwc-highlights-panel { font-size: 20px; font-weight: 600; } records-lwc-highlights-panel::before { content: 'Opportunity'; display: block; font-size: 12px; font-weight: 400; color: var(--soft); }
  .slds-path__nav { display: flex; gap: 4px; margin: 0; padding: 0; list-style: none; }
  .slds-path__item { flex: 1; padding: 7px 10px; background: #dfe3ea; text-align: center; font-size: 13px; clip-path: polygon(0 0, calc(100% - 10px) 0, 100% 50%, calc(100% - 10px) 100%, 0 100%, 10px 50%); }
  .slds-is-complete { background: #3ba755; color: #fff; } .slds-is-current { background: #014486; color: #fff; font-weight: 600; }
  records-lwc-detail-panel { display: grid; grid-template-columns: repeat(auto-fill, minmax(210px, 1fr)); gap: 4px 28px; align-content: start; }
  .slds-form-element { display: grid; grid-template-columns: 1fr 24px; border-bottom: 1px solid var(--line); padding: 8px 0 6px; min-height: 56px; }
  .slds-form-element__label { grid-column: 1 / -1; font-size: 12px; color: var(--soft); } .slds-form-element__control { grid-column: 1 / -1; display: flex; justify-content: space-between; align-items: center; }
  .test-id__inline-edit-trigger { border: 0; background: none; color: var(--soft); padding: 0; width: 24px; height: 24px; } .test-id__inline-edit-trigger::before { content: '✎'; }
  .slds-assistive-text { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  lst-related-list-single-container { align-self: start; } lst-related-list-single-container h2 { margin: 0 0 8px; font-size: 15px; }
  lst-related-list-single-container a { display: block; padding: 7px 0; border-top: 1px solid var(--line); }
  @media (max-width: 1100px) { one-record-home-flexipage2 { display: block; padding: 12px; } one-record-home-flexipage2 > * { margin-bottom: 12px; } one-record-home-flexipage2::after { content: none; } .slds-path__nav { flex-wrap: wrap; } .top b { display: none; } }`;

const AROUND =
  '<div class="top"><b>Harbour CRM</b><input type="search" aria-label="Search" placeholder="Search"><span>M</span></div><nav class="nav"><a href="#home">Home</a><a href="#accounts">Accounts</a><a href="#contacts">Contacts</a><a href="#opportunities" class="on">Opportunities</a><a href="#tasks">Tasks</a><a href="#reports">Reports</a></nav>';

/** Stages that the fixture only needs to be there. */
const STAGES: Record<string, string> = { A: 'Qualification', C: 'Negotiation', D: 'Closed' };

/** The page of a Salesforce fixture in its first layout, dressed. */
export function dressed({ html }: Pick<Fixture, 'html'>): string {
  return html
    .replace('</head>', `<meta name="viewport" content="width=device-width"><style>${LOOK}</style></head>`)
    .replace(/<body[^>]*>/, (body) => `${body}${AROUND}`)
    .replace(
      /(<span class="slds-path__title">)([ACD])(?=<)/g,
      (_, start: string, name: string) => start + STAGES[name],
    );
}
