import { Body, Controller, Get, Header, HttpCode, Param, Patch, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, signedIn } from '../../platform/http/actor.js';
import { IdempotencyKey } from '../../platform/http/idempotency-key.js';
import { type Page, PageOf, PageQuery } from '../../platform/http/page.js';
import { GroupMessages } from '../application/group-messages.js';
import { JoinWays } from '../application/join-ways.js';
import { AskGroupMessage, ChangeJoinWay, GroupMessageView, JoinWayListView, JoinWayView, MakeJoinWay } from './customer-groups.dto.js';

const PNG_BEGINS = 0x89;

/** Customer groups of WeCom (客户群): how residents join them, and what is said in them. */
@ApiTags('WeChat')
@Controller('api')
export class CustomerGroupsController {
  constructor(
    private readonly ways: JoinWays,
    private readonly messages: GroupMessages,
  ) {}

  @Get('join-ways')
  @ApiOkResponse({ type: JoinWayListView })
  async joinWays(@CurrentActor() actor: Actor): Promise<JoinWayListView> {
    return { items: await this.ways.list(signedIn(actor)) };
  }

  @Post('join-ways')
  @ApiCreatedResponse({ type: JoinWayView })
  makeJoinWay(@CurrentActor() actor: Actor, @IdempotencyKey() key: string, @Body() body: MakeJoinWay): Promise<JoinWayView> {
    return this.ways.make(signedIn(actor), key, body);
  }

  @Patch('join-ways/:id')
  @ApiOkResponse({ type: JoinWayView })
  changeJoinWay(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: ChangeJoinWay): Promise<JoinWayView> {
    return this.ways.change(signedIn(actor), id, body);
  }

  @Post('join-ways/:id/remove')
  @HttpCode(204)
  @ApiNoContentResponse()
  removeJoinWay(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.ways.remove(signedIn(actor), id);
  }

  @Get('join-ways/:id/picture')
  @Header('content-security-policy', "default-src 'none'; sandbox")
  @ApiProduces('image/png', 'image/jpeg')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async joinWayPicture(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<StreamableFile> {
    const bytes = await this.ways.picture(signedIn(actor), id);
    return new StreamableFile(bytes, { type: bytes[0] === PNG_BEGINS ? 'image/png' : 'image/jpeg', length: bytes.length });
  }

  @Get('group-messages')
  @ApiOkResponse({ type: PageOf(GroupMessageView) })
  groupMessages(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<Page<GroupMessageView>> {
    return this.messages.list(signedIn(actor), query);
  }

  @Post('group-messages')
  @ApiCreatedResponse({ type: GroupMessageView })
  askGroupMessage(@CurrentActor() actor: Actor, @IdempotencyKey() key: string, @Body() body: AskGroupMessage): Promise<GroupMessageView> {
    return this.messages.ask(signedIn(actor), key, body);
  }
}
