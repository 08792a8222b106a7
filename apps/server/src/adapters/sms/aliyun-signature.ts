import { createHmac } from 'node:crypto';

/** As RFC 3986 has it, which leaves four marks fewer as they are than `encodeURIComponent` does. */
const encoded = (text: string): string => encodeURIComponent(text).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);

/** The parameters as they are signed and sent: sorted by name, encoded. */
export const canonicalQuery = (parameters: Readonly<Record<string, string>>): string =>
  Object.keys(parameters).sort().map((name) => `${encoded(name)}=${encoded(parameters[name] ?? '')}`).join('&');

/** Signature of a call of the RPC style, version 1.0, HMAC-SHA1 (Alibaba Cloud, 请求签名). */
export const signatureOf = (method: 'GET' | 'POST', parameters: Readonly<Record<string, string>>, secret: string): string =>
  createHmac('sha1', `${secret}&`).update(`${method}&${encoded('/')}&${encoded(canonicalQuery(parameters))}`).digest('base64');
