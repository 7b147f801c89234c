import type { Block } from '../model/snapshot';
import { BULLET, type ZoneLine } from './zone-lines';
import { zoneLines } from './zones';

/** Blocks read from plain text, and where each starts in it: `raw.slice(offset, offset + block.text.length) === block.text`. */
export interface PlainBlocks {
  blocks: Block[];
  offsets: Map<string, number>;
}

/**
 * Plain mail text as blocks: a paragraph each, a list item each, never across two zones. Ids are `prefix` and a
 * number; the same text gives the same ids.
 */
export function plainBlocks(raw: string, prefix = 'b'): PlainBlocks {
  const blocks: Block[] = [];
  const offsets = new Map<string, number>();
  const lines = zoneLines(raw);
  let group: ZoneLine[] = [];
  const flush = () => {
    const first = group[0];
    if (first) {
      const last = group[group.length - 1]!;
      const id = `${prefix}${blocks.length}`;
      const block: Block = { id, role: first.role, text: raw.slice(first.start, last.end) };
      if (BULLET.test(first.text) && (first.role === 'author' || first.role === 'quote')) block.list = true;
      blocks.push(block);
      offsets.set(id, first.start);
    }
    group = [];
  };
  for (const line of lines) {
    const before = group[group.length - 1];
    if (line.blank) {
      flush();
      continue;
    }
    if (before && (before.role !== line.role || (line.role === 'author' && BULLET.test(line.text)))) flush();
    group.push(line);
  }
  flush();
  return { blocks, offsets };
}
