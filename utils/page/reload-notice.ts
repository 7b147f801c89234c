import { createUiHost } from './ui-host';
import type { Actions, InlineKit } from './view';
import type { Words } from './words';

/** Once, calmly: the extension was updated under this page. Shown by a copy that can do nothing else any more. */
export function showReloadNotice(view: Window, kit: InlineKit, words: Words): void {
  const host = createUiHost(view.document, kit.css);
  const nothing = () => {};
  const actions: Actions = {
    toggleList: nothing,
    openTip: nothing,
    step: nothing,
    close: nothing,
    apply: nothing,
    copy: nothing,
    mute: nothing,
    openLog: nothing,
    closeDock: nothing,
    openBeside: nothing,
    saveLog: nothing,
    noticeAction: () => view.location.reload(),
    closeNotice() {
      inline.dispose();
      host.remove();
    },
  };
  const inline = kit.mount(host.root, actions);
  host.attend(null);
  inline.render({
    chips: [],
    dock: null,
    signals: [],
    surface: null,
    notice: { text: words.reload, action: words.reloadNow },
    says: words.reload,
  });
}
