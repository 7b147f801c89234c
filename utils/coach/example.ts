import type { RuleExample } from '../model/rule-example';
import type { DealFields, Message, Recipient, Snapshot } from '../model/snapshot';
import { plainBlocks } from '../text/plain-blocks';
import type { AssessContext, Facts } from './context';
import type { Surface } from './engine';
import { parseAddress } from './people';
import { printOf } from './print';
import { wordsOf } from './word-list';

/*
 * A rule's example as a snapshot, for tests, for the check at import and for the options page.
 */

const SELF = 'rep@ourco.example';
const CUSTOMER = 'Dana Wirth <dana@customer.example>';
const DAY = '2026-03-11';

const recipients = (kind: 'to' | 'cc', list: readonly string[] | undefined): Recipient[] =>
  (list ?? []).map((text) => ({ kind, ...parseAddress(text) }));

type ExampleMessage = Extract<NonNullable<Extract<RuleExample, object>['thread']>[number], object>;

function messageOf(source: string | ExampleMessage, index: number): Message {
  const one: ExampleMessage = typeof source === 'string' ? { text: source } : source;
  const ours = one.from === 'us';
  const from = ours ? { name: 'Sam Reed', address: SELF } : parseAddress(one.name ?? CUSTOMER);
  const to = one.to ?? [ours ? CUSTOMER : SELF];
  return {
    id: `m${index}`,
    from,
    recipients: [...recipients('to', to), ...recipients('cc', one.cc)],
    direction: ours ? 'outbound' : 'inbound',
    ...(one.date && { date: one.date }),
    blocks: plainBlocks(one.text, `m${index}b`).blocks,
  };
}

function dealOf(values: Record<string, unknown>): DealFields {
  const deal: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    deal[name] = Array.isArray(value)
      ? value
      : { value, sure: 1, ...(typeof value === 'string' && { text: value }) };
  }
  return deal as DealFields;
}

/** The snapshot and context an example describes. */
export function sceneOfExample(
  example: RuleExample,
  surface: Surface,
): { snapshot: Snapshot; context: AssessContext } {
  const one =
    typeof example === 'string'
      ? surface === 'thread'
        ? { thread: [example] }
        : { draft: example }
      : example;
  const always = { site: 'example', url: 'https://mail.example/', readAt: 0, revision: 1, self: [SELF] };
  const today = one.today ?? DAY;
  const context: AssessContext = {
    now: Date.parse(`${today}T09:00:00Z`),
    today,
    ...(one.given && { facts: one.given as Facts }),
    ...(one.sent && { lastMails: one.sent.map((text) => printOf([wordsOf(text)])) }),
  };
  const thread = one.thread?.map(messageOf);
  const record = { crm: 'example', kind: 'deal' as const, id: '1' };
  if (surface === 'thread') {
    return {
      snapshot: {
        kind: 'thread',
        ...always,
        ...(one.subject !== undefined && { subject: one.subject }),
        messages: thread ?? [],
      },
      context,
    };
  }
  if (surface === 'deal')
    return { snapshot: { kind: 'deal', ...always, record, fields: dealOf(one.deal ?? {}) }, context };
  return {
    snapshot: {
      kind: 'draft',
      ...always,
      format: 'plain',
      ...(one.subject !== undefined && { subject: one.subject }),
      ...(one.reply && { reply: one.reply }),
      recipients: [...recipients('to', one.to ?? [CUSTOMER]), ...recipients('cc', one.cc)],
      ...(one.attachments && { attachments: one.attachments }),
      blocks: plainBlocks(one.draft ?? '').blocks,
      ...(thread && { thread }),
      ...(one.deal && { deal: { record, fields: dealOf(one.deal) } }),
    },
    context,
  };
}
