import { type DynamicModule, type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { DataSource } from 'typeorm';
import { AccessModule } from '../access/index.js';
import { AdaptersModule } from '../adapters.module.js';
import { Audit, type AuditFact, AuditModule } from '../audit/index.js';
import { CodesModule } from '../codes/index.js';
import { entities } from '../entities.js';
import { FoundingModule } from '../founding/index.js';
import { ImportsModule } from '../imports/index.js';
import { SystemClock } from '../platform/clock/clock.js';
import { Config, ConfigError } from '../platform/config/config.js';
import { openDatabase } from '../platform/database/open-database.js';
import { PlatformModule, type PlatformOptions } from '../platform/platform.module.js';
import { OrgTreeModule } from '../org-tree/index.js';
import { RetentionModule } from '../retention/index.js';
import { SlaModule } from '../sla/index.js';
import { StatisticsModule } from '../statistics/index.js';
import { type Tenant, TenancyModule, Tenants } from '../tenancy/index.js';
import { TriageTrainingModule } from '../triage-training/index.js';
import { TrialModule } from '../trial/index.js';
import { QueuesModule } from '../upkeep/index.js';
import { progressLine } from './progress.js';

/** The features that commands need, without the server and without what runs in its background: that stays with the server. */
@Module({})
class CommandsModule {
  static with(platform: PlatformOptions): DynamicModule {
    return { module: CommandsModule, imports: [PlatformModule.with(platform), AccessModule, AdaptersModule, AuditModule, CodesModule, FoundingModule, ImportsModule, OrgTreeModule, RetentionModule, SlaModule, StatisticsModule, TenancyModule, TrialModule, TriageTrainingModule, QueuesModule] };
  }
}

export interface OpenedDatabase {
  readonly config: Config;
  readonly dataSource: DataSource;
  /** Steps of migration that this opening took. */
  readonly migrated: number;
}

/** Opens the database of this installation as every start does. @throws ConfigError */
export async function openInstallation(): Promise<OpenedDatabase> {
  const config = new Config();
  const progress = progressLine('Migrating the database');
  let migrated = 0;
  try {
    const dataSource = await openDatabase(config, entities, new SystemClock().now(), (done, total) => {
      migrated = done;
      progress.at(done, total);
    });
    return { config, dataSource, migrated };
  } finally {
    progress.stop();
  }
}

export interface Service {
  readonly app: INestApplicationContext;
  readonly config: Config;
  readonly dataSource: DataSource;
}

/** Runs a command on the database of this installation, and closes everything after it. A running server is not disturbed. */
export async function withService<T>(work: (service: Service) => Promise<T>): Promise<T> {
  const { config, dataSource } = await openInstallation();
  const app = await NestFactory.createApplicationContext(CommandsModule.with({ config, entities, dataSource }), { logger: ['error', 'warn'], abortOnError: false });
  try {
    return await work({ app, config, dataSource });
  } finally {
    await app.close();
  }
}

/** The district that a command is about: the only one, or the one that was named. @throws ConfigError */
export async function chosenDistrict({ app }: Service, code: string | undefined): Promise<Tenant> {
  const tenants = await app.get(Tenants).all();
  const known = tenants.map((tenant) => `${tenant.code} ${tenant.name}`).join(', ');
  if (code === undefined) {
    const [only] = tenants;
    if (!only) throw new ConfigError('there is no district in this database yet: make one by "district create", or start a trial');
    if (tenants.length > 1) throw new ConfigError(`this installation serves several districts: name one by --district (${known})`);
    return only;
  }
  const named = tenants.find((tenant) => tenant.code === code);
  if (!named) throw new ConfigError(`there is no district with the code ${code} here${known === '' ? '' : ` (there is ${known})`}`);
  return named;
}

/** Writes into the audit trail what the operator is about to do: in one district, or in all of them. */
export async function noted({ app }: Service, district: Pick<Tenant, 'id'> | null, fact: AuditFact): Promise<void> {
  const districts = district === null ? await app.get(Tenants).all() : [district];
  await app.get(Audit).ordered(districts.map(({ id }) => id), fact);
}
