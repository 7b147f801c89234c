import type { Kind } from '../crm/labels';
import type { Located } from '../crm/record';

export const HOSTS = '*.odoo.com';

function has(document: Document, ...names: string[]): boolean {
  return names.some(
    (name) => document.querySelector(`.o_form_view .o_field_widget[name="${name}"]`) !== null,
  );
}

/** Which record a form shows, by its own class or fields: addresses of version 18 name only an action. */
function kindOfForm(document: Document, model: string): Kind | undefined {
  if (
    model === 'crm.lead' ||
    (!model &&
      (document.querySelector('.o_lead_opportunity_form') ||
        has(document, 'expected_revenue', 'planned_revenue')))
  ) {
    const form = document.querySelector('.o_form_view');
    return form && !has(document, 'stage_id', 'expected_revenue') ? 'lead' : 'deal';
  }
  if (model === 'res.partner' || (!model && has(document, 'vat', 'company_type', 'is_company'))) {
    const person = document.querySelector(
      '[name="company_type"] input[data-value="person"]',
    ) as HTMLInputElement | null;
    return person?.checked || person?.hasAttribute('checked') || has(document, 'function')
      ? 'contact'
      : 'account';
  }
  return undefined;
}

export function isOdoo(url: URL, document: Document): boolean {
  if (/^\/odoo(?:\/|$)/.test(url.pathname)) return true;
  if (/^\/web\/?$/.test(url.pathname) && /(?:model|action|menu_id|cids)=/.test(url.hash)) return true;
  return document.querySelector('.o_web_client,.o_action_manager') !== null;
}

export function locate(url: URL, document: Document): Located | null {
  const asked = new URLSearchParams(url.hash.slice(1));
  const path = /^\/odoo\/(?:[\w.-]+\/)*?([\w.-]+)\/(\d+)\/?$/.exec(url.pathname);
  const id = asked.get('id') ?? path?.[2];
  if (!id || !/^\d+$/.test(id)) return null;
  const named = asked.get('model') ?? (path?.[1]?.includes('.') ? path[1] : '');
  const kind = kindOfForm(document, named ?? '') ?? (path?.[1] === 'crm' ? 'deal' : undefined);
  const view = asked.get('view_type');
  return kind && (!view || view === 'form') ? { kind, id, org: url.hostname } : null;
}
