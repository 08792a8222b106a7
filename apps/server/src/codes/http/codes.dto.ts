import { PersonRefView } from '../../access/index.js';
import { OrgRefView } from '../../org-tree/index.js';
import { PlaceView } from '../../places/index.js';
import { PageQuery } from '../../platform/http/page.js';
import { OneOf, Out, Reference, Text, Whole } from '../../platform/http/rules.js';
import { CODE_CHANGES, type CodeChangeKind } from '../infrastructure/code-change.entity.js';
import { CODE_STATUSES, CODE_TARGETS, type CodeStatus, type CodeTarget } from '../infrastructure/place-code.entity.js';

export const SCANNED_CODE_STATUSES = [...CODE_STATUSES, 'unknown'] as const;
export type ScannedCodeStatus = (typeof SCANNED_CODE_STATUSES)[number];

export class ScannedCodeView {
  @Out.oneOf(SCANNED_CODE_STATUSES, 'ScannedCodeStatus') status: ScannedCodeStatus;
  @Out.text({ nullable: true }) label: string | null;
  @Out.oneOf(CODE_TARGETS, 'CodeTarget', { nullable: true }) target: CodeTarget | null;
  @Out.one(() => PlaceView, { nullable: true, description: 'Where it points; null when the code is revoked or unknown.' }) place: PlaceView | null;
}

export class PlaceCodeView {
  @Out.text() id: string;
  @Out.text() code: string;
  @Out.text() label: string;
  @Out.oneOf(CODE_TARGETS, 'CodeTarget') target: CodeTarget;
  @Out.one(() => OrgRefView) grid: OrgRefView;
  @Out.text({ nullable: true }) buildingId: string | null;
  @Out.oneOf(CODE_STATUSES, 'CodeStatus', { description: 'As it is now: one whose end has come is revoked.' }) status: CodeStatus;
  @Out.instant() createdAt: string;
  @Out.instant({ nullable: true }) revokedAt: string | null;
  @Out.instant({ nullable: true, description: 'Until then it leads on beside the code that replaces it.' }) endsAt: string | null;
  @Out.text({ nullable: true, description: 'The code that was printed in its stead.' }) replacedBy: string | null;
  @Out.whole({ description: 'How often it was opened. People are not counted.' }) scans: number;
  @Out.text({ description: 'The address that is printed.' }) url: string;
}

export class ScansOfDayView {
  @Out.day() day: string;
  @Out.whole() count: number;
}

export class PointedAtView {
  @Out.text() gridId: string;
  @Out.text({ nullable: true }) buildingId: string | null;
  @Out.text() label: string;
}

export class CodeChangeView {
  @Out.text() id: string;
  @Out.oneOf(CODE_CHANGES, 'CodeChangeKind') kind: CodeChangeKind;
  @Out.instant() at: string;
  @Out.one(() => PersonRefView, { nullable: true }) by: PersonRefView | null;
  @Out.text({ nullable: true }) reason: string | null;
  @Out.one(() => PointedAtView, { nullable: true, description: 'Where it pointed before: pointing it there again undoes the change.' }) from: PointedAtView | null;
  @Out.one(() => PointedAtView, { nullable: true }) to: PointedAtView | null;
  @Out.text({ nullable: true, description: 'The code that replaces it, or that it replaces.' }) other: string | null;
  @Out.instant({ nullable: true }) endsAt: string | null;
}

export class CodeRecordView {
  @Out.one(() => PlaceCodeView) code: PlaceCodeView;
  @Out.one(() => PlaceView, { description: 'Where it hangs.' }) place: PlaceView;
  @Out.day({ description: 'First day of `days`.' }) since: string;
  @Out.many(() => ScansOfDayView, { description: 'Days on which it was opened, Asia/Shanghai; a day that is missing had none.' }) days: ScansOfDayView[];
  @Out.many(() => CodeChangeView, { description: 'The latest first.' }) changes: CodeChangeView[];
}

export class CodesQuery extends PageQuery {
  @Reference({ optional: true }) gridId?: string;
  @Reference({ optional: true, description: 'Codes of the grids below this place: a village, a town.' }) nodeId?: string;
  @OneOf(CODE_STATUSES, 'CodeStatus', { optional: true }) status?: CodeStatus;
  @Text({ min: 1, max: 60, optional: true, description: 'A code, or part of its label.' }) q?: string;
}

export class RevokeCode {
  @Text({ min: 1, max: 200 }) reason: string;
}

export class MakeCode {
  @Reference() gridId: string;
  @Reference({ optional: true }) buildingId?: string;
  @Text({ min: 1, max: 200, optional: true }) label?: string;
}

export class RepointCode extends MakeCode {}

export class MakeCodesBelow {
  @Reference({ optional: true, description: 'Only below this place; left out, wherever the caller serves.' }) nodeId?: string;
}

export class MadeCodesView {
  @Out.whole() made: number;
}

export const MOST_KEEP_DAYS = 180;

export class ReprintCode {
  @Whole({ min: 0, max: MOST_KEEP_DAYS, description: 'Days for which the old code leads on beside the new one; 0 ends it at once.' }) keepDays: number;
}

export class ReprintedCodeView {
  @Out.one(() => PlaceCodeView) code: PlaceCodeView;
  @Out.one(() => PlaceCodeView) old: PlaceCodeView;
}

export class CodeImageQuery {
  @OneOf(['svg', 'png'] as const, 'CodeImageFormat', { optional: true }) format?: 'svg' | 'png';
}
