import { isObject } from '../model/is-object';

/** How a message travels; without a schema library, for content scripts too. */

/** Marks our messages among whatever else the browser delivers. */
export const MARK = 'uplift/1';

export interface Envelope {
  mark: typeof MARK;
  name: string;
  data: unknown;
}

/** Why a message got no proper answer. */
export type MessageFaultKind =
  /** The extension was updated or removed under this page: it can only be reloaded. */
  | 'gone'
  /** Nobody listens: the worker or the tab's content script is not there. */
  | 'nobody'
  /** The receiver refused the sender or the shape of the message. */
  | 'refused'
  /** The receiver failed; `reason` is a storage fault's kind where it was one. */
  | 'failed';

export type Answer = { ok: true; back: unknown } | { ok: false; kind: MessageFaultKind; reason?: string };

/** What asking throws. */
export class MessageFault extends Error {
  readonly kind: MessageFaultKind;
  readonly reason: string | undefined;
  constructor(kind: MessageFaultKind, name: string, reason?: string) {
    super(`${name}: ${kind}${reason ? ` (${reason})` : ''}`);
    this.name = 'MessageFault';
    this.kind = kind;
    this.reason = reason;
  }
}

/** Whether what was delivered is a message of ours. */
export const isEnvelope = (value: unknown): value is Envelope =>
  isObject(value) && value.mark === MARK && typeof value.name === 'string';

/** Whether what came back is an answer of ours. */
export const isAnswer = (value: unknown): value is Answer =>
  isObject(value) && (value.ok === true || (value.ok === false && typeof value.kind === 'string'));

/**
 * Answers one message in the listener style that Chrome, Firefox and the fake browser of the tests share: `sendResponse`
 * later, `true` now.
 */
export function answerLater(work: () => Promise<unknown>, send: (answer: Answer) => void): true {
  // Begun at once: what may only be done within the rep's own press would come too late in a later task.
  work().then(
    (back) => send({ ok: true, back }),
    (error: unknown) => {
      const kind = error instanceof MessageFault ? error.kind : 'failed';
      const reason = (error as { kind?: unknown; reason?: unknown } | null) ?? {};
      const told = error instanceof MessageFault ? error.reason : reason.kind;
      send({ ok: false, kind, ...(typeof told === 'string' && { reason: told }) });
    },
  );
  return true;
}
