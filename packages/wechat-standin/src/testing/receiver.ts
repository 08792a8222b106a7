import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One call that an app's own server got. */
export interface Got {
  readonly method: string;
  readonly query: URLSearchParams;
  readonly type: string;
  readonly body: string;
}

export interface Receiver {
  readonly url: string;
  readonly got: Got[];
  /** What the next calls are answered with; `hang` is never. When nothing is left: `success`, or the echo of a question. */
  readonly answers: ({ readonly status: number; readonly body: string } | 'hang')[];
  readonly close: () => Promise<void>;
}

/** The server of an app, which pushes and downloads reach. `files`: what lies under which path. */
export async function openReceiver(files: Readonly<Record<string, Buffer>> = {}, echo: (query: URLSearchParams) => string = (query) => query.get('echostr') ?? ''): Promise<Receiver> {
  const got: Got[] = [];
  const answers: Receiver['answers'] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://receiver');
    const file = files[url.pathname];
    if (file !== undefined) {
      // Written before it ends, so that no length goes ahead of it.
      response.write(file);
      return void response.end();
    }
    if (url.pathname !== '/push') return void response.writeHead(404).end();
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => (body += part)).on('end', () => {
      got.push({ method: request.method ?? '', query: url.searchParams, type: request.headers['content-type'] ?? '', body });
      const next = request.method === 'GET' ? undefined : answers.shift();
      if (next === 'hang') return;
      if (next === undefined) response.end(request.method === 'GET' ? echo(url.searchParams) : 'success');
      else response.writeHead(next.status).end(next.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, got, answers,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => void server.close(() => { resolve(); }));
    },
  };
}
