import { initialChoice, sameChoice, triageBody, withMatter, withTier, type SortChoice } from './sort-choice';

const noise = { code: 'NOISE', name: '邻里噪音' };
const branch = { id: 'b1', name: '第三网格党支部' };
const choice: SortChoice = { matter: noise, tier: 2, urgency: 'U2', unit: branch };

describe('initialChoice', () => {
  it('takes the first suggestion', () => {
    const suggestion = { matters: [{ value: noise }, { value: { code: 'X', name: 'x' } }], tier: { value: 2 }, urgency: { value: 'U2' }, unit: { value: branch } } as const;
    expect(initialChoice(suggestion, { tier: 1, urgency: 'U3', matter: null })).toEqual(choice);
  });

  it('starts from the request where nothing was suggested', () => {
    expect(initialChoice(null, { tier: 1, urgency: 'U3', matter: null })).toEqual({ matter: null, tier: 1, urgency: 'U3', unit: null });
  });
});

describe('withMatter', () => {
  it('brings the tier of the matter and leaves the unit to the rules', () => {
    expect(withMatter(choice, { code: 'WATER', name: '停水', tier: 3, urgency: 'U3' })).toEqual({
      matter: { code: 'WATER', name: '停水' }, tier: 3, urgency: 'U2', unit: null,
    });
  });

  it('raises urgency and never lowers it', () => {
    expect(withMatter(choice, { code: 'LIFT', name: '电梯困人', tier: 3, urgency: 'U0' }).urgency).toBe('U0');
  });
});

it('forgets the unit when the tier changes, and only then', () => {
  expect(withTier(choice, 3).unit).toBeNull();
  expect(withTier(choice, 2)).toBe(choice);
});

it('sends nothing without a matter, and no unit where the rules decide', () => {
  expect(triageBody({ ...choice, matter: null })).toBeNull();
  expect(triageBody({ ...choice, unit: null })).toEqual({ matterCode: 'NOISE', tier: 2, urgency: 'U2' });
  expect(triageBody(choice)).toEqual({ matterCode: 'NOISE', tier: 2, urgency: 'U2', unitId: 'b1' });
});

it('knows whether anything was corrected', () => {
  expect(sameChoice(choice, { ...choice })).toBe(true);
  expect(sameChoice(choice, { ...choice, unit: null })).toBe(false);
});
