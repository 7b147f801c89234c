import type { ReadBlock } from './adapter';
import { freshName, keepIds } from './block-ids';
import { isBullet, joinsWrapped, withBullet } from './wrapped-lines';

/**
 * Reads a text area as blocks, one a line (wrapped lines joined), without segments: `valueStart` says where a block
 * stands in the value, and offsets of the text are offsets of the value from there.
 */
export function readTextArea(area: HTMLTextAreaElement): ReadBlock[] {
  const blocks: ReadBlock[] = [];
  let open: { read: ReadBlock; lastLine: string } | null = null;
  let at = 0;
  for (const line of area.value.split('\n')) {
    const text = withBullet(line.replace(/[\t\r\u00a0]/g, ' '));
    if (text.trim() === '') open = null;
    else if (open && joinsWrapped(open.lastLine, text)) {
      open.read.block.text += ` ${text}`;
      open.lastLine = text;
    } else {
      const read: ReadBlock = {
        block: { id: freshName(), role: 'author', text },
        element: area,
        segments: [],
        valueStart: at,
      };
      if (isBullet(text)) read.block.list = true;
      blocks.push(read);
      open = { read, lastLine: text };
    }
    at += line.length + 1;
  }
  keepIds(area, blocks);
  return blocks;
}
