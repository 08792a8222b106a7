import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Keys } from '../../platform/crypto/keys.js';
import { type Tx, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, systemActor } from '../../platform/http/actor.js';
import { Ids } from '../../platform/ids/ids.js';
import { AuditRepository } from '../infrastructure/audit.repository.js';
import type { AuditEntry } from '../infrastructure/audit-entry.entity.js';
import type { AuditAction, AuditObject, AuditOutcome, AuditSession } from '../infrastructure/audit-words.js';
import { canonical } from './chain.js';

/** What happened, in codes and ids: never a reporter's name, number or words, nor anything that somebody typed. */
export interface AuditFact {
  readonly action: AuditAction;
  readonly about: AuditObject;
  readonly id?: string | null;
  /** Left out: done. */
  readonly outcome?: AuditOutcome;
  readonly detail?: Readonly<Record<string, string | number>>;
}

/** The one door to the audit trail (审计日志). What it records and its entry stand together or not at all. */
@Injectable()
export class Audit {
  constructor(
    private readonly repository: AuditRepository,
    private readonly uow: UnitOfWork,
    private readonly keys: Keys,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** Of a change: written in the unit of work that makes it. */
  note(tx: Tx, actor: Actor, fact: AuditFact): Promise<void> {
    return this.repository.add(tx, this.entry(actor, sessionOf(actor), fact));
  }

  /** Of a reading or a refusal: written by itself, and waited for before anything is shown. */
  async saw(actor: Actor, fact: AuditFact): Promise<void> {
    const entry = this.entry(actor, sessionOf(actor), fact);
    await this.uow.run((tx) => this.repository.add(tx, entry));
  }

  /** Of a command of the operator, in each district that it is about: written before it begins, so that one that broke off is known as well. */
  async ordered(tenantIds: readonly string[], fact: AuditFact): Promise<void> {
    const entries = tenantIds.map((tenantId) => this.entry(systemActor(tenantId), 'operator', fact));
    await this.uow.run(async (tx) => {
      for (const entry of entries) await this.repository.add(tx, entry);
    });
  }

  private entry(actor: Actor, session: AuditSession, { action, about, id = null, outcome = 'done', detail }: AuditFact): AuditEntry {
    const entry: Omit<AuditEntry, 'mac'> = {
      id: this.ids.next(),
      tenantId: actor.tenantId,
      at: this.clock.now(),
      // Who knows a lookup code is a reporter, and stays unnamed.
      personId: session === 'account' ? actor.personId : null,
      roles: [...new Set(actor.assignments.map(({ role }) => role))].sort().join(','),
      session,
      action,
      objectKind: about,
      objectId: id,
      outcome,
      detail: detail === undefined ? null : { ...detail },
      source: session === 'operator' || session === 'service' ? null : this.keys.hmac('audit-source', actor.source).toString('base64url').slice(0, 22),
    };
    return { ...entry, mac: this.keys.mac('audit-entry', canonical(entry)) };
  }
}

function sessionOf(actor: Actor): AuditSession {
  if (actor.sessionId !== null) return 'account';
  if (actor.lookupHashes.length > 0) return 'lookupCode';
  return actor.source === 'system' ? 'service' : 'visitor';
}
