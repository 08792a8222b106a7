import { Body, Controller, Get, Header, Headers, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../../platform/http/actor.js';
import { readerLanguage } from '../../platform/http/language.js';
import { OwnData } from '../application/own-data.js';
import { CorrectContact, OwnDataView, WithdrawConsent } from './own-data.dto.js';
import { ownDataPage } from './own-data-page.js';

@ApiTags('OwnData')
@Controller('api/requests/:id/own-data')
export class OwnDataController {
  constructor(private readonly ownData: OwnData) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOkResponse({ type: OwnDataView })
  copy(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<OwnDataView> {
    return this.ownData.copy(actor, id);
  }

  @Get('page')
  @Header('cache-control', 'no-store')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', "default-src 'none'; sandbox")
  @Header('content-disposition', 'attachment; filename="my-request.html"')
  @ApiProduces('text/html')
  @ApiOkResponse({ schema: { type: 'string' } })
  async page(@CurrentActor() actor: Actor, @Param('id') id: string, @Headers('accept-language') language: string | undefined): Promise<string> {
    return ownDataPage(await this.ownData.copy(actor, id), readerLanguage(language));
  }

  @Post('contact')
  @HttpCode(200)
  @ApiOkResponse({ type: OwnDataView })
  correct(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: CorrectContact): Promise<OwnDataView> {
    return this.ownData.correct(actor, id, body);
  }

  @Post('withdraw')
  @HttpCode(200)
  @ApiOkResponse({ type: OwnDataView })
  withdraw(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() { what }: WithdrawConsent): Promise<OwnDataView> {
    return this.ownData.withdraw(actor, id, what);
  }
}
