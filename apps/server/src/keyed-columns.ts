import { RecoveryCode } from './access/infrastructure/recovery-code.entity.js';
import { SecondFactor } from './access/infrastructure/second-factor.entity.js';
import { SignOnSubject } from './access/infrastructure/sign-on-subject.entity.js';
import { AuditEntry } from './audit/infrastructure/audit-entry.entity.js';
import { HouseholdCodes } from './household-files/application/household-codes.js';
import { HouseholdFile } from './household-files/infrastructure/household-file.entity.js';
import { MediationParty } from './mediation/infrastructure/mediation-party.entity.js';
import { indexColumn, type KeyedColumn, keptColumn, sealedColumn } from './platform/crypto/rewrap.js';
import { LookupCodes } from './requests/application/lookup-codes.js';
import { Reporter } from './requests/infrastructure/reporter.entity.js';
import { RequestRow } from './requests/infrastructure/request.entity.js';

/** Every column that a key of the ring wrote. A spec compares it with the names of all columns. */
export const keyedColumns: readonly KeyedColumn[] = [
  sealedColumn(Reporter, 'nameSealed', 'reporter-identity'),
  sealedColumn(Reporter, 'phoneSealed', 'reporter-identity'),
  indexColumn(Reporter, 'phoneIndex', ({ phoneSealed }, keys) => (phoneSealed === null ? null : keys.mac('phone-index', keys.decrypt('reporter-identity', phoneSealed)))),
  indexColumn(RequestRow, 'lookupHash', ({ id, lookupHash }, keys) => new LookupCodes(keys).rehashed(id, lookupHash)),
  sealedColumn(HouseholdFile, 'salutationSealed', 'household-contact'),
  sealedColumn(HouseholdFile, 'phoneSealed', 'household-contact'),
  indexColumn(HouseholdFile, 'keyHash', ({ id, keyHash }, keys) => new HouseholdCodes(keys).rehashed(id, keyHash)),
  sealedColumn(MediationParty, 'nameSealed', 'mediation-party'),
  sealedColumn(MediationParty, 'phoneSealed', 'mediation-party'),
  sealedColumn(MediationParty, 'representativeSealed', 'mediation-party'),
  sealedColumn(SecondFactor, 'sealedSecret', 'second-factor'),
  // Only their owner can tell them anew: they go when they are used or renewed, and a subject is written anew at its next sign-in.
  keptColumn(RecoveryCode, 'codeHash', 'usedAt'),
  keptColumn(SignOnSubject, 'subjectHash'),
  // The trail is never changed.
  keptColumn(AuditEntry, 'mac'),
];
