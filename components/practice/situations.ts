import { parseRoute } from '@/components/ui/use-route';
import { type MessageKey, t } from '@/utils/messaging/words';
import { DIMENSIONS, type Dimension } from '@/utils/model/dimension';
import type { Situation } from '@/utils/model/situation';

/** A situation as the desk offers it. */
export interface Offered {
  /** What it is remembered by; see `utils/storage/practice.ts`. */
  name: string;
  situation: Situation;
  /** The playbook it came with; absent for those of Uplift. */
  origin?: string;
}

/** All situations in the order in which they are shown: by dimension, those of Uplift first. */
export function inOrder(builtin: readonly Situation[], added: readonly Offered[]): Offered[] {
  const all = [...builtin.map((situation): Offered => ({ name: situation.id, situation })), ...added];
  return DIMENSIONS.flatMap((dimension) => all.filter(({ situation }) => situation.dimension === dimension));
}

/** The dimensions that have situations, each with its own. */
export function byDimension(all: readonly Offered[]): { dimension: Dimension; offered: Offered[] }[] {
  return DIMENSIONS.map((dimension) => ({
    dimension,
    offered: all.filter(({ situation }) => situation.dimension === dimension),
  })).filter(({ offered }) => offered.length > 0);
}

/** The address of a situation on the desk; a playbook's id may hold anything. */
export const hashOf = (name: string): string => `#/${encodeURIComponent(name)}`;

/** The name in an address, '' for the list of all. */
export function nameIn(hash: string): string {
  const { section } = parseRoute(hash);
  try {
    return decodeURIComponent(section);
  } catch {
    return section;
  }
}

/** What kind of work a situation is. */
export function kindOf(situation: Situation): string {
  const key: MessageKey =
    situation.kind === 'deal'
      ? 'practiceKindDeal'
      : situation.thread.length > 0
        ? 'practiceKindReply'
        : 'practiceKindNew';
  return t(key);
}
