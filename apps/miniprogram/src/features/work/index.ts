export * from './request-clock';
export * from './request-marks';
export * from './today';
export * from './unit-list';
export * from './use-refresh';
export { HolderLine } from './work-card';
