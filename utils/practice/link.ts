import type { MuteScope } from '../coach/selection';
import { ask } from '../messaging/client';
import type { PracticeAnswer, TipEvent, TipMuted, ToBackground } from '../messaging/protocol';
import type { Opportunity, QuickLog } from '../model/opportunity';
import type { Situation } from '../model/situation';
import type { Snapshot } from '../model/snapshot';
import type { Link } from '../page/link';

export type Assessed = Extract<PracticeAnswer, { state: 'ok' }>;

export interface Listener {
  /** The coach said this of what was read. */
  answered(answer: Assessed, snapshot: Snapshot): void;
  /** The coach could not be reached. */
  silent(): void;
}

/**
 * The desk's end of the messages. Only assessing goes to the worker. What the rep does with a tip is kept here for as
 * long as this go lasts: a rehearsal writes nothing, so that the next one finds the same tips.
 */
export function practiceLink({ given, sent }: Situation, listener: Listener): Link {
  const showing = new Set<string>();
  let mutes: (MuteScope & { of: string })[] = [];
  let dockClosed = false;

  async function assess(snapshot: Snapshot): Promise<unknown> {
    const request = { snapshot, given, sent, showing: [...showing], mutes };
    try {
      const answer = await ask('practice.assess', request);
      if (answer.state !== 'ok') return answer;
      listener.answered(answer, snapshot);
      return { ...answer, dockClosed };
    } catch {
      listener.silent();
      return null;
    }
  }

  function note({ action, tipId, ruleId, person }: TipEvent): { offerMute: boolean } {
    if (action === 'muted-here') mutes.push({ scope: 'here', tipId, of: ruleId });
    if (action === 'muted-rule') mutes.push({ scope: 'rule', ruleId, of: ruleId });
    if (action === 'muted-person' && person)
      mutes.push({ scope: 'person', ruleId, person: person.toLowerCase(), of: ruleId });
    return { offerMute: false };
  }

  function unmute({ action, tipId, ruleId }: TipMuted): void {
    mutes = mutes.filter(
      (mute) =>
        mute.of !== ruleId ||
        `muted-${mute.scope}` !== action ||
        (mute.scope === 'here' && mute.tipId !== tipId),
    );
  }

  async function answer(name: keyof ToBackground, data: unknown): Promise<unknown> {
    switch (name) {
      case 'coach.assess':
        return assess((data as ToBackground['coach.assess']['send']).snapshot);
      case 'tip.event':
        return note(data as TipEvent);
      case 'tip.unmute':
        unmute(data as TipMuted);
        return undefined;
      case 'dock.set':
        dockClosed = (data as ToBackground['dock.set']['send']).closed ?? dockClosed;
        return undefined;
      case 'log.quick':
        // Looks logged, is not: the words of the receipt say so.
        return { saved: data as QuickLog as Opportunity };
      default:
        return undefined;
    }
  }

  return {
    send: (name, data) => answer(name, data) as Promise<never>,
    why: (otherwise) => otherwise,
    isGone: () => false,
    // Nothing waits on a rehearsal: the worker starts when it is asked.
    wake: () => false,
    shown({ id }) {
      showing.add(id);
    },
  };
}
