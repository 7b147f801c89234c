/*
 * Several people in one cell: `Ana Sosa <ana@acme.example>: signs it; Ben`. CRMs write them on lines of their own, or
 * with the address in brackets.
 */

interface Person {
  name: string;
  address?: string;
  reason?: string;
}

/** More of one entry is not read, in UTF-16 code units: a name, an address and a reason, each as long as a field takes. */
const LONGEST = 600;
/** Nobody lists more in a cell; what a broken file holds there is no list of people. */
const MOST = 100;

/** What would end an entry stands as a comma in it. */
const plain = (text: string) => text.replace(/(?:(?<!\s)\s+)?[;\r\n]\s*/g, ', ');

/** People as one cell. */
export const peopleCell = (people: readonly Person[]): string =>
  people
    .map(({ name, address, reason }) =>
      plain(`${name}${address ? ` <${address}>` : ''}${reason ? `: ${reason}` : ''}`),
    )
    .join('; ');

function personIn(entry: string): Person {
  const end = entry.search(/:\s/);
  const who = (end < 0 ? entry : entry.slice(0, end)).trim();
  const reason = end < 0 ? '' : entry.slice(end + 1).trim();
  const found = /[<(]([^<>()\s@]+@[^<>()\s@]+)[>)]$/.exec(who);
  const name = (found && who.slice(0, found.index).trim()) || found?.[1] || who;
  return { name, ...(found?.[1] && { address: found[1] }), ...(reason && { reason }) };
}

/** The people that a cell names; a comma separates none: it stands in "Sosa, Ana" and before a title. */
export const peopleIn = (cell: string): Person[] =>
  cell
    .split(/[;\r\n]/, MOST * 2)
    .map((entry) => entry.trim().slice(0, LONGEST))
    .filter(Boolean)
    .slice(0, MOST)
    .map(personIn);

/**
 * A list of people after its cell was read: who is known by name keeps what a cell does not tell.
 * @param before as it is stored
 * @param cell undefined or blank says nothing
 * @param asPerson what of a stored entry the cell tells
 * @param fromPerson what an entry of the cell tells of a stored one
 */
export function mergedPeople<T extends { name: string }>(
  before: readonly T[],
  cell: string | undefined,
  asPerson: (entry: T) => Person,
  fromPerson: (person: Person) => T,
): T[] {
  // Written by us and not touched: to the last sign as it was, also where a cell has no room for it.
  if (!cell || cell === peopleCell(before.map(asPerson)).trim()) return [...before];
  const left = [...before];
  return peopleIn(cell).map((person) => {
    const at = left.findIndex(({ name }) => plain(name).trim() === person.name);
    const [known] = at < 0 ? [] : left.splice(at, 1);
    return { ...known, ...fromPerson(person) };
  });
}
