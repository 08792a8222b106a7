import { Injectable } from '@nestjs/common';
import { hasPower, type Instant } from '@yige/domain';
import { IsNull } from 'typeorm';
import { OrgDirectory } from '../../org-tree/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import { sha256 } from '../../platform/crypto/keys.js';
import { Reads } from '../../platform/database/reads.js';
import { deleteRows, updateRows } from '../../platform/database/statements.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ActiveAssignment, Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { Account } from '../infrastructure/account.entity.js';
import { RoleAssignment } from '../infrastructure/role-assignment.entity.js';
import { Session } from '../infrastructure/session.entity.js';
import { IdentitySessions } from './identity-sessions.js';
import { type LivingSession, LivingSessions } from './living-sessions.js';
import { SecondFactors } from './second-factors.js';
import { SessionLimits } from './session-limits.js';

/** Finds out who calls, by the token of a session. */
@Injectable()
export class Callers {
  constructor(
    private readonly living: LivingSessions,
    private readonly residents: IdentitySessions,
    private readonly limits: SessionLimits,
    private readonly factors: SecondFactors,
    private readonly org: OrgDirectory,
    private readonly reads: Reads,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** @throws Problem when the token opens no living session. */
  async byToken(token: string, source: string): Promise<Actor> {
    if (IdentitySessions.owns(token)) return this.residents.actorOf(token, source);
    const tokenHash = sha256(token);
    const now = this.clock.now();
    const known = this.living.get(tokenHash);
    const fresh = known !== undefined && known.expiresAt > now && now < known.rolesUntil && now - known.seenAt < known.idleMs / 2;
    const session = fresh ? known : await this.look(tokenHash);
    this.living.keep(tokenHash, { ...session, seenAt: now }, fresh);
    const { expiresAt: _, seenAt: __, idleMs: ___, rolesUntil: ____, ...actor } = session;
    return { ...actor, source };
  }

  /** What a session may do now. A power that asks for a second factor is held back while there is none. */
  async rolesOf({ tenantId, personId, accountId, factorMet, identityId }: Pick<Session, 'tenantId' | 'personId' | 'accountId' | 'factorMet' | 'identityId'>): Promise<{ assignments: ActiveAssignment[]; factorMissing: boolean; idleMs: number; rolesUntil: Instant }> {
    const [every, now] = [await this.reads.manager.findBy(RoleAssignment, { tenantId, personId }), this.clock.now()];
    const rows = every.filter((row) => isInForce(row, now));
    const nodes = await this.org.byIds(tenantId, rows.map((row) => row.nodeId));
    const all = rows.flatMap((row): ActiveAssignment[] => {
      const node = nodes.get(row.nodeId);
      return node ? [{ role: row.role, nodeId: node.id, nodeKind: node.kind, nodePath: node.path.split('/') }] : [];
    });
    const roles = rows.map(({ role }) => role);
    // Whoever picks up an open phone is no administrator: by WeChat the code is asked for, also where passwords do without.
    const asked = identityId !== null || (this.config.secondFactorRequired && !factorMet && hasPower(roles) && !(await this.factors.isOn({ tenantId, id: accountId })));
    const factorMissing = asked && !factorMet && hasPower(roles);
    return { assignments: factorMissing ? all.filter(({ role }) => !hasPower([role])) : all, factorMissing, idleMs: this.limits.idleMs(roles), rolesUntil: nextChange(every, now) };
  }

  async activeRows(tenantId: string, personId: string): Promise<RoleAssignment[]> {
    const now = this.clock.now();
    const rows = await this.reads.manager.findBy(RoleAssignment, { tenantId, personId });
    return rows.filter((row) => isInForce(row, now));
  }

  private async look(tokenHash: string): Promise<LivingSession> {
    const session = await this.reads.manager.findOneBy(Session, { tokenHash });
    if (!session) throw new Problem('ACCESS.SIGN_IN_NEEDED');
    const { id, tenantId, personId, accountId, expiresAt, seenAt, createdAt, identityId } = session;
    const account = await this.reads.manager.findOneBy(Account, { id: accountId });
    if (!account || account.disabled) throw new Problem('ACCESS.SIGN_IN_NEEDED');
    const roles = await this.rolesOf(session);
    if (!this.limits.isLiving(session, roles.idleMs)) {
      await this.uow.run((tx) => deleteRows(tx, Session, { id, tenantId }));
      throw new Problem('ACCESS.SIGN_IN_NEEDED');
    }
    // Of two processes that note it at the same moment either will do.
    if (this.limits.isToBeNoted(session, roles.idleMs)) await this.uow.run((tx) => updateRows(tx, Session, { id, tenantId, seenAt: seenAt ?? IsNull() }, { seenAt: this.clock.now() }));
    return { tenantId, personId, sessionId: id, lookupHashes: [], identityId, expiresAt, seenAt: seenAt ?? createdAt, ...roles };
  }
}

const isInForce = ({ validFrom, validTo }: RoleAssignment, now: Instant): boolean => validFrom <= now && (validTo === null || validTo > now);

/** When a post begins or ends next by itself: what is remembered of a session holds no longer than that. */
const nextChange = (rows: readonly RoleAssignment[], now: Instant): Instant => Math.min(...rows.flatMap(({ validFrom, validTo }) => [validFrom, validTo ?? Infinity]).filter((at) => at > now));
