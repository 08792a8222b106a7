export * from './department-list';
export * from './pick-list';
