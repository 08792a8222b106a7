import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, signedIn } from '../../platform/http/actor.js';
import { IdempotencyKey } from '../../platform/http/idempotency-key.js';
import { Sorting } from '../application/sorting.js';
import { ModelToPromote, ModelToTakeBack, SortingModelsView, SortingView, ThresholdToChoose } from './sorting.dto.js';

@ApiTags('Sorting')
@Controller('api/sorting')
export class SortingController {
  constructor(private readonly sorting: Sorting) {}

  @Get()
  @ApiOkResponse({ type: SortingView, description: 'What sorts now, and how well.' })
  show(@CurrentActor() actor: Actor): Promise<SortingView> {
    return this.sorting.show(signedIn(actor));
  }

  @Get('models')
  @ApiOkResponse({ type: SortingModelsView })
  models(@CurrentActor() actor: Actor): Promise<SortingModelsView> {
    return this.sorting.list(signedIn(actor));
  }

  @Post('promotions')
  @HttpCode(200)
  @ApiOkResponse({ type: SortingView, description: 'Every server follows within a minute.' })
  promote(@CurrentActor() actor: Actor, @IdempotencyKey() key: string, @Body() { version }: ModelToPromote): Promise<SortingView> {
    return this.sorting.promote(signedIn(actor), key, version);
  }

  @Post('rollbacks')
  @HttpCode(200)
  @ApiOkResponse({ type: SortingView, description: 'The one before sorts again, or the model that knows no history. Every server follows within a minute.' })
  takeBack(@CurrentActor() actor: Actor, @IdempotencyKey() key: string, @Body() { version }: ModelToTakeBack): Promise<SortingView> {
    return this.sorting.takeBack(signedIn(actor), key, version);
  }

  @Put('threshold')
  @ApiOkResponse({ type: SortingView, description: 'Every server follows within a minute.' })
  choose(@CurrentActor() actor: Actor, @IdempotencyKey() key: string, @Body() body: ThresholdToChoose): Promise<SortingView> {
    return this.sorting.choose(signedIn(actor), key, body);
  }
}
