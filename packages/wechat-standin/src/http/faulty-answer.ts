import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Harm } from '../world/faults.js';
import type { Answer } from './answer.js';

/** Sends an answer as it is. */
export function send(response: ServerResponse, { status, contentType, body }: Answer, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, { 'content-type': contentType, 'content-length': body.length, ...headers });
  response.end(body);
}

/** Sends an answer as a fault has it. `refuse` writes a refusal in the manner of the platform. */
export async function sendHarmed(response: ServerResponse, harm: Harm, answer: Answer, refuse: (errcode: number) => Answer): Promise<void> {
  switch (harm.kind) {
    case 'none':
      return send(response, answer);
    case 'errcode':
      return send(response, refuse(harm.errcode));
    case 'status':
      return send(response, { ...answer, status: harm.status, contentType: 'text/html', body: Buffer.from(`<html><body><h1>${harm.status}</h1></body></html>`) });
    case 'malformed':
      return send(response, { ...answer, body: answer.body.subarray(0, Math.floor(answer.body.length / 2)) });
    case 'drop':
      response.destroy();
      return;
    case 'trickle':
      response.writeHead(answer.status, { 'content-type': answer.contentType, 'content-length': answer.body.length });
      for (const byte of answer.body) {
        if (response.destroyed) return;
        response.write(Buffer.of(byte));
        await sleep(harm.everyMs, undefined, { ref: false });
      }
      response.end();
  }
}
