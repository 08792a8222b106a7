import { strToU8, Zip, ZipDeflate } from 'fflate';
import { type TableCell, xmlRow } from '../../platform/files/table-cells.js';

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
 * @throws what the pages throw; the archive is then left without its end, so that nobody takes the part for the whole
 */
export async function* workbook(sheet: string, pages: AsyncIterable<readonly (readonly TableCell[])[]>): AsyncGenerator<Uint8Array> {
  const packed: Uint8Array[] = [];
  const archive = new Zip((error, piece) => {
    if (error) throw error;
    packed.push(piece);
  });
  const begin = (name: string): ZipDeflate => {
    const entry = new ZipDeflate(name);
    archive.add(entry);
    return entry;
  };
  for (const [name, text] of Object.entries(PARTS)) begin(name).push(strToU8(text(sheet)), true);
  const rows = begin('xl/worksheets/sheet1.xml');
  for await (const xml of sheetXml(pages)) {
    rows.push(strToU8(xml));
    yield* packed.splice(0);
  }
  rows.push(new Uint8Array(0), true);
  archive.end();
  yield* packed;
}

async function* sheetXml(pages: AsyncIterable<readonly (readonly TableCell[])[]>): AsyncGenerator<string> {
  yield `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`;
  for await (const page of pages) yield page.map(xmlRow).join('');
  yield '</sheetData></worksheet>';
}
