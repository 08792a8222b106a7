export { RobotDigests } from './application/robot-digests.js';
export { GroupRobotsModule } from './group-robots.module.js';
