import type { ComposerHeader } from '../adapter';
import type { ComposeSpec } from '../mail-site';
import { fieldValue, nearestHolding, up } from '../named-parts';
import { all, isShown, one, textOf } from '../pick';
import { draftRecipients } from './recipients';
import {
  AREAS,
  COMPOSER_FIELD,
  DIALOG,
  DISCARD,
  EDITORS,
  FILES,
  MAIN,
  RECIPIENT_FIELD,
  REPLY_ICON,
  ROOT,
  SCHEDULE,
  SEND,
  SUBJECT_BOX,
  UNDO,
} from './selectors';
import { threadIdOf } from './thread';

/** A hidden field's value; Gmail prefixes ids with '#' and writes "undefined" for none. */
function hidden(root: Element, name: string): string | undefined {
  const value = fieldValue(root, [`input[name="${name}"]`])?.replace(/^#/, '');
  return value && value !== 'undefined' && value !== 'null' ? value : undefined;
}

function rootOf(host: HTMLElement): HTMLElement | null {
  const known = ROOT.map((pick) => host.closest<HTMLElement>(pick)).filter((root) => root !== null);
  const whole = known.find((root) => root.querySelector(COMPOSER_FIELD));
  if (whole) return whole;
  // Classes renamed: the nearest element that holds the editor and a composer's hidden fields, and no second editor.
  const around = nearestHolding(host, [COMPOSER_FIELD]);
  if (around && all(around, EDITORS).length === 1) return around;
  // A dialog alone may be a chat's.
  return known.find((root) => !root.matches(DIALOG) || one(root, [RECIPIENT_FIELD, ...SEND])) ?? null;
}

function subjectOf(root: Element): string | undefined {
  const box = one(root, SUBJECT_BOX) as HTMLInputElement | null;
  // An inline reply keeps its subject in a hidden field; an empty field that nobody sees says nothing.
  if (box && (isShown(box) || box.value)) return box.value;
  return fieldValue(root, ['input[name="subject"]']) || undefined;
}

function replyKind(root: Element): ComposerHeader['reply'] {
  const icon = one(root, REPLY_ICON);
  if (icon?.classList.contains('mK')) return 'reply-all';
  if (icon?.classList.contains('mI')) return 'forward';
  if (icon?.classList.contains('mL')) return 'reply';
  const fields = root.querySelector('input[name="composeid"], input[name="draft"]') !== null;
  return fields && !hidden(root, 'rm') && !hidden(root, 'rt') ? 'new' : undefined;
}

function header(root: HTMLElement, _host: HTMLElement, url: URL): ComposerHeader {
  const main = up(root, MAIN);
  const draftId = hidden(root, 'draft');
  const threadId = hidden(root, 'rt') ?? (main ? threadIdOf(main, url) : hidden(root, 'lts'));
  const answered = hidden(root, 'rm');
  const reply = replyKind(root);
  const subject = subjectOf(root);
  const recipients = draftRecipients(root);
  const attachments = all(root, FILES).map(textOf).filter(Boolean);
  return {
    ...(draftId && { draftId }),
    ...(threadId && { threadId }),
    ...(answered && { messageIds: [answered] }),
    ...(reply && { reply }),
    ...(subject !== undefined && { subject }),
    ...(recipients && { recipients }),
    ...(attachments.length > 0 && { attachments }),
  };
}

export const compose: ComposeSpec = {
  editors: EDITORS,
  areas: AREAS,
  root: rootOf,
  stableId: (root) => hidden(root, 'composeid'),
  header,
  answers: (root) => ({
    ...(hidden(root, 'rt') && { threadId: hidden(root, 'rt') }),
    ...(hidden(root, 'rm') && { messageId: hidden(root, 'rm') }),
  }),
  headerArea: ['.aoI form', 'form', '.aoD', 'table.IZ'],
  keepClear: ['.IZ', '.aDh', '.btC', '.aoO'],
  send: SEND,
  schedule: SCHEDULE,
  discard: DISCARD,
  undo: UNDO,
};
