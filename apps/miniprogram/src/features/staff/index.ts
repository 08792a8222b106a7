export * from './api';
export * from './present-assignment';
export * from './use-loaded';
export * from './wire';
