import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface RowFocus<T> {
  box: RefObject<T | null>;
  /** Into the row that was just added. */
  toNew(): void;
  /** To what adds another: the row that had the focus is gone. */
  toAdd(): void;
  /** Into a field of several: the last one, or the one of that place. */
  toField(selector: string, at?: number): void;
}

/**
 * Where the focus goes when rows of a form come and go: nobody is sent back to the top of the page. It is there with the
 * row, before another key can be pressed: what is typed at once is typed into it.
 */
export function useRowFocus<T extends HTMLElement>(): RowFocus<T> {
  const box = useRef<T>(null);
  const wanted = useRef<{ selector: string; at: number } | undefined>(undefined);
  useLayoutEffect(() => {
    if (!wanted.current) return;
    const { selector, at } = wanted.current;
    wanted.current = undefined;
    const found = [...(box.current?.querySelectorAll<HTMLElement>(selector) ?? [])].at(at);
    (found?.matches('[data-row]') ? found.querySelector('select') : found)?.focus();
  });
  const toField = (selector: string, at = -1) => {
    wanted.current = { selector, at };
  };
  return { box, toNew: () => toField('[data-row]'), toAdd: () => toField('[data-add]'), toField };
}
