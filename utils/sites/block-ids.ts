import type { ReadBlock } from './adapter';

/*
 * Names for blocks that outlive an edit. A block is named after the node that starts it (paragraph, <br>, text node);
 * editors that re-render a paragraph get its old name back through the text.
 */

const names = new WeakMap<Node, string>();
let made = 0;

/** A name that no block has yet. */
export function freshName(): string {
  made += 1;
  return `b${made}`;
}

/** The stable name of a node: the same for as long as the node lives. */
export function nameOf(node: Node): string {
  let name = names.get(node);
  if (name === undefined) {
    name = freshName();
    names.set(node, name);
  }
  return name;
}

interface Remembered {
  id: string;
  text: string;
}
/** What was read from a root last time. */
const memory = new WeakMap<Node, Remembered[]>();

/**
 * Gives paragraphs that were re-rendered since the last reading of `root` their former ids: by equal text, and where
 * exactly one block went and one came at the same place, by position. Ids stay unique. Changes `blocks` in place.
 * @param anchors the node each block is named after, where it is named after one alone
 */
export function keepIds(root: Node, blocks: ReadBlock[], anchors: (Node | null)[] = []): void {
  const before = memory.get(root);
  const rename = (at: number, id: string) => {
    blocks[at]!.block.id = id;
    const anchor = anchors[at];
    if (anchor) names.set(anchor, id);
  };
  const taken = new Set<string>();
  blocks.forEach((read, at) => {
    if (taken.has(read.block.id)) rename(at, freshName());
    taken.add(read.block.id);
  });
  if (before) {
    const known = new Set(before.map((old) => old.id));
    const gone = before.filter((old) => !taken.has(old.id));
    let fresh = gone.length > 0 ? [...blocks.keys()].filter((at) => !known.has(blocks[at]!.block.id)) : [];
    fresh = fresh.filter((at) => {
      const found = gone.findIndex((old) => old.text === blocks[at]!.block.text);
      if (found < 0) return true;
      rename(at, gone[found]!.id);
      gone.splice(found, 1);
      return false;
    });
    const [only] = fresh;
    if (only !== undefined && fresh.length === 1 && gone.length === 1 && before[only] === gone[0]) {
      rename(only, gone[0]!.id);
    }
  }
  memory.set(
    root,
    blocks.map((read) => ({ id: read.block.id, text: read.block.text })),
  );
}
