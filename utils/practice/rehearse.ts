import { t } from '../messaging/words';
import { type Desk, openDesk } from '../page/desk';
import { installKeyGuard } from '../page/key-guard';
import type { InlineKit, SurfaceKit } from '../page/view';
import { readWords } from '../page/words';
import { practiceAdapter, type Rehearsal } from './adapter';
import { type Listener, practiceLink } from './link';

/**
 * Puts the coach on a situation that stands in the page: the marks, the card, the chip and the list of every other
 * page, over messages that write nothing.
 * @param signal ends it
 */
export function rehearse(
  rehearsal: Rehearsal,
  kit: InlineKit,
  listener: Listener,
  signal: AbortSignal,
): Desk {
  const view = rehearsal.root.ownerDocument.defaultView as Window & typeof globalThis;
  const words = readWords();
  return openDesk({
    view,
    adapter: practiceAdapter(rehearsal),
    link: practiceLink(rehearsal.situation, listener),
    // Our own page: nobody listens before us.
    guard: installKeyGuard(view, signal, true),
    kit: { ...kit, surfaces: async () => alone(await kit.surfaces()) },
    dock: undefined,
    words: {
      ...words,
      logged: t('practiceLogged'),
      loggedAgain: t('practiceLogged'),
      muted: {
        'muted-here': t('practiceMuted'),
        'muted-person': t('practiceMuted'),
        'muted-rule': t('practiceMuted'),
      },
      dockClosed: { record: t('practiceMuted'), site: t('practiceMuted') },
    },
    self: [],
    signal,
  });
}

/** There is no side panel beside a page of our own. */
const alone = (kit: SurfaceKit): SurfaceKit => ({
  ...kit,
  draw: (view, actions) => kit.draw(view, { ...actions, openBeside: undefined, quiet: undefined }),
});
