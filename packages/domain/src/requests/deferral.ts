import { DAY_MS } from '../sla/calendar-day.js';

/** 挂账: what is lawful but has no budget or plan yet. Its owner reports on it within this time, again and again (domain.md 3.5). */
export const DEFERRAL_REPORT_WITHIN_MS = 90 * DAY_MS;
