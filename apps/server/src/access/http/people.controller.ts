import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, signedIn } from '../../platform/http/actor.js';
import { IdempotencyKey } from '../../platform/http/idempotency-key.js';
import { type Page, PageOf } from '../../platform/http/page.js';
import { CallLimits } from '../../platform/limits/call-limits.js';
import { AccountLinks } from '../application/account-links.js';
import { authorityOf } from '../application/authority.js';
import { type InvitedPerson, ManageAccounts } from '../application/manage-accounts.js';
import { ManagePosts } from '../application/manage-posts.js';
import { PeopleList } from '../application/people-list.js';
import { AccountLinkView, EndPost, GivenPost, InviteKnownPerson, InvitePerson, PeopleQuery, PersonLineView, PersonView, RecoverPerson } from './people.dto.js';

@ApiTags('People')
@Controller('api/people')
export class PeopleController {
  constructor(
    private readonly people: PeopleList,
    private readonly accounts: ManageAccounts,
    private readonly posts: ManagePosts,
    private readonly links: AccountLinks,
    private readonly limits: CallLimits,
  ) {}

  @Get()
  @ApiOkResponse({ type: PageOf(PersonLineView) })
  async list(@CurrentActor() actor: Actor, @Query() query: PeopleQuery): Promise<Page<PersonLineView>> {
    if (query.q !== undefined) await this.limits.take('search', actor);
    return this.people.page(authorityOf(signedIn(actor)), query);
  }

  @Get(':personId')
  @ApiOkResponse({ type: PersonView })
  read(@CurrentActor() actor: Actor, @Param('personId') personId: string): Promise<PersonView> {
    return this.people.one(authorityOf(signedIn(actor)), personId);
  }

  @Post()
  @ApiCreatedResponse({ type: AccountLinkView })
  async invite(@CurrentActor() actor: Actor, @IdempotencyKey() key: string, @Body() body: InvitePerson): Promise<AccountLinkView> {
    return this.shown(await this.accounts.invite(authorityOf(signedIn(actor)), key, body));
  }

  @Post(':personId/invitation')
  @ApiCreatedResponse({ type: AccountLinkView })
  async inviteKnown(@CurrentActor() actor: Actor, @IdempotencyKey() key: string, @Param('personId') personId: string, @Body() body: InviteKnownPerson): Promise<AccountLinkView> {
    return this.shown(await this.accounts.inviteKnown(authorityOf(signedIn(actor)), key, personId, body.login));
  }

  @Post(':personId/recovery')
  @ApiCreatedResponse({ type: AccountLinkView })
  async recover(@CurrentActor() actor: Actor, @IdempotencyKey() key: string, @Param('personId') personId: string, @Body() body: RecoverPerson): Promise<AccountLinkView> {
    return this.shown(await this.accounts.recover(authorityOf(signedIn(actor)), key, personId, body));
  }

  @Put(':personId/disabled')
  @HttpCode(204)
  @ApiNoContentResponse()
  disable(@CurrentActor() actor: Actor, @Param('personId') personId: string): Promise<void> {
    return this.accounts.setDisabled(authorityOf(signedIn(actor)), personId, true);
  }

  @Put(':personId/enabled')
  @HttpCode(204)
  @ApiNoContentResponse()
  enable(@CurrentActor() actor: Actor, @Param('personId') personId: string): Promise<void> {
    return this.accounts.setDisabled(authorityOf(signedIn(actor)), personId, false);
  }

  @Post(':personId/posts')
  @HttpCode(200)
  @ApiOkResponse({ type: PersonView })
  async givePost(@CurrentActor() actor: Actor, @IdempotencyKey() key: string, @Param('personId') personId: string, @Body() body: GivenPost): Promise<PersonView> {
    await this.posts.give(authorityOf(signedIn(actor)), key, personId, body);
    return this.people.one(authorityOf(signedIn(actor)), personId);
  }

  @Post(':personId/posts/:postId/end')
  @HttpCode(200)
  @ApiOkResponse({ type: PersonView })
  async endPost(@CurrentActor() actor: Actor, @IdempotencyKey() key: string, @Param('personId') personId: string, @Param('postId') postId: string, @Body() body: EndPost): Promise<PersonView> {
    await this.posts.end(authorityOf(signedIn(actor)), key, personId, postId, body.at);
    return this.people.one(authorityOf(signedIn(actor)), personId);
  }

  private shown(issued: InvitedPerson): AccountLinkView {
    const { personId, login, kind, expiresAt } = issued;
    return { personId, login, kind, address: this.links.addressOf(issued), expiresAt };
  }
}
