import type { Activity, DealSnapshot } from '@/utils/model/snapshot';

/** What came of the expected facts of one page. */
export interface Marks {
  right: string[];
  /** Read, but not as expected: fact, expected, read. */
  wrong: string[];
  unknown: string[];
}

type Fact = [read: unknown, same: (expected: never) => boolean];

function day(expected: string): string | undefined {
  return /\d{4}-\d{2}-\d{2}/.exec(expected)?.[0];
}

function next(activities: readonly Activity[], kind: Activity['kind']): Activity | undefined {
  return activities
    .filter((one) => one.state === 'planned' && one.kind === kind)
    .sort((a, b) => (a.date ?? '9').localeCompare(b.date ?? '9'))[0];
}

function names(expected: string, activity: Activity | undefined): boolean {
  return Boolean(
    activity?.title &&
      expected.includes(activity.title) &&
      (!activity.date || day(expected) === activity.date),
  );
}

/** How each fact of the manifest is compared; a fact that is not here is a remark for people. */
function facts(snapshot: DealSnapshot): Record<string, Fact> {
  const { fields, record } = snapshot;
  const activities = fields.activities ?? [];
  const done = activities
    .filter((one) => one.state === 'done')
    .sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
  const planned = { task: next(activities, 'task'), meeting: next(activities, 'meeting') };
  const notes = [fields.description?.value, ...(fields.notes ?? []).map((note) => note.text)]
    .filter(Boolean)
    .join('\n');
  return {
    kind: [record.kind, (expected: string) => record.kind === expected],
    id: [record.id, (expected: string) => record.id === expected],
    name: [
      fields.name?.value,
      (expected: string) =>
        // One saved page carries its dash in the wrong encoding.
        fields.name?.value?.replace('â€“', '–') === expected,
    ],
    account: [fields.account?.value, (expected: string) => fields.account?.value === expected],
    amount: [fields.amount?.value, (expected: number) => fields.amount?.value === expected],
    currency: [fields.currency?.value, (expected: string) => fields.currency?.value === expected],
    amountText: [fields.amount?.text, (expected: string) => fields.amount?.text === expected],
    stage: [
      fields.stage?.value,
      (expected: string) =>
        expected === fields.stage?.value || expected.startsWith(`${fields.stage?.value} (`),
    ],
    closeDate: [fields.closeDate?.value, (expected: string) => fields.closeDate?.value === expected],
    closeDateText: [fields.closeDate?.text, (expected: string) => fields.closeDate?.text === expected],
    owner: [fields.owner?.value, (expected: string) => fields.owner?.value === expected],
    contacts: [
      fields.contacts?.length ? fields.contacts.map((contact) => contact.name) : undefined,
      (expected: string[]) =>
        expected.length === fields.contacts?.length &&
        expected.every((name) => fields.contacts?.some((one) => one.name === name)),
    ],
    created: [fields.createdDate?.value, (expected: string) => fields.createdDate?.value === day(expected)],
    createdText: [
      fields.createdDate?.text,
      (expected: string) => fields.createdDate?.text?.startsWith(expected) ?? false,
    ],
    nextTask: [planned.task?.title, (expected: string) => names(expected, planned.task)],
    nextMeeting: [planned.meeting?.title, (expected: string) => names(expected, planned.meeting)],
    lastActivity: [done[0]?.title, (expected: string) => names(expected, done[0])],
    notes: [
      notes || undefined,
      (expected: string) =>
        !/mentioning (\p{Lu}\w+)/u.test(expected) ||
        notes.includes(/mentioning (\p{Lu}\w+)/u.exec(expected)![1]!),
    ],
    probability: [
      fields.probability?.value,
      (expected: number) => fields.probability?.value === Number(expected),
    ],
    nextStep: [fields.nextStep?.value, (expected: string) => fields.nextStep?.value === expected],
    email: [fields.email?.value, (expected: string) => fields.email?.value === expected],
  };
}

/**
 * Compares what was read with what the manifest expects.
 * @param adapter whether the reading is an adapter's: only then the product's id counts
 */
export function mark(
  expected: Record<string, unknown>,
  snapshot: DealSnapshot | null,
  adapter: boolean,
): Marks {
  const marks: Marks = { right: [], wrong: [], unknown: [] };
  if ('record' in expected && expected.record === null) {
    if (snapshot === null) marks.right.push('record');
    else marks.wrong.push(`record: expected none, read ${snapshot.record.kind} ${snapshot.record.id}`);
    return marks;
  }
  const known = snapshot ? facts(snapshot) : null;
  const comparable = Object.keys(
    facts({ fields: {}, record: { crm: '', kind: 'deal', id: '' } } as unknown as DealSnapshot),
  );
  for (const [fact, value] of Object.entries(expected)) {
    if (fact === 'crm' && adapter) (snapshot?.record.crm === value ? marks.right : marks.wrong).push(fact);
    if (!comparable.includes(fact)) continue;
    const [read, same] = known?.[fact] ?? [undefined, () => false];
    if (read === undefined || read === null) marks.unknown.push(fact);
    else if (same(value as never)) marks.right.push(fact);
    else marks.wrong.push(`${fact}: expected ${JSON.stringify(value)}, read ${JSON.stringify(read)}`);
  }
  return marks;
}
