import { filterQuery, isFiltered, readFilters, withFilters } from './filters.js';

const read = (query: string) => readFilters(new URLSearchParams(query));

describe('filters in the address', () => {
  it('come back as they were written', () => {
    const filters = { status: 'inProgress', tier: 3, urgency: 'U1', matter: '0904', nodeId: 'n1', overdue: true, closed: true, q: '停水 3栋', sort: '-submittedAt' } as const;
    expect(readFilters(withFilters(new URLSearchParams(), filters))).toEqual(filters);
  });

  it('leave out what stands by default, and keep what is not theirs', () => {
    const before = new URLSearchParams('open=r1&tier=2&overdue=1&sort=submittedAt');
    const after = withFilters(before, { tier: null, overdue: false, sort: 'dueAt', q: '' });
    expect(after.toString()).toBe('open=r1');
  });

  it('ignore what nobody offered', () => {
    const filters = read('status=nonsense&tier=7&urgency=U9&sort=name');
    expect(filters).toMatchObject({ status: null, tier: null, urgency: null, sort: 'dueAt' });
    expect(isFiltered(filters)).toBe(false);
  });
});

describe('the order of what is over', () => {
  it('is by when it came, the newest first, since nothing of it is due', () => {
    expect(read('closed=1').sort).toBe('-submittedAt');
    expect(read('closed=1&sort=dueAt').sort).toBe('-submittedAt');
    expect(read('closed=1&sort=submittedAt').sort).toBe('submittedAt');
    expect(read('status=withdrawn').sort).toBe('-submittedAt');
    expect(read('status=answered').sort).toBe('dueAt');
  });
});

describe('filterQuery', () => {
  it('asks for nothing that was not chosen', () => {
    expect(filterQuery(read(''))).toEqual({ sort: 'dueAt' });
  });

  it('asks for what is over too, when a status at the end of the life is chosen', () => {
    expect(filterQuery(read('status=closed'))).toEqual({ sort: '-submittedAt', status: 'closed', closed: true });
    expect(filterQuery(read('status=answered'))).toEqual({ sort: 'dueAt', status: 'answered' });
  });
});
