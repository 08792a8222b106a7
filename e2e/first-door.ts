import type { TrialServer } from './trial-server.js';

/** The first door of the zone of the trial's group leader, with its house. */
export async function firstDoor(server: TrialServer) {
  const leader = await server.client('leader');
  const [own] = await leader.call('get', '/api/me/zones');
  const house = own?.buildings[0];
  const door = house?.doors[0];
  if (own === undefined || house === undefined || door === undefined) throw new Error('the trial leader answers for no door');
  return { zone: own.zone, house, door };
}
