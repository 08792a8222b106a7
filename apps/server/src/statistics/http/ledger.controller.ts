import { Readable } from 'node:stream';
import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, signedIn } from '../../platform/http/actor.js';
import { CallLimits } from '../../platform/limits/call-limits.js';
import { ExportLedger } from '../application/export-ledger.js';
import { LedgerQuery } from './ledger.dto.js';

const MIME = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv; charset=utf-8' } as const;

@ApiTags('Ledger')
@Controller('api/ledger')
export class LedgerController {
  constructor(
    private readonly ledger: ExportLedger,
    private readonly limits: CallLimits,
  ) {}

  @Get()
  @ApiProduces(MIME.xlsx, 'text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(@CurrentActor() actor: Actor, @Query() query: LedgerQuery): Promise<StreamableFile> {
    await this.limits.take('export', actor);
    const format = query.format ?? 'xlsx';
    const { name, pieces } = await this.ledger.run(signedIn(actor), { ...query, format });
    return new StreamableFile(Readable.from(pieces, { objectMode: false }), { type: MIME[format], disposition: `attachment; filename="${name}"` });
  }
}
