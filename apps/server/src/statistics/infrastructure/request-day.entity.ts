import type { CellKind, Measure } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { FlagColumn, IdColumn, IntColumn, RefColumn, WordColumn } from '../../platform/database/columns.js';

/** How many requests of one place, day (or month) and slice: one column for each measure, kept up as requests move. */
@Entity('request_day')
@Index('ix_request_day', ['tenantId', 'generation', 'placeId', 'kind', 'period'])
export class RequestDay implements Record<Measure, number> {
  /** Made of the key, so that a line is found and added to without looking it up. */
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  /** Which making of the summaries it belongs to: they are made again beside those that are read. */
  @IntColumn() generation: number;
  /** Node of the tree, or the unit that had it. */
  @RefColumn() placeId: string;
  @WordColumn(8) kind: CellKind;
  @WordColumn(8) slice: string;
  @WordColumn(10) period: string;
  @FlagColumn() confidential: boolean;
  @IntColumn() received: number;
  @IntColumn() joined: number;
  @IntColumn() byStaff: number;
  @IntColumn() sent: number;
  @IntColumn() signDue: number;
  @IntColumn() signedInTime: number;
  @IntColumn() contactDue: number;
  @IntColumn() contactedInTime: number;
  @IntColumn() answerDue: number;
  @IntColumn() answeredInTime: number;
  @IntColumn() extended: number;
  @IntColumn() startedTier1: number;
  @IntColumn() startedTier2: number;
  @IntColumn() climbedTo2: number;
  @IntColumn() climbedTo3: number;
  @IntColumn() returned: number;
  @IntColumn() redone: number;
  @IntColumn() closed: number;
  @IntColumn() solved: number;
  @IntColumn() unsolved: number;
  @IntColumn() lawful: number;
  @IntColumn() noAnswer: number;
  @IntColumn() closedAtOnce: number;
  @IntColumn() closedAtTier1: number;
  @IntColumn() redirected: number;
  @IntColumn() withdrawn: number;
  @IntColumn() rated: number;
  @IntColumn() satisfied: number;
  @IntColumn() fairlySatisfied: number;
  @IntColumn() dissatisfied: number;
  @IntColumn() ratedApart: number;
  @IntColumn() satisfiedApart: number;
  @IntColumn({ default: 0 }) recurred: number;
  @IntColumn({ default: 0 }) contactWithin1: number;
  @IntColumn({ default: 0 }) contactWithin2: number;
  @IntColumn({ default: 0 }) contactWithin4: number;
  @IntColumn({ default: 0 }) contactWithin7: number;
  @IntColumn({ default: 0 }) contactWithin14: number;
  @IntColumn({ default: 0 }) contactWithin35: number;
  @IntColumn({ default: 0 }) contactWithin70: number;
  @IntColumn({ default: 0 }) contactLater: number;
  @IntColumn({ default: 0 }) answerWithin1: number;
  @IntColumn({ default: 0 }) answerWithin2: number;
  @IntColumn({ default: 0 }) answerWithin4: number;
  @IntColumn({ default: 0 }) answerWithin7: number;
  @IntColumn({ default: 0 }) answerWithin14: number;
  @IntColumn({ default: 0 }) answerWithin35: number;
  @IntColumn({ default: 0 }) answerWithin70: number;
  @IntColumn({ default: 0 }) answerLater: number;
}
