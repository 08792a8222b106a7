import { InvitationCodes } from './access/application/invitation-codes.js';
import { RecoveryCode } from './access/infrastructure/recovery-code.entity.js';
import { SecondFactor } from './access/infrastructure/second-factor.entity.js';
import { SignOnSubject } from './access/infrastructure/sign-on-subject.entity.js';
import { WechatIdentity } from './access/infrastructure/wechat-identity.entity.js';
import { WechatInvitation } from './access/infrastructure/wechat-invitation.entity.js';
import { AuditEntry } from './audit/infrastructure/audit-entry.entity.js';
import { GroupRobot } from './group-robots/infrastructure/group-robot.entity.js';
import { ChatGroup } from './chat-groups/infrastructure/chat-group.entity.js';
import { HouseholdCodes } from './household-files/application/household-codes.js';
import { HouseholdFile } from './household-files/infrastructure/household-file.entity.js';
import { MediationParty } from './mediation/infrastructure/mediation-party.entity.js';
import { indexColumn, type KeyedColumn, keptColumn, sealedColumn } from './platform/crypto/rewrap.js';
import { ServiceToken } from './platform/tokens/service-token.entity.js';
import { PlatformPushRow } from './pushes/infrastructure/platform-push.entity.js';
import { ClaimCodes } from './requests/application/claim-codes.js';
import { LookupCodes } from './requests/application/lookup-codes.js';
import { Reporter } from './requests/infrastructure/reporter.entity.js';
import { RequestClaim } from './requests/infrastructure/request-claim.entity.js';
import { RequestRow } from './requests/infrastructure/request.entity.js';

/** Every column that a key of the ring wrote. A spec compares it with the names of all columns. */
export const keyedColumns: readonly KeyedColumn[] = [
  sealedColumn(Reporter, 'nameSealed', 'reporter-identity'),
  sealedColumn(Reporter, 'phoneSealed', 'reporter-identity'),
  indexColumn(Reporter, 'phoneIndex', ({ phoneSealed }, keys) => (phoneSealed === null ? null : keys.mac('phone-index', keys.decrypt('reporter-identity', phoneSealed)))),
  indexColumn(RequestRow, 'lookupHash', ({ id, lookupHash, lookupSeed }, keys) => new LookupCodes(keys).rehashed(lookupSeed ?? id, lookupHash)),
  sealedColumn(GroupRobot, 'keySealed', 'group-robot'),
  sealedColumn(HouseholdFile, 'salutationSealed', 'household-contact'),
  sealedColumn(HouseholdFile, 'phoneSealed', 'household-contact'),
  indexColumn(HouseholdFile, 'keyHash', ({ id, keyHash }, keys) => new HouseholdCodes(keys).rehashed(id, keyHash)),
  sealedColumn(MediationParty, 'nameSealed', 'mediation-party'),
  sealedColumn(MediationParty, 'phoneSealed', 'mediation-party'),
  sealedColumn(MediationParty, 'representativeSealed', 'mediation-party'),
  sealedColumn(PlatformPushRow, 'saidSealed', 'platform-push'),
  sealedColumn(WechatIdentity, 'openidSealed', 'wechat-address'),
  indexColumn(WechatIdentity, 'openidHash', ({ openidSealed }, keys) => {
    const openid = keys.decrypt('wechat-address', openidSealed);
    return openid === '' ? null : keys.mac('wechat-openid', openid);
  }),
  indexColumn(WechatInvitation, 'codeHash', ({ id, codeHash }, keys) => new InvitationCodes(keys).rehashed(id, codeHash)),
  sealedColumn(ChatGroup, 'opengidSealed', 'opengid-address'),
  indexColumn(ChatGroup, 'opengidHash', ({ opengidSealed }, keys) => keys.mac('opengid', keys.decrypt('opengid-address', opengidSealed))),
  indexColumn(RequestClaim, 'codeHash', ({ id, codeHash }, keys) => new ClaimCodes(keys).rehashed(id, codeHash)),
  sealedColumn(SecondFactor, 'sealedSecret', 'second-factor'),
  sealedColumn(ServiceToken, 'tokenSealed', 'service-token'),
  // Only their owner can tell them anew: they go when they are used or renewed, and a subject is written anew at its next sign-in.
  keptColumn(RecoveryCode, 'codeHash', 'usedAt'),
  keptColumn(SignOnSubject, 'subjectHash'),
  // The trail is never changed.
  keptColumn(AuditEntry, 'mac'),
];
