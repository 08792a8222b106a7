import { Controller, Get, Header, Param, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { PhotoLinks } from '../application/photo-links.js';
import { shownPhoto } from './shown-photo.js';

@ApiTags('Attachments')
@Controller('api/photos')
export class LinkedPhotosController {
  constructor(private readonly links: PhotoLinks) {}

  @Get(':link')
  @Header('content-security-policy', "default-src 'none'; sandbox")
  @Header('cache-control', 'private, max-age=300')
  @ApiProduces('image/jpeg')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async photo(@Param('link') link: string): Promise<StreamableFile> {
    return shownPhoto(await this.links.open(link));
  }
}
