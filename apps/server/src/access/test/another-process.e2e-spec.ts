import { deleteRows, updateRows } from '../../platform/database/statements.js';
import { type Tx, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Api, type RunningApp, startApp } from '../../testing/start-app.js';
import { Account } from '../infrastructure/account.entity.js';
import { RoleAssignment } from '../infrastructure/role-assignment.entity.js';
import { Session } from '../infrastructure/session.entity.js';

const tenantId = 'tenant';

/** A row that another process has written is told to none of the memories of this one. */
describe('what another process took away (reliability S8)', () => {
  let running: RunningApp;
  let passed = 0;
  const now = performance.now;
  beforeEach(async () => {
    running = await startApp();
    passed = 0;
    performance.now = () => now.call(performance) + passed;
  });
  afterEach(async () => {
    performance.now = now;
    await running.stop();
  });

  const board = (api: Api): Promise<unknown> => api.call('get', '/api/boards/{nodeId}', { path: { nodeId: 'east-1-branch' } });

  it.each<[string, number, (tx: Tx) => Promise<unknown>]>([
    ['a post', 403, (tx) => updateRows(tx, RoleAssignment, { id: 'role-secretary', tenantId }, { validTo: running.clock.now() })],
    ['an account', 401, (tx) => updateRows(tx, Account, { personId: 'person-secretary', tenantId }, { disabled: true })],
    ['a session', 401, (tx) => deleteRows(tx, Session, { personId: 'person-secretary', tenantId })],
  ])('should be gone here within a minute, also for whoever goes on calling: %s', async (_, status, takeAway) => {
    const secretary = await running.as('secretary');
    await board(secretary);
    await running.app.get(UnitOfWork).run(takeAway);
    const answers: number[] = [];
    for (; passed < 60_000; passed += 5_000) answers.push(await board(secretary).then(() => 200, (error: { status: number }) => error.status));
    await expect(board(secretary)).rejects.toMatchObject({ status });
    // Else the memory that this is about was never asked.
    expect(answers[0]).toBe(200);
    expect(answers.at(-1)).toBe(status);
  });
});
