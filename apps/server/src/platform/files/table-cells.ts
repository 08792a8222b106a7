/** A cell of a table that leaves the house. */
export type TableCell = string | number;

/**
 * A text that no spreadsheet takes for a formula: what begins with = + - @, or with a tab or a line break before them, is told to be text.
 * Characters that XML does not know are left out.
 */
export function harmless(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are the characters that are meant
  const plain = text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');
  return /^[\s\uFEFF]*[=+\-@＝＋－＠]/.test(plain) || /^[\t\r\n]/.test(plain) ? `'${plain}` : plain;
}

/** One line as CSV (RFC 4180). */
export function csvLine(cells: readonly TableCell[]): string {
  return `${cells.map((cell) => (typeof cell === 'number' ? String(cell) : `"${harmless(cell).replaceAll('"', '""')}"`)).join(',')}\r\n`;
}

/** One line as a row of a worksheet, texts inline. */
export function xmlRow(cells: readonly TableCell[]): string {
  return `<row>${cells.map((cell) => (typeof cell === 'number' ? `<c><v>${cell}</v></c>` : `<c t="inlineStr"><is><t xml:space="preserve">${escaped(harmless(cell))}</t></is></c>`)).join('')}</row>`;
}

const escaped = (text: string): string => text.replace(/\p{Cs}/gu, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
