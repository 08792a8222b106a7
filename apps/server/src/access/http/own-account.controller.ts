import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, signedIn } from '../../platform/http/actor.js';
import { OwnAccount } from '../application/own-account.js';
import { Passwords } from '../application/passwords.js';
import { BeginSecondFactor, ChangePassword, ConfirmSecondFactor, NewSecondFactorView, OwnSessionListView, RecoveryCodesView, RemoveSecondFactor } from './own-account.dto.js';

/** No key stands here: what these answer is kept nowhere, and each may be called again. */
@ApiTags('My account')
@Controller('api/me')
export class OwnAccountController {
  constructor(
    private readonly passwords: Passwords,
    private readonly account: OwnAccount,
  ) {}

  @Put('password')
  @HttpCode(204)
  @ApiNoContentResponse()
  changePassword(@CurrentActor() actor: Actor, @Body() body: ChangePassword): Promise<void> {
    return this.passwords.change(signedIn(actor), body.current, body.password);
  }

  @Post('second-factor')
  @HttpCode(200)
  @ApiOkResponse({ type: NewSecondFactorView })
  beginSecondFactor(@CurrentActor() actor: Actor, @Body() body: BeginSecondFactor): Promise<NewSecondFactorView> {
    return this.account.beginFactor(signedIn(actor), body.password);
  }

  @Post('second-factor/confirm')
  @HttpCode(200)
  @ApiOkResponse({ type: RecoveryCodesView })
  confirmSecondFactor(@CurrentActor() actor: Actor, @Body() body: ConfirmSecondFactor): Promise<RecoveryCodesView> {
    return this.account.confirmFactor(signedIn(actor), body.code);
  }

  @Post('second-factor/remove')
  @HttpCode(204)
  @ApiNoContentResponse()
  removeSecondFactor(@CurrentActor() actor: Actor, @Body() body: RemoveSecondFactor): Promise<void> {
    return this.account.removeFactor(signedIn(actor), body.password, body.code);
  }

  @Post('second-factor/codes')
  @HttpCode(200)
  @ApiOkResponse({ type: RecoveryCodesView })
  renewRecoveryCodes(@CurrentActor() actor: Actor, @Body() body: ConfirmSecondFactor): Promise<RecoveryCodesView> {
    return this.account.renewCodes(signedIn(actor), body.code);
  }

  @Get('sessions')
  @ApiOkResponse({ type: OwnSessionListView })
  async sessions(@CurrentActor() actor: Actor): Promise<OwnSessionListView> {
    return { items: await this.account.sessions(signedIn(actor)) };
  }

  @Delete('sessions/:sessionId')
  @HttpCode(204)
  @ApiNoContentResponse()
  endSession(@CurrentActor() actor: Actor, @Param('sessionId') sessionId: string): Promise<void> {
    return this.account.endSession(signedIn(actor), sessionId);
  }

  @Delete('sessions')
  @HttpCode(204)
  @ApiNoContentResponse()
  endOtherSessions(@CurrentActor() actor: Actor): Promise<void> {
    return this.account.endOthers(signedIn(actor));
  }
}
