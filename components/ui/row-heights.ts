/** First place in a rising list whose number is not below `value`. */
function firstFrom(list: readonly number[], value: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Where the rows of a list of any length lie, in CSS pixels. Most rows are of one height: only the others are kept, so that
 * nothing here takes longer with a longer list but to be told that its rows are other ones.
 */
export class RowHeights {
  /** Height of a row as rows are here. */
  usual: number;
  count = 0;
  private keyOf: (index: number) => string = String;
  /** Of rows that are higher or lower, by what they are known by. */
  private readonly odd = new Map<string, number>();
  /** Their places, rising, and by how much the rows up to each are higher than usual. */
  private places: number[] = [];
  private more: number[] = [];

  constructor(usual: number) {
    this.usual = usual;
  }

  /** The rows are these from now on; heights that are known of any of them stay. */
  layOut(count: number, keyOf: (index: number) => string): void {
    if (count === this.count && keyOf === this.keyOf) return;
    this.count = count;
    this.keyOf = keyOf;
    this.places = [];
    if (this.odd.size > 0)
      for (let index = 0; index < count; index++) if (this.odd.has(keyOf(index))) this.places.push(index);
    this.addUp(0);
  }

  /** Every row is of this height until it is measured. */
  begin(usual: number): void {
    this.usual = usual;
    this.odd.clear();
    this.places = [];
    this.more = [];
  }

  of(index: number): number {
    return this.odd.get(this.keyOf(index)) ?? this.usual;
  }

  /** A row is so high. @returns by how much it was lower */
  measured(index: number, height: number): number {
    const by = height - this.of(index);
    if (by === 0) return 0;
    const at = firstFrom(this.places, index);
    const isKnown = this.places[at] === index;
    if (height === this.usual) {
      this.odd.delete(this.keyOf(index));
      this.places.splice(at, 1);
    } else {
      this.odd.set(this.keyOf(index), height);
      if (!isKnown) this.places.splice(at, 0, index);
    }
    this.addUp(at);
    return by;
  }

  private addUp(from: number): void {
    this.more.length = this.places.length;
    for (let at = from; at < this.places.length; at++)
      this.more[at] = (this.more[at - 1] ?? 0) + this.of(this.places[at]!) - this.usual;
  }

  /** Where a row begins; behind the last one the list ends. */
  start(index: number): number {
    return index * this.usual + (this.more[firstFrom(this.places, index) - 1] ?? 0);
  }

  /** The row at a height of the list; the first above it and the last below. */
  at(y: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.start(middle) <= y) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
