import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { StaffRole } from '@yige/domain';
import { LRUCache } from 'lru-cache';
import { OrgDirectory, orgRefView } from '../../org-tree/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { sha256 } from '../../platform/crypto/keys.js';
import { Reads } from '../../platform/database/reads.js';
import { deleteRows, insertRows } from '../../platform/database/statements.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ActiveAssignment, Actor, SignedInActor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { Ids } from '../../platform/ids/ids.js';
import { Attempts, type AttemptLimit } from '../../platform/limits/attempts.js';
import type { Home, MeView, SessionView } from '../http/sessions.dto.js';
import { Account } from '../infrastructure/account.entity.js';
import { Person } from '../infrastructure/person.entity.js';
import { RoleAssignment } from '../infrastructure/role-assignment.entity.js';
import { Session } from '../infrastructure/session.entity.js';
import { Accounts } from './accounts.js';

const SESSION_MS = 12 * 3_600_000;
/** A removed role or an ended session holds on at most this long in other processes (reliability S8: 60 s). */
const REMEMBER_MS = 30_000;
const SIGN_IN_LIMIT: AttemptLimit = { what: 'sign-in', max: 20, windowMs: 10 * 60_000 };

type Remembered = Omit<SignedInActor, 'source'> & { readonly expiresAt: number };

@Injectable()
export class Sessions {
  private readonly remembered = new LRUCache<string, Remembered>({ max: 10_000, ttl: REMEMBER_MS });

  constructor(
    private readonly accounts: Accounts,
    private readonly attempts: Attempts,
    private readonly reads: Reads,
    private readonly uow: UnitOfWork,
    private readonly org: OrgDirectory,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  async signIn(login: string, password: string, source: string): Promise<SessionView> {
    const waitMs = await this.attempts.waitMs(SIGN_IN_LIMIT, source);
    if (waitMs > 0) throw new Problem('ACCESS.TOO_MANY_TRIES', { params: { minutes: Math.ceil(waitMs / 60_000) }, retryAfter: Math.ceil(waitMs / 1000) });
    const account = await this.accounts.verified(login, password);
    if (!account) {
      await this.attempts.failed(SIGN_IN_LIMIT, source);
      throw new Problem('ACCESS.WRONG_PASSWORD');
    }
    const token = randomBytes(32).toString('base64url');
    const session: Session = {
      id: this.ids.next(),
      tenantId: account.tenantId,
      accountId: account.id,
      personId: account.personId,
      tokenHash: sha256(token),
      createdAt: this.clock.now(),
      expiresAt: this.clock.now() + SESSION_MS,
    };
    await this.uow.run((tx) => insertRows(tx, Session, [session]));
    const me = await this.me(await this.load(session, source));
    return { token, expiresAt: new Date(session.expiresAt).toISOString(), me };
  }

  async signOut(actor: SignedInActor): Promise<void> {
    await this.uow.run((tx) => deleteRows(tx, Session, { id: actor.sessionId, tenantId: actor.tenantId }));
    for (const [hash, entry] of this.remembered.entries()) if (entry.sessionId === actor.sessionId) this.remembered.delete(hash);
  }

  /** @throws Problem when the token opens no living session. */
  async actor(token: string, source: string): Promise<Actor> {
    const tokenHash = sha256(token);
    let known = this.remembered.get(tokenHash);
    if (!known) {
      const session = await this.reads.manager.findOneBy(Session, { tokenHash });
      if (!session) throw new Problem('ACCESS.SIGN_IN_NEEDED');
      const account = await this.reads.manager.findOneBy(Account, { id: session.accountId });
      if (!account || account.disabled) throw new Problem('ACCESS.SIGN_IN_NEEDED');
      known = { ...(await this.load(session, source)), expiresAt: session.expiresAt };
      this.remembered.set(tokenHash, known);
    }
    if (known.expiresAt <= this.clock.now()) throw new Problem('ACCESS.SIGN_IN_NEEDED');
    const { expiresAt: _, ...actor } = known;
    return { ...actor, source };
  }

  async me(actor: SignedInActor): Promise<MeView> {
    const person = await this.reads.manager.findOneByOrFail(Person, { id: actor.personId, tenantId: actor.tenantId });
    const rows = await this.activeRows(actor.tenantId, actor.personId);
    const nodes = await this.org.byIds(actor.tenantId, rows.map((row) => row.nodeId));
    return {
      person: { id: person.id, name: person.name },
      assignments: rows.flatMap((row) => {
        const node = nodes.get(row.nodeId);
        return node
          ? [{ id: row.id, role: row.role, node: orgRefView(node), from: new Date(row.validFrom).toISOString(), to: row.validTo === null ? null : new Date(row.validTo).toISOString() }]
          : [];
      }),
      home: homeOf(rows.map((row) => row.role)),
    };
  }

  private async load(session: Session, source: string): Promise<SignedInActor> {
    const rows = await this.activeRows(session.tenantId, session.personId);
    const nodes = await this.org.byIds(session.tenantId, rows.map((row) => row.nodeId));
    const assignments = rows.flatMap((row): ActiveAssignment[] => {
      const node = nodes.get(row.nodeId);
      return node ? [{ role: row.role, nodeId: node.id, nodeKind: node.kind, nodePath: node.path.split('/') }] : [];
    });
    return { tenantId: session.tenantId, personId: session.personId, sessionId: session.id, assignments, lookupHash: null, source };
  }

  private async activeRows(tenantId: string, personId: string): Promise<RoleAssignment[]> {
    const now = this.clock.now();
    const rows = await this.reads.manager.findBy(RoleAssignment, { tenantId, personId });
    return rows.filter((row) => row.validFrom <= now && (row.validTo === null || row.validTo > now));
  }
}

/** Where the day starts, by the role that is most on the move first. */
const HOME_OF: readonly (readonly [Home, readonly StaffRole[]])[] = [
  ['dispatch', ['dispatcher']],
  ['branch', ['branchSecretary', 'gridWorker', 'communityStaff', 'townStaff']],
  ['member', ['partyMember', 'groupLeader']],
  ['department', ['departmentHandler']],
];

const homeOf = (roles: readonly StaffRole[]): Home => HOME_OF.find(([, home]) => home.some((role) => roles.includes(role)))?.[0] ?? 'overview';
