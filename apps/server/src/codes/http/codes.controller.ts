import { Body, Controller, Get, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, signedIn } from '../../platform/http/actor.js';
import { IdempotencyKey } from '../../platform/http/idempotency-key.js';
import { type Page, PageOf } from '../../platform/http/page.js';
import { CallLimits } from '../../platform/limits/call-limits.js';
import { ChangeCodes } from '../application/change-codes.js';
import { CodeImage } from '../application/code-image.js';
import { CodeRegistry } from '../application/code-registry.js';
import { Codes } from '../application/codes.js';
import { MakeMissingCodes } from '../application/make-missing-codes.js';
import {
  CodeImageQuery, CodeRecordView, CodesQuery, MadeCodesView, MakeCode, MakeCodesBelow, PlaceCodeView, RepointCode, ReprintCode, ReprintedCodeView, RevokeCode, ScannedCodeView,
} from './codes.dto.js';

@ApiTags('Codes')
@Controller('api/codes')
export class CodesController {
  constructor(
    private readonly codes: Codes,
    private readonly registry: CodeRegistry,
    private readonly changes: ChangeCodes,
    private readonly missing: MakeMissingCodes,
    private readonly images: CodeImage,
    private readonly limits: CallLimits,
  ) {}

  @Get()
  @ApiOkResponse({ type: PageOf(PlaceCodeView) })
  async list(@CurrentActor() actor: Actor, @Query() query: CodesQuery): Promise<Page<PlaceCodeView>> {
    if (query.q !== undefined) await this.limits.take('search', actor);
    return this.registry.list(actor, query);
  }

  @Post()
  @ApiCreatedResponse({ type: PlaceCodeView })
  make(@CurrentActor() actor: Actor, @IdempotencyKey() key: string, @Body() body: MakeCode): Promise<PlaceCodeView> {
    return this.changes.make(signedIn(actor), key, body);
  }

  @Post('missing')
  @HttpCode(200)
  @ApiOkResponse({ type: MadeCodesView, description: 'One for each grid that stands and never had a code.' })
  async makeMissing(@CurrentActor() actor: Actor, @Body() body: MakeCodesBelow): Promise<MadeCodesView> {
    return { made: await this.missing.run(signedIn(actor), body.nodeId) };
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
    return this.changes.revoke(actor, id, body.reason);
  }

  @Post(':id/repoint')
  @HttpCode(200)
  @ApiOkResponse({ type: PlaceCodeView })
  repoint(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: RepointCode): Promise<PlaceCodeView> {
    return this.changes.repoint(actor, id, body);
  }

  @Get(':id/record')
  @ApiOkResponse({ type: CodeRecordView })
  record(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<CodeRecordView> {
    return this.registry.record(actor, id);
  }

  @Post(':id/restore')
  @HttpCode(200)
  @ApiOkResponse({ type: PlaceCodeView })
  restore(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<PlaceCodeView> {
    return this.changes.restore(actor, id);
  }

  @Post(':id/reprint')
  @ApiCreatedResponse({ type: ReprintedCodeView })
  reprint(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string, @Body() body: ReprintCode): Promise<ReprintedCodeView> {
    return this.changes.reprint(signedIn(actor), id, key, body.keepDays);
  }
}
