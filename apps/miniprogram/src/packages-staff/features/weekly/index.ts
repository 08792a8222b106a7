export * from './digest-screen';
