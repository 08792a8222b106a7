import { Injectable } from '@nestjs/common';
import type { ConsentBasis, Instant } from '@yige/domain';
import { HouseholdContacts } from '../../household-files/index.js';
import { Keys } from '../../platform/crypto/keys.js';
import { Ids } from '../../platform/ids/ids.js';
import type { Reporter } from '../infrastructure/reporter.entity.js';

export interface GivenIdentity {
  readonly personId: string | null;
  /** The WeChat by which it is filed. */
  readonly identityId: string | null;
  readonly name?: string;
  readonly phone?: string;
  /** The household file that it was filed with, and its contact now. */
  readonly household: { readonly fileId: string; readonly salutation: string; readonly phone: string | null } | null;
  readonly onBehalf: boolean;
  readonly consentBasis?: ConsentBasis;
  readonly chatGroupId?: string;
}

export interface MaskedReporter {
  readonly contactable: boolean;
  readonly nameMasked: string | null;
  readonly phoneMasked: string | null;
}

export interface OpenReporter {
  readonly name: string | null;
  readonly phone: string | null;
}

/** The reporter's identity: sealed when it comes in, masked when it goes out, open only through {@link RevealReporter}. */
@Injectable()
export class Reporters {
  constructor(
    private readonly households: HouseholdContacts,
    private readonly keys: Keys,
    private readonly ids: Ids,
  ) {}

  seal(request: { id: string; tenantId: string }, given: GivenIdentity, createdAt: Instant): Reporter {
    const { household } = given;
    const phone = given.phone?.replace(/[\s-]/g, '') ?? null;
    return {
      id: this.ids.next(),
      tenantId: request.tenantId,
      requestId: request.id,
      personId: given.personId,
      identityId: given.identityId,
      nameSealed: given.name === undefined ? null : this.keys.encrypt('reporter-identity', given.name),
      phoneSealed: phone === null ? null : this.keys.encrypt('reporter-identity', phone),
      phoneIndex: phone === null ? null : this.keys.mac('phone-index', phone),
      householdFileId: household?.fileId ?? null,
      referenceMasked: household === null ? null : [maskedName(household.salutation), household.phone === null ? '' : maskedPhone(household.phone)].join(' ').trim(),
      onBehalf: given.onBehalf,
      consentBasis: given.consentBasis ?? null,
      chatGroupId: given.chatGroupId ?? null,
      claimedAt: null,
      createdAt,
      erasedAt: null,
    };
  }

  async masked(reporter: Reporter, anonymous: boolean): Promise<MaskedReporter> {
    const { name, phone } = await this.open(reporter);
    // Of a household file that was deleted since, the masked reference is all that is left.
    const left = reporter.householdFileId !== null && name === null ? reporter.referenceMasked : null;
    if (anonymous) return { contactable: phone !== null, nameMasked: null, phoneMasked: null };
    return { contactable: phone !== null, nameMasked: name === null ? left : maskedName(name), phoneMasked: phone === null ? null : maskedPhone(phone) };
  }

  /** Who it is and how to reach them; what was given with the request goes before what a household file says. */
  async open({ tenantId, nameSealed, phoneSealed, householdFileId }: Reporter): Promise<OpenReporter> {
    const given = { name: this.opened(nameSealed), phone: this.opened(phoneSealed) };
    const household = householdFileId === null ? null : await this.households.of(tenantId, householdFileId);
    return { name: given.name ?? household?.salutation ?? null, phone: given.phone ?? household?.phone ?? null };
  }

  private opened(sealed: string | null): string | null {
    return sealed === null ? null : this.keys.decrypt('reporter-identity', sealed);
  }
}

const maskedName = (name: string): string => `${[...name][0] ?? ''}**`;
const maskedPhone = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(-4)}`;
