const ROOM = 2048;

/** The features of one sentence, in order: the hash of each, and the tokens [from, to) that it speaks of (equal where it speaks of the whole). */
export class FeatureList {
  size = 0;
  hashes = new Int32Array(ROOM);
  froms = new Int32Array(ROOM);
  tos = new Int32Array(ROOM);

  add(hash: number, from: number, to: number): void {
    if (this.size === this.hashes.length) this.makeRoom(this.size * 2);
    this.hashes[this.size] = hash;
    this.froms[this.size] = from;
    this.tos[this.size] = to;
    this.size++;
  }

  /** Empties the list for the next sentence; room that only a monster needed is given back. */
  clear(): void {
    this.size = 0;
    if (this.hashes.length > 64 * ROOM) this.makeRoom(ROOM);
  }

  private makeRoom(room: number): void {
    const { hashes, froms, tos, size } = this;
    this.hashes = new Int32Array(room);
    this.froms = new Int32Array(room);
    this.tos = new Int32Array(room);
    this.hashes.set(hashes.subarray(0, size));
    this.froms.set(froms.subarray(0, size));
    this.tos.set(tos.subarray(0, size));
  }
}
