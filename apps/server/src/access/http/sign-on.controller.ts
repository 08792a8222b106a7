import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../../platform/http/actor.js';
import { SignOn } from '../application/sign-on.js';
import { SessionView } from './sessions.dto.js';
import { BeginSignOn, ConfirmSignOn, FinishSignOn, SignOnStartView, SignOnView } from './sign-on.dto.js';

/** Sign-in at the district's own provider. Without one every address here is unknown. */
@ApiTags('Sessions')
@Controller('api/sign-on')
export class SignOnController {
  constructor(private readonly signOn: SignOn) {}

  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: SignOnStartView })
  begin(@Body() { face }: BeginSignOn): Promise<SignOnStartView> {
    return this.signOn.begin(face);
  }

  @Post('finish')
  @HttpCode(200)
  @ApiOkResponse({ type: SignOnView })
  finish(@CurrentActor() actor: Actor, @Body() { ticket, answer }: FinishSignOn): Promise<SignOnView> {
    return this.signOn.finish(ticket, answer, actor.source);
  }

  @Post('confirm')
  @ApiCreatedResponse({ type: SessionView })
  confirm(@CurrentActor() actor: Actor, @Body() { proof, code }: ConfirmSignOn): Promise<SessionView> {
    return this.signOn.confirm(proof, code, actor.source);
  }
}
