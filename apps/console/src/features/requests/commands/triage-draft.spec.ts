import type { RequestDetail, Suggestion } from '../types.js';
import { initialTriage, suggestedTriage, triageBody, triageFaults, withMatter } from './triage-draft.js';

const water = { id: 'dep-water', kind: 'department', code: 'SW', name: '区水务局' } as const;
const centre = { id: 'centre', kind: 'dispatchCentre', code: null, name: '区综合指挥调度中心' } as const;
const because = { confidence: 0.8, reason: '文中提到「停水」' };

const suggestion = (over: Partial<Suggestion> = {}): Suggestion => ({
  confident: true,
  engine: 'keywords',
  matters: [{ value: { code: '0904', name: '停水' }, ...because }],
  kind: { value: 'help', ...because },
  tier: { value: 3, ...because },
  urgency: { value: 'U1', ...because },
  unit: { value: water, ...because },
  ruling: null,
  emergency: [],
  ...over,
});

const detail = (over: Partial<RequestDetail>): RequestDetail =>
  ({ matter: null, kind: 'complaint', tier: 2, urgency: 'U3', grid: { id: 'g1', kind: 'grid', code: null, name: '第1网格' }, suggestion: null, ...over }) as RequestDetail;

describe('suggestedTriage', () => {
  it('takes the suggestion as it stands', () => {
    expect(suggestedTriage(suggestion())).toEqual({ matterCode: '0904', kind: 'help', tier: 3, urgency: 'U1', unitId: 'dep-water' });
  });

  it('cannot be taken without a matter', () => {
    expect(suggestedTriage(suggestion({ matters: [] }))).toBeNull();
  });

  it('leaves the unit to the catalogue when the dispatch centre names only itself', () => {
    expect(suggestedTriage(suggestion({ unit: { value: centre, ...because } }))).toEqual({ matterCode: '0904', kind: 'help', tier: 3, urgency: 'U1' });
  });

  it('cannot be taken when people near the place shall have it and the place is not known', () => {
    expect(suggestedTriage(suggestion({ unit: { value: centre, ...because }, tier: { value: 2, ...because } }))).toBeNull();
  });
});

describe('the form of triage', () => {
  it('begins with the suggestion, without it with what stands', () => {
    expect(initialTriage(detail({ suggestion: suggestion() }))).toMatchObject({ matterCode: '0904', kind: 'help', tier: 3, urgency: 'U1', unitId: 'dep-water' });
    expect(initialTriage(detail({}))).toMatchObject({ matterCode: null, kind: 'complaint', tier: 2, urgency: 'U3', unitId: null });
  });

  it('wants a matter, and a grid for the tiers near the place when it is not known', () => {
    const draft = initialTriage(detail({ grid: null }));
    expect(triageFaults(draft)).toMatchObject({ matterCode: 'required', place: 'required' });
    expect(triageFaults({ ...draft, matterCode: '0101', tier: 3 }).place).toBeUndefined();
    expect(triageFaults({ ...draft, matterCode: '0101', place: { gridId: 'g2', buildingId: null } }).place).toBeUndefined();
  });

  it('takes tier and urgency of another matter and forgets the unit of the old one', () => {
    const matter = { code: '0301', name: '路灯', parent: '03', parentName: '市政', tier: 1, urgency: 'U2', kinds: [], confidential: false, leadUnit: 'CG', keywords: [] } as const;
    expect(withMatter({ ...matter, kinds: [], keywords: [] }, '0301')).toEqual({ matterCode: '0301', tier: 1, urgency: 'U2', unitId: null });
  });

  it('sends only what was filled in', () => {
    const draft = { ...initialTriage(detail({ suggestion: suggestion({ unit: null }) })), note: '  ' };
    expect(triageBody(draft)).toEqual({ matterCode: '0904', kind: 'help', tier: 3, urgency: 'U1' });
    expect(triageBody({ ...draft, note: ' 先看水泵 ', place: { gridId: 'g2', buildingId: 'b1' } })).toMatchObject({ note: '先看水泵', gridId: 'g2', buildingId: 'b1' });
  });

  it('counts characters as people do', () => {
    const draft = { ...initialTriage(detail({ suggestion: suggestion() })), note: '😀'.repeat(502) };
    expect(triageFaults(draft).note).toEqual({ tooMany: 2 });
  });
});
