import { useEffect, useState } from 'preact/hooks';
import { localDay } from '@/utils/goals/periods';

/** Timers stand still while the machine sleeps: what the rep does with the window is another moment to look. */
const MOMENTS = ['focus', 'pointerover', 'keydown', 'visibilitychange'] as const;

/**
 * Calls back when another day has begun, for what is counted by days and weeks in a window that stays open.
 * @returns what ends it
 */
export function onNewDay(begun: () => void): () => void {
  const end = new AbortController();
  let day = localDay(Date.now());
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(look, new Date().setHours(24, 0, 1, 0) - Date.now());
  };
  function look(): void {
    const today = localDay(Date.now());
    if (today === day) return;
    day = today;
    wait();
    begun();
  }
  wait();
  const options = { capture: true, passive: true, signal: end.signal };
  for (const moment of MOMENTS) window.addEventListener(moment, look, options);
  end.signal.addEventListener('abort', () => clearTimeout(timer));
  return () => end.abort();
}

/** Draws anew when another day has begun, what says something of today. */
export function useNewDay(): void {
  const [, setDays] = useState(0);
  useEffect(() => onNewDay(() => setDays((days) => days + 1)), []);
}
