import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, signedIn } from '../../platform/http/actor.js';
import { type Page, PageOf, PageQuery } from '../../platform/http/page.js';
import { Inbox } from '../application/inbox.js';
import { NoticeView } from './notices.dto.js';

@ApiTags('Notices')
@Controller('api/notices')
export class NoticesController {
  constructor(private readonly inbox: Inbox) {}

  @Get()
  @ApiOkResponse({ type: PageOf(NoticeView) })
  list(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<Page<NoticeView>> {
    return this.inbox.list(signedIn(actor), query);
  }

  @Post(':id/read')
  @HttpCode(204)
  @ApiNoContentResponse()
  read(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.inbox.markRead(signedIn(actor), id);
  }
}
