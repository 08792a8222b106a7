import { crc32, createDeflateRaw, type DeflateRaw } from 'node:zlib';
import { type LedgerCell, xmlRow } from './cells.js';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The parts of a workbook beside its one sheet. */
const PARTS: Readonly<Record<string, (sheet: string) => string>> = {
  '[Content_Types].xml': () => `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
  '_rels/.rels': () => `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': (sheet) => `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${sheet}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': () => `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
};

/**
 * A workbook with one sheet, piece by piece: rows leave as they come, so a table of any length needs no more memory than one page of it.
 * Sizes stand behind each entry of the archive, which is how a ZIP is written whose length is not known.
 */
export async function* workbook(sheet: string, pages: AsyncIterable<readonly (readonly LedgerCell[])[]>): AsyncGenerator<Buffer> {
  const archive = new Archive();
  for (const [name, text] of Object.entries(PARTS)) yield* archive.entry(name, [text(sheet)]);
  yield* archive.entry('xl/worksheets/sheet1.xml', sheetXml(pages));
  yield archive.end();
}

async function* sheetXml(pages: AsyncIterable<readonly (readonly LedgerCell[])[]>): AsyncGenerator<string> {
  yield `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`;
  for await (const page of pages) yield page.map(xmlRow).join('');
  yield '</sheetData></worksheet>';
}

interface Entry {
  readonly name: Buffer;
  readonly at: number;
  readonly crc: number;
  readonly packed: number;
  readonly plain: number;
}

/** Sizes follow the data; names are UTF-8. */
const FLAGS = 0x0808;
const DEFLATED = 8;
/** 1980-01-01: a file that says when it was made by its own name needs no other time. */
const DATE = 0x0021;

class Archive {
  private readonly entries: Entry[] = [];
  private written = 0;

  async *entry(name: string, pieces: Iterable<string> | AsyncIterable<string>): AsyncGenerator<Buffer> {
    const entry = { name: Buffer.from(name), at: this.written, crc: 0, packed: 0, plain: 0 };
    yield this.counted(Buffer.concat([header(0x04034b50, [[2, 20], [2, FLAGS], [2, DEFLATED], [2, 0], [2, DATE], [4, 0], [4, 0], [4, 0], [2, entry.name.length], [2, 0]]), entry.name]));
    const deflate = createDeflateRaw();
    for await (const piece of pieces) {
      const bytes = Buffer.from(piece);
      entry.crc = crc32(bytes, entry.crc);
      entry.plain += bytes.length;
      const packed = await flushed(deflate, bytes);
      entry.packed += packed.length;
      if (packed.length > 0) yield this.counted(packed);
    }
    const rest = await ended(deflate);
    entry.packed += rest.length;
    yield this.counted(rest);
    yield this.counted(header(0x08074b50, [[4, entry.crc], [4, entry.packed], [4, entry.plain]]));
    this.entries.push(entry);
  }

  end(): Buffer {
    const directory = Buffer.concat(this.entries.map(({ name, at, crc, packed, plain }) =>
      Buffer.concat([header(0x02014b50, [[2, 20], [2, 20], [2, FLAGS], [2, DEFLATED], [2, 0], [2, DATE], [4, crc], [4, packed], [4, plain], [2, name.length], [2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, at]]), name])));
    const count = this.entries.length;
    return Buffer.concat([directory, header(0x06054b50, [[2, 0], [2, 0], [2, count], [2, count], [4, directory.length], [4, this.written], [2, 0]])]);
  }

  private counted(bytes: Buffer): Buffer {
    this.written += bytes.length;
    return bytes;
  }
}

/** A signature and numbers of two or four bytes, the low one first. */
function header(signature: number, fields: readonly (readonly [2 | 4, number])[]): Buffer {
  const bytes = Buffer.alloc(4 + fields.reduce((sum, [size]) => sum + size, 0));
  let at = bytes.writeUInt32LE(signature);
  for (const [size, value] of fields) at = size === 2 ? bytes.writeUInt16LE(value, at) : bytes.writeUInt32LE(value, at);
  return bytes;
}

function taken(deflate: DeflateRaw): Buffer {
  const pieces: Buffer[] = [];
  for (let piece = deflate.read() as Buffer | null; piece !== null; piece = deflate.read() as Buffer | null) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** A page is packed by itself, so that it leaves before the next is read. */
const flushed = (deflate: DeflateRaw, bytes: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    deflate.once('error', reject);
    deflate.write(bytes, () => deflate.flush(() => {
      deflate.off('error', reject);
      resolve(taken(deflate));
    }));
  });

const ended = (deflate: DeflateRaw): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    deflate.on('data', (piece: Buffer) => pieces.push(piece)).once('end', () => resolve(Buffer.concat(pieces))).once('error', reject).end();
  });
