import type { paths, Schemas } from '@yige/api-client';
import { type Api, key } from './start-app.js';

type CommandName = Extract<keyof paths, `/api/requests/{id}/commands/${string}`> extends `/api/requests/{id}/commands/${infer Name}` ? Name : never;

/** Gives a command on the request as it stands now; what the body must carry is the server's to say. */
export async function act(api: Api, id: string, command: CommandName, body: object = {}): Promise<Schemas['MovedView']> {
  const { version: expectedVersion } = await api.call('get', '/api/requests/{id}', { path: { id } });
  return api.call('post', `/api/requests/{id}/commands/${command}`, { path: { id }, headers: key(), body: { expectedVersion, ...body } } as never);
}
