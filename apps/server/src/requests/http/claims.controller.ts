import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, signedIn } from '../../platform/http/actor.js';
import { IdempotencyKey } from '../../platform/http/idempotency-key.js';
import { Claims } from '../application/claims.js';
import { GroupReply } from '../application/group-reply.js';
import { ClaimCardView, ClaimCode, ClaimedView, ClaimLookView, GroupReplyView } from './claims.dto.js';

/** From the group of a grid to the desk and back. */
@ApiTags('Requests')
@Controller('api')
export class ClaimsController {
  constructor(
    private readonly claims: Claims,
    private readonly replies: GroupReply,
  ) {}

  @Post('requests/:id/claim')
  @ApiCreatedResponse({ type: ClaimCardView })
  issue(@CurrentActor() actor: Actor, @IdempotencyKey() key: string, @Param('id') id: string): Promise<ClaimCardView> {
    return this.claims.issue(signedIn(actor), id, key);
  }

  @Post('claims/look')
  @HttpCode(200)
  @ApiOkResponse({ type: ClaimLookView })
  look(@CurrentActor() actor: Actor, @Body() body: ClaimCode): Promise<ClaimLookView> {
    return this.claims.look(body.code, actor.source);
  }

  @Post('claims')
  @HttpCode(200)
  @ApiOkResponse({ type: ClaimedView })
  take(@CurrentActor() actor: Actor, @IdempotencyKey() key: string, @Body() body: ClaimCode): Promise<ClaimedView> {
    return this.claims.take(actor, body.code, key);
  }

  @Get('requests/:id/group-reply')
  @ApiOkResponse({ type: GroupReplyView })
  reply(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<GroupReplyView> {
    return this.replies.of(actor, id);
  }
}
