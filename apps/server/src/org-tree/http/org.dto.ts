import { ORG_NODE_KINDS, type OrgNodeKind } from '@yige/domain';
import { OneOf, Out, Reference, Text } from '../../platform/http/rules.js';

export class OrgRefView {
  @Out.text() id: string;
  @Out.oneOf(ORG_NODE_KINDS, 'OrgNodeKind') kind: OrgNodeKind;
  @Out.text({ nullable: true }) code: string | null;
  @Out.text() name: string;
}

export class OrgNodeView extends OrgRefView {
  @Out.flag() hasChildren: boolean;
}

export class OrgNodeListView {
  @Out.many(() => OrgNodeView) items: OrgNodeView[];
}

export class OrgNodesQuery {
  @Reference({ optional: true, description: 'Children of this node; without it, of the district.' }) parentId?: string;
  @OneOf(ORG_NODE_KINDS, 'OrgNodeKind', { optional: true }) kind?: OrgNodeKind;
  @Text({ min: 1, max: 60, optional: true, description: 'Part of the name.' }) q?: string;
}
