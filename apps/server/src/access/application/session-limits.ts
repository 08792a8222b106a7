import { Injectable } from '@nestjs/common';
import { hasPower, type StaffRole } from '@yige/domain';
import { Clock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import { deleteRows } from '../../platform/database/statements.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { Session } from '../infrastructure/session.entity.js';

const HOUR = 3_600_000;
/** However busy its owner is, a session ends after this. */
export const SESSION_MS = 12 * HOUR;
/** Phone, desk, and a few that were forgotten. */
const MOST_SESSIONS = 10;
/** A session is written as seen when a tenth of its idle time has gone by, so that reading costs no write. */
const NOTED_EVERY = 10;

/** How long sessions live, and how many of one account. */
@Injectable()
export class SessionLimits {
  constructor(
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** Milliseconds without a call after which a session of somebody with these roles is over. */
  idleMs(roles: readonly StaffRole[]): number {
    return hasPower(roles) ? this.config.idleMinutes * 60_000 : SESSION_MS;
  }

  isLiving({ createdAt, seenAt, expiresAt }: Pick<Session, 'createdAt' | 'seenAt' | 'expiresAt'>, idleMs: number): boolean {
    const now = this.clock.now();
    return expiresAt > now && now - (seenAt ?? createdAt) < idleMs;
  }

  isToBeNoted({ createdAt, seenAt }: Pick<Session, 'createdAt' | 'seenAt'>, idleMs: number): boolean {
    return this.clock.now() - (seenAt ?? createdAt) >= idleMs / NOTED_EVERY;
  }

  /** The oldest make room. @returns the ids of those that ended */
  async makeRoom(tx: Tx, { tenantId, personId }: Pick<Session, 'tenantId' | 'personId'>): Promise<string[]> {
    const rows = await tx.find(Session, { select: { id: true }, where: { tenantId, personId }, order: { createdAt: 'DESC', id: 'DESC' } });
    const over = rows.slice(MOST_SESSIONS - 1).map(({ id }) => id);
    for (const id of over) await deleteRows(tx, Session, { id, tenantId });
    return over;
  }
}
