/** What a page has scheduled and not yet run, by the names of the functions that it was scheduled with. */
export interface Scheduled {
  pending(): string[];
  /** Takes the counting away. */
  restore(): void;
}

const SCHEDULES = [
  ['setTimeout', 'clearTimeout', true],
  ['setInterval', 'clearInterval', false],
  ['requestAnimationFrame', 'cancelAnimationFrame', true],
  ['requestIdleCallback', 'cancelIdleCallback', true],
] as const;

type Schedule = (run: (...given: unknown[]) => void, ...more: unknown[]) => number;

/** Counts what is scheduled on this window from now on. */
export function countScheduled(): Scheduled {
  const page = window as unknown as Record<string, unknown>;
  const pending = new Map<string, string>();
  const before = new Map<string, unknown>();
  for (const [name, stop, once] of SCHEDULES) {
    const kind = name.includes('Frame') || name.includes('Idle') ? name : 'timer';
    const schedule = (page[name] as Schedule).bind(window);
    const cancel = (page[stop] as (id: number) => void).bind(window);
    before.set(name, page[name]).set(stop, page[stop]);
    page[name] = (run: (...given: unknown[]) => void, ...more: unknown[]) => {
      const id = schedule(
        (...given) => {
          if (once) pending.delete(`${kind} ${id}`);
          run(...given);
        },
        ...more,
      );
      pending.set(`${kind} ${id}`, name);
      return id;
    };
    page[stop] = (id: number) => {
      pending.delete(`${kind} ${id}`);
      cancel(id);
    };
  }
  return {
    pending: () => [...pending.values()],
    restore() {
      for (const [name, was] of before) page[name] = was;
    },
  };
}
