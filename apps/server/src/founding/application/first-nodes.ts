import type { Instant, OrgNodeKind } from '@yige/domain';
import type { CatalogueFile } from '../../catalogue/index.js';
import type { DivisionsFile, OrgNode } from '../../org-tree/index.js';
import type { Tenant } from '../../tenancy/index.js';

const DEPARTMENT_CODES = 'department';
/** Codes of divisions are the statistical ones of the year up to which a file is true. */
const divisionCodes = (cutOff: string): string => `nbs-${cutOff.slice(0, 4)}`;

export interface FirstTree {
  readonly tenant: Tenant;
  readonly nodes: readonly OrgNode[];
}

/**
 * A district with its dispatch centre, the offices that the catalogue names, and the towns and villages of a file of divisions where there is one.
 * Grids, branches and groups are the district's own and come by `yige org change`.
 * @throws Error for a catalogue without a dispatch centre
 */
export function firstTree(next: () => string, now: Instant, { code, name }: { code: string; name: string }, catalogue: CatalogueFile, divisions: DivisionsFile | null): FirstTree {
  const tenantId = next();
  const nodes: OrgNode[] = [];
  const add = (kind: OrgNodeKind, above: OrgNode | null, shown: string, codes: readonly [code: string | null, system: string | null]): OrgNode => {
    const id = next();
    const node: OrgNode = { id, tenantId, kind, code: codes[0], codeSystem: codes[1], name: shown, parentId: above?.id ?? null, path: above ? `${above.path}/${id}` : id, validFrom: now, validTo: null };
    nodes.push(node);
    return node;
  };
  const system = divisions === null ? null : divisionCodes(divisions.cutOff);
  const district = add('district', null, name, [code, system]);
  const offices = catalogue.departments.filter(({ relative }) => !relative);
  const centres = offices.map((office) => add(office.kind === 'dispatchCentre' ? 'dispatchCentre' : 'department', district, office.name, [office.code, DEPARTMENT_CODES])).filter(({ kind }) => kind === 'dispatchCentre');
  const [centre] = centres;
  if (!centre) throw new Error('the catalogue names no dispatch centre');
  const towns = new Map((divisions?.towns ?? []).map((town) => [town.code, add('town', district, town.name, [town.code, town.code === null ? null : system])]));
  for (const village of divisions?.villages ?? []) add('village', towns.get(village.townCode) ?? district, village.name, [village.code, system]);
  return { tenant: { id: tenantId, code, name, districtId: district.id, dispatchCentreId: centre.id, createdAt: now }, nodes };
}
