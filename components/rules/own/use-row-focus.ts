import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';

interface RowFocus<T> {
  box: RefObject<T | null>;
  /** Into the row that was just added. */
  toNew(): void;
  /** To what adds another: the row that had the focus is gone. */
  toAdd(): void;
}

/** Where the focus goes when rows of a form come and go: nobody is sent back to the top of the page. */
export function useRowFocus<T extends HTMLElement>(): RowFocus<T> {
  const box = useRef<T>(null);
  const last = (selector: string) =>
    requestAnimationFrame(() =>
      [...(box.current?.querySelectorAll<HTMLElement>(selector) ?? [])].at(-1)?.focus(),
    );
  return {
    box,
    toNew: () => last('[data-row] select'),
    toAdd: () => last('[data-add]'),
  };
}
