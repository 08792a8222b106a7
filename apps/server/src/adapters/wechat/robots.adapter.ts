import { type RobotMessage, Robots } from '../../platform/ports/robots.port.js';
import type { Caller } from './caller.js';

/** `webhook/send` (wechat.md §6.2). */
export class RobotsAdapter extends Robots {
  constructor(private readonly caller: Caller) {
    super();
  }

  async send(key: string, message: RobotMessage, signal?: AbortSignal): Promise<void> {
    const { kind, content } = message;
    const said = kind === 'text' && message.mentioned ? { content, mentioned_list: message.mentioned } : { content };
    await this.caller.call({ path: '/cgi-bin/webhook/send', query: { key }, body: { msgtype: kind, [kind]: said }, signal });
  }
}
