import { ApiError } from './api-error.js';
import { createTypedClient, type Transport, type TransportAnswer, type TransportRequest } from './client.js';
import { fetchTransport } from './fetch-transport.js';

interface Paths {
  '/things/{id}': {
    get: { parameters: { path: { id: string }; query?: { size?: string; tags?: string[] } }; responses: { 200: { content: { 'application/json': { name: string } } } } };
    post: {
      parameters: { path: { id: string } };
      requestBody: { content: { 'application/json': { name: string } } };
      responses: { 201: { content: { 'application/json': { name: string } } } };
    };
    delete: { parameters: { path: { id: string } }; responses: { 204: { content?: never } } };
  };
}

const answering = (answer: Partial<TransportAnswer>): { transport: Transport; asked: TransportRequest[] } => {
  const asked: TransportRequest[] = [];
  const send = async (request: TransportRequest): Promise<TransportAnswer> => {
    asked.push(request);
    return { status: 200, headers: {}, body: null, ...answer };
  };
  return { transport: { send }, asked };
};

describe('a call', () => {
  it('fills the path, writes the query, sends the body and hands back the answer', async () => {
    const { transport, asked } = answering({ body: { name: 'lamp' } });
    const client = createTypedClient<Paths>(transport);
    const answer = await client.call('get', '/things/{id}', { path: { id: 'a/b' }, query: { size: '', tags: ['x', 'y z'] } });
    await client.call('post', '/things/{id}', { path: { id: '1' }, body: { name: 'lamp' }, headers: { 'Idempotency-Key': 'k' } });
    expect(answer.name).toBe('lamp');
    expect(asked[0]).toEqual({ method: 'GET', url: '/things/a%2Fb?tags=x&tags=y%20z', headers: { accept: 'application/json' } });
    expect(asked[1]).toEqual({
      method: 'POST', url: '/things/1', headers: { accept: 'application/json', 'Idempotency-Key': 'k' }, body: { name: 'lamp' },
    });
  });

  it('answers nothing for an answer without content', async () => {
    const client = createTypedClient<Paths>(answering({ status: 204, body: '' }).transport);
    expect(await client.call('delete', '/things/{id}', { path: { id: '1' } })).toBeUndefined();
  });

  it('refuses to ask without what the path needs', async () => {
    const { transport, asked } = answering({});
    await expect(createTypedClient<Paths>(transport).call('get', '/things/{id}', { path: { id: '' } })).rejects.toThrow('needs id');
    expect(asked).toEqual([]);
  });

  it('does not compile with a wrong path, body or missing parameter', () => {
    const client = createTypedClient<Paths>(answering({}).transport);
    const wrong = [
      // @ts-expect-error no such path
      () => client.call('get', '/nothing'),
      // @ts-expect-error the path needs its parameter
      () => client.call('get', '/things/{id}'),
      // @ts-expect-error the body has another shape
      () => client.call('post', '/things/{id}', { path: { id: '1' }, body: { title: 'x' } }),
    ];
    expect(wrong).toHaveLength(3);
  });
});

describe('a failure', () => {
  const failing = (answer: Partial<TransportAnswer>): Promise<unknown> =>
    createTypedClient<Paths>(answering(answer).transport).call('get', '/things/{id}', { path: { id: '1' } }).catch((error: unknown) => error);

  it('carries status, code and what the server said', async () => {
    const error = await failing({ status: 409, body: { code: 'REQUEST.CHANGED_MEANWHILE', detail: 'changed', current: { version: 3 } } });
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ status: 409, code: 'REQUEST.CHANGED_MEANWHILE', passing: false, problem: { current: { version: 3 } } });
  });

  it.each([408, 429, 500, 503])('of status %i may pass', async (status) => {
    expect(await failing({ status, body: '<html>' })).toMatchObject({ status, code: 'SERVER.FAILED', problem: null, passing: true });
  });

  it('may pass when the same call is still being worked on', async () => {
    expect(await failing({ status: 409, body: { code: 'IDEMPOTENCY.IN_PROGRESS' } })).toMatchObject({ passing: true });
  });

  it.each([400, 401, 403, 404, 422])('of status %i does not pass by itself', async (status) => {
    expect(await failing({ status })).toMatchObject({ passing: false });
  });

  it('without an answer is one of its own, and may pass', async () => {
    const cause = new Error('no signal');
    const client = createTypedClient<Paths>({ send: () => Promise.reject(cause) });
    const error: unknown = await client.call('get', '/things/{id}', { path: { id: '1' } }).catch((refusal: unknown) => refusal);
    expect(error).toMatchObject({ status: 0, code: 'NETWORK.UNREACHABLE', passing: true, cause });
  });
});

describe('the carrier by fetch', () => {
  const carried: { url: string; headers: Record<string, string>; body?: string }[] = [];
  const fetch = async (url: string, init: { method: string; headers: Record<string, string>; body?: string }) => {
    carried.push({ url, headers: init.headers, ...(init.body === undefined ? {} : { body: init.body }) });
    return { status: 200, headers: new Map([['X-Served-By', 'one']]), text: async () => '{"name":"lamp"}' };
  };

  it('puts who asks before, and lets the call overrule it', async () => {
    const client = createTypedClient<Paths>(fetchTransport({ fetch, baseUrl: 'http://server', headers: () => ({ authorization: 'Bearer t' }) }));
    await client.call('post', '/things/{id}', { path: { id: '1' }, body: { name: 'lamp' }, headers: { authorization: 'Lookup c' } });
    expect(carried[0]).toMatchObject({ url: 'http://server/things/1', body: '{"name":"lamp"}', headers: { authorization: 'Lookup c', 'content-type': 'application/json' } });
  });
});
