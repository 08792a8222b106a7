import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../../platform/http/actor.js';
import { type Page, PageOf, PageQuery } from '../../platform/http/page.js';
import { Inbox } from '../application/inbox.js';
import { NoticePreferences } from '../application/notice-preferences.js';
import { ChooseNoticePreference, NoticePreferenceView, NoticeView, WaitingNoticesView } from './notices.dto.js';

@ApiTags('Notices')
@Controller('api')
export class NoticesController {
  constructor(
    private readonly inbox: Inbox,
    private readonly preferences: NoticePreferences,
  ) {}

  @Get('notices')
  @ApiOkResponse({ type: PageOf(NoticeView) })
  list(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<Page<NoticeView>> {
    return this.inbox.list(actor, query);
  }

  @Post('notices/:id/read')
  @HttpCode(204)
  @ApiNoContentResponse()
  read(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.inbox.markRead(actor, id);
  }

  @Get('notices/waiting')
  @ApiOkResponse({ type: WaitingNoticesView })
  waiting(@CurrentActor() actor: Actor): Promise<WaitingNoticesView> {
    return this.inbox.waiting(actor);
  }

  @Get('notices/:id/gathered')
  @ApiOkResponse({ type: PageOf(NoticeView) })
  gathered(@CurrentActor() actor: Actor, @Param('id') id: string, @Query() query: PageQuery): Promise<Page<NoticeView>> {
    return this.inbox.gathered(actor, id, query);
  }

  @Get('me/notice-preference')
  @ApiOkResponse({ type: NoticePreferenceView })
  async preference(@CurrentActor() actor: Actor): Promise<NoticePreferenceView> {
    return { howTold: await this.preferences.own(actor) };
  }

  @Put('me/notice-preference')
  @ApiOkResponse({ type: NoticePreferenceView })
  async prefer(@CurrentActor() actor: Actor, @Body() { howTold }: ChooseNoticePreference): Promise<NoticePreferenceView> {
    return { howTold: await this.preferences.choose(actor, howTold) };
  }
}
