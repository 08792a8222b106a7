import { Injectable } from '@nestjs/common';
import { Not } from 'typeorm';
import { Audit } from '../../audit/index.js';
import { base32, otpauthUri } from '../../platform/crypto/totp.js';
import { Reads } from '../../platform/database/reads.js';
import { deleteRows } from '../../platform/database/statements.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { SignedInActor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { Tenants } from '../../tenancy/index.js';
import type { NewSecondFactorView, OwnSessionView, RecoveryCodesView } from '../http/own-account.dto.js';
import { Account } from '../infrastructure/account.entity.js';
import { Session } from '../infrastructure/session.entity.js';
import { LivingSessions } from './living-sessions.js';
import { Passwords } from './passwords.js';
import { SecondFactors } from './second-factors.js';
import { SessionLimits } from './session-limits.js';

/** What somebody does about their own account, beside the password. */
@Injectable()
export class OwnAccount {
  constructor(
    private readonly passwords: Passwords,
    private readonly factors: SecondFactors,
    private readonly limits: SessionLimits,
    private readonly audit: Audit,
    private readonly living: LivingSessions,
    private readonly tenants: Tenants,
    private readonly reads: Reads,
    private readonly uow: UnitOfWork,
  ) {}

  /** @throws Problem for a wrong password, and while another app stands */
  async beginFactor(actor: SignedInActor, password: string): Promise<NewSecondFactorView> {
    const account = await this.passwords.proven(actor, password);
    if (await this.factors.isOn(account)) throw new Problem('ACCESS.SECOND_FACTOR_STANDS');
    const secret = await this.factors.begin(account);
    const { name } = await this.tenants.byId(actor.tenantId);
    return { secret: base32(secret), uri: otpauthUri(secret, `一格 ${name}`, account.login) };
  }

  /** Sessions that were begun without it end. @throws Problem for a wrong code */
  async confirmFactor(actor: SignedInActor, code: string): Promise<RecoveryCodesView> {
    const account = await this.account(actor);
    const codes = await this.passwords.limited(actor, account.login, () => this.factors.confirm(account, code, async (tx) => {
      await deleteRows(tx, Session, othersOf(actor));
      await this.audit.note(tx, actor, { action: 'person.secondFactorOn', about: 'person', id: actor.personId });
    }));
    if (codes === null) throw new Problem('ACCESS.WRONG_CODE');
    this.living.forget(actor.personId);
    return { codes };
  }

  /** @throws Problem for a wrong password or code */
  async removeFactor(actor: SignedInActor, password: string, code: string): Promise<void> {
    const account = await this.passwords.proven(actor, password);
    await this.mustPass(actor, account, code);
    await this.uow.run(async (tx) => {
      await this.factors.remove(tx, account);
      await this.audit.note(tx, actor, { action: 'person.secondFactorOff', about: 'person', id: actor.personId });
    });
    this.living.forget(actor.personId);
  }

  /** @throws Problem for a wrong code */
  async renewCodes(actor: SignedInActor, code: string): Promise<RecoveryCodesView> {
    const account = await this.account(actor);
    await this.mustPass(actor, account, code);
    return { codes: await this.factors.renewCodes(account) };
  }

  /** The living ones, the latest first. */
  async sessions(actor: SignedInActor): Promise<OwnSessionView[]> {
    const rows = await this.reads.manager.find(Session, { where: { tenantId: actor.tenantId, personId: actor.personId }, order: { createdAt: 'DESC', id: 'DESC' } });
    const idleMs = this.limits.idleMs(actor.assignments.map(({ role }) => role));
    return rows.filter((row) => this.limits.isLiving(row, idleMs)).map(({ id, createdAt, seenAt }) => ({
      id, current: id === actor.sessionId, begunAt: new Date(createdAt).toISOString(), seenAt: new Date(seenAt ?? createdAt).toISOString(),
    }));
  }

  /** @throws Problem for one that is not the caller's */
  async endSession({ tenantId, personId }: SignedInActor, id: string): Promise<void> {
    if (!(await this.reads.manager.existsBy(Session, { id, tenantId, personId }))) throw new Problem('NOT_FOUND');
    await this.uow.run((tx) => deleteRows(tx, Session, { id, tenantId, personId }));
    this.living.end(id);
  }

  async endOthers(actor: SignedInActor): Promise<void> {
    await this.uow.run((tx) => deleteRows(tx, Session, othersOf(actor)));
    this.living.forget(actor.personId, actor.sessionId);
  }

  private account = ({ tenantId, personId }: SignedInActor): Promise<Account> => this.reads.manager.findOneByOrFail(Account, { tenantId, personId });

  private async mustPass(actor: SignedInActor, account: Account, code: string): Promise<void> {
    const passed = await this.passwords.limited(actor, account.login, async () => ((await this.factors.passes(account, code)) ? true : null));
    if (passed === null) throw new Problem('ACCESS.WRONG_CODE');
  }
}

const othersOf = ({ tenantId, personId, sessionId }: SignedInActor) => ({ tenantId, personId, id: Not(sessionId) });
