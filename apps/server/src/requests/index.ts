export { MoveRequest } from './application/move-request.js';
export type { Origin, Submission } from './application/request-draft.js';
export { dueKind, workKind } from './application/request-timers.js';
export { SubmitRequestUseCase } from './application/submit-request.js';
export { TimeRunsOut } from './application/time-runs-out.js';
export { RequestRow } from './infrastructure/request.entity.js';
export { type ImportedCount, RequestsRepository } from './infrastructure/requests.repository.js';
export { RequestsModule } from './requests.module.js';
