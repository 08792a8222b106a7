export * from './tokens.js';
export * from './tiers.js';
export * from './contrast.js';
export * from './css.js';
