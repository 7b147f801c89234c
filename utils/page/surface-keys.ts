import { t } from '../messaging/words';
import type { Stage } from './stage';
import { submits } from './submits';
import type { UiHost } from './ui-host';
import type { Actions } from './view';

/**
 * Keys on what is open: Escape closes, Tab stays inside, arrows go through a list or from card to card. On a receipt the
 * keys for undo take back what it tells of; the browser would take the rep's last words out of the draft.
 */
export function createSurfaceKeys(input: {
  host: UiHost;
  stage: Stage;
  actions: Actions;
}): (event: KeyboardEvent, own: boolean) => boolean {
  const { host, stage, actions } = input;

  /** Tab stays inside what is open; arrows stay among the tips of a list. */
  function cycle(
    backwards: boolean,
    among = 'button:not([disabled]), input, textarea, summary, [href]',
  ): boolean {
    const surface = host.root.querySelector('[data-place="surface"]');
    if (!surface) return false;
    const stops = [...surface.querySelectorAll<HTMLElement>(among)].filter((one) => one.checkVisibility());
    const at = stops.indexOf(host.root.activeElement as HTMLElement);
    // From outside of them backwards is to the last.
    const next =
      stops[(Math.max(at, backwards ? 0 : -1) + (backwards ? -1 : 1) + stops.length) % stops.length];
    next?.focus();
    return next !== undefined;
  }

  /** Whether Escape in the page means what is open: not what nobody sees, nor what stays while the page is worked on. */
  function isForUs(): boolean {
    const surface = host.root.querySelector<HTMLElement>('[data-place="surface"]');
    if (!surface || surface.style.visibility === 'hidden') return false;
    const { activeElement, body } = host.element.ownerDocument;
    return !surface.matches('.log, .panel') || activeElement === body || activeElement === host.element;
  }

  return (event, own) => {
    const plain = !event.ctrlKey && !event.altKey && !event.metaKey;
    if (event.key === 'Escape' && stage.open && plain && (own || isForUs())) {
      actions.close();
      return true;
    }
    if (!own) return false;
    if (event.key === 'Escape' && stage.notice) {
      actions.closeNotice();
      return true;
    }
    if (submits(event, host.root)) return true;
    if (event.key === 'Tab' && plain) return cycle(event.shiftKey);
    const field = host.root.activeElement?.matches('input, textarea') ?? false;
    const isUndo = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (isUndo && event.key.toLowerCase() === 'z' && !field && stage.notice?.action === t('cardUndo')) {
      actions.noticeAction();
      return true;
    }
    // On the list as a whole, where Alt+U leads, Enter is for what weighs most: the first tip.
    if (event.key === 'Enter' && plain && stage.open?.kind === 'list') {
      const { activeElement } = host.root;
      const first = activeElement?.matches('[data-place="surface"]') && activeElement.querySelector('.tip');
      if (first) {
        (first as HTMLElement).click();
        return true;
      }
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && !field && stage.open?.kind === 'list') return cycle(step < 0, '.tip');
    if (!field && stage.open?.kind === 'card' && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
      actions.step(event.key === 'ArrowRight' ? 1 : -1);
      return true;
    }
    return false;
  };
}
