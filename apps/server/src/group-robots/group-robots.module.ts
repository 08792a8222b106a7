import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/index.js';
import { OrgTreeModule } from '../org-tree/index.js';
import { GroupRobots } from './application/group-robots.js';
import { RobotDigests } from './application/robot-digests.js';
import { GroupRobotsController } from './http/group-robots.controller.js';

@Module({
  imports: [CatalogueModule, OrgTreeModule],
  controllers: [GroupRobotsController],
  providers: [GroupRobots, RobotDigests],
  exports: [RobotDigests],
})
export class GroupRobotsModule {}
