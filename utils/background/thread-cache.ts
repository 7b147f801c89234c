import type { Message } from '../model/snapshot';

/** UTF-16 units of threads kept: some hundred conversations. */
const ROOM = 6_000_000;

/**
 * The threads that drafts answer, by the hash the page gave them. In memory only and never stored: after the worker died
 * the page is asked to send the thread again.
 */
export class ThreadCache {
  private readonly kept = new Map<string, { messages: Message[]; size: number }>();
  private size = 0;

  get(hash: string): Message[] | undefined {
    const known = this.kept.get(hash);
    if (!known) return undefined;
    this.kept.delete(hash);
    this.kept.set(hash, known);
    return known.messages;
  }

  put(hash: string, messages: Message[]): void {
    const size = messages.reduce(
      (sum, message) => sum + message.blocks.reduce((length, block) => length + block.text.length, 0),
      0,
    );
    this.drop(hash);
    this.kept.set(hash, { messages, size });
    this.size += size;
    for (const [oldest] of this.kept) {
      if (this.size <= ROOM || this.kept.size === 1) break;
      this.drop(oldest);
    }
  }

  clear(): void {
    this.kept.clear();
    this.size = 0;
  }

  private drop(hash: string): void {
    this.size -= this.kept.get(hash)?.size ?? 0;
    this.kept.delete(hash);
  }
}
