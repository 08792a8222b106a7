import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, signedIn } from '../../platform/http/actor.js';
import { IdempotencyKey } from '../../platform/http/idempotency-key.js';
import { Delegations } from '../application/delegations.js';
import { CandidatesQuery, CandidatesView, GiveDelegation, OwnDelegationsView } from './delegations.dto.js';

@ApiTags('My account')
@Controller('api/me/delegations')
export class DelegationsController {
  constructor(private readonly delegations: Delegations) {}

  @Get()
  @ApiOkResponse({ type: OwnDelegationsView })
  mine(@CurrentActor() actor: Actor): Promise<OwnDelegationsView> {
    return this.delegations.mine(signedIn(actor));
  }

  @Get('candidates')
  @ApiOkResponse({ type: CandidatesView })
  async candidates(@CurrentActor() actor: Actor, @Query() { postId, q }: CandidatesQuery): Promise<CandidatesView> {
    return { items: await this.delegations.candidates(signedIn(actor), postId, q) };
  }

  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: OwnDelegationsView })
  async give(@CurrentActor() actor: Actor, @IdempotencyKey() key: string, @Body() body: GiveDelegation): Promise<OwnDelegationsView> {
    await this.delegations.give(signedIn(actor), key, body);
    return this.delegations.mine(signedIn(actor));
  }

  @Post(':delegationId/end')
  @HttpCode(204)
  @ApiNoContentResponse()
  end(@CurrentActor() actor: Actor, @IdempotencyKey() key: string, @Param('delegationId') id: string): Promise<void> {
    return this.delegations.end(signedIn(actor), key, id);
  }
}
