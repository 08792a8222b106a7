import { Day, OneOf, Reference } from '../../platform/http/rules.js';
import { LEDGER_FORMATS, type LedgerFormat } from '../application/export-ledger.js';

export class LedgerQuery {
  @Reference({ optional: true, description: 'One of the caller\'s own nodes or a node below it; left out, all of them.' }) nodeId?: string;
  @Day({ description: 'First day of arrival, Asia/Shanghai: `2026-11-01`.' }) from: string;
  @Day({ description: 'Last day of arrival; at most a year after the first.' }) to: string;
  @OneOf(LEDGER_FORMATS, 'LedgerFormat', { optional: true }) format?: LedgerFormat;
}
