import { formatDay, formatList, formatMoney, formatNumber, formatShare } from '@/components/ui/format';
import { FIELD_NAMES } from '@/utils/messaging/field-names';
import { type MessageKey, t, tCount } from '@/utils/messaging/words';
import type { Address, Block, DealFields, Field, Snapshot } from '@/utils/model/snapshot';
import { siteName } from './known-sites';

export interface PlainField {
  label: string;
  text: string;
  /** The page shows the field, and shows it empty. */
  empty?: boolean;
}

const who = (address: Address | undefined): string =>
  address?.name && address.address
    ? `${address.name} <${address.address}>`
    : (address?.name ?? address?.address ?? '');

const OWN_ROLES = new Set<Block['role']>(['author', 'greeting', 'signoff']);
const own = (blocks: readonly Block[]) =>
  blocks
    .filter((block) => OWN_ROLES.has(block.role))
    .map((block) => block.text)
    .join('\n');

const STATUS: Record<string, MessageKey> = { open: 'stateOpen', won: 'outcomeWon', lost: 'outcomeLost' };

function dealValue(key: keyof DealFields, field: Field<string | number>, currency: string | null): string {
  const value = field.value ?? '';
  const status = key === 'status' && STATUS[value];
  if (status) return t(status);
  // Of what kind a deal is, in the page's own words for it.
  if (key === 'recordType') return field.text ?? String(value);
  if (typeof value === 'string') return key.endsWith('Date') ? formatDay(value) : value;
  if (key === 'amount') return currency ? formatMoney(value, currency) : formatNumber(value);
  if (key === 'probability') return formatShare(value / 100);
  return key === 'stageShare' ? formatShare(value) : formatNumber(value);
}

/** The fields of a record that the page shows, in the words of the interface. What it does not show is not listed. */
function dealRows(fields: DealFields): PlainField[] {
  const rows: PlainField[] = [];
  for (const [key, label] of Object.entries(FIELD_NAMES) as [keyof DealFields, MessageKey][]) {
    const field = fields[key] as Field<string | number> | undefined;
    if (field === undefined) continue;
    const empty = field.value === null || field.value === '';
    rows.push({
      label: t(label),
      text: empty ? '' : dealValue(key, field, fields.currency?.value ?? null),
      ...(empty && { empty }),
    });
  }
  const list = (label: MessageKey, names: string[] | undefined) => {
    if (names) rows.push({ label: t(label), text: formatList(names), ...(!names.length && { empty: true }) });
  };
  list('fieldProducts', fields.products);
  list('fieldContacts', fields.contacts?.map(who));
  list('fieldTeam', fields.team?.map(who));
  if (fields.activities) {
    rows.push({ label: t('fieldActivities'), text: tCount('countActivities', fields.activities.length) });
  }
  if (fields.notes) rows.push({ label: t('fieldNotes'), text: tCount('countNotes', fields.notes.length) });
  return rows;
}

/** What a Snapshot holds, as a person reads it. */
export function fieldsOf(snapshot: Snapshot): PlainField[] {
  const rows: PlainField[] = [{ label: t('fieldSite'), text: siteName(snapshot.site, snapshot.url) }];
  const add = (label: MessageKey, text: string | undefined) => {
    if (text !== undefined) rows.push({ label: t(label), text, ...(text === '' && { empty: true }) });
  };
  if (snapshot.kind === 'deal') return [...rows, ...dealRows(snapshot.fields)];
  add('fieldSubject', snapshot.subject);
  if (snapshot.kind === 'draft') {
    add('fieldRecipients', snapshot.recipients && formatList(snapshot.recipients.map(who)));
    add('fieldText', own(snapshot.blocks));
    const others = snapshot.blocks.filter((block) => !OWN_ROLES.has(block.role)).length;
    if (others) add('fieldSetAside', tCount('countSetAside', others));
    if (snapshot.thread) add('fieldAnswers', tCount('countMessages', snapshot.thread.length));
  } else {
    for (const message of snapshot.messages) {
      const direction = {
        inbound: 'fieldInbound',
        outbound: 'fieldOutbound',
        unknown: 'fieldUnknownDirection',
      } as const;
      const text = own(message.blocks);
      rows.push({
        label: t(direction[message.direction], message.from?.name ?? message.from?.address ?? ''),
        text: !text && message.collapsed ? t('readFolded') : text,
      });
    }
  }
  add('fieldSelf', snapshot.self.length ? formatList(snapshot.self) : '');
  return rows;
}
