export * from './command-calls';
export * from './use-command';
