export * from './held-screen';
