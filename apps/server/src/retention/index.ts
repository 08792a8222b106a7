export { Retention } from './application/retention.js';
export { RetentionModule } from './retention.module.js';
