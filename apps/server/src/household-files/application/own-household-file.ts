import { Injectable } from '@nestjs/common';
import { type HouseholdNeed as Need, holdsLongNumber, type Instant, NEED_LASTS_MS, SENSITIVE_NEEDS } from '@yige/domain';
import { Clock } from '../../platform/clock/clock.js';
import { FIRST_KEY } from '../../platform/crypto/key-ring.js';
import { Keys } from '../../platform/crypto/keys.js';
import { isDuplicate } from '../../platform/database/database-errors.js';
import { type Tx, UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { Idempotency } from '../../platform/idempotency/idempotency.js';
import { Ids } from '../../platform/ids/ids.js';
import { type AttemptLimit, Attempts } from '../../platform/limits/attempts.js';
import { refuseFor } from '../../platform/limits/refuse-for.js';
import type { ChangeHouseholdFile, HouseholdFields, HouseholdFileDetailView, OpenedHouseholdFileView, OpenHouseholdFile } from '../http/household-files.dto.js';
import type { HouseholdFile } from '../infrastructure/household-file.entity.js';
import { HouseholdFilesRepository } from '../infrastructure/household-files.repository.js';
import type { HouseholdNeed } from '../infrastructure/household-need.entity.js';
import { Addresses } from '../../households/index.js';
import { HouseholdCodes } from './household-codes.js';
import { HouseholdViews } from './household-views.js';

const CODE_LIMIT: AttemptLimit = { what: 'household', max: 20, windowMs: 10 * 60_000 };

/** What a repeated call gets; without a key's name it was made before there was a ring. */
type KeptOpening = Omit<OpenedHouseholdFileView, 'fileCode'> & { readonly keyId?: string };

/** What a household agreed to before. */
interface Agreed {
  /** To the present text. */
  readonly agreed: boolean;
  /** Needs that have not lapsed. */
  readonly held: readonly HouseholdNeed[];
}
const NOTHING_AGREED: Agreed = { agreed: false, held: [] };

/** A household's file in the hands of the household: opened by its consent, read, changed, taken away and deleted by its code (domain.md 1.3). */
@Injectable()
export class OwnHouseholdFile {
  constructor(
    private readonly repository: HouseholdFilesRepository,
    private readonly addresses: Addresses,
    private readonly codes: HouseholdCodes,
    private readonly views: HouseholdViews,
    private readonly attempts: Attempts,
    private readonly idempotency: Idempotency,
    private readonly uow: UnitOfWork,
    private readonly keys: Keys,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem without consent, for a door that does not exist, and where a file stands already. */
  async open(actor: Actor, key: string, body: OpenHouseholdFile): Promise<OpenedHouseholdFileView> {
    const { tenantId } = actor;
    // The record of the call keeps a hash of the body and this answer: neither the contact nor the code.
    const opened = await this.idempotency.run({ tenantId, actorKey: 'visitor', route: 'household-files', key, body }, async (): Promise<(tx: Tx) => Promise<KeptOpening>> => {
      this.mustAgree(body);
      const door = await this.addresses.door(tenantId, body.buildingId, body.householdId);
      if (door === null) throw new Problem('ORG.UNKNOWN_DOOR');
      const { zoneId } = door;
      if (zoneId === null) throw new Problem('HOUSEHOLD.NOBODY_YET');
      const now = this.clock.now();
      const [id, keyId] = [this.ids.next(), this.codes.keyId];
      const file: HouseholdFile = { id, tenantId, householdId: body.householdId, zoneId, keyHash: this.codes.hashOfNew(id), ...this.sealed(body, now), consentAt: now, version: 1 };
      return async (tx) => {
        await this.repository.insert(tx, file, this.needsOf(file, body, now));
        return { id, version: 1, keyId };
      };
    }).catch((error: unknown) => {
      throw isDuplicate(error) ? new Problem('HOUSEHOLD.FILE_EXISTS') : error;
    });
    const { keyId = FIRST_KEY, ...file } = opened;
    return { ...file, fileCode: this.codes.of(file.id, keyId) };
  }

  async read(actor: Actor, fileCode: string): Promise<HouseholdFileDetailView> {
    return this.views.detail(await this.owned(actor, fileCode));
  }

  /** What was agreed to stays agreed to until its end, and is asked for again only where the household wants more, or the text is another (PIPL 14). */
  async change(actor: Actor, body: ChangeHouseholdFile): Promise<HouseholdFileDetailView> {
    const file = await this.owned(actor, body.fileCode);
    const now = this.clock.now();
    const held = await this.repository.needs([file], now);
    const agreed = file.consentVersion === body.consentVersion;
    this.mustAgree(body, { agreed, held });
    if (file.version !== body.expectedVersion) throw new Problem('HOUSEHOLD.CHANGED_MEANWHILE');
    const set = { ...this.sealed(body, now), ...(agreed ? {} : { consentAt: now }) };
    const changed = await this.uow.run((tx) => this.repository.change(tx, file, set, this.needsOf(file, body, now, held)));
    if (!changed) throw new Problem('HOUSEHOLD.CHANGED_MEANWHILE');
    return this.views.detail({ ...file, ...set, version: file.version + 1 });
  }

  /** Gone at once, with notes, needs and who looked. A second call finds nothing, as does everybody else. */
  async delete(actor: Actor, fileCode: string): Promise<void> {
    const file = await this.owned(actor, fileCode);
    await this.uow.run((tx) => this.repository.delete(tx, file));
  }

  /** @throws Problem for a code that opens nothing, and after too many of those. */
  async owned(actor: Actor, fileCode: string): Promise<HouseholdFile> {
    refuseFor('LOOKUP.TOO_MANY_TRIES', await this.attempts.waitMs(CODE_LIMIT, actor.source));
    const file = await this.repository.byKey(this.codes.hashes(fileCode));
    if (file?.tenantId === actor.tenantId) return file;
    refuseFor('LOOKUP.TOO_MANY_TRIES', await this.attempts.take([{ limit: CODE_LIMIT, source: actor.source }]));
    throw new Problem('LOOKUP.UNKNOWN');
  }

  private mustAgree(body: HouseholdFields, { agreed, held }: Agreed = NOTHING_AGREED): void {
    if (!agreed && !body.consent) throw new Problem('HOUSEHOLD.CONSENT_NEEDED', { fields: [{ field: 'consent', code: 'required', params: {} }] });
    const silent = body.needs.findIndex(({ need, consent }) => SENSITIVE_NEEDS.includes(need) && !consent && !held.some((one) => one.need === need));
    if (silent >= 0) throw new Problem('HOUSEHOLD.CONSENT_NEEDED', { fields: [{ field: `needs.${silent}.consent`, code: 'required', params: {} }] });
    for (const field of ['salutation', 'contactHours'] as const) {
      if (holdsLongNumber(body[field] ?? '')) throw new Problem('HOUSEHOLD.NUMBER_IN_TEXT', { fields: [{ field, code: 'type', params: {} }] });
    }
  }

  private sealed(body: HouseholdFields, now: Instant) {
    const { salutation, phone, language, contactWay, contactHours, doNotVisit, consentVersion } = body;
    return {
      salutationSealed: this.keys.encrypt('household-contact', salutation), phoneSealed: phone === undefined ? null : this.keys.encrypt('household-contact', phone.replace(/[\s-]/g, '')),
      language, contactWay, contactHours: contactHours === undefined || contactHours === '' ? null : contactHours, doNotVisit, consentVersion, changedAt: now,
    };
  }

  private needsOf({ id: fileId, tenantId }: HouseholdFile, { needs }: HouseholdFields, now: Instant, held: readonly HouseholdNeed[] = []): HouseholdNeed[] {
    const declared: Need[] = [...new Set(needs.map(({ need }) => need))];
    const anew = new Set(needs.filter(({ consent }) => consent).map(({ need }) => need));
    return declared.map((need) => {
      const stands = anew.has(need) ? undefined : held.find((one) => one.need === need);
      return stands ?? { id: this.ids.next(), tenantId, fileId, need, consentAt: now, expiresAt: now + NEED_LASTS_MS };
    });
  }
}
