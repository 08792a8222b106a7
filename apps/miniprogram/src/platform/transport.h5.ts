import { fetchTransport, type Transport } from '@yige/api-client';
import { callerHeaders, noteRefusal } from './caller';

const TIMEOUT_MS = 20_000;

const byFetch = fetchTransport({
  headers: callerHeaders,
  fetch(url, init) {
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), TIMEOUT_MS);
    return window.fetch(url, { ...init, signal: patience.signal, credentials: 'omit' }).finally(() => clearTimeout(timer));
  },
});

export const transport: Transport = {
  async send(request) {
    const answer = await byFetch.send(request);
    noteRefusal(answer.status, request.headers);
    return answer;
  },
};
