import { startWechatStandIn, type WechatStandIn } from '../wechat-stand-in.js';
import { TrialNeighbourhood } from './trial-neighbourhood.js';

/** A trial whose people may come by WeChat, and the stand-in that they come by. */
export interface WechatNeighbourhood {
  readonly wechat: WechatStandIn;
  readonly place: TrialNeighbourhood;
  stop(): Promise<void>;
}

export async function startWechatNeighbourhood(): Promise<WechatNeighbourhood> {
  const wechat = await startWechatStandIn();
  const place = await TrialNeighbourhood.start(wechat.environment);
  return {
    wechat,
    place,
    stop: async () => {
      await place.stop();
      wechat.stop();
    },
  };
}
