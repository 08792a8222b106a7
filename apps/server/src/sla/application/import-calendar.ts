import { Injectable } from '@nestjs/common';
import type { CalendarYear } from '@yige/domain';
import { Clock } from '../../platform/clock/clock.js';
import { sha256 } from '../../platform/crypto/keys.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { CalendarYears } from '../infrastructure/calendar-years.repository.js';
import { Calendars } from './calendars.js';

export interface ImportedYear {
  readonly year: number;
  /** Counts the imports of this year. */
  readonly version: number;
  /** `unchanged`: the version that counts says the same. */
  readonly outcome: 'imported' | 'unchanged';
  readonly holidays: number;
  readonly makeUpWorkdays: number;
}

/** Takes over the years of a district's working calendar. Limits that were set before keep their date: a resident was told it. */
@Injectable()
export class ImportCalendar {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly years: CalendarYears,
    private readonly calendars: Calendars,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  async run(tenantId: string, years: readonly CalendarYear[]): Promise<ImportedYear[]> {
    const imported: ImportedYear[] = [];
    for (const year of years) imported.push(await this.one(tenantId, year));
    this.calendars.forget(tenantId);
    return imported;
  }

  private one(tenantId: string, { year, holidays, makeUpWorkdays }: CalendarYear): Promise<ImportedYear> {
    const days = { holidays, makeUpWorkdays };
    const checksum = sha256(JSON.stringify(days));
    const counts = { year, holidays: holidays.length, makeUpWorkdays: makeUpWorkdays.length };
    return this.uow.run(async (tx) => {
      const versions = await this.years.ofYear(tx, tenantId, year);
      const current = versions.find(({ active }) => active);
      if (current?.checksum === checksum) return { ...counts, version: current.version, outcome: 'unchanged' };
      const version = versions.length + 1;
      await this.years.add(tx, { id: this.ids.next(), tenantId, year, version, active: true, checksum, days, importedAt: this.clock.now() });
      return { ...counts, version, outcome: 'imported' };
    });
  }
}
