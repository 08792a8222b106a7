import { Injectable } from '@nestjs/common';
import { type CalendarDay, type Instant, isAway } from '@yige/domain';
import { Between, In, IsNull, MoreThan } from 'typeorm';
import { Reads } from '../../platform/database/reads.js';
import { deleteRows, insertRows, updateRows } from '../../platform/database/statements.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { AbsenceRow } from './absence.entity.js';
import { DutyTurn } from './duty-turn.entity.js';

/** Who is away and who is on duty. Inside a unit of work, `tx` is handed in. */
@Injectable()
export class DutyRepository {
  constructor(private readonly reads: Reads) {}

  async absence(tenantId: string, id: string): Promise<AbsenceRow | null> {
    return this.reads.manager.findOneBy(AbsenceRow, { tenantId, id });
  }

  /** What of these persons' absences is not over, the first to begin first. */
  async aheadOf(tenantId: string, personIds: readonly string[], now: Instant, tx?: Tx): Promise<AbsenceRow[]> {
    if (personIds.length === 0) return [];
    const where = { tenantId, personId: In([...personIds]), endsAt: MoreThan(now), endedAt: IsNull() };
    return (tx ?? this.reads.manager).find(AbsenceRow, { where, order: { startsAt: 'ASC', id: 'ASC' } });
  }

  /** Those of these persons who are away now. */
  async away(tx: Tx, tenantId: string, personIds: readonly string[], now: Instant): Promise<ReadonlySet<string>> {
    return new Set((await this.aheadOf(tenantId, personIds, now, tx)).filter((row) => isAway(toAbsence(row), now)).map(({ personId }) => personId));
  }

  async turns(tenantId: string, groupId: string, from: CalendarDay, to: CalendarDay): Promise<DutyTurn[]> {
    return this.reads.manager.find(DutyTurn, { where: { tenantId, groupId, day: Between(from, to) }, order: { day: 'ASC', personId: 'ASC' } });
  }

  async turnsOfDay(tx: Tx, tenantId: string, groupIds: readonly string[], day: CalendarDay): Promise<DutyTurn[]> {
    return tx.find(DutyTurn, { where: { tenantId, groupId: In([...groupIds]), day }, order: { personId: 'ASC' } });
  }

  async addAbsence(tx: Tx, row: AbsenceRow): Promise<void> {
    await insertRows(tx, AbsenceRow, [row]);
  }

  /** False when it had been ended before. */
  async endAbsence(tx: Tx, { tenantId, id }: AbsenceRow, endedAt: Instant): Promise<boolean> {
    return (await updateRows(tx, AbsenceRow, { tenantId, id, endedAt: IsNull() }, { endedAt })) === 1;
  }

  /** The plan of one day takes the place of the one before. */
  async planDay(tx: Tx, tenantId: string, groupId: string, day: CalendarDay, turns: readonly DutyTurn[]): Promise<void> {
    await deleteRows(tx, DutyTurn, { tenantId, groupId, day });
    await insertRows(tx, DutyTurn, turns);
  }
}

export const toAbsence = ({ startsAt, endsAt, endedAt }: AbsenceRow): { from: Instant; to: Instant; endedAt: Instant | null } => ({ from: startsAt, to: endsAt, endedAt });
