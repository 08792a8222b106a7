import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, signedIn } from '../../platform/http/actor.js';
import { IdempotencyKey } from '../../platform/http/idempotency-key.js';
import { type Page, PageOf } from '../../platform/http/page.js';
import { PropertyTasks } from '../application/property-tasks.js';
import { AnswerPropertyTask, AskedPropertyTaskView, AskProperty, PropertyTasksOfRequestView, PropertyTasksQuery, PropertyTaskView } from './property.dto.js';

@ApiTags('Property')
@Controller('api')
export class PropertyController {
  constructor(private readonly tasks: PropertyTasks) {}

  @Get('requests/:id/property-tasks')
  @ApiOkResponse({ type: PropertyTasksOfRequestView })
  ofRequest(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<PropertyTasksOfRequestView> {
    return this.tasks.ofRequest(signedIn(actor), id);
  }

  @Post('requests/:id/property-tasks')
  @ApiCreatedResponse({ type: AskedPropertyTaskView })
  ask(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string, @Body() body: AskProperty): Promise<AskedPropertyTaskView> {
    return this.tasks.ask(signedIn(actor), id, key, body);
  }

  @Post('requests/:id/property-tasks/:taskId/withdraw')
  @HttpCode(204)
  @ApiNoContentResponse()
  withdraw(@CurrentActor() actor: Actor, @Param('id') id: string, @Param('taskId') taskId: string): Promise<void> {
    return this.tasks.withdraw(signedIn(actor), id, taskId);
  }

  @Get('property-tasks')
  @ApiOkResponse({ type: PageOf(PropertyTaskView) })
  list(@CurrentActor() actor: Actor, @Query() query: PropertyTasksQuery): Promise<Page<PropertyTaskView>> {
    return this.tasks.list(signedIn(actor), query);
  }

  @Get('property-tasks/:id')
  @ApiOkResponse({ type: PropertyTaskView })
  read(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<PropertyTaskView> {
    return this.tasks.read(signedIn(actor), id);
  }

  @Post('property-tasks/:id/answer')
  @HttpCode(200)
  @ApiOkResponse({ type: PropertyTaskView })
  answer(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string, @Body() body: AnswerPropertyTask): Promise<PropertyTaskView> {
    return this.tasks.answer(signedIn(actor), id, key, body);
  }
}
