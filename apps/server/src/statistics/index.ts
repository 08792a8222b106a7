export { CheckSummaries, type SummaryCheck } from './application/check-summaries.js';
export { FoldSummaries } from './application/fold-summaries.js';
export { KeepSummaries } from './application/keep-summaries.js';
export { MakeDigests } from './application/make-digests.js';
export { MarkChangedRequests } from './application/mark-changed-requests.js';
export { NotifyOfDigests } from './application/notify-of-digests.js';
export { WeeklyDigest } from './infrastructure/weekly-digest.entity.js';
export { StatisticsModule } from './statistics.module.js';
