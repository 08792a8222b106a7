import { desensitised, type Instant, SHANGHAI_OFFSET_MS } from '@yige/domain';
import type { HandlingLeg, Rating, RequestRow } from '../../requests/index.js';
import type { TableCell } from '../../platform/files/table-cells.js';
import { CHANNEL_WORDS, CONFIDENTIAL_WORD, RESOLUTION_WORDS, RESULT_WORDS, SATISFACTION_WORDS, TIER_WORDS, URGENCY_WORDS } from './ledger-words.js';

/** What one line of the ledger is made of. */
export interface LedgerSource {
  readonly row: RequestRow;
  readonly legs: readonly HandlingLeg[];
  readonly rating: Rating | null;
}
export interface LedgerNames {
  /** Of a node of the tree; empty when it is not known. */
  readonly node: (id: string | null) => string;
  readonly matter: (code: string) => string;
}

const BRIEF = 60;
/** Where nothing stands any more and nobody closed it. */
const OTHER_ENDS: Partial<Record<RequestRow['status'], string>> = { redirected: '不予受理并告知途径', merged: '已合并', withdrawn: '已撤回', deferred: '挂账' };

/** One request as a line of the ledger, in the order of its columns. */
export function ledgerRow({ row, legs, rating }: LedgerSource, names: LedgerNames): TableCell[] {
  const lead = legs.filter(({ part }) => part === 'lead');
  const firstOf = (property: 'signedAt' | 'firstContactAt'): Instant | null => lead.map((leg) => leg[property]).find((at) => at !== null) ?? null;
  const assisting = [...new Set(legs.filter(({ part }) => part === 'assist').map(({ unitId }) => names.node(unitId)))];
  return [
    row.number, written(row.submittedAt), CHANNEL_WORDS[row.channel], names.node(row.gridId),
    row.matterCode === null ? '' : `${row.matterCode} ${names.matter(row.matterCode)}`,
    TIER_WORDS[row.tier], URGENCY_WORDS[row.urgency], brief(row), names.node(row.firstReceiverId),
    [names.node(row.holderUnitId), ...assisting].join('/'),
    written(firstOf('signedAt')), written(firstOf('firstContactAt')), written(row.dueAt), written(row.closedAt),
    OTHER_ENDS[row.status] ?? (row.resolution === null ? '' : RESOLUTION_WORDS[row.resolution]),
    [row.closeResult === null ? '' : RESULT_WORDS[row.closeResult], rating === null ? '' : SATISFACTION_WORDS[rating.satisfaction]].filter((word) => word !== '').join('，'),
    redone(lead), remarks(row),
  ];
}

function brief({ confidential, text }: RequestRow): string {
  if (confidential) return CONFIDENTIAL_WORD;
  const points = [...desensitised(text).replace(/\s+/gu, ' ')];
  return points.length > BRIEF ? `${points.slice(0, BRIEF).join('')}…` : points.join('');
}

/** Each answer after which somebody had to work on it again. */
const redone = (lead: readonly HandlingLeg[]): number => lead.filter((leg, n) => leg.outcome === 'resolved' && lead[n + 1] !== undefined).length;

function remarks({ source, returns, extensions, anonymous }: RequestRow): string {
  return [source === null ? '' : '历史导入', anonymous ? '匿名' : '', returns > 0 ? `退单${returns}次` : '', extensions > 0 ? '已延期' : ''].filter((word) => word !== '').join('；');
}

/** `2026-11-22 10:05`, Shanghai. */
const written = (at: Instant | null): string => (at === null ? '' : new Date(at + SHANGHAI_OFFSET_MS).toISOString().slice(0, 16).replace('T', ' '));
