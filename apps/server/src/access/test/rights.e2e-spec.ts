import { type RunningApp, startApp } from '../../testing/start-app.js';
import { RIGHTS } from '../rights.js';

/** The routes of the contract, as `Controller.handler`, with how to call them. */
interface Route {
  readonly name: string;
  readonly method: string;
  readonly path: string;
}

describe('rights', () => {
  let running: RunningApp;
  let routes: Route[];

  beforeAll(async () => {
    running = await startApp();
    const document = (await (await fetch(`${running.url}/api/openapi.json`)).json()) as { paths: Record<string, Record<string, { operationId: string }>> };
    routes = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { operationId }]) => ({ name: operationId.replace('_', 'Controller.'), method: method.toUpperCase(), path: path.replace(/\{\w+\}/g, 'mine') })),
    );
  });
  afterAll(() => running.stop());

  const status = async (route: Route, headers: Record<string, string>): Promise<number> => {
    const answer = await fetch(running.url + route.path, { method: route.method, headers, redirect: 'manual' });
    // A body that nobody reads keeps its connection busy, and the service from ending.
    await answer.arrayBuffer();
    return answer.status;
  };

  it('should have a line for every route of the contract', () => {
    expect(routes.map((route) => route.name).filter((name) => !(name in RIGHTS))).toEqual([]);
  });

  it('should let nobody without an account into what is not for anyone', async () => {
    for (const route of routes.filter(({ name }) => !RIGHTS[name]?.roles.includes('anyone'))) {
      expect([route.name, await status(route, {})]).toEqual([route.name, 401]);
      expect([route.name, await status(route, { authorization: 'Bearer stolen' })]).toEqual([route.name, 401]);
    }
  });

  it('should let every role into exactly the routes of its line', async () => {
    for (const [login, role] of [['member', 'partyMember'], ['secretary', 'branchSecretary'], ['water', 'departmentHandler'], ['dispatcher', 'dispatcher'], ['auditor', 'auditor'], ['admin', 'administrator']] as const) {
      const token = ((await (await fetch(`${running.url}/api/sessions`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ login, password: 'a password for tests' }) })).json()) as { token: string }).token;
      for (const route of routes) {
        const roles = RIGHTS[route.name]?.roles ?? [];
        // A signed-in person may be a reporter; whether of this request is the object check's to say.
        if (roles.includes('anyone') || roles.includes('reporter') || route.name === 'SessionsController.signOut') continue;
        const forbidden = (await status(route, { authorization: `Bearer ${token}` })) === 403;
        expect([login, route.name, forbidden]).toEqual([login, route.name, !roles.includes(role)]);
      }
    }
  });

  it('should end a session at sign-out', async () => {
    const member = await running.as('member');
    await expect(member.call('get', '/api/me')).resolves.toMatchObject({ home: 'member', assignments: [{ role: 'partyMember' }] });
    await member.call('delete', '/api/sessions/current');
    await expect(member.call('get', '/api/me')).rejects.toMatchObject({ status: 401 });
  });

  it('should end a session by time', async () => {
    const member = await running.as('member');
    running.clock.forward(13 * 3_600_000);
    await expect(member.call('get', '/api/me')).rejects.toMatchObject({ status: 401 });
  });
});
