import { Controller, Get, Header, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { PhotoLinks, PhotoLinkView, PhotoQuery, Photos, shownPhoto } from '../../attachments/index.js';
import { type Actor, CurrentActor } from '../../platform/http/actor.js';
import { ReadRequest } from '../application/read-request.js';

@ApiTags('Attachments')
@Controller('api/attachments')
export class RequestPhotosController {
  constructor(
    private readonly readRequest: ReadRequest,
    private readonly photos: Photos,
    private readonly links: PhotoLinks,
  ) {}

  @Get(':id')
  @Header('content-security-policy', "default-src 'none'; sandbox")
  @Header('cache-control', 'private, max-age=86400, immutable')
  @ApiProduces('image/jpeg')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async photo(@CurrentActor() actor: Actor, @Param('id') id: string, @Query() query: PhotoQuery): Promise<StreamableFile> {
    const tenantId = await this.readRequest.mayShowPhoto(actor, id);
    return shownPhoto(await this.photos.read(tenantId, id, query.size ?? 'full'));
  }

  @Get(':id/link')
  @ApiOkResponse({ type: PhotoLinkView })
  async link(@CurrentActor() actor: Actor, @Param('id') id: string, @Query() query: PhotoQuery): Promise<PhotoLinkView> {
    const tenantId = await this.readRequest.mayShowPhoto(actor, id);
    return this.links.make(tenantId, id, query.size ?? 'full');
  }
}
