import * as z from 'zod/mini';
import { time } from '../model/time';
import { versionedItem } from './item';

/** A situation that the rep settled on the practice desk. */
export interface Practised {
  /** Name of the situation: its id, after its playbook's id and a slash where it came with one. */
  situation: string;
  /** When it was settled last. */
  at: number;
  times: number;
}

/** What was practised: names and times, never a word that was written. */
export const practiceItem = versionedItem<{ practised: Practised[] }>(
  'practice',
  {
    practised: z.array(
      z.object({ situation: z.string().check(z.maxLength(300)), at: time, times: z.number() }),
    ),
  },
  { practised: [] },
  1,
);

/** More than anybody practises; the oldest give way. */
const MOST = 500;

/** Notes that a situation was settled, now. */
export function notePractised(situation: string, now = Date.now()): Promise<unknown> {
  return practiceItem.patch(({ practised }) => {
    const before = practised.find((one) => one.situation === situation);
    const others = practised.filter((one) => one !== before);
    const settled = { situation, at: now, times: (before?.times ?? 0) + 1 };
    return { practised: [...others, settled].slice(-MOST) };
  });
}

/** Brings in what was practised elsewhere; of one situation the later time and the larger number stay. */
export const mergePractised = ({ practised: more = [] }: { practised?: Practised[] }) =>
  practiceItem.patch(({ practised }) => {
    const all = new Map(practised.map((one) => [one.situation, one]));
    for (const one of more) {
      const { at = 0, times = 0 } = all.get(one.situation) ?? {};
      all.set(one.situation, { ...one, at: Math.max(at, one.at), times: Math.max(times, one.times) });
    }
    return { practised: [...all.values()].sort((a, b) => a.at - b.at).slice(-MOST) };
  });
