import { randomUUID } from 'node:crypto';
import { STAFF_ROLES, type StaffRole } from '@yige/domain';
import { type Command, Option } from 'commander';
import { AccountLinks, type InvitedPerson, ManageAccounts, operatorOf } from '../../access/index.js';
import { ConfigError } from '../../platform/config/config.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { isLogin } from '../logins.js';
import type { Finish } from '../program.js';
import { chosenDistrict, type Service, withService } from '../service.js';
import { say, sayJson } from '../terminal.js';

interface Options {
  readonly district?: string;
  readonly json?: true;
}

interface InviteOptions extends Options {
  readonly name: string;
  readonly role: StaffRole;
  readonly node?: string;
}

/** The first administrator, and the way back in for the last one; everything else is done at the desk. */
export function addAccount(program: Command, finish: Finish): void {
  const account = program.command('account').description('the first way in, and the way back in; passwords are never typed here');
  account
    .command('invite')
    .argument('<login>', 'small letters, digits and . _ - @')
    .description('make a person with an account and a post, and print a link that sets the password once')
    .requiredOption('--name <name>', 'of the person')
    .addOption(new Option('--role <role>', 'what the post is').choices(STAFF_ROLES).default('administrator'))
    .option('--node <id>', 'where the post is held; without it, at the district')
    .option('--district <code>', 'code of the district; needed when there are several')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', `
The link works once and for seven days. Whoever has it has the account: hand it over in person.

Examples:
  $ yige account invite chenzhiming --name 陈志明`)
    .action(async (login: string, options: InviteOptions) => finish(await invite(login, options)));
  account
    .command('recover')
    .argument('<login>', 'of the account')
    .description('end the sessions, the password and the second factor of an account, and print a link that sets another password once')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', `
Examples:
  $ yige account recover chenzhiming`)
    .action(async (login: string, options: Options) => finish(await recover(login, options)));
}

async function invite(typed: string, { name, role, node, district, json }: InviteOptions): Promise<ExitCode> {
  const login = typed.toLowerCase();
  if (!isLogin(login)) throw new ConfigError(`"${typed}" cannot be a login: 3 to 60 small letters, digits and . _ - @, beginning with a letter or digit`);
  return withService(async (service) => {
    const { id, districtId } = await chosenDistrict(service, district);
    const issued = await service.app.get(ManageAccounts, { strict: false }).invite(operatorOf(id), randomUUID(), { name, login, post: { role, nodeId: node ?? districtId } });
    return show(service, issued, json);
  });
}

async function recover(login: string, { json }: Options): Promise<ExitCode> {
  return withService(async (service) => {
    const accounts = service.app.get(ManageAccounts, { strict: false });
    const owner = await accounts.ownerOf(login);
    if (!owner) throw new ConfigError(`nobody has the login ${login}`);
    return show(service, await accounts.recover(operatorOf(owner.tenantId), randomUUID(), owner.personId, { withoutSecondFactor: true }), json);
  });
}

function show(service: Service, issued: InvitedPerson, json: true | undefined): ExitCode {
  const { login, personId, expiresAt } = issued;
  const address = service.app.get(AccountLinks, { strict: false }).addressOf(issued);
  if (json) sayJson({ login, personId, address, expiresAt });
  else {
    say(`${login} sets a password at`);
    say(`  ${address}`);
    say(`once, before ${expiresAt}.`);
  }
  return EXIT.done;
}
