import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { insertRows, updateRows } from '../../platform/database/statements.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { CalendarYearRow } from './calendar-year.entity.js';

/** Imported years. A version is never changed: only which one of its year counts. */
@Injectable()
export class CalendarYears {
  active(manager: EntityManager, tenantId: string): Promise<CalendarYearRow[]> {
    return manager.find(CalendarYearRow, { where: { tenantId, active: true }, order: { year: 'ASC' } });
  }

  ofYear(manager: EntityManager, tenantId: string, year: number): Promise<CalendarYearRow[]> {
    return manager.find(CalendarYearRow, { where: { tenantId, year }, order: { version: 'ASC' } });
  }

  /** Adds a version that counts from now on. */
  async add(tx: Tx, row: CalendarYearRow): Promise<void> {
    await updateRows(tx, CalendarYearRow, { tenantId: row.tenantId, year: row.year, active: true }, { active: false });
    await insertRows(tx, CalendarYearRow, [row]);
  }
}
