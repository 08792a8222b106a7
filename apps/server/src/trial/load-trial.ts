import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Account, Accounts, Person } from '../access/index.js';
import { ImportCatalogue, readCatalogueFile } from '../catalogue/index.js';
import { readDivisions } from '../org-tree/divisions-file.js';
import { OrgNode } from '../org-tree/infrastructure/org-node.entity.js';
import { Config, ConfigError } from '../platform/config/config.js';
import { updateRows } from '../platform/database/statements.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { loadDistrict, type LoadProgress } from './load-district.js';
import { DEFAULT_SEED } from './trial-seed.js';
import { trialDistrict } from './trial-district.js';
import { type TrialDoor, TrialDoors } from './trial-doors.js';
import { newPassword, readLogins, writeLogins, type TrialLogin } from './trial-logins.js';
import { trialUsers, type TrialUser } from './trial-users.js';

export interface LoadedTrial {
  readonly tenantId: string;
  /** Rows written now; 0 when the trial was there already. */
  readonly written: number;
  readonly logins: readonly TrialLogin[];
  /** Codes of the grid in which the trial accounts serve, to report something there at once. */
  readonly doors: readonly TrialDoor[];
}

/** Puts a trial district, its catalogue and one account per kind of user into the database. Repeating it changes nothing. */
@Injectable()
export class LoadTrial {
  constructor(
    private readonly config: Config,
    private readonly uow: UnitOfWork,
    private readonly importCatalogue: ImportCatalogue,
    private readonly accounts: Accounts,
    private readonly doors: TrialDoors,
  ) {}

  /**
   * @throws ConfigError outside trial mode: nothing invented may stand among real people.
   * @throws OtherDistrict when the database holds this district already, from elsewhere.
   */
  async run(report: LoadProgress = () => undefined, seed: string = DEFAULT_SEED): Promise<LoadedTrial> {
    if (this.config.mode !== 'trial') throw new ConfigError('the trial district is loaded in trial mode only (YIGE_MODE=trial)');
    const catalogue = readCatalogueFile();
    const district = trialDistrict({ seed, divisions: readDivisions(), departments: catalogue.departments });
    const tenantId = district.ids.tenant(0);
    const written = await loadDistrict(this.uow, district, report);
    await this.importCatalogue.run(tenantId, catalogue);
    const logins = await this.openAccounts(tenantId, trialUsers(district));
    return { tenantId, written, logins, doors: await this.doors.of(tenantId) };
  }

  /** The file is written before the accounts: passwords that nobody knows any more would lock the visitor out. */
  private async openAccounts(tenantId: string, users: readonly TrialUser[]): Promise<readonly TrialLogin[]> {
    const names = users.map((user) => user.login);
    const kept = new Map(readLogins(this.config.dataDir).map((login) => [login.login, login]));
    const opened = await this.uow.run((tx) => tx.countBy(Account, { tenantId, login: In(names) }));
    const fresh = new Map((await this.newLogins(users.filter(({ login }) => !kept.has(login)))).map((login) => [login.login, login]));
    const logins = names.flatMap((name) => kept.get(name) ?? fresh.get(name) ?? []);
    if (fresh.size === 0 && opened === names.length) return logins;
    writeLogins(this.config.dataDir, logins);
    const hashes = await Promise.all(logins.map((login) => this.accounts.hashPassword(login.password)));
    const byLogin = new Map(logins.map(({ login }, n) => [login, hashes[n]!]));
    await this.uow.run(async (tx) => {
      for (const { login, personId } of users) {
        const passwordHash = byLogin.get(login)!;
        const renewed = await updateRows(tx, Account, { tenantId, personId, login }, { passwordHash });
        if (renewed === 0) await this.accounts.create(tx, { tenantId, personId, login, passwordHash });
      }
    });
    return logins;
  }

  private newLogins(users: readonly TrialUser[]): Promise<TrialLogin[]> {
    return this.uow.run(async (tx) => {
      const persons = await tx.findBy(Person, { id: In(users.map((user) => user.personId)) });
      const nodes = await tx.findBy(OrgNode, { id: In(users.map((user) => user.nodeId)) });
      return users.map(({ login, role, personId, nodeId }) => ({
        login,
        password: newPassword(),
        role,
        name: persons.find((person) => person.id === personId)!.name,
        unit: nodes.find((node) => node.id === nodeId)!.name,
      }));
    });
  }
}
