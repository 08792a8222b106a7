import { Controller, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { type Actor, CurrentActor } from '../../platform/http/actor.js';
import { CallLimits } from '../../platform/limits/call-limits.js';
import { Photos } from '../application/photos.js';
import { StoredPhotoView } from './attachments.dto.js';
import { receivedFile } from './received-file.js';

@ApiTags('Attachments')
@Controller('api/attachments')
export class AttachmentsController {
  constructor(
    private readonly photos: Photos,
    private readonly limits: CallLimits,
  ) {}

  @Post()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } })
  @ApiCreatedResponse({ type: StoredPhotoView })
  async upload(@CurrentActor() actor: Actor, @Req() request: FastifyRequest): Promise<StoredPhotoView> {
    await this.limits.take('upload', actor);
    return this.photos.receive(actor.tenantId, await receivedFile(request));
  }
}
