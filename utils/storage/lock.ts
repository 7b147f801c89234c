const queues = new Map<string, Promise<unknown>>();

/**
 * Runs work while nobody else does work of the same name: read, change, write of a settings item, which has no
 * transactions. Holds across windows and the worker where the browser has Web Locks (all supported ones), and within
 * this context everywhere.
 */
export async function alone<T>(name: string, work: () => Promise<T>): Promise<T> {
  const before = queues.get(name) ?? Promise.resolve();
  const run = before.then(() =>
    navigator.locks ? (navigator.locks.request(`uplift.${name}`, work) as Promise<T>) : work(),
  );
  const settled = run.catch(() => {});
  queues.set(name, settled);
  try {
    return await run;
  } finally {
    if (queues.get(name) === settled) queues.delete(name);
  }
}
