export { MoveRequest } from './application/move-request.js';
export { type Origin, type Submission, SubmitRequestUseCase } from './application/submit-request.js';
export { RequestRow } from './infrastructure/request.entity.js';
export { type ImportedCount, RequestsRepository } from './infrastructure/requests.repository.js';
export { RequestsModule } from './requests.module.js';
