import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Keys } from '../../platform/crypto/keys.js';
import { Reads } from '../../platform/database/reads.js';
import { CustomerGroups } from '../../platform/ports/customer-groups.port.js';
import { Refused } from '../../platform/ports/outside-call.js';
import { ChatGroup } from '../infrastructure/chat-group.entity.js';

/** As a fault: an ordinary group, or one of another company, or none any more. */
export const NOT_OF_COMPANY = 'notOfCompany';

/** What WeCom knows of groups that were bound by a card: the same group has an id of WeChat's and one of WeCom's (wechat.md §6.3). */
@Injectable()
export class CompanyChats {
  constructor(
    @Inject(CustomerGroups) private readonly platform: CustomerGroups | null,
    private readonly reads: Reads,
    private readonly keys: Keys,
  ) {}

  /** @throws Refused where no company is set up any more; what the port throws */
  get service(): CustomerGroups {
    if (this.platform === null) throw new Refused('none', 'config');
    return this.platform;
  }

  get isSetUp(): boolean {
    return this.platform !== null;
  }

  /** In the order of the groups; null when any of them is no customer group of this company. */
  async idsOf(tenantId: string, groupIds: readonly string[], signal: AbortSignal): Promise<string[] | null> {
    const rows = await this.reads.manager.findBy(ChatGroup, { tenantId, id: In([...groupIds]) });
    const found: string[] = [];
    for (const id of groupIds) {
      const row = rows.find((one) => one.id === id);
      const chatId = row ? await this.service.chatOf(this.keys.decrypt('opengid-address', row.opengidSealed), signal) : null;
      if (chatId === null) return null;
      found.push(chatId);
    }
    return found;
  }
}
