import { storage } from 'wxt/utils/storage';
import { type QuickLog, quickLog as shape } from '../model/opportunity';
import { quickLog } from '../storage/opportunities';

/*
 * A popup that is closed with the press that logs takes its message along where the worker was only waking for it. What
 * was pressed stands here until it was answered; storing it also wakes the worker.
 */

const PRESSED = 'log:pressed';
const KEY = `session:${PRESSED}` as const;
/** So long (milliseconds) the message itself has after a start of the worker. */
const PATIENCE = 1500;

/** Whether something in the session is such a press. */
export const isPressed = (key: string): boolean => key === PRESSED;

/** Keeps what was pressed to be logged. What cannot be kept is logged by its message alone. */
export const keepPressed = (log: QuickLog): Promise<void> => storage.setItem(KEY, log).catch(() => undefined);

/** Forgets it, once it was answered: stored, or refused where the rep could see it. */
export async function forgetPressed(id: string): Promise<void> {
  const kept = await storage.getItem<{ id?: unknown }>(KEY);
  if (kept?.id === id) await storage.removeItem(KEY);
}

/**
 * Logs what was pressed and never answered. Its id makes one record of it, also where its message came through.
 * @returns whether there was any
 * @throws StorageFault
 */
export async function logPressed(patience = PATIENCE): Promise<boolean> {
  if ((await storage.getItem(KEY)) === null) return false;
  await new Promise((done) => setTimeout(done, patience));
  const kept = shape.safeParse(await storage.getItem(KEY));
  // What fails now stands in the form when it is opened again.
  await storage.removeItem(KEY);
  if (!kept.success) return false;
  await quickLog(kept.data);
  return true;
}
