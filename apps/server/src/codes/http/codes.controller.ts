import { Body, Controller, Get, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../../platform/http/actor.js';
import { type Page, PageOf } from '../../platform/http/page.js';
import { CallLimits } from '../../platform/limits/call-limits.js';
import { CodeImage } from '../application/code-image.js';
import { Codes } from '../application/codes.js';
import { CodeImageQuery, CodesQuery, PlaceCodeView, RepointCode, RevokeCode, ScannedCodeView } from './codes.dto.js';

@ApiTags('Codes')
@Controller('api/codes')
export class CodesController {
  constructor(
    private readonly codes: Codes,
    private readonly images: CodeImage,
    private readonly limits: CallLimits,
  ) {}

  @Get()
  @ApiOkResponse({ type: PageOf(PlaceCodeView) })
  async list(@CurrentActor() actor: Actor, @Query() query: CodesQuery): Promise<Page<PlaceCodeView>> {
    if (query.q !== undefined) await this.limits.take('search', actor);
    return this.codes.list(actor, query);
  }

  @Get(':code')
  @ApiOkResponse({ type: ScannedCodeView })
  scanned(@Param('code') code: string): Promise<ScannedCodeView> {
    return this.codes.scanned(code);
  }

  @Post(':code/scans')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Counted: a scan that opened the mini-program and so did not pass /g/.' })
  count(@Param('code') code: string): Promise<void> {
    return this.codes.countScan(code);
  }

  @Get(':code/image')
  @ApiProduces('image/svg+xml', 'image/png')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async image(@Param('code') code: string, @Query() query: CodeImageQuery): Promise<StreamableFile> {
    const { bytes, mime } = await this.images.of(code, query.format ?? 'svg');
    return new StreamableFile(bytes, { type: mime });
  }

  @Post(':id/revoke')
  @HttpCode(200)
  @ApiOkResponse({ type: PlaceCodeView })
  revoke(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: RevokeCode): Promise<PlaceCodeView> {
    return this.codes.revoke(actor, id, body.reason);
  }

  @Post(':id/repoint')
  @HttpCode(200)
  @ApiOkResponse({ type: PlaceCodeView })
  repoint(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: RepointCode): Promise<PlaceCodeView> {
    return this.codes.repoint(actor, id, body);
  }
}
