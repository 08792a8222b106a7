export * from './today';
export * from './unit-list';
