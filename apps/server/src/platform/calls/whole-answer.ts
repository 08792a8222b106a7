/** What a service answered, with its whole body. */
export interface WholeAnswer {
  readonly status: number;
  /** Whether the status is one of success. */
  readonly ok: boolean;
  readonly bytes: Buffer;
}

/**
 * The one way to call a service outside by HTTP: it ends when patience does, wherever the answer stands then.
 * @param send is given the signal for its `fetch`
 * @param patienceMs for all of it, the body too
 * @param signal ends it earlier
 * @throws whatever `send` throws; a DOMException named TimeoutError, or the reason of `signal`
 */
export async function wholeAnswer(send: (signal: AbortSignal) => Promise<Response>, patienceMs: number, signal?: AbortSignal): Promise<WholeAnswer> {
  signal?.throwIfAborted();
  const end = new AbortController();
  const timer = setTimeout(() => end.abort(new DOMException('no whole answer in time', 'TimeoutError')), patienceMs);
  const endEarlier = (): void => end.abort(signal?.reason);
  signal?.addEventListener('abort', endEarlier);
  // fetch knows our signal only through one of its own that nothing holds: once that was collected, a body that trickles in is waited for to its end. So we listen as well.
  const ended = new Promise<never>((_, reject) => end.signal.addEventListener('abort', () => reject(end.signal.reason as Error)));
  ended.catch(() => undefined);
  try {
    const answer = await Promise.race([send(end.signal), ended]);
    return { status: answer.status, ok: answer.ok, bytes: await Promise.race([whole(answer, end.signal), ended]) };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', endEarlier);
  }
}

async function whole({ body }: Response, signal: AbortSignal): Promise<Buffer> {
  const reader = (body as ReadableStream<Uint8Array> | null)?.getReader();
  // Without this the connection stays open as long as the other side likes.
  signal.addEventListener('abort', () => void reader?.cancel(signal.reason).catch(() => undefined));
  const parts: Uint8Array[] = [];
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) parts.push(part.value);
  return Buffer.concat(parts);
}
