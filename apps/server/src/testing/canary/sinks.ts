import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import type { DataSource } from 'typeorm';
import { PERSONAL_DATA } from '../../personal-data.js';
import type { Canary } from './canaries.js';

/** Where something was found that may not stand there. */
export interface Finding {
  readonly canary: string;
  /** Such as `log`, `database`, `refusal`. */
  readonly sink: string;
  /** Such as `outbox_event.payload`, or the route. */
  readonly place: string;
}

const APPS = path.resolve(import.meta.dirname, '../../../..');
const BUNDLES = ['console/dist', 'miniprogram/dist'].map((dir) => path.join(APPS, dir));

const holds = (text: string, { forms }: Canary): boolean => forms.some((form) => text.includes(form));

export const inText = (sink: string, place: string, text: string, canaries: readonly Canary[]): Finding[] =>
  canaries.filter((canary) => holds(text, canary)).map(({ name }) => ({ canary: name, sink, place }));

/** Every column of every table but those that are declared, by their ground, to hold it. */
export async function inTables(dataSource: DataSource, canaries: readonly Canary[]): Promise<Finding[]> {
  const findings = new Map<string, Finding>();
  for (const { tableName } of dataSource.entityMetadatas) {
    const rows: Record<string, unknown>[] = await dataSource.query(`SELECT * FROM ${tableName}`);
    for (const row of rows) {
      for (const [column, kept] of Object.entries(row)) {
        const text = typeof kept === 'string' ? kept : kept === null ? '' : JSON.stringify(kept);
        const ground = PERSONAL_DATA[tableName]?.[column] ?? null;
        for (const canary of canaries) {
          if ((ground === null || !canary.mayStandIn.includes(ground)) && holds(text, canary)) findings.set(`${tableName}.${column} ${canary.name}`, { canary: canary.name, sink: 'database', place: `${tableName}.${column}` });
        }
      }
    }
  }
  return [...findings.values()];
}

/** What was built of the faces, as far as it stands: nothing of an installation may have come into it. */
export const inBundles = (canaries: readonly Canary[]): Finding[] =>
  BUNDLES.filter((dir) => existsSync(dir)).flatMap((dir) => inFiles(dir, canaries, []).map((finding) => ({ ...finding, sink: 'bundle' })));

/** Raw bytes of every file, for what may be in none in clear: also of rows that were deleted, and of the log of the database. */
export function inFiles(dir: string, canaries: readonly Canary[], except: readonly string[]): Finding[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) => !except.includes(name) && statSync(path.join(dir, name)).isFile()).flatMap((name) => {
    const bytes = readFileSync(path.join(dir, name));
    return canaries.filter(({ mayStandIn, forms }) => mayStandIn.length === 0 && forms.some((form) => bytes.includes(form))).map((canary) => ({ canary: canary.name, sink: 'file', place: name }));
  });
}

/** Each sheet of a workbook. */
export const inWorkbook = (place: string, bytes: Uint8Array, canaries: readonly Canary[]): Finding[] =>
  Object.entries(unzipSync(bytes)).flatMap(([sheet, content]) => inText('export', `${place} ${sheet}`, Buffer.from(content).toString('utf8'), canaries));
