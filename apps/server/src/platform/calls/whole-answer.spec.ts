import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { wholeAnswer } from './whole-answer.js';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
const PATIENCE_MS = 1000;
/** Where patience is not the question: a busy machine may take long. */
const PATIENT_MS = 30_000;

describe('an answer of a service outside', () => {
  let server: Server;
  let url: string;
  let answering: (answer: ServerResponse) => void;
  let collecting: NodeJS.Timeout;
  let closed: Promise<void>;

  beforeEach(async () => {
    closed = new Promise((gone) => {
      server = createServer((_, answer) => {
        answer.on('close', gone);
        answering(answer);
      });
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    // As in a service with other work: what nothing holds is gone soon.
    collecting = setInterval(collectGarbage, 5);
  });
  afterEach(() => {
    clearInterval(collecting);
    server.closeAllConnections();
    return new Promise((done) => server.close(done));
  });

  const call = (signal?: AbortSignal, patienceMs = PATIENT_MS) => wholeAnswer((end) => fetch(url, { method: 'POST', body: '{}', redirect: 'error', signal: end }), patienceMs, signal);

  it('should be read whole', async () => {
    answering = (answer) => answer.writeHead(404).end('{"code":1}');
    expect(await call()).toEqual({ status: 404, ok: false, bytes: Buffer.from('{"code":1}') });
  });

  it('should be empty where there is no body', async () => {
    answering = (answer) => answer.writeHead(204).end();
    expect(await call()).toEqual({ status: 204, ok: true, bytes: Buffer.alloc(0) });
  });

  it('should end with our patience where its body trickles in, and the connection with it', async () => {
    answering = (answer) => {
      answer.writeHead(200).write('{');
      const trickling = setInterval(() => answer.write(' '), 5);
      answer.on('close', () => clearInterval(trickling));
    };
    await expect(call(undefined, PATIENCE_MS)).rejects.toMatchObject({ name: 'TimeoutError' });
    await closed;
  });

  it('should end with our patience where nothing comes', async () => {
    answering = () => undefined;
    await expect(call(undefined, PATIENCE_MS)).rejects.toMatchObject({ name: 'TimeoutError' });
    await closed;
  });

  it('should end when whoever asked no longer wants it', async () => {
    const giveUp = new AbortController();
    answering = (answer) => {
      answer.writeHead(200).write('{');
      giveUp.abort(new Error('no longer wanted'));
    };
    await expect(call(giveUp.signal, 60_000)).rejects.toThrow('no longer wanted');
    await closed;
    await expect(call(giveUp.signal)).rejects.toThrow('no longer wanted');
  });

  it('should end with an error where the connection breaks off', async () => {
    answering = (answer) => {
      answer.writeHead(200, { 'content-length': 10 }).write('{');
      setTimeout(() => answer.destroy(), 5);
    };
    await expect(call()).rejects.toMatchObject({ cause: { code: 'UND_ERR_SOCKET' } });
  });
});
