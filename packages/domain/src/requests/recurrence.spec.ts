import { type Address, doorsOf, isSameAddress, recursAfter, RECURS_WITHIN_MS } from './recurrence.js';

const address = (change: Partial<Address> = {}): Address => ({ gridId: 'grid', buildingId: 'building', placeText: null, ...change });
describe('doorsOf', () => {
  it('counts an address once, however often it is told, and whoever says none by itself', () => {
    expect(doorsOf([])).toBe(0);
    expect(doorsOf([address(), address()])).toBe(1);
    expect(doorsOf([address(), address({ buildingId: 'other' }), address()])).toBe(2);
    const nowhere = address({ buildingId: null, placeText: null });
    expect(doorsOf([nowhere, nowhere, address()])).toBe(3);
    const written = address({ buildingId: null, placeText: '榕树头 3 号' });
    expect(doorsOf([written, { ...written, placeText: '榕树头3号' }])).toBe(1);
  });
});

const CLOSED = Date.UTC(2026, 2, 4);

describe('recurrence', () => {
  it.each([
    ['one building, whatever the words', address({ placeText: '三楼' }), address({ placeText: '楼道' }), true],
    ['two buildings', address(), address({ buildingId: 'other' }), false],
    ['no building, the same words however they are set', address({ buildingId: null, placeText: '北门 路灯' }), address({ buildingId: null, placeText: '北门，路灯' }), true],
    ['no building and other words', address({ buildingId: null, placeText: '北门' }), address({ buildingId: null, placeText: '南门' }), false],
    ['a grid alone', address({ buildingId: null }), address({ buildingId: null }), false],
    ['a grid that is not known', address({ gridId: null }), address({ gridId: null }), false],
    ['two grids', address({ gridId: 'one' }), address({ gridId: 'two' }), false],
  ])('sees %s', (_, one, other, same) => {
    expect(isSameAddress(one, other)).toBe(same);
  });

  it.each([
    ['at once after closing', 1, true],
    ['on the last moment of thirty days', RECURS_WITHIN_MS, true],
    ['after them', RECURS_WITHIN_MS + 1, false],
    ['while it was open', -1, false],
    ['at the moment of closing', 0, false],
  ])('counts what comes %s', (_, after, recurs) => {
    expect(recursAfter({ ...address(), closedAt: CLOSED }, { ...address(), submittedAt: CLOSED + after })).toBe(recurs);
  });
});
