import { Module } from '@nestjs/common';
import { Calendars } from './application/calendars.js';
import { ImportCalendar } from './application/import-calendar.js';
import { Deadlines } from './deadlines.js';
import { CalendarYears } from './infrastructure/calendar-years.repository.js';

@Module({ providers: [Calendars, CalendarYears, Deadlines, ImportCalendar], exports: [Deadlines, ImportCalendar] })
export class SlaModule {}
