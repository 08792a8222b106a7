/** What can be wrong with a line of a table of addresses. */
export const ADDRESS_FAULTS = ['columns', 'building', 'address', 'unit', 'room', 'zone', 'twice', 'leavesZone', 'tooMany'] as const;
export type AddressFault = (typeof ADDRESS_FAULTS)[number];

/** One door as a line says it: 楼栋, 地址, 单元, 房号, 责任区. */
export interface AddressLine {
  readonly line: number;
  readonly building: string;
  readonly address: string;
  readonly unit: string;
  readonly room: string;
  /** Empty: no zone is named. */
  readonly zone: string;
}

export interface LineFault {
  readonly line: number;
  readonly fault: AddressFault;
  readonly value: string;
}

/** A cluster wants at most 1,000 rows in a transaction, and all lines go in by one. */
export const MOST_LINES = 900;
const COLUMNS = 5;
const HEAD = '楼栋';
const LONGEST = { building: 60, address: 120, unit: 20, room: 20 } as const;

/** Reads a table that was pasted or saved from a spreadsheet. A first line that names the columns is passed over, and so are empty ones. */
export function readAddressTable(table: string): { readonly lines: readonly AddressLine[]; readonly faults: readonly LineFault[] } {
  const [lines, faults]: [AddressLine[], LineFault[]] = [[], []];
  for (const [index, cells] of cellsOf(table).entries()) {
    const line = index + 1;
    if (cells.every((cell) => cell === '') || (line === 1 && cells[0] === HEAD)) continue;
    const [building = '', address = '', unit = '', room = '', zone = ''] = cells;
    if (cells.length !== COLUMNS) faults.push({ line, fault: 'columns', value: String(cells.length) });
    else lines.push({ line, building, address, unit, room, zone });
  }
  for (const each of lines) faults.push(...faultsOf(each));
  const [tooMany] = lines.slice(MOST_LINES);
  if (tooMany) faults.push({ line: tooMany.line, fault: 'tooMany', value: String(MOST_LINES) });
  return { lines, faults: [...faults, ...twice(lines)].sort((a, b) => a.line - b.line) };
}

/** A name as it is compared: a full-width digit, a blank or a capital more is no other house. */
export const addressKey = (...parts: readonly string[]): string => parts.map((part) => part.normalize('NFKC').replace(/\s+/g, '').toLowerCase()).join('\n');

function faultsOf(each: AddressLine): LineFault[] {
  const { line, building, room } = each;
  const missing = ([['building', building], ['room', room]] as const).filter(([, value]) => value === '').map(([fault, value]) => ({ line, fault, value }));
  const long = (Object.keys(LONGEST) as (keyof typeof LONGEST)[]).filter((name) => [...each[name]].length > LONGEST[name]);
  return [...missing, ...long.map((fault) => ({ line, fault, value: [...each[fault]].slice(0, 30).join('') }))];
}

function twice(lines: readonly AddressLine[]): LineFault[] {
  const seen = new Set<string>();
  return lines.flatMap(({ line, building, unit, room }) => {
    const key = addressKey(building, unit, room);
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [{ line, fault: 'twice' as const, value: [building, unit, room].join(' ') }];
  });
}

/** Cells by tab where the first line has one, else by comma; a quoted cell may hold either and a line's end (RFC 4180). */
function cellsOf(table: string): string[][] {
  const text = table.replace(/^\uFEFF/, '');
  const comma = /^[^\r\n]*\t/.test(text) ? '\t' : ',';
  const rows: string[][] = [[]];
  let [cell, quoted] = ['', false];
  const close = (): void => {
    rows.at(-1)?.push(cell.trim());
    cell = '';
  };
  for (let i = 0; i < text.length; i++) {
    const sign = text.charAt(i);
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text.charAt(i + 1) === '"') cell += text.charAt(++i);
      else quoted = false;
    } else if (sign === '"' && cell.trim() === '') [cell, quoted] = ['', true];
    else if (sign === comma) close();
    else if (sign === '\n') {
      close();
      rows.push([]);
    } else if (sign !== '\r') cell += sign;
  }
  close();
  return rows;
}
