export { PlacePicker } from './place-picker.js';
export { groupsBelow, useNodes } from './queries.js';
export { UnitSelect, type PickedUnit } from './unit-select.js';
export type { PickedPlace } from './types.js';
