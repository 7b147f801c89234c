import { mailsOf, PRACTICE_SELF, recipientsFrom } from '../coach/situation';
import type { DealSituation, MailSituation, Situation } from '../model/situation';
import type { Block, DealFields, Message, Recipient } from '../model/snapshot';
import type { Composer, ComposerHeader, ReadBlock, Reading, SiteAdapter } from '../sites/adapter';
import { readBlocks } from '../sites/dom-blocks';

/*
 * The practice desk as a site: what a rep sees there is read from the page like any mail or record, so that marks,
 * card and chip are those of every other page. `data-practice` and `data-mail` name the parts.
 */

/** One go at a situation, as the page shows it. */
export interface Rehearsal {
  root: HTMLElement;
  situation: Situation;
  /** Tells one go from the next: drafts of the two have nothing to do with each other. */
  go: number;
  /** The day the situation is counted from, ISO 8601. */
  today: string;
  /** The record as the rep has it now. */
  fields(): DealFields;
}

const part = (root: HTMLElement, name: string) =>
  root.querySelector<HTMLElement>(`[data-practice="${name}"]`);
const lineIn = (root: HTMLElement, name: string) =>
  root.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.value;

/** Addresses in a field, parted as people part them. */
function addressesIn(kind: Recipient['kind'], text: string | undefined): Recipient[] {
  const parts = (text ?? '').split(/[,;\n]/).map((one) => one.trim());
  return recipientsFrom(kind, parts.filter(Boolean));
}

/** The adapter of one rehearsal. */
export function practiceAdapter(rehearsal: Rehearsal): SiteAdapter {
  const { situation } = rehearsal;
  return {
    id: 'practice',
    kind: situation.kind === 'deal' ? 'crm' : 'mail',
    matches: [],
    applies: () => true,
    self: () => [PRACTICE_SELF, PRACTICE_SELF.slice(PRACTICE_SELF.indexOf('@'))],
    read: (document) => {
      const always = {
        site: 'practice',
        url: document.location.href,
        readAt: Date.now(),
        revision: 0,
        self: [],
      };
      return situation.kind === 'deal'
        ? record(rehearsal, situation, always)
        : thread(rehearsal, situation, always);
    },
    composers: () => (situation.kind === 'mail' ? composer(rehearsal, situation) : []),
    // Nothing is sent from here, and nothing counts.
    onOutcome: () => {},
    watch: () => [],
    health: () => [],
  };
}

type Always = Pick<Reading['snapshot'], 'site' | 'url' | 'readAt' | 'revision' | 'self'>;

function bodies(root: HTMLElement): Map<string, ReadBlock[]> {
  const found = new Map<string, ReadBlock[]>();
  for (const body of root.querySelectorAll<HTMLElement>('[data-mail]'))
    found.set(body.dataset.mail ?? '', readBlocks(body, {}));
  return found;
}

function messages(
  { root, today }: Rehearsal,
  situation: MailSituation,
): { list: Message[]; blocks: Map<string, ReadBlock[]> } {
  const blocks = bodies(root);
  const list = mailsOf(situation, today).map(
    ({ text: _text, ...mail }): Message => ({
      ...mail,
      blocks: (blocks.get(mail.id ?? '') ?? []).map(({ block }): Block => block),
    }),
  );
  return { list, blocks };
}

function thread(rehearsal: Rehearsal, situation: MailSituation, always: Always): Reading | null {
  if (situation.thread.length === 0) return null;
  const { list, blocks } = messages(rehearsal, situation);
  const { subject, id } = situation;
  return { snapshot: { kind: 'thread', ...always, threadId: id, subject, messages: list }, blocks };
}

function record({ fields }: Rehearsal, { id }: DealSituation, always: Always): Reading {
  return {
    snapshot: { kind: 'deal', ...always, record: { crm: 'practice', kind: 'deal', id }, fields: fields() },
    blocks: new Map(),
  };
}

function composer(rehearsal: Rehearsal, situation: MailSituation): Composer[] {
  const { root, go } = rehearsal;
  const editor = part(root, 'editor');
  const whole = part(root, 'composer');
  if (!editor || !whole) return [];
  return [
    {
      key: `${situation.id} ${go}`,
      editor,
      root: whole,
      format: 'rich',
      marks: {},
      header: (): ComposerHeader => ({
        reply: situation.reply,
        ...(situation.thread.length > 0 && { threadId: situation.id }),
        subject: lineIn(root, 'subject') ?? situation.subject,
        recipients: [...addressesIn('to', lineIn(root, 'to')), ...addressesIn('cc', lineIn(root, 'cc'))],
      }),
      thread: () => (situation.thread.length > 0 ? messages(rehearsal, situation).list : undefined),
      keepClear: () => [part(root, 'foot')].filter((one) => one !== null),
      headerAreas: () => [part(root, 'head')].filter((one) => one !== null),
    },
  ];
}
