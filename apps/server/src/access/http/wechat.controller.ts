import { Body, Controller, Delete, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, signedIn } from '../../platform/http/actor.js';
import { IdempotencyKey } from '../../platform/http/idempotency-key.js';
import { SignInByWechat } from '../application/sign-in-by-wechat.js';
import { WechatBindings } from '../application/wechat-bindings.js';
import { BindWechat, OwnPhoneView, PhoneCode, WechatCode, WechatInvitationView, WechatSessionView } from './wechat.dto.js';

/** Sign-in by WeChat. Codes are good once, so that a call with one is never the same call twice; nothing of WeChat's is ever answered. */
@ApiTags('WeChat')
@Controller('api')
export class WechatController {
  constructor(
    private readonly byWechat: SignInByWechat,
    private readonly bindings: WechatBindings,
  ) {}

  @Post('sessions/wechat')
  @ApiCreatedResponse({ type: WechatSessionView })
  signIn(@CurrentActor() actor: Actor, @Body() body: WechatCode): Promise<WechatSessionView> {
    return this.byWechat.run(body.code, actor.source);
  }

  @Post('wechat/phone')
  @HttpCode(200)
  @ApiOkResponse({ type: OwnPhoneView })
  async phone(@CurrentActor() actor: Actor, @Body() body: PhoneCode): Promise<OwnPhoneView> {
    return { phone: await this.byWechat.phone(actor, body.code) };
  }

  @Post('wechat/binding')
  @ApiCreatedResponse({ type: WechatSessionView })
  bind(@CurrentActor() actor: Actor, @Body() body: BindWechat): Promise<WechatSessionView> {
    return this.byWechat.bind(actor, body.invitation);
  }

  @Delete('wechat/identity')
  @HttpCode(204)
  @ApiNoContentResponse()
  forget(@CurrentActor() actor: Actor): Promise<void> {
    return this.byWechat.forget(actor);
  }

  @Post('me/wechat-invitation')
  @ApiCreatedResponse({ type: WechatInvitationView })
  inviteSelf(@CurrentActor() actor: Actor, @IdempotencyKey() key: string): Promise<WechatInvitationView> {
    return this.bindings.inviteSelf(signedIn(actor), key);
  }

  @Delete('me/wechat')
  @HttpCode(204)
  @ApiNoContentResponse()
  unbindSelf(@CurrentActor() actor: Actor): Promise<void> {
    return this.bindings.unbindSelf(signedIn(actor));
  }

  @Post('people/:personId/wechat-invitation')
  @ApiCreatedResponse({ type: WechatInvitationView })
  invite(@CurrentActor() actor: Actor, @IdempotencyKey() key: string, @Param('personId') personId: string): Promise<WechatInvitationView> {
    return this.bindings.invite(signedIn(actor), key, personId);
  }

  @Delete('people/:personId/wechat')
  @HttpCode(204)
  @ApiNoContentResponse()
  unbind(@CurrentActor() actor: Actor, @Param('personId') personId: string): Promise<void> {
    return this.bindings.unbind(signedIn(actor), personId);
  }
}
