import { Injectable } from '@nestjs/common';
import { findRow } from '../../platform/database/find-rows.js';
import { Reads } from '../../platform/database/reads.js';
import { AuthorOpenids } from '../../platform/ports/author-openids.port.js';
import { WechatBinding } from '../infrastructure/wechat-binding.entity.js';
import { WechatIdentities } from './wechat-identities.js';

/** Of staff who have bound their account to WeChat. */
@Injectable()
export class BoundOpenids extends AuthorOpenids {
  constructor(
    private readonly reads: Reads,
    private readonly identities: WechatIdentities,
  ) {
    super();
  }

  async of(tenantId: string, personId: string): Promise<string | null> {
    const binding = await findRow(this.reads.manager, WechatBinding, { tenantId, personId });
    return binding && this.identities.openidOf(binding.identityId);
  }
}
