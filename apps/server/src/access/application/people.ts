import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { In } from 'typeorm';
import { Reads } from '../../platform/database/reads.js';
import { Person } from '../infrastructure/person.entity.js';

/** Names of those who serve, for the faces. */
@Injectable()
export class People {
  private readonly names = new LRUCache<string, string>({ max: 50_000, ttl: 5 * 60_000 });

  constructor(private readonly reads: Reads) {}

  async namesOf(tenantId: string, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
    const wanted = [...new Set(ids.filter((id) => id !== null))];
    const missing = wanted.filter((id) => !this.names.has(id));
    if (missing.length > 0) {
      for (const person of await this.reads.manager.findBy(Person, { tenantId, id: In(missing) })) this.names.set(person.id, person.name);
    }
    return new Map(wanted.flatMap((id) => (this.names.has(id) ? [[id, this.names.get(id) ?? ''] as const] : [])));
  }
}
