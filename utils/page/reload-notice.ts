import { createUiHost } from './ui-host';
import type { InlineKit, Presses } from './view';
import type { Words } from './words';

/**
 * Once, calmly: the extension was updated or switched off under this page. Shown by a copy that can do nothing else any more.
 * @param followed a newer copy works on this page, and it need not be loaded again
 */
export function showReloadNotice(view: Window, kit: InlineKit, words: Words, followed: AbortSignal): void {
  const host = createUiHost(view.document, kit.css);
  const nothing = () => {};
  const presses: Presses = {
    toggleList: nothing,
    openLog: nothing,
    noticeAction: () => view.location.reload(),
    closeNotice() {
      inline.dispose();
      host.remove();
    },
  };
  const inline = kit.mount(host.root, presses);
  host.attend(null);
  inline.render({
    chips: [],
    dock: null,
    signals: [],
    surface: null,
    notice: { text: words.reload, action: words.reloadNow },
    says: words.reload,
  });
  followed.addEventListener('abort', presses.closeNotice);
}
