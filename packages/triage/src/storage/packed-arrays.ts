/** What a kept model consists of: plain values, and long rows of numbers. */
export interface Packed {
  readonly head: unknown;
  readonly arrays: readonly NumberRow[];
}
export type NumberRow = Int8Array | Uint32Array | Float64Array;

const KINDS = { i8: Int8Array, u32: Uint32Array, f64: Float64Array } as const;
type Kind = keyof typeof KINDS;
interface Frame {
  readonly head: unknown;
  readonly rows: readonly (readonly [kind: Kind, length: number])[];
}

/** First four bytes of every kept model; the last is the edition of this form. */
const MARK = 0x59474d31;
/** Rows begin at multiples of this, so that they can be read where they lie. */
const ALIGNED = 8;

/** One run of bytes: mark, length of the frame, the frame as JSON (two bytes a character), then the rows. */
export function pack({ head, arrays }: Packed): Uint8Array {
  const frame: Frame = { head, rows: arrays.map((row) => [kindOf(row), row.length]) };
  const json = JSON.stringify(frame);
  const start = aligned(8 + json.length * 2);
  const bytes = new Uint8Array(arrays.reduce((end, row) => aligned(end + row.byteLength), start));
  new Uint32Array(bytes.buffer, 0, 2).set([MARK, json.length]);
  new Uint16Array(bytes.buffer, 8, json.length).set(Array.from(json, (_, index) => json.charCodeAt(index)));
  let at = start;
  for (const row of arrays) {
    bytes.set(new Uint8Array(row.buffer, row.byteOffset, row.byteLength), at);
    at = aligned(at + row.byteLength);
  }
  return bytes;
}

/** @throws Error for bytes that are no model of this edition, or not all of it */
export function unpack(kept: Uint8Array): Packed {
  const bytes = kept.byteOffset % ALIGNED === 0 ? kept : kept.slice();
  const [mark, characters] = bytes.byteLength < 8 ? [] : new Uint32Array(bytes.buffer, bytes.byteOffset, 2);
  if (mark !== MARK || characters === undefined || 8 + characters * 2 > bytes.byteLength) throw new Error('these bytes are no kept model');
  const json = Array.from(new Uint16Array(bytes.buffer, bytes.byteOffset + 8, characters), (code) => String.fromCharCode(code)).join('');
  const { head, rows } = JSON.parse(json) as Frame;
  let at = aligned(8 + characters * 2);
  const arrays = rows.map(([kind, length]) => {
    const Row = KINDS[kind];
    const end = at + length * Row.BYTES_PER_ELEMENT;
    if (end > bytes.byteLength) throw new Error('the kept model is cut off');
    const row = new Row(bytes.buffer as ArrayBuffer, bytes.byteOffset + at, length);
    at = aligned(end);
    return row;
  });
  return { head, arrays };
}

const aligned = (length: number): number => Math.ceil(length / ALIGNED) * ALIGNED;
const kindOf = (row: NumberRow): Kind => (row instanceof Int8Array ? 'i8' : row instanceof Uint32Array ? 'u32' : 'f64');
