/*
 * Once built (build/parts-plugin.ts), the content script is one file that every page gets and parts that a page gets when it
 * needs them. An `import()` in its sources becomes a call of `load` here: the worker puts the part into the page, after
 * what it needs, unless it is there already.
 */

interface Parts {
  /** By what they need, the parts that need it: names with spaces between. */
  needs: Record<string, string>;
  load?(name: string): Promise<unknown>;
  [name: string]: unknown;
}

/** A part after all that it needs, in order. */
export function withNeeds(name: string, needs: Parts['needs']): string[] {
  const own = Object.keys(needs).filter((list) => needs[list]!.split(' ').includes(name));
  const before = own.flatMap((list) => list.split(' ').flatMap((one) => withNeeds(one, needs)));
  return [...new Set([...before, name])];
}

/**
 * Lets `import()` work in this page. In tests, where nothing is taken apart, there is nothing to do.
 * @param put has parts put into this page, in order; settles when they have run
 */
export function serveParts(put: (names: string[]) => Promise<unknown>): void {
  const { upliftParts: parts } = globalThis as { upliftParts?: Parts };
  if (!parts) return;
  let last: Promise<unknown> = Promise.resolve();
  // One after the other: what two parts share must not be put in twice.
  parts.load = (name) => {
    last = last
      .catch(() => {})
      .then(async () => {
        const missing = withNeeds(name, parts.needs).filter((one) => !(one in parts));
        if (missing.length > 0) await put(missing);
        if (!(name in parts)) throw new Error(`no part ${name}`);
        return parts[name];
      });
    return last;
  };
}
