import { readFileSync } from 'node:fs';
import { ORG_NODE_KINDS } from '@yige/domain';
import type { Command } from 'commander';
import { ChangeOrg, ORG_CHANGES, type OrderedChange } from '../../org-tree/index.js';
import { ConfigError } from '../../platform/config/config.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import type { Finish } from '../program.js';
import { chosenDistrict, noted, withService } from '../service.js';
import { counted, say, sayJson, typedPath } from '../terminal.js';

interface Options {
  readonly district?: string;
  readonly json?: true;
}

const FIELDS = ['what', 'key', 'nodeId', 'kind', 'name', 'code', 'parentId', 'successorId'];

export function addChangeOrg(program: Command, finish: Finish): void {
  program
    .command('org')
    .description('the organisation tree')
    .command('change')
    .argument('<file>', 'JSON {"from": "2026-12-01", "changes": [...]}')
    .description('open, move, rename and close nodes of the tree from a day on; requests keep the place that they came from')
    .option('--district <code>', 'code of the district; needed when there are several')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', `
A change is one of
  {"what": "opened", "key": "new", "kind": "town", "name": "港湾街道", "code": "440115005", "parentId": "..."}
  {"what": "moved", "nodeId": "...", "parentId": "new"}        everything below it comes with it
  {"what": "renamed", "nodeId": "...", "name": "...", "code": "..."}
  {"what": "closed", "nodeId": "...", "successorId": "..."}    what is in use below it must be moved first
Changes of one file happen together, at the beginning of the day in Beijing, by the running service. When one does not fit, none is ordered.

Examples:
  $ yige org change split.json`)
    .action(async (file: string, options: Options) => finish(await changeOrg(typedPath(file), options)));
}

async function changeOrg(file: string, options: Options): Promise<ExitCode> {
  const { from, changes } = orderIn(file);
  return withService(async (service) => {
    const district = await chosenDistrict(service, options.district);
    await noted(service, district, { action: 'org.changeOrdered', about: 'org', detail: { changes: changes.length, from } });
    const ordered = await service.app.get(ChangeOrg, { strict: false }).plan(district.id, from, changes, null);
    if (options.json) sayJson({ changes: ordered });
    else {
      for (const { what, nodeId, name } of ordered) say(`  ${what.padEnd(8)} ${nodeId}${name === null ? '' : `  ${name}`}`);
      say(`${counted(ordered.length, 'change')} ordered from ${from} on.`);
    }
    return EXIT.done;
  });
}

/** @throws ConfigError for a file that is not there or says something else. */
function orderIn(file: string): { from: string; changes: OrderedChange[] } {
  let order: unknown;
  try {
    order = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new ConfigError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  const { from, changes } = (order ?? {}) as { from?: unknown; changes?: unknown };
  if (typeof from !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(from) || Number.isNaN(Date.parse(from))) throw new ConfigError('"from" must be a day such as 2026-12-01');
  if (!Array.isArray(changes) || changes.length === 0) throw new ConfigError('"changes" must list at least one change');
  return { from, changes: changes.map((change: unknown, index) => checked(change, index + 1)) };
}

function checked(change: unknown, line: number): OrderedChange {
  const fields = (typeof change === 'object' && change !== null ? change : {}) as Record<string, unknown>;
  const bad = Object.entries(fields).find(([name, value]) => !FIELDS.includes(name) || typeof value !== 'string');
  if (bad) throw new ConfigError(`change ${line}: "${bad[0]}" is not known, or is no text`);
  if (!(ORG_CHANGES as readonly unknown[]).includes(fields['what'])) throw new ConfigError(`change ${line}: "what" must be one of ${ORG_CHANGES.join(', ')}`);
  if (fields['kind'] !== undefined && !(ORG_NODE_KINDS as readonly unknown[]).includes(fields['kind'])) throw new ConfigError(`change ${line}: "kind" must be one of ${ORG_NODE_KINDS.join(', ')}`);
  return fields as unknown as OrderedChange;
}
