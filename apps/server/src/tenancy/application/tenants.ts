import { Injectable } from '@nestjs/common';
import { Reads } from '../../platform/database/reads.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { Problem } from '../../platform/http/problem.js';
import { Tenant } from '../infrastructure/tenant.entity.js';

/** The districts of this installation. They change by migration of a district, not by a request, so they are read once. */
@Injectable()
export class Tenants {
  private known: readonly Tenant[] = [];

  constructor(private readonly reads: Reads) {}

  /** The district of a visitor who named none by a code: the first one. @throws Problem while none is loaded. */
  async default(): Promise<Tenant> {
    const [first] = await this.all();
    if (!first) throw new Problem('UNAVAILABLE', { retryAfter: 5 });
    return first;
  }

  /** Inside a unit of work, `tx` is handed in. */
  async byId(id: string, tx?: Tx): Promise<Tenant> {
    const found = (await this.all(tx)).find((tenant) => tenant.id === id);
    if (!found) throw new Problem('NOT_FOUND');
    return found;
  }

  /** All of them, the oldest first. */
  async all(tx?: Tx): Promise<readonly Tenant[]> {
    if (this.known.length === 0) this.known = await (tx ?? this.reads.manager).find(Tenant, { order: { createdAt: 'ASC', id: 'ASC' } });
    return this.known;
  }
}
