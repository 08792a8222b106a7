import { OneDigest } from './one-digest.js';

export const Component = OneDigest;
