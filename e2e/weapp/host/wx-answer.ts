/** What a mini-program hands to an asynchronous client function. */
export interface WxOptions {
  success?: (result: unknown) => void;
  fail?: (result: unknown) => void;
  complete?: (result: unknown) => void;
  [name: string]: unknown;
}

export type WxFunction = (options?: WxOptions) => unknown;

export interface Answerer {
  succeed(name: string, options: WxOptions, result?: Record<string, unknown>): void;
  fail(name: string, options: WxOptions, reason: string, errno?: number): void;
}

/** Answers as the client does: later, through success or fail and then complete, with `errMsg`. */
export function answerer(adopt: <T>(value: T) => T): Answerer {
  const later = (run: () => void): void => queueMicrotask(run);
  return {
    succeed(name, options, result = {}) {
      const answer = adopt({ ...result, errMsg: `${name}:ok` });
      later(() => {
        options.success?.(answer);
        options.complete?.(answer);
      });
    },
    fail(name, options, reason, errno) {
      const answer = adopt({ errMsg: `${name}:fail ${reason}`, ...(errno !== undefined && { errno }) });
      later(() => {
        options.fail?.(answer);
        options.complete?.(answer);
      });
    },
  };
}

/** A client function that records its call and succeeds with `result`. */
export function succeeding(
  name: string,
  answers: Answerer,
  record: (name: string, options: WxOptions) => void,
  result: Record<string, unknown> = {},
): WxFunction {
  return (options = {}) => {
    record(name, options);
    answers.succeed(name, options, result);
  };
}

const ANSWERS_AT_ONCE = /Sync$|^(on|off|create)[A-Z]|^get\w+Info$|^get(SystemSetting|MenuButtonBoundingClientRect|FileSystemManager|UpdateManager)$|^(canIUse|nextTick)$/;
const RETURNS_A_TASK = new Set(['request', 'uploadFile', 'downloadFile']);
const ASYNC_INFO = new Set(['getSystemInfo', 'getStorageInfo']);

/** As in the client, an asynchronous function that is given no callback returns a promise. */
export function promising(functions: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(functions).map(([name, value]) => {
    const plain = typeof value !== 'function' || RETURNS_A_TASK.has(name) || (ANSWERS_AT_ONCE.test(name) && !ASYNC_INFO.has(name));
    return [name, plain ? value : withPromise(value as WxFunction)];
  }));
}

function withPromise(call: WxFunction): WxFunction {
  return (options = {}) => {
    if (options.success ?? options.fail ?? options.complete) return call(options);
    return new Promise((resolve, reject: (reason: unknown) => void) => call({ ...options, success: resolve, fail: reject }));
  };
}
