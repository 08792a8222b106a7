import type { ActiveCatalogue } from '../../catalogue/index.js';
import type { OrgNode } from '../../org-tree/index.js';
import type { EventData } from './request-events.js';

/** Data that is kept as an id, and the name under which its word is answered. */
const NODE_NAMES: Readonly<Record<string, string>> = { unitId: 'unit', proposedUnitId: 'proposedUnit', fromUnitId: 'fromUnit', gridId: 'grid', fromGridId: 'fromGrid' };
const MATTER_NAMES: Readonly<Record<string, string>> = { matterCode: 'matter', fromMatterCode: 'fromMatter' };
const MOMENTS: readonly string[] = ['dueAt', 'fromDueAt', 'until', 'decideBy', 'reportAt'];
/** Ids that stay for the record and say nothing to a reader. */
const KEPT_INSIDE: readonly string[] = ['buildingId', 'fromBuildingId'];
/** Of another request: for staff. */
const KEPT_FROM_REPORTERS: readonly string[] = ['number'];

const textIn = (value: EventData[string] | undefined): string | null => (typeof value === 'string' ? value : null);

/** Ids of nodes that the data of an event names. */
export const nodesIn = (data: EventData): (string | null)[] => Object.keys(NODE_NAMES).map((key) => textIn(data[key]));

/** Event data with names in place of ids, and moments as every other moment of the contract. */
export function inWords(data: EventData, nodes: ReadonlyMap<string, OrgNode>, active: ActiveCatalogue, forReporter: boolean): EventData {
  const left = forReporter ? [...KEPT_INSIDE, ...KEPT_FROM_REPORTERS] : KEPT_INSIDE;
  return Object.fromEntries(Object.entries(data).flatMap(([key, value]) => {
    const [node, matter] = [NODE_NAMES[key], MATTER_NAMES[key]];
    if (node !== undefined) return namedOnly(node, nodes.get(textIn(value) ?? '')?.name);
    if (matter !== undefined) return typeof value === 'string' ? [[matter, active.matter(value)?.name ?? value]] : [];
    if (MOMENTS.includes(key)) return typeof value === 'number' ? [[key, new Date(value).toISOString()]] : [];
    return left.includes(key) ? [] : [[key, value]];
  }));
}

const namedOnly = (key: string, name: string | undefined): [string, string][] => (name === undefined ? [] : [[key, name]]);
