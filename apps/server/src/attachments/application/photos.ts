import { Injectable } from '@nestjs/common';
import { In, IsNull, LessThan } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Keys, sha256 } from '../../platform/crypto/keys.js';
import { findRows } from '../../platform/database/find-rows.js';
import { Reads } from '../../platform/database/reads.js';
import { deleteRows, insertRows, updateRows } from '../../platform/database/statements.js';
import { UnitOfWork, type Tx } from '../../platform/database/unit-of-work.js';
import { Problem } from '../../platform/http/problem.js';
import { Ids } from '../../platform/ids/ids.js';
import { ObjectStore } from '../../platform/ports/object-store.port.js';
import type { AttachmentView, StoredPhotoView } from '../http/attachments.dto.js';
import { Attachment } from '../infrastructure/attachment.entity.js';
import { reEncode } from './re-encode.js';

const CLAIM_MS = 24 * 3_600_000;

/** Photos of requests and answers. Who may see one is decided by who may see its request, so reading asks the requests feature first. */
@Injectable()
export class Photos {
  constructor(
    private readonly store: ObjectStore,
    private readonly uow: UnitOfWork,
    private readonly reads: Reads,
    private readonly keys: Keys,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  async receive(tenantId: string, bytes: Buffer): Promise<StoredPhotoView> {
    const photo = await reEncode(bytes);
    const hash = sha256(photo.full);
    await Promise.all([this.store.put(keyOf(hash, 'full'), photo.full), this.store.put(keyOf(hash, 'thumb'), photo.thumb)]);
    const row: Attachment = {
      id: this.ids.next(),
      tenantId,
      requestId: null,
      part: null,
      mime: 'image/jpeg',
      bytes: photo.full.length,
      width: photo.width,
      height: photo.height,
      sha256: hash,
      createdAt: this.clock.now(),
    };
    await this.uow.run((tx) => insertRows(tx, Attachment, [row]));
    return { id: row.id, claim: this.keys.mac('attachment-claim', row.id, 'base64url'), mime: row.mime, width: row.width, height: row.height, bytes: row.bytes };
  }

  /**
   * Attaches photos to a request, within the transaction that makes or moves it.
   * @throws Problem when one is unknown, too old, attached already, or its claim is not right.
   */
  async attach(tx: Tx, to: { tenantId: string; requestId: string; part: 'report' | 'answer' }, claims: readonly { id: string; claim: string }[]): Promise<void> {
    for (const { id, claim } of claims) if (!this.keys.isMac('attachment-claim', id, claim, 'base64url')) throw new Problem('ATTACHMENT.UNKNOWN');
    const fresh = await tx.findBy(Attachment, { tenantId: to.tenantId, id: In(claims.map((claim) => claim.id)), requestId: IsNull() });
    if (fresh.length < claims.length || fresh.some((row) => row.createdAt < this.clock.now() - CLAIM_MS)) throw new Problem('ATTACHMENT.UNKNOWN');
    const attached = await updateRows(tx, Attachment, { id: In(fresh.map((row) => row.id)), requestId: IsNull() }, { requestId: to.requestId, part: to.part });
    if (attached < claims.length) throw new Problem('ATTACHMENT.UNKNOWN');
  }

  /** The request that a photo belongs to, and as what; null while it belongs to none. */
  async find(tenantId: string, id: string): Promise<{ readonly requestId: string; readonly part: 'report' | 'answer' } | null> {
    const row = await this.reads.manager.findOneBy(Attachment, { tenantId, id });
    return row?.requestId == null ? null : { requestId: row.requestId, part: row.part ?? 'report' };
  }

  async of(tenantId: string, requestId: string): Promise<AttachmentView[]> {
    const rows = await findRows(this.reads.manager, Attachment, { tenantId, requestId }, { order: { id: 'ASC' } });
    return rows.map((row) => ({ id: row.id, part: row.part ?? 'report', uploadedAt: new Date(row.createdAt).toISOString(), width: row.width, height: row.height }));
  }

  /** Ids of the photos of its answers. */
  async answersOf(tx: Tx, tenantId: string, requestId: string): Promise<string[]> {
    const rows = await findRows(tx, Attachment, { tenantId, requestId, part: 'answer' }, { order: { id: 'ASC' } });
    return rows.map(({ id }) => id);
  }

  /** @throws Problem when the photo is gone. */
  async read(tenantId: string, id: string, size: 'thumb' | 'full'): Promise<{ bytes: Buffer; mime: string }> {
    const row = await this.reads.manager.findOneBy(Attachment, { tenantId, id });
    const bytes = row ? await this.store.get(keyOf(row.sha256, size)) : null;
    if (!row || !bytes) throw new Problem('NOT_FOUND');
    return { bytes, mime: row.mime };
  }

  /**
   * Removes the files of a request's photos; the rows go by {@link forget}, so that what broke off is found again. A picture that was sent twice
   * is one file, and stays while another row needs it.
   */
  async destroy(tenantId: string, requestId: string, part: 'report' | 'answer'): Promise<readonly string[]> {
    return this.destroyRows(await findRows(this.reads.manager, Attachment, { tenantId, requestId, part }));
  }

  /** Uploads that no request has claimed, and none can any more. */
  async unclaimed(tenantId: string, limit: number): Promise<Attachment[]> {
    return this.reads.manager.find(Attachment, { where: { tenantId, requestId: IsNull(), createdAt: LessThan(this.clock.now() - 2 * CLAIM_MS) }, order: { id: 'ASC' }, take: limit });
  }

  async destroyRows(rows: readonly Attachment[]): Promise<readonly string[]> {
    const ids = rows.map(({ id }) => id);
    for (const hash of new Set(rows.map((row) => row.sha256))) {
      const needed = await this.reads.manager.findBy(Attachment, { sha256: hash });
      if (needed.some(({ id }) => !ids.includes(id))) continue;
      await Promise.all([this.store.remove(keyOf(hash, 'full')), this.store.remove(keyOf(hash, 'thumb'))]);
    }
    return ids;
  }

  async forget(tx: Tx, ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await deleteRows(tx, Attachment, { id: ids });
  }
}

const keyOf = (hash: string, size: 'thumb' | 'full'): string => `${hash.slice(0, 2)}/${hash}${size}.jpg`;
