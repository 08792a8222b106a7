import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { StaffRole } from '@yige/domain';
import { Audit } from '../../audit/index.js';
import { OrgDirectory, orgRefView } from '../../org-tree/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { sha256 } from '../../platform/crypto/keys.js';
import { Reads } from '../../platform/database/reads.js';
import { deleteRows, insertRows } from '../../platform/database/statements.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ActiveAssignment, Actor, SignedInActor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { Ids } from '../../platform/ids/ids.js';
import { Tenants } from '../../tenancy/index.js';
import type { Home, MeView, SessionView, SignIn } from '../http/sessions.dto.js';
import { Account } from '../infrastructure/account.entity.js';
import { Person } from '../infrastructure/person.entity.js';
import { RoleAssignment } from '../infrastructure/role-assignment.entity.js';
import { Session } from '../infrastructure/session.entity.js';
import { Accounts } from './accounts.js';
import { LivingSessions } from './living-sessions.js';
import { SignInLimits } from './sign-in-limits.js';

const SESSION_MS = 12 * 3_600_000;
@Injectable()
export class Sessions {
  constructor(
    private readonly accounts: Accounts,
    private readonly limits: SignInLimits,
    private readonly living: LivingSessions,
    private readonly reads: Reads,
    private readonly uow: UnitOfWork,
    private readonly audit: Audit,
    private readonly tenants: Tenants,
    private readonly org: OrgDirectory,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem for a wrong login or password, and while this source or device has to wait. */
  async signIn({ login, password, device }: SignIn, source: string): Promise<SessionView> {
    const tried = await this.limits.take(login, source, device);
    const account = await this.accounts.verified(login, password);
    if (!account) {
      await this.refused(login, source);
      throw new Problem('ACCESS.WRONG_PASSWORD');
    }
    await this.limits.giveBack(tried);
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
    const actor = await this.load(session, source);
    await this.uow.run(async (tx) => {
      await insertRows(tx, Session, [session]);
      await this.audit.note(tx, actor, { action: 'session.begun', about: 'session', id: session.id });
    });
    const me = await this.me(actor);
    return { token, expiresAt: new Date(session.expiresAt).toISOString(), device: tried.device ?? this.limits.newDevice(login), me };
  }

  async signOut(actor: SignedInActor): Promise<void> {
    await this.uow.run(async (tx) => {
      await deleteRows(tx, Session, { id: actor.sessionId, tenantId: actor.tenantId });
      await this.audit.note(tx, actor, { action: 'session.ended', about: 'session', id: actor.sessionId });
    });
    this.living.end(actor.sessionId);
  }

  /** In the trail of the district whose account was tried; what somebody typed in its place may be a password, and is kept nowhere. */
  private async refused(login: string, source: string): Promise<void> {
    const account = await this.reads.manager.findOneBy(Account, { login });
    const tenantId = account?.tenantId ?? (await this.tenants.default()).id;
    const visitor: Actor = { tenantId, personId: null, sessionId: null, assignments: [], lookupHash: null, source };
    await this.audit.saw(visitor, { action: 'session.refused', about: 'account', id: account?.id ?? null, outcome: 'refused' });
  }

  /** @throws Problem when the token opens no living session. */
  async actor(token: string, source: string): Promise<Actor> {
    const tokenHash = sha256(token);
    let known = this.living.get(tokenHash);
    if (!known) {
      const session = await this.reads.manager.findOneBy(Session, { tokenHash });
      if (!session) throw new Problem('ACCESS.SIGN_IN_NEEDED');
      const account = await this.reads.manager.findOneBy(Account, { id: session.accountId });
      if (!account || account.disabled) throw new Problem('ACCESS.SIGN_IN_NEEDED');
      known = { ...(await this.load(session, source)), expiresAt: session.expiresAt };
      this.living.keep(tokenHash, known);
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
