import type { RequestStatus, Tier } from '@yige/domain';
import type { OrgRef } from '../session/index.js';

export interface TierFigures { readonly tier: Tier; readonly open: number; readonly received: number }
export interface MatterFigures { readonly code: string; readonly name: string; readonly count: number }
export interface TownFigures { readonly node: OrgRef; readonly open: number; readonly overdue: number; readonly received: number }
export interface DayFigures { readonly day: string; readonly received: number; readonly closed: number }
export interface Overview {
  readonly node: OrgRef;
  readonly open: number;
  readonly overdue: number;
  readonly dueSoon: number;
  readonly unsorted: number;
  readonly received: number;
  readonly closed: number;
  readonly solved: number;
  readonly noAnswer: number;
  readonly byTier: readonly TierFigures[];
  readonly byStatus: readonly { readonly status: RequestStatus; readonly count: number }[];
  readonly topMatters: readonly MatterFigures[];
  readonly byTown: readonly TownFigures[];
  readonly perDay: readonly DayFigures[];
}
