import { addColumns, addIndex, optional, instant, ref, word } from './table.js';

/** What was held back from other residents is looked at by a person, who says why it may be shown or may not. */
export const heldAnswerMigrations = [
  addColumns(1760000053000, 'shown_check', { reviewed_by_id: optional(ref), reviewed_at: optional(instant), reason: optional(word(200)) }),
  addIndex(1760000053010, 'shown_check', 'ix_shown_check_state', ['tenant_id', 'state', 'id']),
];
