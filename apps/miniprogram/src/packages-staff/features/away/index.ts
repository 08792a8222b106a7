export * from './away-screen';
export * from './duty-card';
export * from './duty-screen';
