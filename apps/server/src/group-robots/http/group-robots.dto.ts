import { OrgRefView } from '../../org-tree/index.js';
import { Out, Reference, Text } from '../../platform/http/rules.js';

export class GroupRobotsQuery {
  @Reference({ optional: true, description: 'Of one place; without it, of all places of the caller.' }) nodeId?: string;
}

export class AddGroupRobot {
  @Reference({ description: 'The place whose week it tells of.' }) nodeId: string;
  @Text({ min: 1, max: 40, description: 'By which group it is known to us.' }) label: string;
  @Text({ min: 1, max: 200, description: 'The address that WeCom shows for the robot. Its key is sealed and shown to nobody again.' }) address: string;
}

export class GroupRobotView {
  @Out.text() id: string;
  @Out.one(() => OrgRefView) node: OrgRefView;
  @Out.text() label: string;
  @Out.instant() addedAt: string;
  @Out.instant({ nullable: true, description: 'When it last took something.' }) toldAt: string | null;
  @Out.text({ nullable: true, description: 'The code with which it refused last; `unsure`: it gave no readable answer, so its group may have heard, and it was not said again.' }) fault: string | null;
}

export class GroupRobotsView {
  @Out.many(() => GroupRobotView) items: GroupRobotView[];
}
