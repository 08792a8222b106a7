import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, signedIn } from '../../platform/http/actor.js';
import { Sessions } from '../application/sessions.js';
import { MeetFactor, MeView, SessionView, SignIn } from './sessions.dto.js';

@ApiTags('Sessions')
@Controller('api')
export class SessionsController {
  constructor(private readonly sessions: Sessions) {}

  @Post('sessions')
  @ApiCreatedResponse({ type: SessionView })
  signIn(@CurrentActor() actor: Actor, @Body() body: SignIn): Promise<SessionView> {
    return this.sessions.signIn(body, actor.source);
  }

  @Post('sessions/current/factor')
  @HttpCode(200)
  @ApiOkResponse({ type: MeView })
  meetFactor(@CurrentActor() actor: Actor, @Body() body: MeetFactor): Promise<MeView> {
    return this.sessions.meetFactor(signedIn(actor), body.code);
  }

  @Delete('sessions/current')
  @HttpCode(204)
  @ApiNoContentResponse()
  signOut(@CurrentActor() actor: Actor): Promise<void> {
    return this.sessions.signOut(signedIn(actor));
  }

  @Get('me')
  @ApiOkResponse({ type: MeView })
  me(@CurrentActor() actor: Actor): Promise<MeView> {
    return this.sessions.me(signedIn(actor));
  }
}
