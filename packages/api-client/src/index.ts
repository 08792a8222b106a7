export * from './api-error.js';
export * from './client.js';
export * from './fetch-transport.js';
