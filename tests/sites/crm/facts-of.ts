import type { DealSnapshot } from '@/utils/model/snapshot';
import type { Expected } from '../../pages/crm/facts';

/** The facts of a snapshot that fixtures speak of. */
export function factsOf(snapshot: DealSnapshot | null, asked: Expected): Record<string, unknown> {
  if (!snapshot) return {};
  const { fields, record } = snapshot;
  const titles = (state: 'planned' | 'done') =>
    (fields.activities ?? []).filter((one) => one.state === state).map((one) => one.title);
  const all: Record<string, unknown> = {
    kind: record.kind,
    id: record.id,
    contacts: fields.contacts?.map((contact) => contact.name),
    planned: titles('planned'),
    done: titles('done'),
  };
  const read = fields as Record<string, { value: unknown } | undefined>;
  return Object.fromEntries(Object.keys(asked).map((key) => [key, key in all ? all[key] : read[key]?.value]));
}
