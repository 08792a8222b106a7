/** A moment in time: milliseconds since 1970-01-01T00:00:00Z. Rules take it as an argument; nothing here reads a clock. */
export type Instant = number;
