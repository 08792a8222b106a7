export * from './coverage-screen';
export * from './door-screen';
export * from './zone-screen';
