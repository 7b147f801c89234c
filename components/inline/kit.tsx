import { type ComponentChildren, render } from 'preact';
import tokens from '@/components/ui/tokens.css?inline';
import type { InlineKit } from '@/utils/page/view';
import { App, type Part } from './App';
import inline from './inline.css?inline';

/**
 * What a content script draws with. The styles live in the closed shadow root and reach nothing of the page.
 * @param records what is drawn on the page of a record
 */
export const kitWith = (records?: Part): InlineKit => ({
  css: tokens + inline,
  drafts: () => import('@/utils/page/draft'),
  surfaces: async () => (await import('./surfaces')).surfaceKit,
  mount(root, presses) {
    const home = root.ownerDocument.createElement('div');
    root.append(home);
    // A press on a button leaves the focus, and so the caret, in the draft.
    home.addEventListener('mousedown', (event) => {
      if (!(event.target as Element).closest('input, label')) event.preventDefault();
    });
    return {
      render: (view, open) =>
        render(
          <App view={view} presses={presses} {...(records && { records })}>
            {open as ComponentChildren}
          </App>,
          home,
        ),
      dispose() {
        render(null, home);
        home.remove();
      },
    };
  },
});
