import { ORG_NODE_KINDS, type OrgNodeKind } from '@yige/domain';
import { Day, ListOf, OneOf, Out, Reference, Text } from '../../platform/http/rules.js';
import { ORG_CHANGES, type OrgChangeKind } from '../infrastructure/org-change.entity.js';

export class OrderedChangeBody {
  @OneOf(ORG_CHANGES, 'OrgChangeKind') what: OrgChangeKind;
  @Reference({ optional: true, description: 'Of a node that is opened: a name of your own, by which changes after it may mean it.' }) key?: string;
  @Reference({ optional: true, description: 'The node that is moved, renamed or closed.' }) nodeId?: string;
  @OneOf(ORG_NODE_KINDS, 'OrgNodeKind', { optional: true }) kind?: OrgNodeKind;
  @Text({ min: 1, max: 120, optional: true }) name?: string;
  @Text({ min: 1, max: 32, optional: true }) code?: string;
  @Reference({ optional: true, description: 'Below which it is opened or moved.' }) parentId?: string;
  @Reference({ optional: true, description: 'Which node takes the place of the one that is closed.' }) successorId?: string;
}

export class PlanOrgChanges {
  @Day({ description: 'From the beginning of this day in Asia/Shanghai; one that has passed: at once.' }) from: string;
  @ListOf(OrderedChangeBody, { max: 200 }) changes: OrderedChangeBody[];
}

export class OrgChangeView {
  @Out.text() id: string;
  @Out.text() nodeId: string;
  @Out.oneOf(ORG_CHANGES, 'OrgChangeKind') what: OrgChangeKind;
  @Out.text() from: string;
  @Out.text({ nullable: true }) name: string | null;
  @Out.text({ nullable: true }) code: string | null;
  @Out.text({ nullable: true }) parentId: string | null;
  @Out.text({ nullable: true }) successorId: string | null;
  @Out.instant({ nullable: true, description: 'Null until its day has come.' }) appliedAt: string | null;
}

export class OrgChangeListView {
  @Out.many(() => OrgChangeView) items: OrgChangeView[];
}
