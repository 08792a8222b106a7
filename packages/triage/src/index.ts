export * from './classifier.js';
export * from './evaluation/judgement.js';
export * from './matters/matter-model.js';
export * from './duplicates/duplicate-index.js';
