/** A row of any table. */
export type Row = { id: string } & Record<string, unknown>;

/** When a row became what it is. */
export const timeOf = (row: Record<string, unknown>): number => {
  const time = row.updatedAt ?? row.visitedAt ?? row.at;
  return typeof time === 'number' ? time : 0;
};

/** Something became of a signal; when it was heard stays. */
const isSettled = (row: Record<string, unknown>) => row.logged !== undefined || row.letGo === true;

/** Whether a row takes the place of the one that is here: it is newer, or says what became of it. */
export function replaces(row: Record<string, unknown>, here: Record<string, unknown>): boolean {
  const later = timeOf(row) - timeOf(here);
  return later > 0 || (later === 0 && isSettled(row) && !isSettled(here));
}
