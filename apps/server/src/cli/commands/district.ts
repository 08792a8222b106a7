import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import { AccountLinks, type InvitedPerson, ManageAccounts, operatorOf } from '../../access/index.js';
import { readCatalogueFile } from '../../catalogue/index.js';
import { FoundDistrict, type FoundingPlan, OtherDistrictThere } from '../../founding/index.js';
import { readDivisions } from '../../org-tree/index.js';
import { ConfigError } from '../../platform/config/config.js';
import { FileError } from '../../platform/files/checked-file.js';
import { Problem } from '../../platform/http/problem.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { isLogin } from '../logins.js';
import type { Finish } from '../program.js';
import { noted, type Service, withService } from '../service.js';
import { counted, say, sayJson, typedPath } from '../terminal.js';

/** Who is there first, by the option that names them. Three persons: none of them holds two of the three. */
const FIRST_POSTS = { administrator: 'administrator', security: 'securityAdministrator', auditor: 'auditor' } as const;
type FirstPost = keyof typeof FIRST_POSTS;

type Options = Readonly<Record<FirstPost, string>> & {
  readonly name: string;
  readonly divisions?: string;
  readonly catalogue?: string;
  readonly json?: true;
};

interface FirstPerson {
  readonly post: FirstPost;
  readonly login: string;
  readonly name: string;
}

/** How a production installation gets its first district. */
export function addDistrict(program: Command, finish: Finish): void {
  program
    .command('district')
    .description('the districts of this installation')
    .command('create')
    .argument('<code>', 'six digits, as the district has them in the national list of divisions')
    .description('make a district in production, and print the links by which its first administrators set their passwords')
    .requiredOption('--name <name>', 'of the district')
    .requiredOption('--administrator <login=name>', 'who makes accounts, and changes the tree and the codes')
    .requiredOption('--security <login=name>', 'who gives rights')
    .requiredOption('--auditor <login=name>', 'who reads the audit trail')
    .option('--divisions <file>', 'JSON of its towns and villages, as data/divisions.json; without it they are opened later by "org change"')
    .option('--catalogue <file>', 'JSON of its matters and departments; without it, the catalogue that comes with the product')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', `
No password is made or printed. Each link works once and for seven days: hand it over in person. Run again after it broke off, it makes what is
missing, and a new link for whoever has not set a password yet; a district of the same code and another name is refused.

Examples:
  $ yige district create 440115 --name 南沙区 --divisions divisions.json \\
      --administrator hejiayi=何嘉仪 --security zhouping=周萍 --auditor liangwen=梁文`)
    .action(async (code: string, options: Options) => finish(await create(code, options)));
}

async function create(code: string, options: Options): Promise<ExitCode> {
  const plan = planOf(code, options);
  const people = (Object.keys(FIRST_POSTS) as FirstPost[]).map((post) => firstPerson(post, options[post]));
  if (new Set(people.map(({ login }) => login)).size < people.length) throw new ConfigError('the first people must be different ones: nobody holds two of these posts');
  return withService(async (service) => {
    if (service.config.mode === 'trial') throw new ConfigError('a trial makes a district of its own; a real one needs YIGE_MODE=production and a database of its own');
    const { tenant, nodes } = await service.app.get(FoundDistrict, { strict: false }).run(plan).catch((error: unknown) => {
      throw error instanceof OtherDistrictThere ? new ConfigError(error.message) : error;
    });
    await noted(service, tenant, { action: 'district.created', about: 'org', id: tenant.districtId, detail: { nodes } });
    const invited = [];
    for (const person of people) invited.push({ ...person, ...(await invite(service, tenant.id, tenant.districtId, person)) });
    if (options.json) sayJson({ code, name: tenant.name, nodes, invited });
    else show(code, tenant.name, nodes, invited);
    return EXIT.done;
  });
}

interface Shown {
  /** Null: a password is set already. */
  readonly address: string | null;
  readonly expiresAt: string | null;
}

/** Somebody new, a new link for somebody who has not come yet, or nothing for somebody who is here. */
async function invite(service: Service, tenantId: string, districtId: string, { post, login, name }: FirstPerson): Promise<Shown> {
  const accounts = service.app.get(ManageAccounts, { strict: false });
  const by = operatorOf(tenantId);
  const shown = (issued: InvitedPerson): Shown => ({ address: service.app.get(AccountLinks, { strict: false }).addressOf(issued), expiresAt: issued.expiresAt });
  const owner = await accounts.ownerOf(login);
  if (owner === null) return shown(await accounts.invite(by, randomUUID(), { name, login, post: { role: FIRST_POSTS[post], nodeId: districtId } }));
  if (owner.tenantId !== tenantId) throw new ConfigError(`the login ${login} belongs to somebody of another district`);
  try {
    return shown(await accounts.inviteKnown(by, randomUUID(), owner.personId, undefined));
  } catch (error) {
    if (error instanceof Problem && error.code === 'PERSON.HAS_ACCOUNT') return { address: null, expiresAt: null };
    throw error;
  }
}

function planOf(code: string, { name, divisions, catalogue }: Options): FoundingPlan {
  if (!/^\d{6}$/.test(code)) throw new ConfigError(`"${code}" is no code of a district: six digits`);
  try {
    const read = divisions === undefined ? null : readDivisions(typedPath(divisions));
    if (read !== null && read.district.code !== code) throw new ConfigError(`${divisions ?? ''} is about ${read.district.code} ${read.district.name}, not about ${code}`);
    return { code, name, divisions: read, catalogue: catalogue === undefined ? readCatalogueFile() : readCatalogueFile(typedPath(catalogue)) };
  } catch (error) {
    throw error instanceof FileError ? new ConfigError(error.message) : error;
  }
}

function firstPerson(post: FirstPost, typed: string): FirstPerson {
  const at = typed.indexOf('=');
  const [login, name] = [typed.slice(0, at).toLowerCase(), typed.slice(at + 1).trim()];
  if (at < 1 || name === '' || [...name].length > 60 || !isLogin(login)) throw new ConfigError(`--${post} is "${typed}"; it must look like hejiayi=何嘉仪`);
  return { post, login, name };
}

function show(code: string, name: string, nodes: number, invited: readonly (FirstPerson & Shown)[]): void {
  say(nodes === 0 ? `${code} ${name} was here already.` : `${code} ${name} is made, with ${counted(nodes, 'node')} of its tree.`);
  for (const { post, login, address, expiresAt } of invited) {
    say();
    say(address === null ? `${post} ${login} has set a password already.` : `${post} ${login} sets a password at`);
    if (address !== null) {
      say(`  ${address}`);
      say(`once, before ${expiresAt ?? ''}.`);
    }
  }
}
