export * from './notice-screen';
