import { addressesEnteredMigrations } from './0062-addresses-entered.js';
import { triageModelMigrations } from './0067-triage-models.js';
import { triageThresholdMigrations } from './0068-triage-thresholds.js';
import { platformMigrations } from './0001-platform.js';
import { districtMigrations } from './0002-district.js';
import { requestMigrations } from './0003-requests.js';
import { clockMigrations } from './0004-clock.js';
import { sideWayMigrations } from './0005-side-ways.js';
import { jointMigrations } from './0006-joint.js';
import { togetherMigrations } from './0007-together.js';
import { mediationMigrations } from './0008-mediation.js';
import { statisticsMigrations } from './0009-statistics.js';
import { upkeepMigrations } from './0010-upkeep.js';
import { timeBankMigrations } from './0012-time-bank.js';
import { householdFileMigrations } from './0013-household-files.js';
import { identityMigrations } from './0014-identity.js';
import { wishMigrations } from './0015-wishes.js';
import { propertyMigrations } from './0016-property.js';
import { screenMigrations } from './0017-screens.js';
import { quietMigrations } from './0018-quiet.js';
import { digestMigrations } from './0019-digests.js';
import { departureMigrations } from './0021-departures.js';
import { timeMigrations } from './0022-times.js';
import { peopleMigrations } from './0023-people.js';
import { secondFactorMigrations } from './0024-second-factor.js';
import { auditMigrations } from './0025-audit.js';
import { rightsMigrations } from './0026-rights.js';
import { keyRingMigrations } from './0029-key-ring.js';
import { codeMigrations } from './0048-codes.js';
import { posterMigrations } from './0049-posters.js';
import { complainedSideMigrations } from './0030-complained-side.js';
import { signOnMigrations } from './0033-sign-on.js';
import { threeHandsMigrations } from './0034-three-hands.js';
import { delegationMigrations } from './0035-delegation.js';
import { summaryOrderMigrations } from './0040-summary-order.js';
import { serviceTokenMigrations } from './0041-service-tokens.js';
import { platformPushMigrations } from './0042-platform-pushes.js';
import { shownCheckMigrations } from './0043-shown-checks.js';
import { wechatIdentityMigrations } from './0044-wechat-identity.js';
import { reporterIdentityMigrations } from './0045-reporter-identity.js';
import { chatGroupMigrations } from './0046-chat-groups.js';
import { claimMigrations } from './0047-claims.js';
import { subscriptionMigrations } from './0051-subscriptions.js';
import { groupRobotMigrations } from './0052-group-robots.js';
import { heldAnswerMigrations } from './0053-held-answers.js';
import { customerGroupMigrations } from './0054-customer-groups.js';
import { countedListsMigrations } from './0055-counted-lists.js';
import { lookupSeedMigrations } from './0056-lookup-seed.js';
import { placePointMigrations } from './0063-place-points.js';
import { lapsedNeedMigrations } from './0064-lapsed-needs.js';
import { templateFaultMigrations } from './0065-template-faults.js';

/** All migrations in the order in which they run. A released one is never edited: the next change is a new one. */
export const migrations = [
  ...platformMigrations,
  ...districtMigrations,
  ...requestMigrations,
  ...clockMigrations,
  ...sideWayMigrations,
  ...jointMigrations,
  ...togetherMigrations,
  ...upkeepMigrations,
  ...mediationMigrations,
  ...statisticsMigrations,
  ...timeBankMigrations,
  ...householdFileMigrations,
  ...identityMigrations,
  ...wishMigrations,
  ...propertyMigrations,
  ...screenMigrations,
  ...quietMigrations,
  ...digestMigrations,
  ...departureMigrations,
  ...timeMigrations,
  ...auditMigrations,
  ...rightsMigrations,
  ...peopleMigrations,
  ...secondFactorMigrations,
  ...signOnMigrations,
  ...threeHandsMigrations,
  ...delegationMigrations,
  ...keyRingMigrations,
  ...summaryOrderMigrations,
  ...codeMigrations,
  ...posterMigrations,
  ...complainedSideMigrations,
  ...countedListsMigrations,
  ...serviceTokenMigrations,
  ...platformPushMigrations,
  ...shownCheckMigrations,
  ...subscriptionMigrations,
  ...groupRobotMigrations,
  ...heldAnswerMigrations,
  ...customerGroupMigrations,
  ...wechatIdentityMigrations,
  ...reporterIdentityMigrations,
  ...chatGroupMigrations,
  ...claimMigrations,
  ...lookupSeedMigrations,
  ...addressesEnteredMigrations,
  ...placePointMigrations,
  ...lapsedNeedMigrations,
  ...templateFaultMigrations,
  ...triageModelMigrations,
  ...triageThresholdMigrations,
];
