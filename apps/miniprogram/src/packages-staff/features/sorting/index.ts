export * from './sort-queue';
export * from './sort-screen';
