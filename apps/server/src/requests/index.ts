export { MoveRequest } from './application/move-request.js';
export type { Origin, Submission } from './application/request-draft.js';
export { SubmitRequestUseCase } from './application/submit-request.js';
export { RequestRow } from './infrastructure/request.entity.js';
export { type ImportedCount, RequestsRepository } from './infrastructure/requests.repository.js';
export { RequestsModule } from './requests.module.js';
