import { csvLine, harmless, xmlRow } from './table-cells.js';

const FORMULAS = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n@x', ' =1', '\uFEFF=1', '＝1', '=HYPERLINK("http://x")', "-2+3+cmd|' /C calc'!A0", '\t1'];

it.each(FORMULAS)('should tell a spreadsheet that %j is text', (text) => {
  expect(harmless(text).startsWith("'")).toBe(true);
  expect(csvLine([text])).toMatch(/^"'/);
  expect(xmlRow([text])).toMatch(/<t xml:space="preserve">'/);
});

it.each(['楼道', '3号楼 -1层', 'a=b', ''])('should leave %j as it is', (text) => expect(harmless(text)).toBe(text));

it('should keep a cell from ending its line or its row', () => {
  expect(csvLine(['a"b\r\nc', 1])).toBe('"a""b\r\nc",1\r\n');
  expect(xmlRow(['</t><f>1</f>\u0000'])).toContain('&lt;/t&gt;&lt;f&gt;1&lt;/f&gt;');
});
