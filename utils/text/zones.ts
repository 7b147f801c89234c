import type { Block, BlockRole, Message, Snapshot } from '../model/snapshot';
import { markEdges } from './zone-edges';
import { attributionEnd, headerBlockEnd, senderLinesStart, separatorAt } from './zone-headers';
import { linesOf, nextText, type ZoneLine } from './zone-lines';

/** A stretch of a mail that plays one part. Offsets are UTF-16, end exclusive. */
export interface Zone {
  zone: BlockRole;
  start: number;
  end: number;
}

/** What part each line plays; changes `lines` in place. Lines that are `fixed` stay as they are. */
function readZones(lines: ZoneLine[]): void {
  let i = 0;
  let from = 0;
  const flush = (to: number, quoteFollows: boolean) => {
    if (to > from) markEdges(lines, from, to, quoteFollows);
  };
  while (i < lines.length) {
    const line = lines[i]!;
    if (line.fixed) {
      flush(i, true);
      i++;
      from = i;
      continue;
    }
    if (line.blank) {
      i++;
      continue;
    }
    if (line.text.startsWith('>')) {
      flush(i, true);
      i = quoteEnd(lines, i);
      from = i;
      continue;
    }
    const separator = separatorAt(lines, i);
    if (separator) {
      flush(i, true);
      const forwards = separator === 'forwarded';
      line.role = 'attribution';
      markRest(lines, i + 1, forwards ? 'forwarded' : 'quote');
      return;
    }
    const header = headerBlockEnd(lines, i);
    if (header > i) {
      const start = senderLinesStart(lines, i);
      flush(start, true);
      const above = nextText(lines, 0) < start;
      for (let j = start; j < header; j++) lines[j]!.role = 'attribution';
      markRest(lines, header, above ? 'quote' : 'forwarded');
      return;
    }
    const attribution = attributionEnd(lines, i);
    if (attribution > i) {
      flush(i, true);
      for (let j = i; j < attribution; j++) lines[j]!.role = 'attribution';
      const next = nextText(lines, attribution);
      if (next < lines.length && !lines[next]!.text.startsWith('>') && !lines[next]!.fixed) {
        markRest(lines, attribution, 'quote');
        return;
      }
      i = next;
      from = i;
      continue;
    }
    i++;
  }
  flush(lines.length, false);
}

/** End of a run of '>' lines, with lines that a mailer broke off a long quoted line. */
function quoteEnd(lines: ZoneLine[], start: number): number {
  let i = start;
  while (i < lines.length && !lines[i]!.fixed) {
    const line = lines[i]!;
    if (line.text.startsWith('>')) {
      line.role = 'quote';
      i++;
      continue;
    }
    const before = lines[i - 1]!;
    const after = lines[i + 1];
    if (!line.blank && before.text.length >= 68 && after?.text.startsWith('>') && line.text.length < 60) {
      line.role = 'quote';
      i++;
      continue;
    }
    break;
  }
  return i;
}

/** Everything from `from` on was written by others; header lines at its top are attribution. */
function markRest(lines: ZoneLine[], from: number, role: 'quote' | 'forwarded'): void {
  const first = nextText(lines, from);
  let body = from;
  for (let j = first; j < lines.length && j < first + 6; j++) {
    if (lines[j]!.blank) continue;
    const end = headerBlockEnd(lines, j);
    if (end > j) {
      for (let k = from; k < end; k++) if (!lines[k]!.fixed) lines[k]!.role = 'attribution';
      body = end;
      break;
    }
  }
  for (let j = body; j < lines.length; j++) if (!lines[j]!.fixed) lines[j]!.role = role;
}

/** Blank lines belong to what stands before them; those at the top to what follows. */
function settleBlanks(lines: ZoneLine[]): void {
  const first = nextText(lines, 0);
  let role: BlockRole = first < lines.length ? lines[first]!.role : 'author';
  for (const line of lines) {
    if (line.blank && !line.fixed) line.role = role;
    else role = line.role;
  }
}

/** Lines of plain mail text with their parts. */
export function zoneLines(raw: string): ZoneLine[] {
  const lines = linesOf(raw);
  readZones(lines);
  settleBlanks(lines);
  return lines;
}

/**
 * The parts of a plain-text mail: zones in order that together cover `raw` from 0 to its length, line ends included.
 * Linear in the length of the text.
 */
export function zonePlain(raw: string): Zone[] {
  const out: Zone[] = [];
  const lines = zoneLines(raw);
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const end = i + 1 < lines.length ? lines[i + 1]!.start : raw.length;
    const before = out[out.length - 1];
    if (before && before.zone === line.role) before.end = end;
    else if (end > line.start || out.length === 0) out.push({ zone: line.role, start: line.start, end });
  }
  return out;
}

/**
 * Refines blocks that an adapter read as 'author': greeting, sign-off, signature, attribution, quotes, forwards,
 * disclaimers, code. Blocks with another role stay as they are. A block whose lines play several parts stays
 * 'author' if one of them is the author's. Returns the same block objects where nothing changed.
 */
export function zoneBlocks(blocks: Block[]): Block[] {
  const lines: ZoneLine[] = [];
  const owner: number[] = [];
  blocks.forEach((block, index) => {
    for (const line of linesOf(block.text)) {
      if (block.role !== 'author') {
        line.role = block.role;
        line.fixed = true;
      }
      lines.push(line);
      owner.push(index);
    }
  });
  readZones(lines);
  const roles = new Array<BlockRole | undefined>(blocks.length).fill(undefined);
  lines.forEach((line, i) => {
    if (line.blank) return;
    const index = owner[i]!;
    const known = roles[index];
    if (known === undefined || line.role === 'author') roles[index] = line.role;
  });
  return blocks.map((block, index) => {
    const role = roles[index];
    return block.role !== 'author' || role === undefined || role === block.role ? block : { ...block, role };
  });
}

/** A snapshot with the parts of its mails told apart, the way the coach reads them. */
export function zoneSnapshot(snapshot: Snapshot): Snapshot {
  const zoned = (message: Message): Message => ({ ...message, blocks: zoneBlocks(message.blocks) });
  if (snapshot.kind === 'thread') return { ...snapshot, messages: snapshot.messages.map(zoned) };
  if (snapshot.kind === 'deal') return snapshot;
  return {
    ...snapshot,
    blocks: zoneBlocks(snapshot.blocks),
    ...(snapshot.thread && { thread: snapshot.thread.map(zoned) }),
  };
}
