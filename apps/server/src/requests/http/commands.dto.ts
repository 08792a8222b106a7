import {
  CLOSE_RESULTS, DISSATISFACTION_REASONS, REQUEST_KINDS, RESOLUTIONS, SATISFACTIONS, TIERS, URGENCIES, type CloseResult, type DissatisfactionReason,
  type RequestKind, type Resolution, type Satisfaction, type Tier, type Urgency,
} from '@yige/domain';
import { ClaimedPhoto } from '../../attachments/index.js';
import { Flag, ListOf, OneOf, Reference, Text, Whole } from '../../platform/http/rules.js';
import { CONTACT_WAYS, type ContactWay, ESCALATE_TO, type EscalateTo } from '../application/commands/command-inputs.js';

export class Sign {
  @Whole({ min: 1, max: 2_147_483_647, description: 'The version that the caller saw.' }) expectedVersion: number;
}

export class Triage extends Sign {
  @Text({ min: 1, max: 8 }) matterCode: string;
  @OneOf(REQUEST_KINDS, 'RequestKind', { optional: true }) kind?: RequestKind;
  @OneOf(TIERS, 'Tier') tier: Tier;
  @OneOf(URGENCIES, 'Urgency') urgency: Urgency;
  @Reference({ optional: true, description: 'Who shall have it; left out, the rules decide.' }) unitId?: string;
  @Reference({ optional: true, description: 'Corrects the grid.' }) gridId?: string;
  @Reference({ optional: true }) buildingId?: string;
  @Text({ min: 0, max: 500, optional: true, description: 'For colleagues.' }) note?: string;
}

export class RecordContact extends Sign {
  @OneOf(CONTACT_WAYS, 'ContactWay') how: ContactWay;
  @Text({ min: 0, max: 500, optional: true }) note?: string;
  @Flag({ optional: true, description: 'The resident may read the note.' }) public?: boolean;
}

export class Resolve extends Sign {
  @OneOf(RESOLUTIONS, 'Resolution') resolution: Resolution;
  @Text({ min: 1, max: 2000, description: 'The answer that the resident reads.' }) answer: string;
  @Text({ min: 0, max: 2000, optional: true, description: 'For colleagues.' }) note?: string;
  @ListOf(ClaimedPhoto, { max: 9, optional: true }) attachments?: ClaimedPhoto[];
}

export class Escalate extends Sign {
  @Text({ min: 1, max: 500, description: 'Why it cannot be solved here; the resident reads it.' }) reason: string;
  @OneOf(ESCALATE_TO, 'EscalateTo', { optional: true, description: 'The next level up (the default), or a department through the dispatch centre.' }) to?: EscalateTo;
  @Reference({ optional: true, description: 'The department that is proposed to the dispatch centre.' }) departmentId?: string;
}

export class Rate extends Sign {
  @Flag({ description: 'Somebody got in touch.' }) contacted: boolean;
  @OneOf(SATISFACTIONS, 'Satisfaction') satisfaction: Satisfaction;
  @Text({ min: 0, max: 1000, optional: true }) comment?: string;
}

export class Reopen extends Sign {
  @OneOf(DISSATISFACTION_REASONS, 'DissatisfactionReason') reason: DissatisfactionReason;
  @Text({ min: 0, max: 1000, optional: true }) comment?: string;
}

export class Withdraw extends Sign {
  @Text({ min: 0, max: 500, optional: true }) comment?: string;
}

export class Close extends Sign {
  @OneOf(CLOSE_RESULTS, 'CloseResult') result: CloseResult;
  @Text({ min: 1, max: 500 }) note: string;
  @Text({ min: 1, max: 1000, optional: true, description: 'A joint review that ends it unsolved: why it was done according to law; the resident reads it.' }) reasons?: string;
  @Text({ min: 1, max: 1000, optional: true, description: 'A joint review that ends it unsolved: where the resident can turn, and by when.' }) remedies?: string;
}
