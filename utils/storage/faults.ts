/** Why a store did not do what it was asked to. The page that shows it says it in the words of `fault_<kind>`. */
export type FaultKind =
  /** The disk or the quota is full. */
  | 'full'
  /** Another window holds an older version of the database open. */
  | 'blocked'
  /** The browser cannot read its own file, or the data in it does not fit. */
  | 'corrupt'
  /** The data could not be brought to this version; it is still there as it was. */
  | 'migration'
  /** The data was written by a newer version of Uplift. */
  | 'newer'
  /** A file that was written by a newer version of Uplift. */
  | 'newerFile'
  /** The browser offers no database here (private window, policy). */
  | 'unavailable'
  /** What was handed over is not a valid record. */
  | 'invalid'
  /** A file that is not one of ours. */
  | 'foreign'
  /** Whoever asked for it stopped it. */
  | 'stopped'
  | 'unknown';

/** What every function of this room throws, and nothing else. Nothing was written when it is thrown. */
export class StorageFault extends Error {
  readonly kind: FaultKind;
  constructor(kind: FaultKind, cause?: unknown) {
    super(`storage: ${kind}${cause instanceof Error ? ` (${cause.message})` : ''}`, { cause });
    this.name = 'StorageFault';
    this.kind = kind;
  }
}

const KIND_BY_NAME: Record<string, FaultKind> = {
  QuotaExceededError: 'full',
  VersionError: 'newer',
  InvalidStateError: 'unavailable',
  MissingAPIError: 'unavailable',
  OpenFailedError: 'unavailable',
  DatabaseClosedError: 'blocked',
  UpgradeError: 'corrupt',
  UnknownError: 'corrupt',
  DataError: 'invalid',
  DataCloneError: 'invalid',
};

/** @returns the fault that an error of the browser or of Dexie stands for; looks into the errors it wraps. */
export function asFault(error: unknown): StorageFault {
  for (let at: unknown = error, depth = 0; at && depth < 6; depth += 1) {
    if (at instanceof StorageFault) return at;
    const { name, message, inner, cause } = at as Error & { inner?: unknown };
    if (/quota|disk.{0,10}full|no_?(?:device_)?space/i.test(`${name} ${message}`))
      return new StorageFault('full', error);
    const kind = KIND_BY_NAME[name ?? ''];
    const deeper: unknown = inner ?? cause;
    // An opening or closing that failed only repeats what lies beneath it.
    if (kind && !(deeper && ['OpenFailedError', 'DatabaseClosedError'].includes(name))) {
      return new StorageFault(kind, error);
    }
    at = deeper;
  }
  return new StorageFault('unknown', error);
}

/** What Chromium calls a full disk, where it does not call it so. */
const VAGUE: ReadonlySet<FaultKind> = new Set(['corrupt', 'unavailable', 'unknown']);
/** Less room than this is none (bytes). */
const LEAST_ROOM = 2 ** 20;

/** What the browser has room for yet (bytes); without end where nobody tells. */
async function room(): Promise<number> {
  try {
    const { quota, usage = 0 } = await navigator.storage.estimate();
    return quota === undefined ? Number.POSITIVE_INFINITY : quota - usage;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

/** As much as a record takes while it is written, with its indexes and what is derived from it (bytes). */
export const ROW_ROOM = 2500;

/**
 * A long change is begun only where it has room: one that meets the end of the disk leaves the browser a file that it may
 * not be able to open again, and then it throws all of the log away.
 * @param bytes that will be written
 * @throws StorageFault 'full'
 */
export async function needRoom(bytes: number): Promise<void> {
  if ((await room()) < bytes + LEAST_ROOM) throw new StorageFault('full');
}

/** The fault that an error stands for. Of a log that only finds no room nobody is to hear that it is broken. */
export async function toldFault(error: unknown): Promise<StorageFault> {
  const fault = asFault(error);
  return VAGUE.has(fault.kind) && (await room()) < LEAST_ROOM ? new StorageFault('full', error) : fault;
}

/** Runs a store's work so that only a `StorageFault` can leave it. */
export async function faulty<T>(work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw await toldFault(error);
  }
}
