import { OneOf, Out, Reference, Text } from '../../platform/http/rules.js';
import { PageQuery } from '../../platform/http/page.js';
import { LEASED_STATUSES, type LeasedStatus } from '../../platform/lease/leased-row.js';
import { QUEUE_KINDS, type QueueKind } from '../application/queue-kinds.js';

export class QueueQuery extends PageQuery {
  @OneOf(QUEUE_KINDS, 'QueueKind') kind: QueueKind;
  @OneOf(LEASED_STATUSES, 'LeasedStatus', { optional: true, description: 'Left out: what was given up (`dead`).' }) status?: LeasedStatus;
  @Text({ min: 1, max: 48, optional: true }) type?: string;
  @Reference({ optional: true }) subjectId?: string;
}

export class ReplayWork {
  @OneOf(QUEUE_KINDS, 'QueueKind') kind: QueueKind;
  @Text({ min: 1, max: 48, optional: true, description: 'Only this type; left out: all.' }) type?: string;
  @Reference({ optional: true }) subjectId?: string;
}

export class DiscardWork {
  @Text({ min: 3, max: 300 }) reason: string;
}

export class QueueRowView {
  @Out.text() id: string;
  @Out.oneOf(QUEUE_KINDS, 'QueueKind') kind: QueueKind;
  @Out.text({ description: 'Such as `request.urged` of an event, `request.climb` of a timer.' }) type: string;
  @Out.text({ description: 'What it is about, mostly a request.' }) subjectId: string;
  @Out.oneOf(LEASED_STATUSES, 'LeasedStatus') status: LeasedStatus;
  @Out.whole() attempts: number;
  @Out.instant({ description: 'When it happened, or was to happen.' }) dueAt: string;
  @Out.instant({ nullable: true }) nextTryAt: string | null;
  @Out.text({ nullable: true }) lastError: string | null;
}

export class QueueActionView {
  @Out.oneOf(['replayed', 'discarded'], 'QueueActionKind') action: 'replayed' | 'discarded';
  @Out.text({ nullable: true }) reason: string | null;
  @Out.text({ nullable: true, description: 'Null: at the command line.' }) personId: string | null;
  @Out.instant() at: string;
}

export class QueueWorkView extends QueueRowView {
  @Out.record() payload: Record<string, string | number | boolean>;
  @Out.many(() => QueueActionView) actions: QueueActionView[];
}

export class ReplayedView {
  @Out.whole() replayed: number;
  @Out.flag({ description: 'There is more of it: ask again with another key.' }) more: boolean;
}
