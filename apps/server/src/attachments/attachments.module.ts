import { Module } from '@nestjs/common';
import { PhotoLinks } from './application/photo-links.js';
import { Photos } from './application/photos.js';
import { AttachmentsController } from './http/attachments.controller.js';
import { LinkedPhotosController } from './http/linked-photos.controller.js';

@Module({ controllers: [AttachmentsController, LinkedPhotosController], providers: [PhotoLinks, Photos], exports: [PhotoLinks, Photos] })
export class AttachmentsModule {}
