/** Something that is fetched when it is first wanted. */
export interface Once<T> {
  readonly here: T | null;
  /** What could not be had is fetched again the next time. */
  get(): Promise<T>;
  /** Calls `use` when it is there, without fetching it. */
  whenHere(use: (it: T) => void): void;
}

/** @param load fetches it */
export function once<T>(load: () => Promise<T>): Once<T> {
  const waiting: ((it: T) => void)[] = [];
  let here: T | null = null;
  let coming: Promise<T> | null = null;
  return {
    get here() {
      return here;
    },
    get() {
      coming ??= load().then(
        (it) => {
          here = it;
          for (const use of waiting.splice(0)) use(it);
          return it;
        },
        (fault) => {
          coming = null;
          throw fault;
        },
      );
      return coming;
    },
    whenHere(use) {
      if (here) use(here);
      else waiting.push(use);
    },
  };
}
