import { COMPLAINED_KINDS, pastComplained, sideFault } from './complained-side.js';
import { ORG_NODE_KINDS } from '../org/org-node.js';
import type { Placement } from '../triage/tier-policy.js';

const at = (id: string, kind: Placement['unit']['kind']): Placement => ({ tier: 2, unit: { id, kind }, person: null });

describe('the side that is complained about', () => {
  const free = { holderUnitId: 'centre', complainedUnitId: null };

  it('should be a unit with people who can answer, and not one that has the request', () => {
    const named = ORG_NODE_KINDS.filter((kind) => sideFault({ id: 'a', kind }, free) === null);
    expect(named.sort()).toEqual([...COMPLAINED_KINDS].sort());
    expect(sideFault({ id: 'a', kind: 'dispatchCentre' }, free)).toBe('kind');
    expect(sideFault({ id: 'centre', kind: 'department' }, free)).toBe('holds');
  });

  it('should be one and the same, however often it is asked', () => {
    const named = { holderUnitId: 'centre', complainedUnitId: 'a' };
    expect(sideFault({ id: 'a', kind: 'village' }, named)).toBeNull();
    expect(sideFault({ id: 'b', kind: 'village' }, named)).toBe('another');
  });

  it('should be passed by when a request climbs, also where it is the last', () => {
    const [village, town] = [at('village', 'village'), at('town', 'town')];
    const up = (from: Placement): Placement | null => (from.unit.id === 'village' ? town : null);
    expect(pastComplained(village, null, up)).toBe(village);
    expect(pastComplained(village, 'village', up)).toBe(town);
    expect(pastComplained(town, 'town', up)).toBeNull();
    expect(pastComplained(null, 'town', up)).toBeNull();
  });
});
