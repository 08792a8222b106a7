import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { StaffRole } from '@yige/domain';
import { Audit } from '../../audit/index.js';
import { OrgDirectory, orgRefView } from '../../org-tree/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { sha256 } from '../../platform/crypto/keys.js';
import { Reads } from '../../platform/database/reads.js';
import { deleteRows, insertRows, updateRows } from '../../platform/database/statements.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor, SignedInActor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { Ids } from '../../platform/ids/ids.js';
import { Tenants } from '../../tenancy/index.js';
import type { Home, MeView, SessionView, SignIn } from '../http/sessions.dto.js';
import { Account } from '../infrastructure/account.entity.js';
import { Person } from '../infrastructure/person.entity.js';
import { Session } from '../infrastructure/session.entity.js';
import { WechatBinding } from '../infrastructure/wechat-binding.entity.js';
import { Accounts } from './accounts.js';
import { Callers } from './callers.js';
import { LivingSessions } from './living-sessions.js';
import { SecondFactors } from './second-factors.js';
import { SESSION_MS, SessionLimits } from './session-limits.js';
import { SignInLimits } from './sign-in-limits.js';

/** How somebody has proven who they are. */
interface WayIn {
  readonly way: 'password' | 'signOn' | 'wechat';
  /** With a second factor that is not ours. */
  readonly factorMet: boolean;
  /** What the caller had already. */
  readonly device: string | null;
  /** By which WeChat. */
  readonly identityId?: string | null;
}

/** Begins and ends sessions, and tells who is signed in. */
@Injectable()
export class Sessions {
  constructor(
    private readonly accounts: Accounts,
    private readonly callers: Callers,
    private readonly limits: SignInLimits,
    private readonly room: SessionLimits,
    private readonly factors: SecondFactors,
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
  async signIn({ login, password, device, code }: SignIn, source: string): Promise<SessionView> {
    const tried = await this.limits.take(login, source, device);
    const account = await this.accounts.verified(login, password);
    if (!account) {
      await this.refused(login, source);
      throw new Problem('ACCESS.WRONG_PASSWORD');
    }
    const asked = await this.factors.isOn(account);
    if (asked && code !== undefined && !(await this.factors.passes(account, code))) {
      await this.refused(login, source);
      throw new Problem('ACCESS.WRONG_CODE');
    }
    await this.limits.giveBack(tried);
    if (asked && code === undefined) throw new Problem('ACCESS.CODE_NEEDED');
    return this.begin(account, source, { way: 'password', factorMet: false, device: tried.device });
  }

  /** For somebody who has proven who they are. */
  async begin(account: Account, source: string, { way, factorMet, device, identityId = null }: WayIn): Promise<SessionView> {
    const token = randomBytes(32).toString('base64url');
    const session: Session = {
      id: this.ids.next(),
      tenantId: account.tenantId,
      accountId: account.id,
      personId: account.personId,
      tokenHash: sha256(token),
      createdAt: this.clock.now(),
      factorMet,
      seenAt: null,
      identityId,
      expiresAt: this.clock.now() + SESSION_MS,
    };
    const { tenantId, personId } = account;
    const { assignments, factorMissing } = await this.callers.rolesOf(session);
    const actor: SignedInActor = { tenantId, personId, sessionId: session.id, assignments, factorMissing, lookupHashes: [], identityId, source };
    const ended = await this.uow.run(async (tx) => {
      const over = await this.room.makeRoom(tx, account);
      await insertRows(tx, Session, [session]);
      await this.audit.note(tx, actor, { action: 'session.begun', about: 'session', id: session.id, detail: { way } });
      return over;
    });
    for (const id of ended) this.living.end(id);
    const me = await this.me(actor);
    return { token, expiresAt: new Date(session.expiresAt).toISOString(), device: device ?? this.limits.newDevice(account.login), me };
  }

  /** Gives a session that was begun by WeChat the powers of its owner, by a code of their second factor. @throws Problem for a wrong code, also where there is none */
  async meetFactor(actor: SignedInActor, code: string): Promise<MeView> {
    const { tenantId, personId, sessionId, source } = actor;
    const account = await this.reads.manager.findOneByOrFail(Account, { tenantId, personId });
    const tried = await this.limits.take(account.login, source, undefined);
    if (!(await this.factors.passes(account, code))) throw new Problem('ACCESS.WRONG_CODE');
    await this.limits.giveBack(tried);
    await this.uow.run(async (tx) => {
      await updateRows(tx, Session, { id: sessionId, tenantId }, { factorMet: true });
      await this.audit.note(tx, actor, { action: 'session.factorMet', about: 'session', id: sessionId });
    });
    this.living.end(sessionId);
    return this.me({ tenantId, personId, factorMissing: false });
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
    const visitor: Actor = { tenantId, personId: null, sessionId: null, assignments: [], lookupHashes: [], source };
    await this.audit.saw(visitor, { action: 'session.refused', about: 'account', id: account?.id ?? null, outcome: 'refused' });
  }

  async me({ tenantId, personId, factorMissing }: Pick<SignedInActor, 'tenantId' | 'personId' | 'factorMissing'>): Promise<MeView> {
    const person = await this.reads.manager.findOneByOrFail(Person, { id: personId, tenantId });
    const account = await this.reads.manager.findOneByOrFail(Account, { tenantId, personId });
    const rows = await this.callers.activeRows(tenantId, personId);
    const roles = rows.map((row) => row.role);
    const factorOn = await this.factors.isOn(account);
    const nodes = await this.org.byIds(tenantId, rows.map((row) => row.nodeId));
    return {
      person: { id: person.id, name: person.name },
      assignments: rows.flatMap((row) => {
        const node = nodes.get(row.nodeId);
        return node
          ? [{ id: row.id, role: row.role, node: orgRefView(node), from: new Date(row.validFrom).toISOString(), to: row.validTo === null ? null : new Date(row.validTo).toISOString() }]
          : [];
      }),
      home: homeOf(roles),
      login: account.login,
      secondFactor: factorMissing === true ? (factorOn ? 'unmet' : 'needed') : factorOn ? 'on' : 'off',
      wechat: await this.reads.manager.existsBy(WechatBinding, { tenantId, accountId: account.id }),
    };
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
