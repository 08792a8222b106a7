import { Controller, Get, Header, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { PhotoQuery } from '../../attachments/index.js';
import { type Actor, CurrentActor } from '../../platform/http/actor.js';
import { ReadRequest } from '../application/read-request.js';

@ApiTags('Attachments')
@Controller('api/attachments')
export class RequestPhotosController {
  constructor(private readonly readRequest: ReadRequest) {}

  @Get(':id')
  @Header('content-security-policy', "default-src 'none'; sandbox")
  @Header('cache-control', 'private, max-age=86400, immutable')
  @ApiProduces('image/jpeg')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async photo(@CurrentActor() actor: Actor, @Param('id') id: string, @Query() query: PhotoQuery): Promise<StreamableFile> {
    const { bytes, mime } = await this.readRequest.photo(actor, id, query.size ?? 'full');
    return new StreamableFile(bytes, { type: mime });
  }
}
