import { key, report, type RunningApp, startApp } from '../../testing/start-app.js';

const DESK = 'https://desk.example.org';

describe('what every answer carries', () => {
  let running: RunningApp;
  beforeAll(async () => {
    running = await startApp({ CORS_ORIGINS: DESK, TRUST_PROXY: 'loopback' });
  });
  afterAll(() => running.stop());

  /** Read to its end, so that the connection is free again. */
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const answer = await fetch(running.url + path, { redirect: 'manual', ...init });
    await answer.arrayBuffer();
    return answer;
  };

  it.each(['/', '/api/installation', '/api/me', '/api/requests', '/api/nowhere', '/nowhere', '/m', '/g/EAST1', '/api/docs', '/api/openapi.json', '/health/live', '/%', '/api/codes/%00'])('should keep browsers from making more of %s than it is', async (path) => {
    const { headers } = await ask(path);
    expect(Object.fromEntries(['x-content-type-options', 'x-frame-options', 'referrer-policy', 'cross-origin-opener-policy', 'cross-origin-resource-policy'].map((name) => [name, headers.get(name)]))).toEqual({
      'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'referrer-policy': 'no-referrer', 'cross-origin-opener-policy': 'same-origin', 'cross-origin-resource-policy': 'same-origin',
    });
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe-(inline|eval)|\*|https?:/);
    expect(headers.get('x-powered-by') ?? headers.get('server')).toBeNull();
    expect(headers.get('set-cookie')).toBeNull();
  });

  it('should let nobody keep what may be personal', async () => {
    const { id, lookupCode } = await report(running.visitor());
    const { headers, status } = await ask(`/api/requests/${id}`, { headers: { authorization: `Lookup ${lookupCode}` } });
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect((await ask('/api/me')).headers.get('cache-control')).toBe('no-store');
  });

  it('should ask for TLS only where the caller came by it', async () => {
    expect((await ask('/api/installation')).headers.get('strict-transport-security')).toBeNull();
    expect((await ask('/api/installation', { headers: { 'x-forwarded-proto': 'https' } })).headers.get('strict-transport-security')).toBe('max-age=31536000');
  });

  it('should be open to the pages of the named sites alone', async () => {
    const preflight = { method: 'OPTIONS', headers: { origin: DESK, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' } };
    const asked = await ask('/api/requests', preflight);
    expect([asked.status, asked.headers.get('access-control-allow-origin'), asked.headers.get('access-control-allow-credentials')]).toEqual([204, DESK, null]);
    const read = await ask('/api/installation', { headers: { origin: DESK } });
    expect([read.headers.get('access-control-allow-origin'), read.headers.get('vary')]).toEqual([DESK, 'origin']);
    for (const origin of ['https://evil.example', 'null', `${DESK}.evil.example`, DESK.replace('https', 'http')]) {
      for (const init of [{ headers: { origin } }, { ...preflight, headers: { ...preflight.headers, origin } }]) {
        const { headers } = await ask('/api/requests', init);
        expect([origin, [...headers.keys()].filter((name) => name.startsWith('access-control'))]).toEqual([origin, []]);
      }
    }
  });

  const FOREIGN = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
  const FORMS = ['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x', ''];

  it.each(FORMS)('should refuse what a form of another site sends as "%s", whoever is signed in', async (type) => {
    for (const path of ['/api/requests', '/api/sessions', '/api/attachments', '/api/requests/lookup']) {
      const answer = await fetch(running.url + path, { method: 'POST', headers: { ...FOREIGN, ...(type === '' ? {} : { 'content-type': type }) }, body: type === '' ? null : 'text=a&code=EAST1' });
      expect([path, answer.status, await answer.json()]).toMatchObject([path, 403, { code: 'ACCESS.DENIED' }]);
    }
  });

  it.each(FORMS.slice(0, 2))('should take no "%s" from anybody', async (type) => {
    const { status } = await ask('/api/requests', { method: 'POST', headers: { ...key(), 'content-type': type }, body: 'text=a&code=EAST1' });
    expect(status).toBe(415);
  });

  it('should take a session from its header alone', async () => {
    const { token } = await running.visitor().call('post', '/api/sessions', { body: { login: 'member', password: 'a password for tests' } });
    for (const [name, value] of [['cookie', `token=${token}; session=${token}`], ['x-authorization', `Bearer ${token}`]] as const) expect((await ask('/api/me', { headers: { [name]: value } })).status).toBe(401);
    expect((await ask(`/api/me?token=${token}&authorization=Bearer%20${token}`)).status).toBe(401);
    expect((await ask('/api/me', { headers: { authorization: `Bearer ${token}` } })).status).toBe(200);
  });
});
