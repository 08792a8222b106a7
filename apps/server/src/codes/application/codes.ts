import { Injectable } from '@nestjs/common';
import { normalPlaceCode, shanghaiDay } from '@yige/domain';
import { DescribePlace } from '../../places/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { isDuplicate } from '../../platform/database/database-errors.js';
import { Reads } from '../../platform/database/reads.js';
import { insertRows, updateRows } from '../../platform/database/statements.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import type { ScannedCodeView } from '../http/codes.dto.js';
import { CodeScans } from '../infrastructure/code-scans.entity.js';
import { isInUse, PlaceCode } from '../infrastructure/place-code.entity.js';

/** What whoever scans a printed code (一码) learns, and that somebody did. */
@Injectable()
export class Codes {
  constructor(
    private readonly reads: Reads,
    private readonly uow: UnitOfWork,
    private readonly describe: DescribePlace,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** The code as it stands; null when nobody ever printed it. */
  async find(code: string): Promise<PlaceCode | null> {
    return this.reads.manager.findOneBy(PlaceCode, { code: normalPlaceCode(code) });
  }

  async scanned(code: string): Promise<ScannedCodeView> {
    const found = await this.find(code);
    if (!found) return { status: 'unknown', label: null, target: null, place: null };
    const known = { label: found.label, target: found.target };
    if (!isInUse(found, this.clock.now())) return { ...known, status: 'revoked', place: null };
    return { ...known, status: 'active', place: await this.describe.of(found.tenantId, { gridId: found.gridId, buildingId: found.buildingId }) };
  }

  /** One more for the day. Whoever scanned leaves nothing. */
  async countScan(code: string): Promise<void> {
    const found = await this.find(code);
    if (!found) return;
    const day = { tenantId: found.tenantId, codeId: found.id, day: shanghaiDay(this.clock.now()) };
    const countUp = (): Promise<number> => this.uow.run((tx) => updateRows(tx, CodeScans, day, { count: () => 'count + 1' }));
    if ((await countUp()) > 0) return;
    try {
      await this.uow.run((tx) => insertRows(tx, CodeScans, [{ ...day, id: this.ids.next(), count: 1 }]));
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      await countUp();
    }
  }
}
