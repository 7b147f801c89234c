import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { ask } from '../messaging/client';
import type { MessageFault } from '../messaging/envelope';
import { isAssessAnswer, isSiteState } from '../messaging/guards';
import type { ToBackground } from '../messaging/protocol';
import { faultOf } from '../messaging/words';
import type { Tip } from '../model/tip';

/** The content script's end of the messages. */
export interface Link {
  /** The answer, or null when there is none to be had: the worker failed twice, or this copy is orphaned. */
  send<K extends keyof ToBackground>(
    name: K,
    data: ToBackground[K]['send'],
  ): Promise<ToBackground[K]['back'] | null>;
  /** Why there was no answer just now, where a store tells what it lacks; else what else is to be said. */
  why(otherwise: string): string;
  /** Whether there is no extension any more to speak to or to ask for words; whoever finds out first has it told. */
  isGone(): boolean;
  /**
   * Wakes the worker where the browser may have put it away, so that the next answer does not wait for it to start.
   * @param key of the draft
   * @returns whether it may have been away, and remembers nothing of the draft
   */
  wake(key: string): boolean;
  /** Notes that the rep can see a tip. */
  shown(tip: Tip, site: string, threadId: string | undefined): void;
}

/** A worker that was spoken to within this time is awake: browsers put it away after 30 seconds. Milliseconds. */
const AWAKE = 25_000;

/** Answers that the page acts on are looked at before it does. */
const CHECKS: Partial<Record<keyof ToBackground, (value: unknown) => boolean>> = {
  'site.state': isSiteState,
  'coach.assess': isAssessAnswer,
};

/**
 * Messages to the worker; a worker that died is woken and asked once more. The extension may be updated under the page
 * at any time: that is looked at before every message.
 * @param lost called once when this copy of the script no longer has an extension, or a newer copy took over
 */
export function createLink(ctx: ContentScriptContext, lost: () => void): Link {
  let gone = false;
  let spoke = Number.NEGATIVE_INFINITY;
  let reason: string | undefined;
  function orphaned(): null {
    reason = undefined;
    if (!gone) {
      gone = true;
      lost();
    }
    return null;
  }
  const link: Link = {
    async send(name, data) {
      if (gone || !ctx.isValid) return orphaned();
      spoke = Date.now();
      try {
        const back = await (ask as (name: string, data: unknown) => Promise<never>)(name, data);
        // What failed before tells nothing of this one.
        reason = undefined;
        return CHECKS[name]?.(back) === false ? null : back;
      } catch (error) {
        const { kind, reason: why } = error as Partial<MessageFault>;
        reason = why;
        return kind === 'gone' ? orphaned() : null;
      }
    },
    // Without an extension there are no words to be read, and no store that told anything.
    why: (otherwise) => (reason && faultOf(reason)) || otherwise,
    isGone() {
      if (!gone && ctx.isValid) return false;
      orphaned();
      return true;
    },
    wake(key) {
      // A clock that was set back must not keep it asleep.
      if (Math.abs(Date.now() - spoke) <= AWAKE) return false;
      void link.send('coach.wake', { key });
      return true;
    },
    shown({ id, ruleId }, site, threadId) {
      void link.send('tip.event', {
        action: 'shown',
        tipId: id,
        ruleId,
        site,
        ...(threadId && { threadId }),
      });
    },
  };
  return link;
}
