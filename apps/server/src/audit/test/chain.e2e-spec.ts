import { readdirSync } from 'node:fs';
import type { DataSource } from 'typeorm';
import { entities } from '../../entities.js';
import { Config } from '../../platform/config/config.js';
import { Keys } from '../../platform/crypto/keys.js';
import { createDataSource } from '../../platform/database/data-source.js';
import { Reads } from '../../platform/database/reads.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { Ids } from '../../platform/ids/ids.js';
import { type RunningApp, startApp } from '../../testing/start-app.js';
import { takeFindings } from '../../testing/statement-guard.js';
import { Audit, AuditHeads, SealAudit, type SignedHead, VerifyAudit } from '../index.js';
import { linksAfter } from '../application/chain.js';
import { HeadKey } from '../application/signed-head.js';
import { AuditRepository } from '../infrastructure/audit.repository.js';
import { AuditEntry } from '../infrastructure/audit-entry.entity.js';
import { AuditLink } from '../infrastructure/audit-link.entity.js';

describe('the chain of the audit trail', () => {
  let running: RunningApp;
  const tenantId = 'tenant';
  const seal = async (): Promise<void> => {
    while ((await running.app.get(SealAudit).round()) > 0);
  };
  const visitor: Actor = { tenantId, personId: null, sessionId: null, assignments: [], lookupHashes: [], source: 'somewhere' };
  const write = async (count: number): Promise<void> => {
    for (let n = 0; n < count; n++) await running.app.get(Audit).saw(visitor, { action: 'session.refused', about: 'account', outcome: 'refused', detail: { n } });
    await seal();
  };
  const verify = (...heads: SignedHead[]) => running.app.get(VerifyAudit).run(tenantId, heads);
  const links = (): Promise<AuditLink[]> => running.dataSource.manager.find(AuditLink, { order: { seq: 'ASC' } });
  /** What somebody with the database's password can do; the guard of the specs sees it, as it should. */
  const tamper = async (work: (manager: DataSource['manager']) => Promise<unknown>): Promise<void> => {
    await work(running.dataSource.manager);
    expect(takeFindings().every((finding) => finding.startsWith('the audit trail is added to'))).toBe(true);
  };

  beforeEach(async () => {
    running = await startApp();
    await write(6);
  });
  afterEach(() => running.stop());

  it('should be whole as the service wrote it, and not wait for anything', async () => {
    expect(await verify()).toEqual({ entries: 6, hash: (await links())[5]?.hash, broken: null });
    expect((await links()).map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('should show an entry that was altered', async () => {
    const third = (await links())[2]!;
    await tamper((manager) => manager.update(AuditEntry, { id: third.id }, { outcome: 'done' }));
    expect((await verify()).broken).toEqual({ kind: 'altered', sequence: 3, entryId: third.id });
  });

  it('should show an entry that was deleted, with its place or without it, and one whose place alone is gone', async () => {
    const [, second, third] = await links();
    await tamper((manager) => manager.delete(AuditEntry, { id: third!.id }));
    expect((await verify()).broken).toEqual({ kind: 'deleted', sequence: 3, entryId: third!.id });
    await tamper((manager) => manager.delete(AuditLink, { id: third!.id }));
    expect((await verify()).broken).toMatchObject({ kind: 'deleted', sequence: 3 });
    await tamper((manager) => manager.delete(AuditEntry, { id: second!.id }));
    expect((await verify()).broken).toEqual({ kind: 'deleted', sequence: 2, entryId: second!.id });
  });

  it('should show a last place that was taken from its entry', async () => {
    const last = (await links()).at(-1)!;
    await tamper((manager) => manager.delete(AuditLink, { id: last.id }));
    expect((await verify()).broken).toEqual({ kind: 'deleted', sequence: null, entryId: last.id });
  });

  it('should show an entry that was inserted, beside the chain or as its end', async () => {
    const rows = await links();
    const [like] = await running.dataSource.manager.findBy(AuditEntry, { id: rows[0]!.id });
    const forged = { ...like!, id: '00000000-0000-7000-8000-000000000000', objectId: 'somebody' };
    await tamper((manager) => manager.insert(AuditEntry, forged as never));
    expect((await verify()).broken).toEqual({ kind: 'inserted', sequence: null, entryId: forged.id });
    // Bound as the chain binds, which needs no key.
    const [link] = linksAfter(rows.at(-1)!, tenantId, [forged.id], new Map([[forged.id, forged]]));
    await tamper((manager) => manager.insert(AuditLink, link!));
    expect((await verify()).broken).toEqual({ kind: 'inserted', sequence: 7, entryId: forged.id });
  });

  it('should show genuine entries that changed places', async () => {
    const [, second, third] = await links();
    await tamper(async (manager) => {
      await manager.update(AuditLink, { id: second!.id }, { seq: 99 });
      await manager.update(AuditLink, { id: third!.id }, { seq: 2, previousHash: second!.previousHash, hash: second!.hash });
      await manager.update(AuditLink, { id: second!.id }, { seq: 3, previousHash: third!.previousHash, hash: third!.hash });
    });
    expect((await verify()).broken).toEqual({ kind: 'reordered', sequence: 2, entryId: third!.id });
  });

  it('should show a tail that was cut off, also when the service went on after it, by a head that was kept elsewhere', async () => {
    const head = (await running.app.get(AuditHeads).of(tenantId))!;
    const cut = (await links()).slice(4).map(({ id }) => id);
    for (const id of cut) await tamper((manager) => Promise.all([manager.delete(AuditLink, { id }), manager.delete(AuditEntry, { id })]));
    expect((await verify()).broken).toBeNull();
    expect((await verify(head)).broken).toEqual({ kind: 'truncated', sequence: 5, entryId: null });
    await write(4);
    expect((await verify()).broken).toBeNull();
    expect((await verify(head)).broken).toMatchObject({ kind: 'rewritten', sequence: 6 });
  });

  it('should show what was bound anew from the changed place on, which needs no key, by a head', async () => {
    const head = (await running.app.get(AuditHeads).of(tenantId))!;
    const rows = await links();
    const kept = rows.filter(({ seq }) => seq !== 3).map(({ id }) => id);
    const entries = new Map((await running.dataSource.manager.find(AuditEntry)).map((entry) => [entry.id, entry]));
    await tamper(async (manager) => {
      await manager.delete(AuditEntry, { id: rows[2]!.id });
      await manager.clear(AuditLink);
      await manager.insert(AuditLink, linksAfter(null, tenantId, kept, entries));
    });
    expect((await verify()).broken).toBeNull();
    expect((await verify(head)).broken).toEqual({ kind: 'truncated', sequence: 6, entryId: null });
  });

  it('should remember an entry that was gone before it could be sealed', async () => {
    await running.app.get(Audit).saw(visitor, { action: 'session.refused', about: 'account', outcome: 'refused' });
    const last = (await running.dataSource.manager.find(AuditEntry, { order: { id: 'DESC' }, take: 1 }))[0]!;
    await tamper((manager) => manager.delete(AuditEntry, { id: last.id }));
    await seal();
    expect((await verify()).broken).toEqual({ kind: 'deleted', sequence: 7, entryId: last.id });
  });

  it('should refuse a head that this installation did not sign', async () => {
    const head = (await running.app.get(AuditHeads).of(tenantId))!;
    expect(running.app.get(HeadKey, { strict: false }).isOurs(head)).toBe(true);
    expect((await verify({ ...head, sequence: 2 })).broken).toMatchObject({ kind: 'foreignHead', sequence: 2 });
    expect((await verify({ ...head, signature: head.signature.replace(/^./, (c) => (c === 'A' ? 'B' : 'A')) })).broken).toMatchObject({ kind: 'foreignHead' });
  });

  it('should leave signed heads behind, one file each time', async () => {
    const heads = running.app.get(AuditHeads);
    expect(await heads.run()).toEqual({ heads: 1 });
    running.clock.forward(3_600_000);
    await write(1);
    expect(await heads.run()).toEqual({ heads: 1 });
    expect(readdirSync(running.app.get(Config).auditHeadsDir)).toHaveLength(2);
    const left = await heads.left();
    expect(left.map(({ sequence }) => sequence).sort()).toEqual([6, 7]);
    expect((await verify(...left)).broken).toBeNull();
  });

  // On the embedded database one process writes at a time, by one connection; there the three are three that share it.
  it('should stay whole while three processes write and seal at once', async () => {
    const { databaseUrl, embedded } = running.app.get(Config);
    const sources = await Promise.all([1, 2, 3].map(async () => (embedded ? running.dataSource : (await createDataSource({ url: databaseUrl, entities })).initialize())));
    try {
      await Promise.all(sources.map(async (dataSource, process) => {
        const uow = embedded ? running.app.get(UnitOfWork) : new UnitOfWork(dataSource);
        const audit = new Audit(new AuditRepository(), uow, running.app.get(Keys), running.app.get(Ids), running.clock);
        const sealing = new SealAudit(new AuditRepository(), new Reads(dataSource), uow);
        for (let n = 0; n < 25; n++) {
          await audit.saw(visitor, { action: 'session.refused', about: 'account', outcome: 'refused', detail: { process, n } });
          if (n % 3 === process) await sealing.round();
        }
      }));
    } finally {
      if (!embedded) await Promise.all(sources.map((dataSource) => dataSource.destroy()));
    }
    await seal();
    expect(await verify()).toMatchObject({ entries: 6 + 75, broken: null });
  });
});
