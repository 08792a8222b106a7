export { FoundDistrict, type FoundingPlan, OtherDistrictThere } from './application/found-district.js';
export { FoundingModule } from './founding.module.js';
