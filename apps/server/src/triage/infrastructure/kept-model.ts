import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { MatterModel } from '@yige/triage';

/** A model as it was kept, with the name by which its suggestions are known. */
export interface KeptModel {
  /** Where it comes from and what it holds: `cold-start/1f3a09c2`. */
  readonly version: string;
  readonly model: MatterModel;
  /** As it is kept; about what it takes of memory. */
  readonly bytes: number;
}

/** Characters of the digest that tell one model from another. */
const SHORT = 12;

export const versionOf = (origin: string, bytes: Uint8Array): string => `${origin}/${createHash('sha256').update(bytes).digest('hex').slice(0, SHORT)}`;

/** @throws Error when the file is missing or is no model */
export async function readModelFile(origin: string, file: string): Promise<KeptModel> {
  const bytes = await readFile(file);
  return { version: versionOf(origin, bytes), model: MatterModel.fromBytes(bytes), bytes: bytes.byteLength };
}
