import { Injectable } from '@nestjs/common';
import { DerivedCodes } from '../../platform/crypto/derived-codes.js';
import { Keys } from '../../platform/crypto/keys.js';

/** The code by which a member of staff ties their WeChat to their account. */
@Injectable()
export class InvitationCodes extends DerivedCodes {
  constructor(keys: Keys) {
    super(keys, 'wechat-invitation', 'wechat-invitation-hash');
  }
}
