/** The only place that reads the clock. Milliseconds since 1970-01-01T00:00:00Z. */
export function now(): number {
  return Date.now();
}
