import type { Transport } from './client.js';

interface FetchAnswer {
  readonly status: number;
  readonly headers: { forEach(visit: (value: string, name: string) => void): void };
  text(): Promise<string>;
}
type Fetch = (url: string, init: { method: string; headers: Record<string, string>; body?: string }) => Promise<FetchAnswer>;

export interface FetchTransportOptions {
  /** The platform's fetch. */
  readonly fetch: Fetch;
  /** Put before every path; empty for the same origin. */
  readonly baseUrl?: string;
  /** Headers of every call, asked anew each time: who is signed in, which language is read. */
  readonly headers?: () => Readonly<Record<string, string>>;
}

/** Carries calls by fetch: the console, the end-to-end flows. */
export function fetchTransport({ fetch, baseUrl = '', headers = () => ({}) }: FetchTransportOptions): Transport {
  return {
    async send(request) {
      const hasBody = request.body !== undefined;
      const answer = await fetch(baseUrl + request.url, {
        method: request.method,
        headers: { ...headers(), ...(hasBody ? { 'content-type': 'application/json' } : {}), ...request.headers },
        ...(hasBody ? { body: JSON.stringify(request.body) } : {}),
      });
      const received: Record<string, string> = {};
      answer.headers.forEach((value, name) => (received[name.toLowerCase()] = value));
      return { status: answer.status, headers: received, body: parsed(await answer.text()) };
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
