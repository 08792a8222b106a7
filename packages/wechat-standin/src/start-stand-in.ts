import type { AddressInfo } from 'node:net';
import { controlDoor } from './control/control-door.js';
import { json } from './http/answer.js';
import { makeServer, type Platform } from './http/serve.js';
import { MAP_ENDPOINTS } from './map/geocoder.js';
import { mustBeTrialOrTest } from './may-run.js';
import { WECOM_ENDPOINTS } from './wecom/index.js';
import { WECOM_PREFIX, wecomError } from './wecom/wecom-call.js';
import { WEIXIN_ENDPOINTS } from './weixin/index.js';
import { weixinError } from './weixin/weixin-call.js';
import type { Instant } from './world/clock.js';
import type { Setting } from './world/setting.js';
import { World } from './world/world.js';

const LOGIN = '/sns/jscode2session';

/** The map first, then WeCom: everything else is WeChat's. */
const PLATFORMS: readonly Platform[] = [
  { endpoints: MAP_ENDPOINTS, knows: (path) => path.startsWith('/ws/'), refuse: ({ errcode, message }) => json({ status: errcode, message }) },
  { endpoints: WECOM_ENDPOINTS, knows: (path) => path.startsWith(`${WECOM_PREFIX}/`), refuse: (refused, { clientIp }, { chance }) => wecomError(refused, chance.digits(19), clientIp) },
  {
    endpoints: WEIXIN_ENDPOINTS, knows: () => true,
    refuse: (refused, { path }, { chance }) => weixinError(refused, chance.requestId(), path === LOGIN ? 'text/plain' : undefined),
  },
];

export interface StandInOptions {
  readonly setting: Setting;
  /** 0 takes any that is free. */
  readonly port?: number;
  /** The true time, in milliseconds since 1970. */
  readonly now: () => Instant;
  /** The same seed draws the same tokens and codes. */
  readonly seed: string;
  /** Says whether this may run at all. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

export interface StandIn {
  /** Address of api.weixin.qq.com and of the map; `/qy` after it stands for qyapi.weixin.qq.com. */
  readonly url: string;
  readonly world: World;
  readonly close: () => Promise<void>;
}

/** Listens on this machine alone. @throws MayNotRun outside of a trial and of tests */
export async function startStandIn({ setting, port = 0, now, seed, env }: StandInOptions): Promise<StandIn> {
  mustBeTrialOrTest(env);
  const world = new World(setting, { now, seed });
  const server = makeServer(world, PLATFORMS, controlDoor(world));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    world,
    async close() {
      world.clock.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
