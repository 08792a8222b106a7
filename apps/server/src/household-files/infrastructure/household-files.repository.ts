import { Injectable } from '@nestjs/common';
import type { Instant } from '@yige/domain';
import { type FindOperator, In, MoreThan } from 'typeorm';
import { findRow } from '../../platform/database/find-rows.js';
import { Reads } from '../../platform/database/reads.js';
import { deleteRows, insertRows, updateRows } from '../../platform/database/statements.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { HouseholdFileView } from './household-file-view.entity.js';
import { HouseholdFile } from './household-file.entity.js';
import { HouseholdNeed } from './household-need.entity.js';
import { VisitNote } from './visit-note.entity.js';

const NEWEST = 50;

/** The rows of household files, and of all that hangs on them. */
@Injectable()
export class HouseholdFilesRepository {
  constructor(private readonly reads: Reads) {}

  /** @param keyHashes of one code, by each key of the ring */
  byKey(keyHashes: readonly string[]): Promise<HouseholdFile | null> {
    return findRow(this.reads.manager, HouseholdFile, { keyHash: keyHashes });
  }

  byId(tenantId: string, id: string): Promise<HouseholdFile | null> {
    return this.reads.manager.findOneBy(HouseholdFile, { tenantId, id });
  }

  ofZone(tenantId: string, zoneId: string, after: string | null, limit: number): Promise<HouseholdFile[]> {
    return this.reads.manager.find(HouseholdFile, { where: { tenantId, zoneId, ...(after === null ? {} : { id: MoreThan(after) }) }, order: { id: 'ASC' }, take: limit });
  }

  /** Of files of one tenant. */
  needs(files: readonly HouseholdFile[], now: Instant): Promise<HouseholdNeed[]> {
    return this.ofEach(files, (tenantId, fileId) => this.reads.manager.find(HouseholdNeed, { where: { tenantId, fileId, expiresAt: MoreThan(now) }, order: { id: 'ASC' } }));
  }

  /** Of files of one tenant, the newest first. */
  notes(files: readonly HouseholdFile[]): Promise<VisitNote[]> {
    return this.ofEach(files, (tenantId, fileId) => this.reads.manager.find(VisitNote, { where: { tenantId, fileId }, order: { id: 'DESC' }, take: NEWEST * files.length }));
  }

  views({ tenantId, id }: HouseholdFile): Promise<HouseholdFileView[]> {
    return this.reads.manager.find(HouseholdFileView, { where: { tenantId, fileId: id }, order: { id: 'DESC' }, take: NEWEST });
  }

  private async ofEach<Row>(files: readonly HouseholdFile[], find: (tenantId: string, fileIds: FindOperator<string>) => Promise<Row[]>): Promise<Row[]> {
    const [first] = files;
    return first === undefined ? [] : find(first.tenantId, In<string>(files.map(({ id }) => id)) as FindOperator<string>);
  }

  async insert(tx: Tx, file: HouseholdFile, needs: readonly HouseholdNeed[]): Promise<void> {
    await insertRows(tx, HouseholdFile, [file]);
    await insertRows(tx, HouseholdNeed, needs);
  }

  /** @returns false when it was changed since it was read. */
  async change(tx: Tx, file: HouseholdFile, set: Partial<HouseholdFile>, needs: readonly HouseholdNeed[]): Promise<boolean> {
    if ((await updateRows(tx, HouseholdFile, { id: file.id, version: file.version }, { ...set, version: file.version + 1 })) !== 1) return false;
    await deleteRows(tx, HouseholdNeed, { tenantId: file.tenantId, fileId: file.id });
    await insertRows(tx, HouseholdNeed, needs);
    return true;
  }

  /** Everything that hangs on it goes with it. */
  async delete(tx: Tx, { tenantId, id }: HouseholdFile): Promise<void> {
    for (const entity of [HouseholdNeed, VisitNote, HouseholdFileView]) await deleteRows(tx, entity, { tenantId, fileId: id });
    await deleteRows(tx, HouseholdFile, { tenantId, id });
  }

  async addNote(tx: Tx, note: VisitNote): Promise<void> {
    await insertRows(tx, VisitNote, [note]);
  }

  async addView(tx: Tx, view: HouseholdFileView): Promise<void> {
    await insertRows(tx, HouseholdFileView, [view]);
  }
}
