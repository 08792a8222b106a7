export * from './sort-queue';
export * from './sort-screen';
export { ChoiceRow } from './choice-row';
export { MatterPicker } from './matter-picker';
