import type { Address, Recipient } from '../../model/snapshot';
import { inOneLook } from '../in-one-look';
import type { ComposeSpec } from '../mail-site';
import { fieldValue, nearestHolding, up } from '../named-parts';
import { addressIn, people, personOf, recipients } from '../people';
import { all, isShown, one, type Picks, saysFrom, textOf, tidy, within } from '../pick';
import { SHOWN } from './thread';

const EDITORS: Picks = [
  '[id^="editorParent_"] [contenteditable="true"][role="textbox"]',
  '[contenteditable="true"][role="textbox"][aria-multiline="true"]',
  '[contenteditable="true"][aria-multiline="true"]',
];
/** What is written without formatting. */
const AREAS: Picks = ['[id^="editorParent_"] textarea'];
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
  const texts = (root: Element) => all(root, EDITORS).length + all(root, AREAS).length;
  return [...held, around].find((root) => root && texts(root) === 1) ?? null;
}

/** "From", alone or before who it is. */
const FROM = /^[^:：@]{1,20}(?:[:：]|$)/;

/** Addresses that mails are written from, where the page shows the field for it. */
export const senders = inOneLook((document: Document): string[] => {
  const roots = [...all(document, EDITORS, isShown), ...all(document, AREAS, isShown)].map(rootOf);
  return roots.flatMap((root) => {
    const said = (hit: Element) => hit.getAttribute('aria-label') ?? textOf(hit);
    const labels = root
      ? all(root, ['button, [role="button"], [role="combobox"], label'], (hit) => !within(hit, EDITORS))
      : [];
    const label = labels.find((hit) => saysFrom(FROM.exec(tidy(said(hit)))?.[0] ?? ''));
    // It stands in the label, or in what follows that.
    const around = label && [
      said(label),
      textOf(label),
      textOf(label.nextElementSibling),
      label.nextElementSibling?.getAttribute('aria-label'),
    ];
    const address = around?.map((text) => addressIn(text)).find(Boolean);
    return address ? [address] : [];
  });
});

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
  areas: AREAS,
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
