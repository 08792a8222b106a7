/** What goes back over the wire. */
export interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly body: Buffer;
  /** The platform's code, for the list of calls; 0 for success. */
  readonly errcode: number;
}

const JSON_TYPE = 'application/json; encoding=utf-8';

/** An answer in JSON. WeChat sends it with 200 whatever it says, and not always as JSON by its type (wechat.md §1). */
export function json(value: Readonly<Record<string, unknown>>, { contentType = JSON_TYPE, status = 200 } = {}): Answer {
  const { errcode } = value;
  return { status, contentType, body: Buffer.from(JSON.stringify(value)), errcode: typeof errcode === 'number' ? errcode : 0 };
}

/** Success of most calls: `errcode` 0 before whatever else there is to say. */
export const ok = (value: Readonly<Record<string, unknown>> = {}): Answer => json({ errcode: 0, errmsg: 'ok', ...value });

export const bytes = (body: Buffer, contentType: string): Answer => ({ status: 200, contentType, body, errcode: 0 });
