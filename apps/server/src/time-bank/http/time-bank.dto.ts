import { LONGEST_SERVICE, SHORTEST_SERVICE, TIME_ENTRY_KINDS, TIME_SERVICE_STATUSES, type TimeEntryKind, type TimeServiceStatus } from '@yige/domain';
import { PersonRefView } from '../../access/index.js';
import { OneOf, Out, Reference, Text, Whole } from '../../platform/http/rules.js';

export const SERVICE_SIDES = ['provider', 'receiver'] as const;
export type ServiceSide = (typeof SERVICE_SIDES)[number];

export class RecordTimeService {
  @OneOf(SERVICE_SIDES, 'TimeServiceSide', { description: 'On which side the caller stands.' }) as: ServiceSide;
  @Reference({ description: 'The person on the other side.' }) otherId: string;
  @Whole({ min: SHORTEST_SERVICE, max: LONGEST_SERVICE }) minutes: number;
  @Text({ min: 1, max: 200, description: 'What was done; nothing about the person.' }) what: string;
  @Text({ min: 10, max: 10, description: 'Day of the service, Asia/Shanghai: 2026-11-22.' }) day: string;
  @Text({ min: 1, max: 64, optional: true, description: 'Number of the same service in another time bank.' }) externalRef?: string;
}

export class ObjectToService {
  @Text({ min: 1, max: 200 }) reason: string;
}

export class SettleService {
  @Whole({ min: 0, max: LONGEST_SERVICE, description: 'What stands from now on; 0 makes it void.' }) minutes: number;
  @Text({ min: 1, max: 200 }) reason: string;
}

export class GiveTime {
  @Reference({ optional: true, description: 'To whom; to the pool when left out.' }) toPersonId?: string;
  @Whole({ min: 1, max: 10_000 }) minutes: number;
}

export class TimeServiceView {
  @Out.text() id: string;
  @Out.one(() => PersonRefView) provider: PersonRefView;
  @Out.one(() => PersonRefView) receiver: PersonRefView;
  @Out.flag({ description: 'The caller wrote it down and waits for the other side.' }) recordedByMe: boolean;
  @Out.whole() minutes: number;
  @Out.text() what: string;
  @Out.text() day: string;
  @Out.text({ nullable: true }) externalRef: string | null;
  @Out.oneOf(TIME_SERVICE_STATUSES, 'TimeServiceStatus') status: TimeServiceStatus;
  @Out.text({ nullable: true }) objection: string | null;
  @Out.instant({ description: 'Until when the other side may object; it stands by itself then.' }) objectUntil: string;
}

export class TimeEntryView {
  @Out.text() id: string;
  @Out.whole({ description: 'Positive: saved.' }) minutes: number;
  @Out.oneOf(TIME_ENTRY_KINDS, 'TimeEntryKind') kind: TimeEntryKind;
  @Out.text({ nullable: true }) what: string | null;
  @Out.text({ nullable: true }) reason: string | null;
  @Out.instant() at: string;
}

export class TimeAccountView {
  @Out.whole({ description: 'Minutes.' }) balance: number;
  @Out.whole({ description: 'Minutes that wait in the pool for those who have saved nothing.' }) pool: number;
  @Out.many(() => TimeEntryView, { description: 'The newest 50.' }) entries: TimeEntryView[];
}
