export * from './command-calls';
export * from './use-attempt';
export * from './use-command';
