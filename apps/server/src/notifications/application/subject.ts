import type { Urgency } from '@yige/domain';
import type { RequestRow } from '../../requests/index.js';

/** What a notice is about: where it leads to, how urgent it is, and what its reader sees of it in the list. Never who reported. */
export interface Subject {
  readonly tenantId: string;
  readonly requestId: string | null;
  readonly mediationId: string | null;
  readonly digestId: string | null;
  readonly urgency: Urgency;
  readonly data: Readonly<Record<string, string>>;
}

type Request = Pick<RequestRow, 'id' | 'tenantId' | 'number' | 'placeName' | 'urgency'>;

export const aboutRequest = ({ id, tenantId, number, placeName, urgency }: Request): Subject =>
  ({ tenantId, requestId: id, mediationId: null, digestId: null, urgency, data: { number, place: placeName } });

/** The case that came from a request; those who mediate may know the case without the request. */
export const aboutMediation = (request: Request, mediationId: string): Subject => ({ ...aboutRequest(request), requestId: null, mediationId });

/** Something at a place, for those who may know no more of it: it leads nowhere. */
export const aboutPlace = (tenantId: string, place: string): Subject => ({ tenantId, requestId: null, mediationId: null, digestId: null, urgency: 'U3', data: { place } });

/** The weekly digest of a place. @param place its name */
export const aboutDigest = (digest: { readonly id: string; readonly tenantId: string; readonly week: string }, place: string): Subject =>
  ({ tenantId: digest.tenantId, requestId: null, mediationId: null, digestId: digest.id, urgency: 'U3', data: { week: digest.week, place } });
