import { type WholeAnswer, wholeAnswer } from '../../platform/calls/whole-answer.js';
import { Unreachable, Unsure } from '../../platform/ports/outside-call.js';

/** What came back with 200: the bytes, and what they say where they are JSON. */
export interface Answer {
  readonly bytes: Buffer;
  readonly said: Readonly<Record<string, unknown>> | null;
}

/** Nothing went out, so nothing was done. */
const NEVER_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT', 'CERT_HAS_EXPIRED', 'ERR_TLS_CERT_ALTNAME_INVALID', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'SELF_SIGNED_CERT_IN_CHAIN']);
const OK = 200;
const TOO_MANY = 429;

/** How long a call may take, and who may end it earlier. */
export interface Patience {
  readonly patienceMs: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * One call, and only its outcome: neither the address, which carries secrets, nor anything that was sent or came back is in an error.
 * @throws Unreachable for what was surely not done; Unsure for what may have been
 */
export async function ask(url: string, init: Omit<RequestInit, 'signal'>, patience: Patience): Promise<Answer> {
  const { status, bytes } = await sent(url, init, patience);
  // A gateway that turns us away has not handed the call on.
  if (status === TOO_MANY) throw new Unreachable('status 429');
  if (status !== OK) throw new Unsure(`status ${status}`);
  return { bytes, said: objectIn(bytes) };
}

async function sent(url: string, init: RequestInit, { patienceMs, signal }: Patience): Promise<WholeAnswer> {
  const headers = new Headers(init.headers);
  // A connection kept from the call before may be closed there just as the next goes out, and nobody could say whether that one was done.
  headers.set('connection', 'close');
  try {
    return await wholeAnswer((end) => fetch(url, { ...init, headers, redirect: 'error', signal: end }), patienceMs, signal);
  } catch (error) {
    const code = codeOf(error);
    throw NEVER_SENT.has(code) ? new Unreachable(code) : new Unsure(code);
  }
}

/** By its content: what WeChat says of its kind is not to be relied on (wechat.md §1). Null for what is no object of JSON. */
function objectIn(bytes: Buffer): Answer['said'] {
  if (bytes[0] !== '{'.charCodeAt(0)) return null;
  try {
    return JSON.parse(bytes.toString()) as Record<string, unknown>;
  } catch {
    return null;
  }
}

/** A code of the network, or the name of what was thrown; never its message, which quotes the address. */
function codeOf(error: unknown): string {
  const { name, cause } = error as { readonly name?: unknown; readonly cause?: { readonly code?: unknown } };
  return typeof cause?.code === 'string' ? cause.code : typeof name === 'string' ? name : 'unknown';
}
