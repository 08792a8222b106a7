import fs from 'node:fs';
import path from 'node:path';
import { failureOf } from './failure.mjs';
import { CACHE, inRoot, LOGS, ROOT } from './places.mjs';
import { runNode } from './processes.mjs';

export const DOCUMENT = inRoot('packages/api-client/openapi.json');
export const TYPES = inRoot('packages/api-client/src/schema.ts');

/** Writes the contract as the built server tells it, and the types that follow from it. */
export async function writeContract(document, types) {
  const log = path.join(LOGS, 'openapi.log');
  const told = await runNode([inRoot('apps/server/dist/openapi.js'), document], { cwd: ROOT, log });
  if (told.code !== 0) throw failureOf('The server could not tell its contract.', told.output, log);
  const generator = inRoot('packages/api-client/node_modules/openapi-typescript/bin/cli.js');
  const typed = await runNode([generator, document, '-o', types], { cwd: ROOT, log });
  if (typed.code !== 0) throw failureOf('No types could be made from the contract.', typed.output, log);
}

/** Compares the committed contract with what the present server tells. @returns the sentences that say what differs */
export async function contractDrift() {
  const directory = path.join(CACHE, 'contract');
  fs.mkdirSync(directory, { recursive: true });
  const fresh = { document: path.join(directory, 'openapi.json'), types: path.join(directory, 'schema.ts') };
  await writeContract(fresh.document, fresh.types);
  const differs = (committed, made) => !fs.existsSync(committed) || fs.readFileSync(committed, 'utf8') !== fs.readFileSync(made, 'utf8');
  return [
    differs(DOCUMENT, fresh.document) && 'packages/api-client/openapi.json is not what the server tells: run `npm run openapi` and review the change.',
    differs(TYPES, fresh.types) && 'packages/api-client/src/schema.ts does not follow from openapi.json: run `npm run openapi`.',
  ].filter(Boolean);
}
