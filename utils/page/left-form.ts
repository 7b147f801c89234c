import type { KeyGuard } from './key-guard';
import type { Link } from './link';
import type { Stage } from './stage';
import { submits } from './submits';
import type { UiHost } from './ui-host';
import type { Inline, View } from './view';

/*
 * The form that logs, where the page is let go of under it: for the day, for good, or because the extension was updated.
 * What was typed into it is the rep's. It stays alone on the page until it is logged or closed.
 */

/** The fields of the form. */
export const fieldsIn = (root: ShadowRoot): (HTMLInputElement | HTMLTextAreaElement)[] => [
  ...root.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('.log :is(textarea, input)'),
];

/** Words stand in the form that nobody but the rep put there. */
export const isTyped = (root: ShadowRoot): boolean =>
  fieldsIn(root).some(({ value, defaultValue }) => value !== defaultValue);

/** Takes everything but the form away, where there are no words left to draw with. */
export function formAlone(root: ShadowRoot): void {
  for (const one of root.querySelectorAll('.chip, .signal, .dock, .toast')) one.remove();
}

/** Keeps the keys of a form that was left from the page, until `ends`; Enter logs, Escape closes it. */
export function keepKeys(
  guard: KeyGuard,
  host: Element,
  root: ShadowRoot,
  ends: AbortSignal,
  close: () => void,
): void {
  guard.leave(host, ends, (event) => {
    if (submits(event, root)) return true;
    if (event.key !== 'Escape' || event.isComposing) return false;
    close();
    return true;
  });
}

interface LeftForm {
  host: UiHost;
  inline: Inline;
  stage: Stage;
  guard: KeyGuard;
  link: Link;
  /** Says that the extension was updated under the page, and how what was typed is logged all the same. */
  notSavedUpdated: string;
  /** Takes all of it away. */
  clear(): void;
}

/** Leaves the form alone on the page. @returns draws what has become of it; to be called whenever that changed */
export function leaveForm({
  host,
  inline,
  stage,
  guard,
  link,
  notSavedUpdated,
  clear,
}: LeftForm): () => void {
  const ends = new AbortController();
  keepKeys(guard, host.element, host.root, ends.signal, stage.drop);
  const drawn = () => {
    const { notice } = stage;
    const isOpen = stage.open?.kind === 'log';
    // Without an extension there are no words to draw with: the form stays as it was drawn last.
    if (link.isGone() && isOpen) {
      const said = host.root.querySelector('.log .said');
      if (said) said.textContent = stage.open?.said ? notSavedUpdated : '';
    } else if (!link.isGone() && (isOpen || (notice && !notice.unseen))) {
      const surface = isOpen ? stage.view() : null;
      const view: View = { chips: [], dock: null, signals: [], surface, notice, says: '' };
      inline.render(view, isOpen ? stage.draw(view) : undefined);
    } else {
      ends.abort();
      clear();
    }
  };
  if (link.isGone()) formAlone(host.root);
  else drawn();
  return drawn;
}
