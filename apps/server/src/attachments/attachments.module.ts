import { Module } from '@nestjs/common';
import { Photos } from './application/photos.js';
import { AttachmentsController } from './http/attachments.controller.js';

@Module({ controllers: [AttachmentsController], providers: [Photos], exports: [Photos] })
export class AttachmentsModule {}
