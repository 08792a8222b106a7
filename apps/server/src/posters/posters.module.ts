import { Module } from '@nestjs/common';
import { CodesModule } from '../codes/index.js';
import { OrgTreeModule } from '../org-tree/index.js';
import { ClearPosters } from './application/clear-posters.js';
import { MakePosters } from './application/make-posters.js';
import { PosterContents } from './application/poster-contents.js';
import { PosterLinks } from './application/poster-links.js';
import { PosterOrders } from './application/poster-orders.js';
import { PostersController } from './http/posters.controller.js';
import { Press, PressPlace } from './press/press.js';

@Module({
  imports: [CodesModule, OrgTreeModule],
  controllers: [PostersController],
  providers: [ClearPosters, MakePosters, PosterContents, PosterLinks, PosterOrders, Press, PressPlace],
  exports: [ClearPosters, MakePosters],
})
export class PostersModule {}
