import { addIndex } from './table.js';

/** What a household declared a year ago goes by itself, and is found by its end. */
export const lapsedNeedMigrations = [addIndex(1760000064000, 'household_need', 'ix_household_need_expiry', ['expires_at'])] as const;
