export { DescribePlace } from './application/describe-place.js';
export { PlaceView } from './http/place.dto.js';
export { ZoneMembers } from './application/zone-members.js';
export { PlacesModule } from './places.module.js';
