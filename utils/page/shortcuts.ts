import { isGone, startOf } from '../sites/is-gone';
import type { Dock } from './dock';
import type { Draft } from './draft';
import type { KeyGuard } from './key-guard';
import type { ReadingPane } from './reading-pane';
import { hasFocus, selectionOf } from './selection';
import type { Open, Stage } from './stage';
import type { createSurfaceKeys } from './surface-keys';
import type { UiHost } from './ui-host';
import { isMac } from './words';

/*
 * Alt+U (on a Mac Control+Shift+U, since Option+U types an umlaut) opens the card at the caret, or the list; pressed
 * again it closes. While a receipt stands there it goes to its Undo. Escape closes. All of them give the focus back to
 * the draft, with its selection. What is typed behind a press on an opening waits for the form.
 */

export interface Hold {
  /** The words are in: what is no letter, as the keys for undo, is the page's again. */
  isIn(): void;
  /** Ends it. @returns what was typed, once */
  letGo(): string;
}

export interface Shortcuts {
  /** Puts the focus on what is open. */
  enterUi(): void;
  /** Opens something and goes to it; what closes it leads back to where the rep is now. */
  goInto(next: Open): void;
  leaveUi(): void;
  /**
   * Keeps keys from everybody: the words that are on their way into a draft are selected there for a moment, and a key would
   * take their place.
   */
  hold(): Hold;
}

/** Whether a key is the one that opens the card. By its place on the keyboard: what it types with Alt differs. */
function isShortcut(event: KeyboardEvent, mac: boolean): boolean {
  if (event.code !== 'KeyU' || event.metaKey || event.getModifierState('AltGraph')) return false;
  return mac
    ? event.ctrlKey && event.shiftKey && !event.altKey
    : event.altKey && !event.ctrlKey && !event.shiftKey;
}

/** Gives an element the focus, and leaves the page where it is scrolled to. */
const focusOn = (element: HTMLElement | null) => element?.focus({ preventScroll: true });

/** Answers keys anywhere in the page and in our UI, by way of the guard that hears them first. */
export function createShortcuts(input: {
  view: Window;
  host: UiHost;
  stage: Stage;
  guard: KeyGuard;
  dock: Dock | undefined;
  drafts(): readonly Draft[];
  pane: ReadingPane;
  /** The focus is in our UI. */
  inUi(): boolean;
}): Shortcuts {
  const { view, host, stage, guard, inUi } = input;
  const mac = isMac(view.navigator);
  /** Where the rep was before going to our UI. */
  let back: { editor: HTMLElement; range: Range | null } | null = null;

  /** What of the page the focus came from, by Tab too. */
  let from: HTMLElement | null = null;

  let keys: ReturnType<typeof createSurfaceKeys> | undefined;

  /** Keys that were pressed so far: who types on while something is drawn stays in the draft. */
  let pressed = 0;

  /** What was typed since a press whose answer is on its way; undefined while none is awaited. */
  let typed: string | undefined;
  /** Words are on their way into a draft, and not in it yet: no key is for anybody else; then those that write wait on. */
  let holding: 'all' | 'letters' | undefined;

  const focused = () => input.drafts().find(({ composer }) => hasFocus(composer.editor));

  function remember(draft: Draft | undefined): void {
    if (!draft || inUi()) return;
    const { editor } = draft.composer;
    const selection = selectionOf(editor.ownerDocument.defaultView ?? view, editor);
    const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : null;
    back = { editor, range: range && editor.contains(range.commonAncestorContainer) ? range : null };
  }

  /** The rep goes to our UI, and will come back to where they are now. */
  function goTo(draft: Draft | undefined): void {
    remember(draft);
    const { activeElement, body } = view.document;
    if (draft || inUi()) return;
    back =
      activeElement && activeElement !== body ? { editor: activeElement as HTMLElement, range: null } : null;
  }

  const enterUi = () => focusOn(host.root.querySelector<HTMLElement>('[data-place="surface"]'));

  function goInto(next: Open): void {
    goTo(focused());
    const then = pressed;
    const enter = () => pressed === then && enterUi();
    const drawn = () => view.requestAnimationFrame(() => view.requestAnimationFrame(enter));
    // Drawn in the next frame; it takes the focus once it is there, unless the rep types on.
    void stage.show(next).then(drawn);
  }

  function toggle(): boolean {
    const draft = focused();
    if (stage.open && inUi()) {
      stage.surfaces?.deeds.actions.close();
      return true;
    }
    const { notice } = stage;
    const takeBack = notice?.action && !notice.quiet && host.root.querySelector<HTMLElement>('.toast button');
    if (takeBack && !stage.open && !inUi()) {
      goTo(draft);
      focusOn(takeBack);
      return true;
    }
    const key = draft?.key ?? input.pane.key ?? input.drafts()[0]?.key;
    if (!key) return false;
    const tipId = draft?.tipAtCaret()?.id;
    goInto(tipId ? { kind: 'card', key, tipId, by: 'key' } : { kind: 'list', key, by: 'key' });
    return true;
  }

  // Before a press in our UI takes the focus (a text field does), the draft's selection is remembered.
  host.root.addEventListener('pointerdown', () => remember(focused()), { capture: true, passive: true });

  host.root.addEventListener('focusin', (event) => {
    const { relatedTarget: left } = event as FocusEvent;
    if (!host.root.contains(left as Node | null)) from = left as HTMLElement | null;
  });

  // The focus goes ahead: what is typed until the form is there is for its first field, and no command to the page.
  host.root.addEventListener('click', ({ target }) => {
    const opening = (target as Element).closest<HTMLElement>('.signal');
    if (!opening || !guard.early) return;
    focusOn(opening);
    typed = '';
  });
  host.root.addEventListener('focusout', (event) => {
    if (!holding && !(event as FocusEvent).relatedTarget) typed = undefined;
  });
  host.root.addEventListener('focusin', ({ target }) => {
    if (holding) return;
    const words = typed;
    typed = undefined;
    if (!words || !(target as Element).matches('textarea')) return;
    const field = target as HTMLTextAreaElement;
    // Whoever gave it the focus selects what stands in it yet.
    queueMicrotask(() => field.setRangeText(words, 0, field.value.length, 'end'));
  });

  /** Keeps a key for what is awaited. @returns false where it is for the page, or for what has the focus */
  function keep({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
    if (!holding && (key === 'Tab' || key === 'Escape')) return false;
    const isLetter = !ctrlKey && !metaKey && !altKey && [...key].length === 1;
    if (isLetter) typed += key;
    else if (holding === 'letters' && !typed) return false;
    else if (key === 'Backspace') typed = typed?.slice(0, -1);
    return true;
  }

  guard.onKey = (event, own) => {
    // A key that is still held down is the one that was pressed.
    if (!event.repeat) pressed++;
    if (event.isComposing) return false;
    if (holding) return keep(event);
    if (isShortcut(event, mac)) return event.repeat || toggle();
    if (own && typed !== undefined && keep(event)) return true;
    const { surfaces } = stage;
    keys ??= surfaces?.kit.createSurfaceKeys({ host, stage, actions: surfaces.deeds.actions });
    const active = host.root.activeElement as HTMLElement | null;
    if (own && active?.dataset.place === 'dock' && input.dock?.key(event.key)) return true;
    return keys?.(event, own) ?? false;
  };

  return {
    enterUi,
    goInto,
    hold() {
      typed = '';
      holding = 'all';
      return {
        isIn() {
          if (holding) holding = 'letters';
        },
        letGo() {
          const words = typed ?? '';
          if (!holding) return '';
          holding = undefined;
          typed = undefined;
          return words;
        },
      };
    },
    leaveUi() {
      const tab = host.root.querySelector<HTMLElement>('[data-place="dock"]');
      const to = back ?? (!tab && from ? { editor: from, range: null } : null);
      back = null;
      if (!inUi()) return;
      // Without a draft to go back to, the tab that opened the panel is where the rep came from.
      if (!to && tab) return focusOn(tab);
      (host.root.activeElement as HTMLElement | null)?.blur();
      if (!to || isGone(to.editor)) return;
      focusOn(to.editor);
      const { range } = to;
      if (!range || !startOf(range)) return;
      selectionOf(to.editor.ownerDocument.defaultView ?? view, to.editor)?.setBaseAndExtent(
        range.startContainer,
        range.startOffset,
        range.endContainer,
        range.endOffset,
      );
    },
  };
}
