import type { BlockRole } from '../model/snapshot';
import type { ReadBlock, Segment } from './adapter';
import { nameOf } from './block-ids';
import { isBullet, joinsWrapped, withBullet } from './wrapped-lines';

/** Where the walk stands. */
export interface Place {
  /** Nearest block element. */
  element: Element;
  role: BlockRole;
  list: boolean;
  /** 'collapse', 'lines' (new lines count) or 'keep' (all white space counts). */
  space: 'collapse' | 'lines' | 'keep';
  depth: number;
  /** Inside a part of an editor that cannot be edited: text without segments. */
  locked: boolean;
}

/** Collects lines while the tree is walked. */
export class Lines {
  readonly blocks: ReadBlock[] = [];
  readonly anchors: (Node | null)[] = [];
  private text = '';
  private segments: Segment[] = [];
  private anchor: Node;
  private suffix = '';
  private loose = false;
  /** The line just ended by a single line break: the next one may be its continuation. */
  private broken: { read: ReadBlock; lastLine: string } | null = null;

  constructor(root: Node) {
    this.anchor = root;
  }

  add(chars: string, node: Text | null, offset: number): void {
    const start = this.text.length;
    this.text += chars;
    this.loose = false;
    if (!node) return;
    const last = this.segments[this.segments.length - 1];
    if (last && last.node === node && last.end === start && last.offset + last.end - last.start === offset) {
      last.end = this.text.length;
    } else this.segments.push({ node, offset, start, end: this.text.length });
  }

  /** One space for a run of collapsing white space; none at the start of a line or after another. */
  space(node: Text | null, offset: number): void {
    if (this.text === '' || this.loose) return;
    this.add(' ', node, offset);
    this.loose = true;
  }

  /** Ends the line. What follows is named after `anchor`. */
  end(place: Place, anchor: Node, suffix = '', lineBreak = false): void {
    if (this.loose) this.trimEnd();
    if (/\S/.test(this.text)) this.emit(place, lineBreak);
    else this.broken = null;
    this.text = '';
    this.segments = [];
    this.loose = false;
    this.anchor = anchor;
    this.suffix = suffix;
  }

  private trimEnd(): void {
    this.text = this.text.slice(0, -1);
    const last = this.segments[this.segments.length - 1];
    if (!last || last.end <= this.text.length) return;
    last.end = this.text.length;
    if (last.end === last.start) this.segments.pop();
  }

  private emit(place: Place, lineBreak: boolean): void {
    const { broken } = this;
    const text = withBullet(this.text);
    if (
      broken &&
      broken.read.element === place.element &&
      broken.read.block.role === place.role &&
      joinsWrapped(broken.lastLine, text)
    ) {
      const { block, segments } = broken.read;
      const shift = block.text.length + 1;
      block.text += ` ${text}`;
      for (const part of this.segments) {
        segments.push({ ...part, start: part.start + shift, end: part.end + shift });
      }
      this.broken = lineBreak ? { read: broken.read, lastLine: text } : null;
      return;
    }
    const read: ReadBlock = {
      block: { id: nameOf(this.anchor) + this.suffix, role: place.role, text },
      element: place.element,
      segments: this.segments,
    };
    if (place.list || isBullet(text)) read.block.list = true;
    this.blocks.push(read);
    this.anchors.push(this.suffix === '' ? this.anchor : null);
    this.broken = lineBreak ? { read, lastLine: text } : null;
  }
}
