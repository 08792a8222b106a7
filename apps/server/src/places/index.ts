export { DescribePlace } from './application/describe-place.js';
export { PlaceView } from './http/place.dto.js';
export { PlacesModule } from './places.module.js';
