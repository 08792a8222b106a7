import type { OrgNodeKind } from '@yige/domain';
import type { Assignment, RequestDetail } from '@/contract';
import { unitsToPassTo } from './units-to-pass-to';

const unit = (id: string, kind: OrgNodeKind) => ({ id, kind, code: null, name: id });
const GROUP = unit('first group', 'partyGroup');
const BRANCH = unit('branch', 'branch');
const request = (person: string | null, ...units: ReturnType<typeof unit>[]) =>
  ({ holder: { unit: GROUP, person: person === null ? null : { id: person, name: person }, signed: true }, legs: units.map((one) => ({ unit: one })) }) as Pick<RequestDetail, 'holder' | 'legs'>;
const mine = [{ node: BRANCH }] as Assignment[];

describe('whom a request can be passed to', () => {
  it('begins with the others of the unit when one of its people has taken it', () => {
    expect(unitsToPassTo(request('chen', GROUP), mine, [GROUP, unit('second group', 'partyGroup')]).map(({ id, present }) => [id, present])).toEqual([
      ['first group', true], ['branch', false], ['second group', false],
    ]);
  });

  it('leaves out the unit that has it when nobody has taken it, and what holds no requests', () => {
    const district = [{ node: unit('grid', 'grid') }, { node: BRANCH }] as Assignment[];
    expect(unitsToPassTo(request(null, GROUP, unit('centre', 'dispatchCentre')), district, []).map(({ id }) => id)).toEqual(['branch']);
  });
});
