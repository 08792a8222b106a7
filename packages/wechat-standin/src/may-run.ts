/** A process that may not pretend to be WeChat; the message is for the person at the terminal. */
export class MayNotRun extends Error {}

/**
 * The stand-in signs anybody in as anybody, so it runs beside a trial and in tests alone (wechat.md §12). A mode that nobody named counts as
 * production, since that is where a setting is forgotten.
 * @throws MayNotRun
 */
export function mustBeTrialOrTest(env: Readonly<Record<string, string | undefined>>): void {
  const mode = env['YIGE_MODE'];
  if (env['NODE_ENV'] === 'production') {
    throw new MayNotRun('NODE_ENV is "production": the stand-in of WeChat lets anybody in as anybody and never runs there');
  }
  if (mode === 'trial' || (mode === undefined && env['NODE_ENV'] === 'test')) return;
  throw new MayNotRun(
    mode === undefined || mode === ''
      ? 'YIGE_MODE is not set: the stand-in of WeChat runs only beside a trial (YIGE_MODE=trial) and in tests'
      : `YIGE_MODE is "${mode}": the stand-in of WeChat runs only beside a trial (YIGE_MODE=trial) and in tests`,
  );
}
