import { ApiError, createClient, fetchTransport, type Transport } from '@yige/api-client';
import { i18n } from './i18n/index.js';
import { currentSession, forgetSession } from './session-store.js';

function sessionHeaders(): Record<string, string> {
  const session = currentSession();
  return { 'accept-language': i18n.language, ...(session === null ? {} : { authorization: `Bearer ${session.token}` }) };
}

const carrier = fetchTransport({ fetch: (url, init) => fetch(url, init), headers: sessionHeaders });

/** An expired session ends here, for every call alike; the page then asks to sign in and returns to where it was. */
const transport: Transport = {
  async send(request) {
    const sentWith = currentSession()?.token;
    const answer = await carrier.send(request);
    if (answer.status === 401 && sentWith !== undefined && sentWith === currentSession()?.token) forgetSession('expired');
    return answer;
  },
};

/** Calls one operation of the server, typed by its contract. Throws {@link ApiError}. */
export const { call } = createClient(transport);

/** Marks a deed, so that sending it twice does it once. */
export const once = (key: string): { headers: { 'Idempotency-Key': string } } => ({ headers: { 'Idempotency-Key': key } });

/** An image that only the signed-in person may see: an `<img>` cannot carry the session. */
export async function fetchBlob(url: string): Promise<Blob> {
  const answer = await fetch(url, { headers: sessionHeaders() }).catch((cause: unknown) => {
    throw ApiError.unreachable(cause);
  });
  if (!answer.ok) throw ApiError.refused(answer.status, await answer.json().catch(() => null));
  return answer.blob();
}
