import type { OrgNode } from '../infrastructure/org-node.entity.js';
import type { OrgRefView } from '../http/org.dto.js';

export const orgRefView = (node: OrgNode): OrgRefView => ({ id: node.id, kind: node.kind, code: node.code, name: node.name });
