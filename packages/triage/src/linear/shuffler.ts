/** Orders of rows that look like chance and are the same on every machine: a training can be repeated to the bit. */
export class Shuffler {
  private readonly order: Int32Array;
  private state: number;

  constructor(rows: number, seed: number) {
    this.order = Int32Array.from({ length: rows }, (_, row) => row);
    this.state = seed >>> 0 || 1;
  }

  /** All rows once, in the next order. The array is used again by the following call. */
  next(): Int32Array {
    for (let index = this.order.length - 1; index > 0; index -= 1) {
      const other = this.draw() % (index + 1);
      const row = this.order[index]!;
      this.order[index] = this.order[other]!;
      this.order[other] = row;
    }
    return this.order;
  }

  /** Xorshift: 32 bits that follow from the last. */
  private draw(): number {
    this.state ^= this.state << 13;
    this.state ^= this.state >>> 17;
    this.state ^= this.state << 5;
    return this.state >>> 0;
  }
}
