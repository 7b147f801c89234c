import { forgetPressed, keepPressed } from '@/utils/background/pressed-log';
import { ask } from '@/utils/messaging/client';
import { MessageFault } from '@/utils/messaging/envelope';
import type { Opportunity, QuickLog } from '@/utils/model/opportunity';
import { quickLog } from '@/utils/storage/opportunities';
import { undoQuickLog } from '@/utils/storage/undo-quick-log';

/** The background is away for good (just updated, blocked): the page writes the same record itself. */
const isAway = (error: unknown) =>
  error instanceof MessageFault && (error.kind === 'nobody' || error.kind === 'gone');

/**
 * Logs through the background, which also tells the tip that led to it; by the repository where the background is away.
 * The id comes with the form, so both ways, and both together, give one record.
 */
export async function logQuick(log: QuickLog): Promise<{ saved: Opportunity; duplicateOf?: Opportunity }> {
  void keepPressed(log);
  try {
    return await ask('log.quick', log);
  } catch (error) {
    if (!isAway(error)) throw error;
    return await quickLog(log);
  } finally {
    forgetPressed(log.id).catch(() => undefined);
  }
}

/** Takes a quick-log back. */
export async function undoLog(id: string): Promise<void> {
  try {
    await ask('log.undo', { id });
  } catch (error) {
    if (!isAway(error)) throw error;
    await undoQuickLog(id);
  }
}
