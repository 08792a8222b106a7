import Taro from '@tarojs/taro';
import type { Transport } from '@yige/api-client';
import { callerHeaders, noteRefusal } from './caller';

const TIMEOUT_MS = 20_000;

/** Carries calls by the platform's own request. A header of the call, such as a lookup code, goes before the session's. */
export const transport: Transport = {
  async send(request) {
    const hasBody = request.body !== undefined;
    const answer = await Taro.request<string>({
      url: API_ORIGIN + request.url,
      method: request.method as 'GET',
      header: { ...callerHeaders(), ...(hasBody ? { 'content-type': 'application/json' } : {}), ...lowerCased(request.headers) },
      ...(hasBody ? { data: JSON.stringify(request.body) } : {}),
      dataType: 'text',
      responseType: 'text',
      timeout: TIMEOUT_MS,
    });
    noteRefusal(answer.statusCode, request.headers);
    return { status: answer.statusCode, headers: lowerCased(answer.header ?? {}), body: parsed(answer.data) };
  },
};

function lowerCased(headers: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
}

function parsed(body: unknown): unknown {
  if (typeof body !== 'string') return body;
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return body;
  }
}
