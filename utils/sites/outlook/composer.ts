import type { Address, Recipient } from '../../model/snapshot';
import type { ComposeSpec } from '../mail-site';
import { fieldValue, nearestHolding, up } from '../named-parts';
import { people, personOf, recipients } from '../people';
import { all, isShown, one, type Picks } from '../pick';
import { SHOWN } from './thread';

const EDITORS: Picks = [
  '[id^="editorParent_"] [contenteditable="true"][role="textbox"]',
  '[contenteditable="true"][role="textbox"][aria-multiline="true"]',
  '[contenteditable="true"][aria-multiline="true"]',
];
const field = (kind: string) => `[role="group"][id^="MSG_"][id$="_${kind}"]`;
/** Recipient boxes without their ids: To, Cc and Bcc in this order. */
const BOXES: Picks = ['[contenteditable="true"]:not([aria-multiline="true"])'];
const CHIP: Picks = ['[class*="_EType_RECIPIENT_ENTITY"]', '[contenteditable="false"][aria-label]'];
const SEND: Picks = [
  '[id^="splitButton-"][id$="__primaryActionButton"]',
  '[data-testid="ComposeSendButton"]',
  'button:has(> * [data-icon-name="SendRegular"]), button:has(> [data-icon-name="SendRegular"])',
];
const SUBJECT: Picks = [
  '[id^="MSG_"][id$="_SUBJECT"]',
  '[id^="MSG_"][id$="_SUBJECT"] input',
  'input[maxlength="255"]',
];

/** Without its id the subject is the last plain text field. */
function subjectOf(root: Element): string | undefined {
  const last = all(root, ['input[type="text"][autocomplete="off"]']).pop() as HTMLInputElement | undefined;
  return fieldValue(root, SUBJECT) ?? last?.value;
}

/**
 * The reading pane and an inline reply share `role=main`: the composer is the nearest element that holds the editor
 * together with its recipients, its subject or its send button.
 */
function rootOf(host: HTMLElement): HTMLElement | null {
  const held = [
    field('TO'),
    '[id^="MSG_"][id$="_SUBJECT"]',
    ...SEND,
    `${BOXES[0]!}:not([id^="editorParent_"] *)`,
  ].map((pick) => nearestHolding(host, [pick]));
  const around = up(host, ['[id^="docking_InitVisiblePart"]', '[data-app-section="Form_Content"]']);
  // Further up stand the parts of another composer: beside a reply whose fields are folded, or a signature in the settings.
  return [...held, around].find((root) => root && all(root, EDITORS).length === 1) ?? null;
}

function chipsIn(box: Element): Address[] {
  const chips = all(box, CHIP).map((chip) => personOf(chip, one(chip, SHOWN) ?? chip));
  return [...chips, ...loose(box)].filter((one) => one !== null);
}

/** Those typed into a field who are no chip yet; a name that is still being typed is nobody. */
function loose(box: Element): Address[] {
  let words = '';
  const texts = box.ownerDocument.createTreeWalker(box, 4);
  while (texts.nextNode()) {
    const text = texts.currentNode as Text;
    words += text.parentElement?.closest(CHIP.join(',')) ? ';' : text.data;
  }
  return people(words).filter(({ address }) => address);
}

function fields(root: Element): Recipient[] | undefined {
  const kinds = ['to', 'cc', 'bcc'] as const;
  const named = kinds.map((kind) => one(root, [field(kind.toUpperCase())]));
  const boxes = named.some(Boolean) ? named : all(root, BOXES, isShown);
  if (!boxes.some((box) => box && isShown(box))) return undefined;
  return kinds.flatMap((kind, at) => (boxes[at] ? recipients(kind, chipsIn(boxes[at])) : []));
}

export const compose: ComposeSpec = {
  editors: EDITORS,
  areas: ['[id^="editorParent_"] textarea'],
  root: rootOf,
  header(root) {
    const shown = fields(root);
    const subject = subjectOf(root);
    return { ...(subject !== undefined && { subject }), ...(shown && { recipients: shown }) };
  },
  headerArea: [`:has(> ${field('TO')})`, field('TO')],
  keepClear: [...SEND.slice(0, 2), '[role="toolbar"]'],
  send: SEND,
  sendKey: (event) => event.altKey && event.code === 'KeyS',
  schedule: [
    '[data-testid*="schedule" i]',
    'button:has([data-icon-name^="SendClock"]), [role="menuitem"]:has([data-icon-name*="Clock"])',
  ],
  discard: ['[data-testid*="discard" i]', 'button:has([data-icon-name^="Delete"])'],
};
