import { type ComponentChildren, render } from 'preact';
import { watchPresses } from '@/components/ui/presses';
import tokens from '@/components/ui/tokens.css?inline';
import { isAlive } from '@/utils/messaging/client';
import { direction, language, t } from '@/utils/messaging/words';
import type { InlineKit } from '@/utils/page/view';
import { App, type Part, type Spoken } from './App';
import inline from './inline.css?inline';

let spoken: Spoken | undefined;
/** Asked anew with every root, but for the last one of a page: an extension that was updated under it answers no more. */
function speak(): Spoken {
  if (!spoken || isAlive()) spoken = { lang: language(), dir: direction(), close: t('cardClose') };
  return spoken;
}

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
    const words = speak();
    // A press on a button leaves the focus, and so the caret, in the draft.
    home.addEventListener('mousedown', (event) => {
      if (!(event.target as Element).closest('input, label')) event.preventDefault();
    });
    const isSecondHalf = watchPresses(home);
    home.addEventListener(
      'click',
      (event) => {
        if ((event.target as Element).closest('.toast') && isSecondHalf(event)) event.stopPropagation();
      },
      { capture: true },
    );
    /** What was drawn last, while nothing was open. */
    let drawn = '';
    return {
      render(view, open) {
        // What is open changes by itself (a form, a receipt in it); the rest is the same while it says the same.
        const said = view.surface ? '' : JSON.stringify(view);
        if (said !== '' && said === drawn) return;
        drawn = said;
        render(
          <App view={view} presses={presses} spoken={words} {...(records && { records })}>
            {open as ComponentChildren}
          </App>,
          home,
        );
      },
      dispose() {
        render(null, home);
        home.remove();
      },
    };
  },
});
