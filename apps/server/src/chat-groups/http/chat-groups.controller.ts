import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, signedIn } from '../../platform/http/actor.js';
import { ChatGroups } from '../application/chat-groups.js';
import { BindChatGroup, ChatGroupListView, ChatGroupsQuery, ChatGroupView, FromGroup, RecognisedGroupView } from './chat-groups.dto.js';

@ApiTags('WeChat')
@Controller('api/chat-groups')
export class ChatGroupsController {
  constructor(private readonly groups: ChatGroups) {}

  @Post()
  @ApiCreatedResponse({ type: ChatGroupView })
  bind(@CurrentActor() actor: Actor, @Body() body: BindChatGroup): Promise<ChatGroupView> {
    return this.groups.bind(signedIn(actor), body);
  }

  @Post('recognise')
  @HttpCode(200)
  @ApiOkResponse({ type: RecognisedGroupView })
  recognise(@CurrentActor() actor: Actor, @Body() body: FromGroup): Promise<RecognisedGroupView> {
    return this.groups.recognise(body, actor.source);
  }

  @Get()
  @ApiOkResponse({ type: ChatGroupListView })
  list(@CurrentActor() actor: Actor, @Query() query: ChatGroupsQuery): Promise<ChatGroupListView> {
    return this.groups.list(actor, query.gridId);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  unbind(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.groups.unbind(signedIn(actor), id);
  }
}
