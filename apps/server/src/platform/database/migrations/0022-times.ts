import { addColumns, instant, int, optional } from './table.js';

const none = { ...int, default: 0 };

/** How long requests took in work hours, and whether the same was reported again after they were closed. */
export const timeMigrations = [
  addColumns(1760000022000, 'request', { contact_minutes: optional(int), answer_minutes: optional(int), recurred_at: optional(instant) }),
  addColumns(1760000022010, 'request_day', {
    recurred: none,
    contact_within1: none, contact_within2: none, contact_within4: none, contact_within7: none, contact_within14: none, contact_within35: none, contact_within70: none, contact_later: none,
    answer_within1: none, answer_within2: none, answer_within4: none, answer_within7: none, answer_within14: none, answer_within35: none, answer_within70: none, answer_later: none,
  }),
];
