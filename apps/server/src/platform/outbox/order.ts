/**
 * Condition on `w` under which events of one aggregate leave in order. Were those that must wait listed as well, enough of them behind one that
 * fails would keep everybody else's from ever being looked at.
 */
export const FIRST_OF_ITS_AGGREGATE = "NOT EXISTS (SELECT 1 FROM outbox_event e WHERE e.aggregate_id = w.aggregate_id AND e.status = 'pending' AND e.seq < w.seq)";
