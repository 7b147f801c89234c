import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Situation } from '@/utils/model/situation';
import type { DealFields, Snapshot } from '@/utils/model/snapshot';
import type { Desk } from '@/utils/page/desk';
import type { InlineKit } from '@/utils/page/view';
import type { Assessed } from '@/utils/practice/link';
import { rehearse } from '@/utils/practice/rehearse';

/** What the coach said in one go: of the start, and of what stands there now. */
interface Heard {
  before?: Assessed;
  now?: Assessed;
  /** What `now` was said of. */
  snapshot?: Snapshot;
  /** What stood there at the start. */
  start?: string;
  /** The coach did not answer the last time it was asked. */
  isSilent?: boolean;
}

/** What of a snapshot the rep can write. */
function writtenOf(snapshot: Snapshot): string {
  if (snapshot.kind !== 'draft') return JSON.stringify(snapshot.kind === 'deal' && snapshot.fields);
  return JSON.stringify([snapshot.subject, snapshot.recipients, snapshot.blocks.map(({ text }) => text)]);
}

export interface Going {
  heard: Heard;
  /** Opens the card of a tip, and goes there where it was asked for by keys. */
  show(tipId: string, by?: 'key'): void;
}

interface Rehearsal {
  /** What is read and coached. */
  root: RefObject<HTMLElement | null>;
  situation: Situation;
  today: string;
  /** Counts the goes: another number begins anew. */
  go: number;
  kit: InlineKit;
  /** The record as the rep has it, for a deal. */
  fields: DealFields;
}

/** Coaches what stands in `root` for as long as this go at the situation lasts. */
export function useRehearsal({ root, situation, today, go, kit, fields }: Rehearsal): Going {
  const [heard, setHeard] = useState<Heard>({});
  const desk = useRef<Desk | undefined>(undefined);
  const latest = useRef(fields);
  useEffect(() => {
    latest.current = fields;
    desk.current?.look();
  }, [fields]);
  useEffect(() => {
    if (!root.current) return;
    const end = new AbortController();
    const { signal } = end;
    const about = situation.kind === 'deal' ? 'deal' : 'draft';
    setHeard({});
    desk.current = rehearse(
      { root: root.current, situation, go, today, fields: () => latest.current },
      kit,
      {
        answered(now, snapshot) {
          if (signal.aborted || snapshot.kind !== about) return;
          const written = writtenOf(snapshot);
          // What is left as it was may be judged once more, after a rest: that is no step from the start.
          setHeard(({ before = now, start = written }) => ({
            before: written === start ? now : before,
            now,
            snapshot,
            start,
          }));
        },
        silent() {
          if (!signal.aborted) setHeard((last) => ({ ...last, isSilent: true }));
        },
      },
      signal,
    );
    return () => {
      end.abort();
      desk.current = undefined;
    };
  }, [root, situation, today, go, kit]);
  return {
    heard,
    show: (tipId, by) => void desk.current?.show(tipId, by),
  };
}
