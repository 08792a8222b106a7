import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, signedIn } from '../../platform/http/actor.js';
import { RevealReporter } from '../application/reveal-reporter.js';
import { IdentityViewView, RevealedReporterView, RevealReporterBody } from './identity.dto.js';

@ApiTags('Identity')
@Controller('api/requests/:id')
export class IdentityController {
  constructor(private readonly reporter: RevealReporter) {}

  @Post('identity')
  @HttpCode(200)
  @ApiOkResponse({ type: RevealedReporterView })
  reveal(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() { reason }: RevealReporterBody): Promise<RevealedReporterView> {
    return this.reporter.reveal(signedIn(actor), id, reason);
  }

  @Get('identity-views')
  @ApiOkResponse({ type: [IdentityViewView] })
  views(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<IdentityViewView[]> {
    return this.reporter.views(actor, id);
  }
}
