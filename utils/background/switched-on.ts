import { storage } from 'wxt/utils/storage';

/*
 * The browser tells of an install, of an update and of its own start. It does not tell that Uplift was switched off and on
 * again; but the session's storage is empty then, and the worker is started.
 */

/** A worker ran since the extension did. */
const ran = storage.defineItem<boolean>('session:ran', { fallback: false });
/** So long (milliseconds) what the browser tells may take to come. */
const PATIENCE = 1000;

/**
 * Whether this worker is the first one of an extension that was switched on again.
 * @param isTold whether the browser has told why the extension came to run
 */
export async function wasSwitchedOn(isTold: () => boolean, patience = PATIENCE): Promise<boolean> {
  if (await ran.getValue()) return false;
  await ran.setValue(true);
  if (isTold()) return false;
  await new Promise((done) => setTimeout(done, patience));
  return !isTold();
}
