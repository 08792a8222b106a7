import {
  LEG_PARTS, WHISTLE_KINDS, WHISTLE_RESPONSES, WHISTLE_STATES, type LegPart, type WhistleKind, type WhistleResponse, type WhistleState,
} from '@yige/domain';
import { OrgRefView } from '../../org-tree/index.js';
import { Out } from '../../platform/http/rules.js';

/** What the caller's own unit is asked to do, in the worklist `helping`. */
export class HelpingView {
  @Out.whole({ description: 'Number of the leg; its commands go to `/api/requests/{id}/legs/{seq}/…`.' }) seq: number;
  @Out.oneOf(LEG_PARTS, 'LegPart') part: LegPart;
  @Out.one(() => OrgRefView) unit: OrgRefView;
  @Out.text({ nullable: true }) task: string | null;
  @Out.instant({ nullable: true, description: 'Until it is signed.' }) signDueAt: string | null;
  @Out.instant({ nullable: true }) dueAt: string | null;
  @Out.flag() signed: boolean;
}

export class WhistleUnitView {
  @Out.one(() => OrgRefView) unit: OrgRefView;
  @Out.whole({ nullable: true }) legSeq: number | null;
  @Out.flag({ nullable: true, description: 'Null until the meeting is recorded.' }) came: boolean | null;
  @Out.instant({ nullable: true }) arrivedAt: string | null;
  @Out.oneOf(WHISTLE_RESPONSES, 'WhistleResponse', { nullable: true }) response: WhistleResponse | null;
}

export class WhistleView {
  @Out.text() id: string;
  @Out.oneOf(WHISTLE_KINDS, 'WhistleKind') kind: WhistleKind;
  @Out.oneOf(WHISTLE_STATES, 'WhistleState') state: WhistleState;
  @Out.one(() => OrgRefView) caller: OrgRefView;
  @Out.text() purpose: string;
  @Out.text() place: string;
  @Out.instant() meetAt: string;
  @Out.instant({ nullable: true, description: 'By when a called unit has to answer; null until it is called.' }) reportDueAt: string | null;
  @Out.instant() askedAt: string;
  @Out.instant({ nullable: true }) calledAt: string | null;
  @Out.instant({ nullable: true }) metAt: string | null;
  @Out.text({ nullable: true }) decision: string | null;
  @Out.text({ nullable: true }) publicDecision: string | null;
  @Out.many(() => WhistleUnitView) units: WhistleUnitView[];
}
