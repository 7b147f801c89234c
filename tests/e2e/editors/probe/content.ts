import { ContentScriptContext } from 'wxt/utils/content-script-context';
import * as desk from '@/components/inline/desk';
import { start } from '@/utils/page/start';
import type { Composer, SiteAdapter } from '@/utils/sites/adapter';

const keys = new WeakMap<Element, string>();
let made = 0;

/** The editor of a test page, wherever its library put it: in the page or in a frame of it. */
function editorOf(root: Element): HTMLElement | null {
  const frame = root.querySelector('iframe');
  const inner = frame?.contentDocument?.querySelector<HTMLElement>('[contenteditable=true]');
  return inner ?? root.querySelector<HTMLElement>('[contenteditable=true], textarea');
}

function composer(root: HTMLElement): Composer[] {
  const editor = editorOf(root);
  if (!editor) return [];
  const key = keys.get(root) ?? `c${++made}`;
  keys.set(root, key);
  return [
    {
      key,
      editor,
      root,
      format: editor.localName === 'textarea' ? 'plain' : 'rich',
      marks: {},
      header: () => ({ recipients: [{ kind: 'to', name: 'Dana Reyes', address: 'dana@acme.example' }] }),
      thread: () => undefined,
      keepClear: () => [...root.querySelectorAll('.send')],
      headerAreas: () => [...root.querySelectorAll('header')],
    },
  ];
}

const adapter: SiteAdapter = {
  id: 'probe',
  kind: 'mail',
  matches: [],
  applies: () => true,
  self: () => [],
  read: () => null,
  composers: (document) => [...document.querySelectorAll<HTMLElement>('.composer')].flatMap(composer),
  onOutcome: () => {},
  watch: (document) => [document.body, ...document.querySelectorAll('.composer, #editor')],
  health: () => [],
};

start(new ContentScriptContext('probe', { noScriptStartedPostMessage: true }), {
  find: async () => adapter,
  desk: async () => desk,
});
