import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, signedIn } from '../../platform/http/actor.js';
import { CallLimits } from '../../platform/limits/call-limits.js';
import { Board } from '../application/board.js';
import { Worklists } from '../application/worklists.js';
import { BoardView, WorklistPageView, WorklistParams, WorklistQuery } from './worklists.dto.js';

@ApiTags('Worklists')
@Controller('api')
export class WorklistsController {
  constructor(
    private readonly worklists: Worklists,
    private readonly boards: Board,
    private readonly limits: CallLimits,
  ) {}

  @Get('worklists/:view')
  @ApiOkResponse({ type: WorklistPageView })
  async worklist(@CurrentActor() actor: Actor, @Param() params: WorklistParams, @Query() query: WorklistQuery): Promise<WorklistPageView> {
    if (query.q !== undefined) await this.limits.take('search', actor);
    return this.worklists.page(signedIn(actor), params.view, query);
  }

  @Get('boards/:nodeId')
  @ApiOkResponse({ type: BoardView })
  board(@CurrentActor() actor: Actor, @Param('nodeId') nodeId: string): Promise<BoardView> {
    return this.boards.of(signedIn(actor), nodeId);
  }
}
