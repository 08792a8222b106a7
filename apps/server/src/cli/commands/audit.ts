import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { AuditHeads, type ChainBreak, readHead, type SignedHead, type VerifiedChain, VerifyAudit } from '../../audit/index.js';
import { ConfigError } from '../../platform/config/config.js';
import { type Tenant, Tenants } from '../../tenancy/index.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import type { Finish } from '../program.js';
import { chosenDistrict, noted, type Service, withService } from '../service.js';
import { counted, say, sayJson, typedPath } from '../terminal.js';

interface VerifyOptions {
  readonly district?: string;
  readonly head?: string;
  readonly heads?: string;
  readonly json?: true;
}

export function addAudit(program: Command, finish: Finish): void {
  const audit = program.command('audit').description('the audit trail: who did what, in a chain that shows every change');
  audit
    .command('verify')
    .description('follow the chain of each district; the exit code is 1 when a place is not as it was written')
    .option('--district <code>', 'only this district')
    .option('--head <file>', 'a signed head that was kept elsewhere')
    .option('--heads <folder>', 'signed heads; left out, those that the service leaves every hour (YIGE_AUDIT_HEADS)')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', `
The first broken place is named: altered, deleted, inserted, reordered, truncated (a head reaches further than the chain),
rewritten (a head knows another chain) or foreignHead (this installation did not sign it). Without a head that was kept
elsewhere nobody can see that the newest entries were cut off.

Examples:
  $ yige audit verify
  $ yige audit verify --head /mnt/elsewhere/440115-2026-11-22T03-00-00-000Z.json`)
    .action(async (options: VerifyOptions) => finish(await verify(options)));
  audit
    .command('head')
    .description('print the signed head of a district: how far its chain reaches now')
    .option('--district <code>', 'code of the district; needed when there are several')
    .addHelpText('after', '\nKeep it where nobody who may change this database can reach. Examples:\n  $ yige audit head > head.json')
    .action(async ({ district }: { district?: string }) => finish(await head(district)));
}

async function verify(options: VerifyOptions): Promise<ExitCode> {
  return withService(async (service) => {
    const { app } = service;
    const districts = options.district === undefined ? await app.get(Tenants).all() : [await chosenDistrict(service, options.district)];
    const heads = options.head === undefined ? await app.get(AuditHeads).left(options.heads === undefined ? undefined : typedPath(options.heads)) : [headIn(typedPath(options.head))];
    const found: (VerifiedChain & { district: string })[] = [];
    for (const district of districts) found.push({ district: district.code, ...(await verified(service, district, heads)) });
    if (options.json) sayJson({ districts: found });
    else for (const { district, entries, broken } of found) say(`${district}: ${broken === null ? `${counted(entries, 'entry', 'entries')}, every one as it was written.` : inWords(broken, entries)}`);
    return found.some(({ broken }) => broken !== null) ? EXIT.failed : EXIT.done;
  });
}

/** That somebody looked is noted afterwards, so that a look does not change what it looks at. */
async function verified(service: Service, district: Tenant, heads: readonly SignedHead[]): Promise<VerifiedChain> {
  const found = await service.app.get(VerifyAudit).run(district.id, heads);
  await noted(service, district, { action: 'audit.verified', about: 'audit', detail: { entries: found.entries, broken: found.broken?.kind ?? 'none' } });
  return found;
}

function inWords({ kind, sequence, entryId }: ChainBreak, entries: number): string {
  const place = sequence === null ? 'an entry without a place' : `place ${sequence}`;
  return `${kind.toUpperCase()} at ${place}${entryId === null ? '' : ` (entry ${entryId})`}; ${counted(entries, 'entry', 'entries')} before it ${entries === 1 ? 'is' : 'are'} as written.`;
}

const head = (district: string | undefined): Promise<ExitCode> =>
  withService(async (service) => {
    const chosen = await chosenDistrict(service, district);
    const signed = await service.app.get(AuditHeads).of(chosen.id);
    if (signed === null) throw new ConfigError('nothing was sealed in this district yet: the running service does so within a second');
    sayJson(signed);
    return EXIT.done;
  });

/** @throws ConfigError for a file that is not there or holds something else. */
function headIn(file: string): SignedHead {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new ConfigError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  const read = readHead(text);
  if (read === null) throw new ConfigError(`${file} is no signed head`);
  return read;
}
