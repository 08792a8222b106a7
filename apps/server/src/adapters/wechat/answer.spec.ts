import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ask } from './answer.js';

describe('a call to a service outside', () => {
  let server: Server;
  let url: string;
  beforeEach(async () => {
    const used = new WeakSet<object>();
    // Like a gateway that ends a connection that stood idle, just as something more comes by it.
    server = createServer(({ socket }, answer) => {
      if (used.has(socket)) socket.destroy();
      else answer.end('{"errcode":0}');
      used.add(socket);
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterEach(() => new Promise((closed) => {
    server.close(closed);
    server.closeAllConnections();
  }));

  it('should go by a connection of its own, since one that is closed meanwhile leaves it open whether the call was done', async () => {
    for (let n = 0; n < 5; n++) expect((await ask(url, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }, { patienceMs: 10_000 })).said).toEqual({ errcode: 0 });
  });
});
