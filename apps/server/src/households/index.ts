export { Addresses } from './application/addresses.js';
export { ZoneTerms } from './application/zone-terms.js';
export { HouseholdsModule } from './households.module.js';
export { Building } from './infrastructure/building.entity.js';
export { Household } from './infrastructure/household.entity.js';
export { ZoneMember } from './infrastructure/zone-member.entity.js';
