import { useLayoutEffect, useRef } from 'preact/hooks';

/** Fields in which the keys for undo are the browser's own. */
const TYPED = 'input:not([type="checkbox"], [type="radio"]), textarea, [contenteditable]';

/** Control+Z (on a Mac Command+Z) takes back what a receipt tells of, from wherever the focus is but in what is typed. */
export function useUndoKey(undo: (() => void) | undefined): void {
  const latest = useRef(undo);
  latest.current = undo;
  const isOn = undo !== undefined;
  // Before it is seen: keys that come as soon as it is there are meant for it.
  useLayoutEffect(() => {
    if (!isOn) return;
    const press = (event: KeyboardEvent) => {
      const isUndo =
        (event.ctrlKey || event.metaKey) &&
        !event.shiftKey &&
        !event.altKey &&
        event.key.toLowerCase() === 'z';
      // One receipt a press; a dialog is about something else.
      if (!isUndo || event.defaultPrevented || document.querySelector('dialog[open]')) return;
      if (event.target instanceof Element && event.target.closest(TYPED)) return;
      event.preventDefault();
      latest.current?.();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [isOn]);
}
