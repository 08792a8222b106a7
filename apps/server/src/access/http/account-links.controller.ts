import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../../platform/http/actor.js';
import { AccountLinks } from '../application/account-links.js';
import { LinkOwnerView, LookAtLink, UseLink } from './account-links.dto.js';

/** For whoever received a link. It is sent in the body, since addresses are written down in many places. */
@ApiTags('My account')
@Controller('api/account-links')
export class AccountLinksController {
  constructor(private readonly links: AccountLinks) {}

  @Post('look')
  @HttpCode(200)
  @ApiOkResponse({ type: LinkOwnerView })
  look(@CurrentActor() actor: Actor, @Body() body: LookAtLink): Promise<LinkOwnerView> {
    return this.links.look(body.token, actor.source);
  }

  @Post('use')
  @HttpCode(204)
  @ApiNoContentResponse()
  use(@CurrentActor() actor: Actor, @Body() body: UseLink): Promise<void> {
    return this.links.use(body.token, body.password, actor.source);
  }
}
