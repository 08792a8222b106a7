import { Injectable } from '@nestjs/common';
import type { Representation } from '@yige/domain';
import { Keys } from '../../platform/crypto/keys.js';
import type { MediationParty } from '../infrastructure/mediation-party.entity.js';

/** Who a party is, as the committee takes it down. */
export interface GivenParty {
  readonly name: string;
  readonly phone?: string;
  /** Under age: a guardian has to speak for them. Not kept beyond the guardian. */
  readonly minor?: boolean;
  readonly representation?: Representation;
  readonly representativeName?: string;
}

export interface OpenedParty {
  readonly name: string;
  readonly phone: string | null;
  readonly representativeName: string | null;
}

type Sealed = Pick<MediationParty, 'nameSealed' | 'phoneSealed' | 'representation' | 'representativeSealed'>;

/** The identity of parties: sealed when it comes in, opened only for those who take part in the mediation. */
@Injectable()
export class PartyIdentities {
  constructor(private readonly keys: Keys) {}

  seal(given: GivenParty): Sealed {
    const sealed = (value: string | undefined): string | null => (value === undefined || value === '' ? null : this.keys.encrypt('mediation-party', value));
    return {
      nameSealed: this.keys.encrypt('mediation-party', given.name),
      phoneSealed: sealed(given.phone?.replace(/[\s-]/g, '')),
      representation: given.representation ?? null,
      representativeSealed: given.representation === undefined ? null : sealed(given.representativeName),
    };
  }

  open(party: MediationParty): OpenedParty {
    const opened = (value: string | null): string | null => (value === null ? null : this.keys.decrypt('mediation-party', value));
    return { name: this.keys.decrypt('mediation-party', party.nameSealed), phone: opened(party.phoneSealed), representativeName: opened(party.representativeSealed) };
  }
}

export const maskedPhone = (phone: string | null): string | null => (phone === null ? null : `${phone.slice(0, 3)}****${phone.slice(-4)}`);
