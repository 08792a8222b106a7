import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In, IsNull, LessThan, Not } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Keys } from '../../platform/crypto/keys.js';
import { newTotpSecret, stepOf } from '../../platform/crypto/totp.js';
import { Reads } from '../../platform/database/reads.js';
import { deleteRows, insertRows, updateRows } from '../../platform/database/statements.js';
import { type Tx, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import type { Account } from '../infrastructure/account.entity.js';
import { RecoveryCode } from '../infrastructure/recovery-code.entity.js';
import { SecondFactor } from '../infrastructure/second-factor.entity.js';

type Owner = Pick<Account, 'id' | 'tenantId'>;

const RECOVERY_CODES = 10;
/* Without letters and digits that look alike: people copy these from paper. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';
const CODE_LENGTH = 10;

/** The authenticator app of an account, and the codes on paper beside it. Secrets are sealed; codes on paper are kept as keyed hashes. */
@Injectable()
export class SecondFactors {
  constructor(
    private readonly reads: Reads,
    private readonly uow: UnitOfWork,
    private readonly keys: Keys,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  isOn({ tenantId, id: accountId }: Owner): Promise<boolean> {
    return this.reads.manager.existsBy(SecondFactor, { tenantId, accountId, confirmedAt: Not(IsNull()) });
  }

  /** A new secret that waits for its first code; one that waited before is forgotten. */
  async begin({ tenantId, id: accountId }: Owner): Promise<Buffer> {
    const secret = newTotpSecret();
    const row = { id: this.ids.next(), tenantId, accountId, sealedSecret: this.keys.encrypt('second-factor', secret.toString('base64')), lastStep: 0, createdAt: this.clock.now(), confirmedAt: null };
    await this.uow.run(async (tx) => {
      await deleteRows(tx, SecondFactor, { tenantId, accountId, confirmedAt: IsNull() });
      await insertRows(tx, SecondFactor, [row]);
    });
    return secret;
  }

  /** From now on it is asked for. @returns the codes for paper, or null for a wrong code */
  async confirm({ tenantId, id: accountId }: Owner, code: string, also: (tx: Tx) => Promise<void>): Promise<string[] | null> {
    const factor = await this.reads.manager.findOneBy(SecondFactor, { tenantId, accountId, confirmedAt: IsNull() });
    const step = factor && stepOf(this.secretOf(factor), code, this.clock.now(), factor.lastStep);
    if (!factor || step === null) return null;
    const { codes, rows } = this.newCodes(tenantId, accountId);
    const confirmed = await this.uow.run(async (tx) => {
      if ((await updateRows(tx, SecondFactor, { id: factor.id, confirmedAt: IsNull() }, { confirmedAt: this.clock.now(), lastStep: step })) === 0) return false;
      await this.replaceCodes(tx, { tenantId, id: accountId }, rows);
      await also(tx);
      return true;
    });
    return confirmed ? codes : null;
  }

  /** Whether the code is one of the app's, not used before, or an unused one from paper, which is used up by it. */
  async passes({ tenantId, id: accountId }: Owner, typed: string): Promise<boolean> {
    const code = typed.toLowerCase().replace(/[\s-]/g, '');
    if (/^\d{6}$/.test(code)) return this.takeStep(tenantId, accountId, code);
    const codeHash = In(this.keys.macs('recovery-code', `${accountId}\n${code}`));
    return (await this.uow.run((tx) => updateRows(tx, RecoveryCode, { tenantId, accountId, codeHash, usedAt: IsNull() }, { usedAt: this.clock.now() }))) > 0;
  }

  /** New codes for paper; the old ones open nothing any more. */
  async renewCodes({ tenantId, id }: Owner): Promise<string[]> {
    const { codes, rows } = this.newCodes(tenantId, id);
    await this.uow.run((tx) => this.replaceCodes(tx, { tenantId, id }, rows));
    return codes;
  }

  codesLeft({ tenantId, id: accountId }: Owner): Promise<number> {
    return this.reads.manager.countBy(RecoveryCode, { tenantId, accountId, usedAt: IsNull() });
  }

  async remove(tx: Tx, { tenantId, id: accountId }: Owner): Promise<void> {
    await deleteRows(tx, SecondFactor, { tenantId, accountId });
    await deleteRows(tx, RecoveryCode, { tenantId, accountId });
  }

  private async takeStep(tenantId: string, accountId: string, code: string): Promise<boolean> {
    const factor = await this.reads.manager.findOneBy(SecondFactor, { tenantId, accountId, confirmedAt: Not(IsNull()) });
    const step = factor && stepOf(this.secretOf(factor), code, this.clock.now(), factor.lastStep);
    if (!factor || step === null) return false;
    // Of two that use one code at the same moment, one is let in.
    return (await this.uow.run((tx) => updateRows(tx, SecondFactor, { id: factor.id, lastStep: LessThan(step) }, { lastStep: step }))) > 0;
  }

  private newCodes(tenantId: string, accountId: string): { codes: string[]; rows: RecoveryCode[] } {
    const codes = Array.from({ length: RECOVERY_CODES }, newCode);
    return { codes: codes.map((code) => `${code.slice(0, 5)}-${code.slice(5)}`), rows: codes.map((code) => ({ id: this.ids.next(), tenantId, accountId, codeHash: this.keys.mac('recovery-code', `${accountId}\n${code}`), usedAt: null })) };
  }

  private async replaceCodes(tx: Tx, { tenantId, id: accountId }: Owner, rows: readonly RecoveryCode[]): Promise<void> {
    await deleteRows(tx, RecoveryCode, { tenantId, accountId });
    await insertRows(tx, RecoveryCode, rows);
  }

  private secretOf = ({ sealedSecret }: SecondFactor): Buffer => Buffer.from(this.keys.decrypt('second-factor', sealedSecret), 'base64');
}

/** About 49 bits: guessed no faster than a password is. */
const newCode = (): string => Array.from({ length: CODE_LENGTH }, () => SIGNS[randomInt(SIGNS.length)] ?? '').join('');
