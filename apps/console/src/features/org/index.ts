export { PlacePicker, type PickedPlace } from './place-picker.js';
export { useNodes } from './queries.js';
