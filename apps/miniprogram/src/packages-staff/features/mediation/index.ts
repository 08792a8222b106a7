export * from './case-screen';
