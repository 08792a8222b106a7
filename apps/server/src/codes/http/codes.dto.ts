import { OrgRefView } from '../../org-tree/index.js';
import { PlaceView } from '../../places/index.js';
import { PageQuery } from '../../platform/http/page.js';
import { OneOf, Out, Reference, Text } from '../../platform/http/rules.js';
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
  @Out.oneOf(CODE_STATUSES, 'CodeStatus') status: CodeStatus;
  @Out.instant() createdAt: string;
  @Out.instant({ nullable: true }) revokedAt: string | null;
  @Out.whole({ description: 'How often it was opened. People are not counted.' }) scans: number;
  @Out.text({ description: 'The address that is printed.' }) url: string;
}

export class CodesQuery extends PageQuery {
  @Reference({ optional: true }) gridId?: string;
  @OneOf(CODE_STATUSES, 'CodeStatus', { optional: true }) status?: CodeStatus;
  @Text({ min: 1, max: 60, optional: true, description: 'A code, or part of its label.' }) q?: string;
}

export class RevokeCode {
  @Text({ min: 1, max: 200 }) reason: string;
}

export class RepointCode {
  @Reference() gridId: string;
  @Reference({ optional: true }) buildingId?: string;
  @Text({ min: 1, max: 200, optional: true }) label?: string;
}

export class CodeImageQuery {
  @OneOf(['svg', 'png'] as const, 'CodeImageFormat', { optional: true }) format?: 'svg' | 'png';
}
