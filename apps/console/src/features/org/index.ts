export { PlacePicker } from './place-picker.js';
export { useNodes } from './queries.js';
export type { PickedPlace } from './types.js';
