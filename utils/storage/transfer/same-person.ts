import type { Person } from '../../model/account';
import type { Opportunity } from '../../model/opportunity';
import { database } from '../database';
import type { ImportPlan } from './read';
import { type Row, replaces } from './row';

type Write = ImportPlan['writes'][number];
type Ref = Opportunity['theirs'][number];

const addressOf = (person: Person) => person.address?.trim().toLowerCase();

/** Somebody with what another row of the same address knows beside it; the same where that is nothing. */
function grown(own: Person, other: Person): Person {
  const more = Object.entries(other).filter(([field]) => own[field as keyof Person] === undefined);
  if (!more.length) return own;
  return { ...own, ...Object.fromEntries(more), updatedAt: Math.max(own.updatedAt + 1, other.updatedAt) };
}

/**
 * Makes the people of a file those that they are here: who wrote to two browsers comes under another id and is known by
 * the address, as is who stands in the file twice. What is known stays, and what only the other row says comes beside it.
 * Customers are those that they are here by then.
 */
export async function asOwnPeople(plan: ImportPlan): Promise<void> {
  const coming = new Map<string, Person>();
  for (const { table, row } of plan.writes) {
    if (table !== 'people') continue;
    const person = row as unknown as Person;
    const address = addressOf(person);
    coming.set(row.id, address ? { ...person, address } : person);
  }
  if (!coming.size) return;
  const here = await database().people.toArray();
  const known = new Map<string, Person>();
  const take = (person: Person) => {
    const address = addressOf(person);
    if (address && !known.has(address)) known.set(address, person);
  };
  for (const row of here) {
    const newer = coming.get(row.id);
    take(newer && replaces(newer as unknown as Row, row as unknown as Row) ? newer : row);
  }
  const isHere = new Set(here.map(({ id }) => id));
  const same = new Map<string, string>();
  const learned = new Map<string, Person>();
  for (const person of coming.values()) {
    if (isHere.has(person.id)) continue;
    const own = known.get(addressOf(person) ?? '');
    if (!own) {
      take(person);
      continue;
    }
    same.set(person.id, own.id);
    const more = grown(own, person);
    if (more === own) continue;
    learned.set(own.id, more);
    known.set(addressOf(more)!, more);
  }
  plan.writes = plan.writes.flatMap((write) => written(write, coming, same, learned));
  if (same.size) plan.stays = plan.stays.map((stay) => followed(stay, same));
  for (const row of learned.values()) {
    if (!coming.has(row.id)) plan.writes.push({ table: 'people', row: row as unknown as Row });
  }
  plan.samePeople = same.size;
  const count = plan.counts.people;
  if (!count || !same.size) return;
  const changed = [...learned.keys()].filter((id) => !coming.has(id)).length;
  count.new -= same.size;
  count.changed += changed;
  count.equal += same.size - changed;
}

/** What becomes of one row that a file would write. */
function written(
  write: Write,
  coming: ReadonlyMap<string, Person>,
  same: ReadonlyMap<string, string>,
  learned: ReadonlyMap<string, Person>,
): Write[] {
  const { table, row } = write;
  if (table !== 'people') return [followed(write, same)];
  if (same.has(row.id)) return [];
  return [{ table, row: (learned.get(row.id) ?? coming.get(row.id)) as unknown as Row }];
}

/** An opportunity that names people as they are here; any other row as it is. */
function followed<W extends Write>(write: W, same: ReadonlyMap<string, string>): W {
  const { table, row } = write;
  if (table !== 'opportunities' || !same.size) return write;
  const refs = (list: unknown) =>
    (list as Ref[]).map((ref) => (ref.id && same.has(ref.id) ? { ...ref, id: same.get(ref.id) } : ref));
  return { ...write, row: { ...row, theirs: refs(row.theirs), ours: refs(row.ours) } };
}
