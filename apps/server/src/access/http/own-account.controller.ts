import { Body, Controller, HttpCode, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, signedIn } from '../../platform/http/actor.js';
import { Passwords } from '../application/passwords.js';
import { ChangePassword } from './own-account.dto.js';

@ApiTags('My account')
@Controller('api/me')
export class OwnAccountController {
  constructor(private readonly passwords: Passwords) {}

  @Put('password')
  @HttpCode(204)
  @ApiNoContentResponse()
  changePassword(@CurrentActor() actor: Actor, @Body() body: ChangePassword): Promise<void> {
    return this.passwords.change(signedIn(actor), body.current, body.password);
  }
}
