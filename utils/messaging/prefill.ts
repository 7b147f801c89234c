import type { LogStart, Prefill } from './protocol';

/** What quick-log starts with from one of a page's tips; undefined where that heard nothing in a mail. */
export function startFrom({ of }: Prefill, tipId: string | undefined): LogStart | undefined {
  const heard = of?.find((one) => one.tipId === tipId);
  if (!heard) return undefined;
  const { tipId: _, ...start } = heard;
  return start;
}
