import { Injectable } from '@nestjs/common';
import { type CalendarDay, dayNumberOf, shanghaiInstant } from '@yige/domain';
import { narrowedTo } from '../../access/index.js';
import { Audit } from '../../audit/index.js';
import { ReadCatalogue } from '../../catalogue/index.js';
import { OrgDirectory } from '../../org-tree/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { at } from '../../platform/database/columns.js';
import { Reads } from '../../platform/database/reads.js';
import { insertRows, updateRows } from '../../platform/database/statements.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { SignedInActor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { Ids } from '../../platform/ids/ids.js';
import { limitToView, RequestRow } from '../../requests/index.js';
import { LedgerExport } from '../infrastructure/ledger-export.entity.js';
import { SummariesRepository } from '../infrastructure/summaries.repository.js';
import { csvLine, type TableCell } from '../../platform/files/table-cells.js';
import { ledgerRow } from '../ledger/ledger-row.js';
import { LEDGER_COLUMNS } from '../ledger/ledger-words.js';
import { workbook } from '../ledger/workbook.js';

export const LEDGER_FORMATS = ['xlsx', 'csv'] as const;
export type LedgerFormat = (typeof LEDGER_FORMATS)[number];
const PAGE = 200;
const LONGEST_DAYS = 366;

export interface LedgerOrder {
  readonly nodeId?: string;
  /** Days of arrival, both included. */
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  readonly format: LedgerFormat;
}

/** 诉求台账: one line for each request that the caller may see, without anybody's identity, page by page. Every export is remembered. */
@Injectable()
export class ExportLedger {
  constructor(
    private readonly reads: Reads,
    private readonly uow: UnitOfWork,
    private readonly audit: Audit,
    private readonly repository: SummariesRepository,
    private readonly directory: OrgDirectory,
    private readonly catalogue: ReadCatalogue,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem for a node that is not the caller's, or a span that is none or longer than a year. */
  async run(actor: SignedInActor, order: LedgerOrder): Promise<{ name: string; pieces: AsyncIterable<Uint8Array | string> }> {
    const span = dayNumberOf(order.to) - dayNumberOf(order.from);
    if (!(span >= 0 && span < LONGEST_DAYS)) throw new Problem('LEDGER.BAD_SPAN', { params: { days: LONGEST_DAYS } });
    const scoped = order.nodeId === undefined ? actor : narrowedTo(actor, await this.directory.byId(actor.tenantId, order.nodeId));
    const record = await this.remember(scoped, order);
    const pages = this.remembered(record.id, this.pages(scoped, order));
    return { name: `ledger-${order.from}-${order.to}.${order.format}`, pieces: order.format === 'csv' ? csv(pages) : workbook('诉求台账', pages) };
  }

  /** Before the first line leaves, so that an export that broke off is known as well. */
  private async remember(actor: SignedInActor, { from, to, format }: LedgerOrder): Promise<LedgerExport> {
    const scope = { nodeIds: actor.assignments.map(({ nodeId }) => nodeId), from, to };
    const row: LedgerExport = { id: this.ids.next(), tenantId: actor.tenantId, personId: actor.personId, scope, format, lineCount: null, begunAt: this.clock.now(), finishedAt: null };
    await this.uow.run(async (tx) => {
      await insertRows(tx, LedgerExport, [row]);
      await this.audit.note(tx, actor, { action: 'ledger.exported', about: 'ledger', id: row.id, detail: { from, to, format } });
    });
    return row;
  }

  private async *remembered(id: string, pages: AsyncIterable<TableCell[][]>): AsyncGenerator<TableCell[][]> {
    let lineCount = 0;
    yield [[...LEDGER_COLUMNS]];
    for await (const page of pages) {
      lineCount += page.length;
      yield page;
    }
    await this.uow.run((tx) => updateRows(tx, LedgerExport, { id }, { lineCount, finishedAt: this.clock.now() }));
  }

  private async *pages(actor: SignedInActor, order: LedgerOrder): AsyncGenerator<TableCell[][]> {
    let after: RequestRow | undefined;
    do {
      const rows = await this.page(actor, order, after);
      if (rows.length > 0) yield await this.lines(actor.tenantId, rows);
      after = rows.length === PAGE ? rows.at(-1) : undefined;
    } while (after !== undefined);
  }

  private async page(actor: SignedInActor, { from, to }: LedgerOrder, after: RequestRow | undefined): Promise<RequestRow[]> {
    const query = this.reads.manager.createQueryBuilder(RequestRow, 'r');
    limitToView(query, 'area', actor);
    query.andWhere('r.submitted_at >= :from AND r.submitted_at < :end', { from: at(shanghaiInstant(dayNumberOf(from), 0)), end: at(shanghaiInstant(dayNumberOf(to) + 1, 0)) });
    if (after) query.andWhere('(r.submitted_at > :afterAt OR (r.submitted_at = :afterAt AND r.id > :afterId))', { afterAt: at(after.submittedAt), afterId: after.id });
    return query.orderBy('r.submittedAt', 'ASC').addOrderBy('r.id', 'ASC').limit(PAGE).getMany();
  }

  private async lines(tenantId: string, rows: readonly RequestRow[]): Promise<TableCell[][]> {
    const whole = new Map((await this.repository.requests(this.reads.manager, tenantId, rows.map(({ id }) => id))).map((one) => [one.row.id, one]));
    const units = [...whole.values()].flatMap(({ row, legs }) => [row.gridId, row.firstReceiverId, row.holderUnitId, ...legs.map(({ unitId }) => unitId)]);
    const nodes = await this.directory.byIds(tenantId, units);
    const active = await this.catalogue.active(tenantId);
    const names = { node: (id: string | null) => (id === null ? '' : (nodes.get(id)?.name ?? '')), matter: (code: string) => active.matter(code)?.name ?? '' };
    // The page's own row decides what is shown: by it the scope was checked.
    return rows.map((row) => ledgerRow({ legs: whole.get(row.id)?.legs ?? [], rating: whole.get(row.id)?.rating ?? null, row }, names));
  }
}

async function* csv(pages: AsyncIterable<TableCell[][]>): AsyncGenerator<string> {
  // Without the mark a spreadsheet takes UTF-8 for the local code page.
  yield '\uFEFF';
  for await (const page of pages) yield page.map(csvLine).join('');
}
