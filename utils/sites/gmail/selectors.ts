import type { FieldPicks } from '../named-parts';
import type { Picks } from '../pick';

/*
 * Gmail's hooks, best first. Attributes (`name`, `email`, `data-*`, `g_editable`) before the short classes, which have
 * been the same for ten years; nothing that depends on the language.
 */

export const BODY: Picks = ['.ii.gt .a3s:not(.undefined)', '.a3s:not(.undefined)'];
export const DIALOG = '[role=dialog]';
export const ROOT: Picks = ['.M9', '.I5', '.aoP', DIALOG];
/** Hidden fields that every composer has, wherever its classes went. */
export const COMPOSER_FIELD = 'input[name="composeid"], input[name="subjectbox"]';
export const RECIPIENT_FIELD = '[name="to"], .aoD.hl';
export const EDITORS: Picks = [
  '[g_editable="true"][role="textbox"][contenteditable="true"]',
  '[g_editable="true"][contenteditable="true"]',
  '.Am.editable[contenteditable="true"]',
  '[contenteditable="true"][role="textbox"][aria-multiline="true"]',
];
export const AREAS: Picks = [
  '.Ap textarea.Ak',
  '.Ap textarea',
  'textarea[itacorner]',
  '[role=dialog] textarea:not([name])',
];

/** Where the recipients of a kind stand, as chips, in hidden fields or as they are typed. */
export function fieldPicks(kind: 'to' | 'cc' | 'bcc'): FieldPicks {
  return {
    box: [
      `[name="${kind}"]:not(input):not(textarea)`,
      `input[type="hidden"][name="${kind}"], textarea[name="${kind}"]`,
      `input[name="${kind}"]`,
    ],
    chip: ['[role="option"]:is([data-hovercard-id], [data-name])', '[data-hovercard-id]', '[email]'],
    typed: ['input[peoplekit-id]', 'input[role="combobox"]', 'textarea'],
  };
}
/** Chips of the old fields, where the hidden inputs are gone. */
export const OLD_CHIPS: Picks = ['.vR [email]'];
/** The folded row of recipients. */
export const FOLDED: Picks = ['.aoD.hl .az9 [email]', '.aoD.hl [email]', '.az9 [email]'];
export const SUBJECT_BOX: Picks = ['input[name="subjectbox"]'];
export const REPLY_ICON: Picks = ['.J-JN-M-I-Jm img', '.J-JN-M-I img'];
export const FILES: Picks = ['.dL .vI', '.dQ .vI'];
export const SEND: Picks = [
  '.IZ .Up div > div[role="button"]:not(.Uo):not([aria-haspopup="true"])',
  '.aoO[role="button"]',
  '.T-I-atl[role="button"]:not([aria-haspopup="true"])',
  '[role="button"][data-tooltip*="Enter"]',
];
export const SCHEDULE: Picks = ['[selector="scheduledSend"]'];
export const DISCARD: Picks = ['.gU .oh[role="button"]', '.oh[role="button"]'];
export const UNDO: Picks = ['#link_undo'];

export const MAIN: Picks = [
  '[role="main"]:has(.adn, .a3s, [data-message-id])',
  '[role="main"]',
  '.aia',
  '[role="list"]:has(.adn .a3s)',
];
/** Rows of a list name their conversations, too. */
export const THREAD_SUBJECT: Picks = [
  'h2[data-thread-perm-id]',
  'h2.hP',
  '[data-legacy-thread-id]:not(tr *, [role="row"] *)',
];
export const MESSAGE: Picks = [
  '[role="listitem"]:has([email])',
  '.adn, .kv',
  '[data-message-id]',
  '[data-legacy-message-id]',
];
export const SENDER: Picks = ['.gD[email]', '.gF [email]', 'h3 [email]', '[email]:not(.g2)'];
export const RECIPIENT: Picks = ['.hb .g2[email]', '.hb [email]', '.g2[email]'];
export const DATE: Picks = ['.g3[title]', '.gH [title]:not([role])', '.g3'];
