export * from './other-list';
export * from './other-lists-card';
export * from './today';
export * from './unit-list';
