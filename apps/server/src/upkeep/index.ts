export { type Clearance, clearanceOf, Clearing } from './application/clearing.js';
export type { OnceRound } from './application/occasions.js';
export { QUEUE_KINDS, type QueueKind } from './application/queue-kinds.js';
export { type QueueFilter, type QueueReader, Queues } from './application/queues.js';
export { type RoundStanding, type Upkeep, UpkeepState } from './application/upkeep-state.js';
export { UpkeepRound } from './infrastructure/upkeep-round.entity.js';
export { QueuesModule, UpkeepModule } from './upkeep.module.js';
