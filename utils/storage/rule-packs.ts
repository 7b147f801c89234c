import { database } from './database';
import { bumpEpoch } from './epoch';
import { faulty } from './faults';
import { type OwnRuleRow, type PlaybookRow, writtenAt } from './rows';
import { soundRows } from './sound-rows';

/*
 * Rules of the rep's own and playbooks, as they were written. Whether a rule can be used is the compiler's to say, at
 * import and again whenever rules are made ready; what it does not understand stays here and is shown with its reason.
 */

/** The rep's own rules, switched off ones too. */
export function listOwnRules(): Promise<OwnRuleRow[]> {
  return faulty(() => soundRows('ownRules'));
}

/**
 * Puts rows in as they are and takes others out, all or nothing. An id of a built-in rule replaces that rule; switching off
 * or removing gives it back.
 */
export function putOwnRules(rows: readonly OwnRuleRow[], gone: readonly string[] = []): Promise<void> {
  const db = database();
  return faulty(async () => {
    await db.transaction('rw', db.ownRules, async () => {
      await db.ownRules.bulkDelete([...gone]);
      await db.ownRules.bulkPut([...rows]);
    });
    await bumpEpoch();
  });
}

/** The installed playbooks, switched off ones too. */
export function listPlaybooks(): Promise<PlaybookRow[]> {
  return faulty(() => soundRows('playbooks'));
}

/** Puts a playbook in, in place of an older version of the same id. @returns the one it replaced */
export function savePlaybook(
  row: Omit<PlaybookRow, 'updatedAt'>,
  now = Date.now(),
): Promise<PlaybookRow | undefined> {
  const db = database();
  return faulty(async () => {
    const before = await db.transaction('rw', db.playbooks, async () => {
      const old = await db.playbooks.get(row.id);
      await db.playbooks.put({ ...row, updatedAt: Math.max(now, (old?.updatedAt ?? 0) + 1) });
      return old;
    });
    await bumpEpoch();
    return before;
  });
}

/** Puts a playbook back, switched as told; it stays as old as it is. */
export function keepPlaybook(row: PlaybookRow, off = row.off): Promise<unknown> {
  const { off: _was, ...rest } = row;
  return savePlaybook({ ...rest, ...(off && { off }), writtenAt: writtenAt(row) });
}

/** Takes a playbook out as a whole. @returns what puts it back */
export function removePlaybook(id: string): Promise<PlaybookRow | undefined> {
  return faulty(async () => {
    const row = await database().playbooks.get(id);
    await database().playbooks.delete(id);
    await bumpEpoch();
    return row;
  });
}
