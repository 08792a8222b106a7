import { WHISTLE_KINDS, WHISTLE_RESPONSES, type WhistleKind, type WhistleResponse } from '@yige/domain';
import { Flag, ListOf, Moment, OneOf, Reference, Text, WholeInQuery } from '../../platform/http/rules.js';
import { Sign } from './commands.dto.js';

const AT_MOST = 12;

export class AssistTask {
  @Reference({ description: 'A branch, village, town or department.' }) unitId: string;
  @Text({ min: 1, max: 300, description: 'What it is asked to do, in one sentence; for colleagues.' }) task: string;
  @Moment({ optional: true, description: 'At most half of the main limit from now on and never after it; left out, as late as that.' }) dueAt?: string;
}

export class AddAssistant extends Sign {
  @ListOf(AssistTask, { min: 1, max: AT_MOST }) units: AssistTask[];
}

export class FinishAssist extends Sign {
  @Text({ min: 1, max: 1000, description: 'What was done; for colleagues.' }) report: string;
}

export class DeclineAssist extends Sign {
  @Text({ min: 1, max: 500, description: 'Why; for colleagues.' }) reason: string;
}

export class ReleaseAssist extends Sign {
  @Text({ min: 0, max: 500, optional: true, description: 'Why; for colleagues.' }) reason?: string;
}

export class LegParams {
  @Reference() id: string;
  @WholeInQuery({ min: 1, max: 10_000 }) seq: number;
}

export class CalledUnit {
  @Reference({ description: 'A branch, village, town or department.' }) unitId: string;
}

export class BlowWhistle extends Sign {
  @OneOf(WHISTLE_KINDS, 'WhistleKind') kind: WhistleKind;
  @ListOf(CalledUnit, { min: 1, max: AT_MOST }) units: CalledUnit[];
  @Text({ min: 1, max: 300, description: 'What they are called for; for colleagues.' }) purpose: string;
  @Text({ min: 1, max: 200 }) place: string;
  @Moment({ description: 'When they meet: from an hour ago to 30 days ahead.' }) meetAt: string;
}

export class ApproveWhistle extends Sign {
  @Flag() granted: boolean;
  @Text({ min: 0, max: 500, optional: true, description: 'For colleagues.' }) note?: string;
}

export class RecallWhistle extends Sign {
  @Text({ min: 1, max: 500, description: 'Why it is taken back; for colleagues.' }) reason: string;
}

export class Attendance {
  @Reference() unitId: string;
  @Flag() came: boolean;
  @Moment({ optional: true }) arrivedAt?: string;
}

export class RecordWhistle extends Sign {
  @ListOf(Attendance, { max: AT_MOST, description: 'Units that are not named did not come.' }) units: Attendance[];
  @Text({ min: 1, max: 1000, description: 'What was decided; for colleagues.' }) decision: string;
  @Text({ min: 1, max: 300, description: 'The sentence about it that the resident reads.' }) publicDecision: string;
  @ListOf(AssistTask, { max: AT_MOST, optional: true, description: 'Who does what; each is followed like any helper.' }) tasks?: AssistTask[];
}

export class UnitResponse {
  @Reference() unitId: string;
  @OneOf(WHISTLE_RESPONSES, 'WhistleResponse') response: WhistleResponse;
}

export class RateWhistle extends Sign {
  @ListOf(UnitResponse, { min: 1, max: AT_MOST, description: 'How units, never persons, responded; may be changed later.' }) units: UnitResponse[];
  @Text({ min: 0, max: 500, optional: true, description: 'For colleagues.' }) note?: string;
}
