import type { Kind } from '../crm/labels';
import type { Located } from '../crm/record';

const MODULES = new Map<string, Kind>([
  ['opportunities', 'deal'],
  ['accounts', 'account'],
  ['contacts', 'contact'],
  ['leads', 'lead'],
]);

/** The classic address of a page, also from the hash that hides it, and of what a form on the page carries. */
function classic(url: URL, document: Document): Located | null {
  const hidden = /ajaxUILoc=([^&]+)/.exec(url.hash)?.[1];
  let asked = url.searchParams;
  if (hidden) {
    try {
      asked = new URL(decodeURIComponent(hidden), url).searchParams;
    } catch {
      return null;
    }
  }
  const form = (name: string): string | null =>
    document.querySelector(`#formDetailView input[name="${name}"]`)?.getAttribute('value') ?? null;
  const module = asked.get('module') ?? form('module');
  const id = asked.get('record') ?? form('record');
  const action = asked.get('action') ?? 'DetailView';
  const kind = MODULES.get(module?.toLowerCase() ?? '');
  return kind && id && /^(?:DetailView|EditView)$/i.test(action) ? { kind, id } : null;
}

/** Version 8: "#/opportunities/record/<id>". */
function modern(url: URL): Located | null {
  const [, module, id] = /^#\/([\w-]+)\/record\/([\w-]{8,})(?:[/?]|$)/.exec(url.hash) ?? [];
  const kind = MODULES.get(module?.toLowerCase() ?? '');
  return kind && id ? { kind, id } : null;
}

export function isSuite(url: URL, document: Document): boolean {
  if (modern(url)) return true;
  if (/index\.php$/.test(url.pathname) && (url.searchParams.has('module') || /ajaxUILoc/.test(url.href))) {
    return url.searchParams.get('view') === null;
  }
  return (
    document.querySelector(
      '#formDetailView,.detail-view-field,scrm-root,app-root scrm-base-navbar,scrm-field',
    ) !== null
  );
}

export function locate(url: URL, document: Document): Located | null {
  return modern(url) ?? classic(url, document);
}
