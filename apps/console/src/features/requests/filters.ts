import { END_STATUSES, REQUEST_STATUSES, TIERS, URGENCIES, type RequestStatus, type Tier, type Urgency } from '@yige/domain';

export const VIEWS = ['dispatch', 'rulings', 'extensions', 'sort', 'mine', 'unit', 'helping', 'waiting', 'revisit', 'deferred', 'area'] as const;
export type View = (typeof VIEWS)[number];
export const SORTS = ['dueAt', 'submittedAt', '-submittedAt'] as const;
export type Sort = (typeof SORTS)[number];

/** What a list shows. It lives in the address, so that a view can be sent to a colleague and the back button undoes a step. */
export interface Filters {
  readonly status: RequestStatus | null;
  readonly tier: Tier | null;
  readonly urgency: Urgency | null;
  readonly matter: string | null;
  readonly nodeId: string | null;
  readonly overdue: boolean;
  /** Also what is over and done. */
  readonly closed: boolean;
  readonly q: string;
  readonly sort: Sort;
}

const pick = <T,>(all: readonly T[], value: string | null): T | null => all.find((one) => String(one) === value) ?? null;

/** What is over is due to nobody: it is put in order by when it came. */
export const sortsOf = (filters: Pick<Filters, 'closed' | 'status'>): readonly Sort[] => (asksForOver(filters) ? ['-submittedAt', 'submittedAt'] : SORTS);

/** A status at the end of the life is only found when what is over is asked for too. */
const asksForOver = ({ closed, status }: Pick<Filters, 'closed' | 'status'>): boolean => closed || (status !== null && (END_STATUSES as readonly RequestStatus[]).includes(status));

export function readFilters(params: URLSearchParams): Filters {
  const filters = {
    status: pick<RequestStatus>(REQUEST_STATUSES, params.get('status')),
    tier: pick<Tier>(TIERS, params.get('tier')),
    urgency: pick<Urgency>(URGENCIES, params.get('urgency')),
    matter: params.get('matter'),
    nodeId: params.get('node'),
    overdue: params.get('overdue') === '1',
    closed: params.get('closed') === '1',
    q: params.get('q') ?? '',
  };
  const sorts = sortsOf(filters);
  return { ...filters, sort: pick<Sort>(sorts, params.get('sort')) ?? sorts[0] ?? 'dueAt' };
}

const PARAMS: Readonly<Record<keyof Filters, string>> = {
  status: 'status', tier: 'tier', urgency: 'urgency', matter: 'matter', nodeId: 'node', overdue: 'overdue', closed: 'closed', q: 'q', sort: 'sort',
};

function write(params: URLSearchParams, name: keyof Filters, value: Filters[keyof Filters]): void {
  const standsByDefault = value === null || value === '' || value === false || (name === 'sort' && value === 'dueAt');
  if (standsByDefault) params.delete(PARAMS[name]);
  else params.set(PARAMS[name], value === true ? '1' : String(value));
}

/** The query of the server for these filters. */
export function filterQuery({ status, tier, urgency, matter, nodeId, overdue, closed, q, sort }: Filters) {
  return {
    sort,
    ...(status === null ? {} : { status }),
    ...(tier === null ? {} : { tier: String(tier) }),
    ...(urgency === null ? {} : { urgency }),
    ...(matter === null ? {} : { matter }),
    ...(nodeId === null ? {} : { nodeId }),
    ...(overdue ? { overdue } : {}),
    ...(asksForOver({ closed, status }) ? { closed: true } : {}),
    ...(q === '' ? {} : { q }),
  };
}

export function isFiltered(filters: Filters): boolean {
  const { sort: _, ...rest } = filters;
  return Object.values(rest).some((value) => value !== null && value !== '' && value !== false);
}

/** An address with some filters changed; what stands by default is left out of it. */
export function withFilters(before: URLSearchParams, next: Partial<Filters>): URLSearchParams {
  const after = new URLSearchParams(before);
  for (const [name, value] of Object.entries(next)) write(after, name as keyof Filters, value);
  return after;
}
