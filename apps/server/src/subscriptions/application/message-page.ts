import type { Notice } from '../../notifications/index.js';

/** The page that a tap on a message opens: of what the notice is about, as its reader sees it. */
export function pageOf({ requestId, mediationId, digestId }: Pick<Notice, 'requestId' | 'mediationId' | 'digestId'>, isReporter: boolean): string {
  if (isReporter) return requestId === null ? 'pages/home/index' : `pages/request/index?id=${requestId}`;
  if (requestId !== null) return `packages-staff/pages/request/index?id=${requestId}`;
  if (mediationId !== null) return `packages-staff/pages/mediation/index?id=${mediationId}`;
  return digestId === null ? 'packages-staff/pages/notices/index' : `packages-staff/pages/digest/index?id=${digestId}`;
}
