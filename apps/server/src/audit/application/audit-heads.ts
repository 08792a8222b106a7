import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { Tenants } from '../../tenancy/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import { Reads } from '../../platform/database/reads.js';
import { AuditRepository } from '../infrastructure/audit.repository.js';
import { HeadKey, readHead, type SignedHead } from './signed-head.js';

/** The signed ends of the chains: one file for each district and hour, none of which is ever written over by another. */
@Injectable()
export class AuditHeads {
  /** Of the hourly round (upkeep). */
  readonly id = 'auditHeads';
  readonly every = 'hour';

  constructor(
    private readonly repository: AuditRepository,
    private readonly key: HeadKey,
    private readonly tenants: Tenants,
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** Null while the district has no entry. */
  async of(tenantId: string): Promise<SignedHead | null> {
    const last = await this.repository.last(this.reads.manager, tenantId);
    return last && this.key.sign({ tenant: tenantId, sequence: last.seq, hash: last.hash, time: new Date(this.clock.now()).toISOString() });
  }

  /** Leaves the present heads in the directory. @returns how many */
  async run(): Promise<{ heads: number }> {
    await mkdir(this.config.auditHeadsDir, { recursive: true });
    let heads = 0;
    for (const { id, code } of await this.tenants.all()) {
      const head = await this.of(id);
      if (!head) continue;
      const file = path.join(this.config.auditHeadsDir, `${code}-${head.time.replace(/[:.]/g, '-')}.json`);
      await writeFile(`${file}.part`, `${JSON.stringify(head, null, 2)}\n`);
      await rename(`${file}.part`, file);
      heads++;
    }
    return { heads };
  }

  /** Every head that was left in a directory, that of the service when none is named. */
  async left(directory = this.config.auditHeadsDir): Promise<SignedHead[]> {
    const names = await readdir(directory).catch(() => []);
    const texts = await Promise.all(names.filter((name) => name.endsWith('.json')).map((name) => readFile(path.join(directory, name), 'utf8')));
    return texts.map(readHead).filter((head) => head !== null);
  }
}
