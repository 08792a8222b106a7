import { EXTENSION_REASONS, RETURN_REASONS, SUSPEND_REASONS, type ExtensionReason, type ReturnReason, type SuspendReason } from '@yige/domain';
import { ClaimedPhoto } from '../../attachments/index.js';
import { Flag, ListOf, Moment, OneOf, Reference, Text } from '../../platform/http/rules.js';
import { RULING_APPLIES, type RulingApplies } from '../application/commands/command-inputs.js';
import { Sign } from './commands.dto.js';

export class Ask extends Sign {
  @Text({ min: 1, max: 1000, description: 'What the resident is asked; they read it.' }) question: string;
}

export class Supply extends Sign {
  @Text({ min: 1, max: 5000 }) text: string;
  @ListOf(ClaimedPhoto, { max: 9, optional: true }) attachments?: ClaimedPhoto[];
}

export class ReturnToCentre extends Sign {
  @OneOf(RETURN_REASONS, 'ReturnReason') reason: ReturnReason;
  @Text({ min: 1, max: 1000, description: 'The law or the duty that it rests on; for colleagues.' }) basis: string;
  @Reference({ optional: true, description: 'Who should have it instead.' }) suggestedUnitId?: string;
}

export class Rule extends Sign {
  @Reference({ description: 'Who has it from now on; it cannot be returned.' }) unitId: string;
  @Text({ min: 1, max: 1000, description: 'Why; for colleagues.' }) basis: string;
  @OneOf(RULING_APPLIES, 'RulingApplies', { optional: true, description: 'Where the next request of this matter goes the same way; the town when left out.' }) applies?: RulingApplies;
}

export class Reassign extends Sign {
  @Reference() unitId: string;
  @Text({ min: 1, max: 500, description: 'Why; for colleagues.' }) reason: string;
}

export class Correct extends Sign {
  @Text({ min: 1, max: 8, optional: true }) matterCode?: string;
  @Reference({ optional: true }) gridId?: string;
  @Reference({ optional: true }) buildingId?: string;
  @Text({ min: 0, max: 500, optional: true, description: 'For colleagues.' }) note?: string;
}

export class Extend extends Sign {
  @OneOf(EXTENSION_REASONS, 'ExtensionReason') reason: ExtensionReason;
  @Moment({ description: 'The new limit that is asked for.' }) until: string;
  @Text({ min: 1, max: 500, description: 'For whoever decides.' }) explanation: string;
}

export class GrantExtension extends Sign {
  @Flag() granted: boolean;
  @Text({ min: 0, max: 500, optional: true, description: 'What the resident reads beside the new date.' }) forResident?: string;
  @Text({ min: 0, max: 500, optional: true, description: 'For colleagues.' }) note?: string;
}

export class Suspend extends Sign {
  @OneOf(SUSPEND_REASONS, 'SuspendReason') reason: SuspendReason;
  @Moment({ description: 'When it goes on by itself.' }) until: string;
  @Text({ min: 1, max: 500, description: 'The resident reads it.' }) explanation: string;
  @Text({ min: 0, max: 500, optional: true, description: 'For colleagues.' }) note?: string;
}

export class Resume extends Sign {
  @Text({ min: 0, max: 500, optional: true, description: 'The resident reads it.' }) note?: string;
}

export class Redirect extends Sign {
  @Text({ min: 1, max: 80, description: 'The right door: a number of the catalogue, or an office or procedure by name.' }) door: string;
  @Text({ min: 1, max: 1000, description: 'Why, and what to do there by when; the resident reads it.' }) reason: string;
  @Text({ min: 0, max: 500, optional: true, description: 'For colleagues.' }) note?: string;
}

export class Urge extends Sign {
  @Text({ min: 0, max: 500, optional: true }) comment?: string;
}

export class Supervise extends Sign {
  @Text({ min: 1, max: 500, description: 'For whoever has it.' }) note: string;
}
