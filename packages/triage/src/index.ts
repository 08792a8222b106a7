export * from './classifier.js';
export * from './evaluation/judgement.js';
export { knowsAll, suggestByModel } from './matters/learned-suggestion.js';
export { fitCalibration } from './matters/calibrating.js';
export * from './matters/matter-model.js';
export { type SeedSentence, seedSentences } from './matters/seed-lines.js';
export * from './duplicates/duplicate-index.js';
export { ALIKE_FROM, likeness, likenessToMatter, type Meaning, SAME_FROM } from './duplicates/meaning.js';
