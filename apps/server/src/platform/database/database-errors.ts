/** Reading the errors of three engines through TypeORM's wrapping. */

const RETRYABLE = new Set<string | number>([
  1213, 1205, 1020, 1047, 1053, 1180, 1927, 2006, 2013, 9007, 8028, 6002,
  'ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT', 'PROTOCOL_CONNECTION_LOST', 'SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT', 'SQLITE_LOCKED',
]);

interface DriverError {
  readonly errno?: number;
  readonly code?: string;
  readonly message?: string;
  /** Of the driver of servers: the connection is of no more use. */
  readonly fatal?: boolean;
}

/** Somebody else wrote a row that this work meant to be the first to write; run again it finds it. */
export class RowAppeared extends Error {}

/** The whole transaction may be run again: nothing of it stands, and the cause passes (database-rules 1). */
export function isRetryable(error: unknown): boolean {
  if (error instanceof RowAppeared) return true;
  const driver = driverError(error);
  // On a connection that was cut before, the driver says only that it is closed.
  const cutBefore = driver.fatal === true && driver.errno === undefined && driver.code === undefined;
  return cutBefore || (driver.errno !== undefined && RETRYABLE.has(driver.errno)) || (driver.code !== undefined && RETRYABLE.has(driver.code));
}

/** Somebody else has held the row for so long that the database gave up waiting. */
export const isLockTimeout = (error: unknown): boolean => driverError(error).errno === 1205;

/** A row with this unique key exists already. */
export function isDuplicate(error: unknown): boolean {
  const driver = driverError(error);
  return driver.errno === 1062 || driver.code === 'SQLITE_CONSTRAINT_UNIQUE' || driver.code === 'SQLITE_CONSTRAINT_PRIMARYKEY';
}

/** Nothing more can be written until somebody makes room; what was being written is absent, not half there. */
export function isDiskFull(error: unknown): boolean {
  const driver = driverError(error);
  return driver.code === 'SQLITE_FULL' || driver.code === 'ENOSPC' || driver.errno === 1021 || driver.errno === 1114;
}

function driverError(error: unknown): DriverError {
  if (typeof error !== 'object' || error === null) return {};
  const wrapped = error as { driverError?: DriverError } & DriverError;
  return wrapped.driverError ?? wrapped;
}
