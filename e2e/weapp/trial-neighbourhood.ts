import { randomUUID } from 'node:crypto';
import { startTrialServer, type TrialServer } from '../trial-server.js';
import { Devices } from './devices.js';
import { BUILT_SERVER } from './places.js';

/** Words that sorting is sure of: they go to the party group at once. */
export const FIRE_LANE = '消防通道被电动车堵满了';

/** A fresh trial, phones in the hands of its people, and shortcuts past the screens that a flow is not about. */
export class TrialNeighbourhood {
  private constructor(readonly server: TrialServer, readonly devices: Devices, readonly gridCode: string) {}

  /** `environment`: further settings of the service. */
  static async start(environment: NodeJS.ProcessEnv = {}): Promise<TrialNeighbourhood> {
    const server = await startTrialServer(BUILT_SERVER, () => Promise.resolve(environment));
    const secretary = await server.client('secretary');
    const codes = await secretary.call('get', '/api/codes');
    const grid = codes.items.find((code) => code.target === 'grid' && code.status === 'active');
    if (!grid) throw new Error('the trial secretary has no code of a grid');
    return new TrialNeighbourhood(server, new Devices(server.origin), grid.code);
  }

  /** Files a request as somebody who scanned the code of the grid. */
  async report(text: string): Promise<{ id: string; lookupCode: string }> {
    const anybody = await this.server.client();
    return anybody.call('post', '/api/requests', {
      body: { text, code: this.gridCode, contact: { name: '林小燕', phone: '13800130721' } },
      headers: { 'Idempotency-Key': randomUUID() },
    });
  }

  /** A command that the flow is not about, given by its one who may. */
  async give(login: string, id: string, command: 'sign' | 'ask' | 'redirect' | 'contact' | 'resolve', body: Record<string, unknown>): Promise<void> {
    const client = await this.server.client(login);
    const { version } = await client.call('get', '/api/requests/{id}', { path: { id } });
    const path = `/api/requests/{id}/commands/${command}` as '/api/requests/{id}/commands/sign';
    await client.call('post', path, { path: { id }, body: { ...body, expectedVersion: version }, headers: { 'Idempotency-Key': randomUUID() } });
  }

  /** The request as a trial login reads it. */
  async read(login: string, id: string) {
    const client = await this.server.client(login);
    return client.call('get', '/api/requests/{id}', { path: { id } });
  }

  signedIn(login: string) {
    return this.devices.signedIn(login, this.server.password(login));
  }

  async stop(): Promise<void> {
    try {
      await this.devices.dispose();
    } finally {
      await this.server.stop();
    }
  }
}
