import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, signedIn } from '../../platform/http/actor.js';
import { IdempotencyKey } from '../../platform/http/idempotency-key.js';
import { GroupRobots } from '../application/group-robots.js';
import { AddGroupRobot, GroupRobotsQuery, GroupRobotsView, GroupRobotView } from './group-robots.dto.js';

@ApiTags('Notices')
@Controller('api/group-robots')
export class GroupRobotsController {
  constructor(private readonly robots: GroupRobots) {}

  @Get()
  @ApiOkResponse({ type: GroupRobotsView })
  async list(@CurrentActor() actor: Actor, @Query() { nodeId }: GroupRobotsQuery): Promise<GroupRobotsView> {
    return { items: await this.robots.of(signedIn(actor), nodeId) };
  }

  @Post()
  @ApiCreatedResponse({ type: GroupRobotView })
  add(@CurrentActor() actor: Actor, @IdempotencyKey() key: string, @Body() body: AddGroupRobot): Promise<GroupRobotView> {
    return this.robots.add(signedIn(actor), key, body);
  }

  @Post(':id/remove')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.robots.remove(signedIn(actor), id);
  }

  @Post(':id/try')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'It says a line in its group, presently.' })
  try(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.robots.try(signedIn(actor), id);
  }
}
