import { connect, createServer, type Socket } from 'node:net';
import { BETWEEN } from '../platform/database/wire.js';

const DONE_BY_THEN_MS = 50;

/** Where the line is cut: before the statement reached the server, or after it was done and before anybody heard of it. */
export type Cut = 'before' | 'after';

export interface CuttingProxy {
  /** The address of the database, by way of the proxy. */
  readonly url: string;
  /** Cuts the connection at the next statement that begins so, once. */
  cutAt(statement: string, cut: Cut): void;
  /** How often it was cut. */
  readonly cuts: number;
  stop(): Promise<void>;
}

/** Stands between a driver and its database server and lets the line break at a chosen statement, as a network does. */
export async function cuttingProxy(database: string): Promise<CuttingProxy> {
  const target = new URL(database.replace(/^mariadb:/, 'mysql:'));
  const sockets = new Set<Socket>();
  let planned: { readonly beginnings: readonly Buffer[]; readonly cut: Cut } | null = null;
  let cuts = 0;
  const server = createServer((client) => {
    const upstream = connect(Number(target.port || 3306), target.hostname);
    let deaf = false;
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => undefined).on('close', () => (client.destroy(), upstream.destroy()));
    }
    client.on('data', (chunk) => {
      if (!planned?.beginnings.some((bytes) => chunk.includes(bytes))) return void upstream.write(chunk);
      cuts++;
      deaf = true;
      const { cut } = planned;
      planned = null;
      if (cut === 'before') client.destroy();
      else upstream.write(chunk);
    });
    // The answer shows that it was done, or is being done when others of its packet go before; it goes no further.
    upstream.on('data', (chunk) => (deaf ? void setTimeout(() => client.destroy(), DONE_BY_THEN_MS) : client.write(chunk)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const url = new URL(target);
  url.host = `127.0.0.1:${port}`;
  return {
    url: url.toString(),
    // The first byte of a query in the protocol of MySQL is 3; what waited for it goes before it in one packet.
    cutAt: (statement, cut) => void (planned = { beginnings: ['\x03', BETWEEN].map((before) => Buffer.from(before + statement)), cut }),
    get cuts() {
      return cuts;
    },
    stop: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
