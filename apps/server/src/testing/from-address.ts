import { request } from 'node:http';
import { createClient, type Transport } from '@yige/api-client';
import type { Api } from './start-app.js';

/** A client that calls from another address of this machine, as another household or office would. */
export function fromAddress(url: string, localAddress: string, authorization?: string): Api {
  const transport: Transport = {
    send: ({ method, url: path, headers, body }) =>
      new Promise((resolve, reject) => {
        const all = { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...(authorization === undefined ? {} : { authorization }) };
        const call = request(url + path, { method, localAddress, headers: all }, (answer) => {
          const chunks: Buffer[] = [];
          answer.on('data', (chunk: Buffer) => chunks.push(chunk));
          answer.on('end', () => {
            const text = Buffer.concat(chunks).toString('utf8');
            resolve({ status: answer.statusCode ?? 0, headers: {}, body: text === '' ? null : (JSON.parse(text) as unknown) });
          });
        });
        call.on('error', reject);
        call.end(body === undefined ? undefined : JSON.stringify(body));
      }),
  };
  return createClient(transport);
}
