import type { PrintableCode } from '../codes/index.js';
import { harmless } from '../platform/files/table-cells.js';

const COLUMNS = ['code', 'file', 'label', 'kind', 'grid', 'village', 'town', 'address'] as const;

/** A table for Excel: with a byte order mark, without which it takes Chinese for something else, and no cell that it would compute. */
export function codesCsv(codes: readonly { readonly code: PrintableCode; readonly file: string }[]): string {
  const rows = codes.map(({ code: { code, label, target, grid, village, town, url }, file }) => [code, file, label, target, grid, village, town, url]);
  return `\ufeff${[COLUMNS, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(value: string): string {
  const plain = harmless(value);
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
