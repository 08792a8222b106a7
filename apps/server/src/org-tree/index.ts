export { OrgDirectory } from './application/org-directory.js';
export { type KnownPlace, Places, type Spot } from './application/places.js';
export { OrgRefView } from './http/org.dto.js';
export { orgRefView } from './application/org-ref.js';
export { GridBranch } from './infrastructure/grid-branch.entity.js';
export { OrgNode } from './infrastructure/org-node.entity.js';
export { OrgTreeModule } from './org-tree.module.js';
