import { In } from 'typeorm';
import { Places } from '../../org-tree/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import { Notice } from '../../notifications/infrastructure/notice.entity.js';
import { Ids } from '../../platform/ids/ids.js';
import { OutboxEvent } from '../../platform/outbox/outbox-event.entity.js';
import { RequestRow, RequestsRepository, SubmitRequestUseCase } from '../../requests/index.js';
import { Reporter } from '../../requests/infrastructure/reporter.entity.js';
import { key, report, type RunningApp, startApp } from '../../testing/start-app.js';
import type { Line } from '../lines.js';
import { readMessages } from '../message-line.js';
import { type ImportOptions, ImportMessages } from './import-messages.js';
import type { ImportSummary } from './import-tally.js';

describe('messages from elsewhere', () => {
  let service: RunningApp;
  let imports: ImportMessages;

  beforeAll(async () => {
    service = await startApp();
    const { app } = service;
    imports = new ImportMessages(app.get(SubmitRequestUseCase), app.get(RequestsRepository), app.get(Places), app.get(Ids), app.get(Clock), app.get(Config));
  });
  afterAll(() => service.stop());

  const letter = (id: string, more: object = {}): string =>
    JSON.stringify({ id, user: 'A000999', time: '2019/2/28 11:25:05', title: '路灯不亮', text: `小区门口的路灯坏了三天，信件${id}`, ...more });

  async function* linesOf(lines: readonly string[]): AsyncGenerator<Line> {
    for (const [index, text] of lines.entries()) yield { number: index + 1, bytes: Buffer.from(text) };
  }
  const bring = (lines: readonly string[], options: Partial<ImportOptions> & { source: string }): Promise<ImportSummary> =>
    imports.run(service.district.tenantId, readMessages(linesOf(lines)), options);
  const rowsOf = (source: string): Promise<RequestRow[]> => service.dataSource.manager.find(RequestRow, { where: { source }, order: { sourceId: 'ASC' } });
  const letters = (count: number, from = 0): string[] => Array.from({ length: count }, (_, n) => letter(`m${String(from + n).padStart(4, '0')}`));

  describe('importing messages', () => {
    it('should make a request of each, at its own time, under its permanent key, without who wrote it', async () => {
      const summary = await bring(letters(3), { source: 'plain' });
      expect(summary).toMatchObject({ created: 3, alreadyThere: 0, failed: 0, failures: [], stopped: false });
      const rows = await rowsOf('plain');
      expect(rows.map((row) => row.sourceId)).toEqual(['m0000', 'm0001', 'm0002']);
      expect(rows[0]).toMatchObject({ channel: 'hotline', submittedAt: Date.parse('2019-02-28T03:25:05Z'), text: '路灯不亮\n小区门口的路灯坏了三天，信件m0000', matterCode: '0401' });
      expect(rows[0]?.number).toMatch(/^NS20190228/);
      expect(rows[0]?.gridId).not.toBeNull();
      const reporters = await service.dataSource.manager.findBy(Reporter, { requestId: In(rows.map((row) => row.id)) });
      expect(reporters).toHaveLength(3);
      for (const reporter of reporters) expect(reporter).toMatchObject({ personId: null, nameSealed: null, phoneSealed: null, phoneIndex: null });
      expect(JSON.stringify([rows, reporters])).not.toContain('A000999');
    });

    it('should warn nobody', async () => {
      const [row] = await rowsOf('plain');
      // It is only counted.
      expect((await service.dataSource.manager.findBy(OutboxEvent, { aggregateId: row!.id })).map(({ type }) => type)).toEqual(['request.imported']);
      await service.settled();
      expect(await service.dataSource.manager.countBy(Notice, { requestId: row!.id })).toBe(0);
    });

    it('should count what was created by tier, status and matter', async () => {
      const wish = letter('w1', { title: '建议', text: '希望增加一个图书角' });
      const { byTier, byStatus, byMatter } = await bring([...letters(4), wish], { source: 'counted' });
      const rows = await rowsOf('counted');
      for (const tier of [1, 2, 3] as const) expect(byTier[tier]).toBe(rows.filter((row) => row.tier === tier).length);
      expect(byStatus.dispatched ?? 0).toBe(rows.filter((row) => row.status === 'dispatched').length);
      expect(byStatus.submitted ?? 0).toBe(rows.filter((row) => row.status === 'submitted').length);
      expect(byMatter[0]).toEqual({ code: '0401', count: 4 });
    });

    it('should create nothing the second time, and only what is new the third', async () => {
      await bring(letters(120), { source: 'again' });
      const before = await rowsOf('again');
      expect(await bring(letters(120), { source: 'again' })).toMatchObject({ created: 0, alreadyThere: 120, failed: 0, byTier: { 1: 0, 2: 0, 3: 0 }, byMatter: [] });
      expect(await bring(letters(122), { source: 'again' })).toMatchObject({ created: 2, alreadyThere: 120 });
      const after = await rowsOf('again');
      expect(after.slice(0, 120)).toEqual(before);
      expect(after).toHaveLength(122);
    });

    it('should take the same id of another source for another letter', async () => {
      expect(await bring(letters(1), { source: 'elsewhere' })).toMatchObject({ created: 1, alreadyThere: 0 });
    });

    it('should create each once when two imports run at the same time', async () => {
      const both = await Promise.all([bring(letters(60), { source: 'rivals' }), bring(letters(60).reverse(), { source: 'rivals' })]);
      expect(both[0].created + both[1].created).toBe(60);
      expect(both[0].alreadyThere + both[1].alreadyThere).toBe(60);
      expect(both.map((one) => one.failed)).toEqual([0, 0]);
      expect(await rowsOf('rivals')).toHaveLength(60);
    });

    it('should create an id once that stands twice in one file', async () => {
      expect(await bring([letter('twin'), letter('twin', { text: '另一封' })], { source: 'twins' })).toMatchObject({ created: 1, alreadyThere: 1, failed: 0 });
    });

    it('should tell each line that fails with its number and reason, and go on', async () => {
      const summary = await bring(
        [letter('1'), '{"id": "2", ', letter('3', { text: '水'.repeat(10_001) }), letter('4', { title: ' ', text: '' }), letter('5', { time: '2027/1/1 0:00:00' }), letter('6', { text: '铃\u0007' }), letter('7')],
        { source: 'faulty' },
      );
      expect(summary).toMatchObject({
        created: 2,
        failed: 5,
        failures: [
          { line: 2, id: null, reason: { fault: 'notJson' } },
          { line: 3, id: '3', reason: { refused: 'REQUEST.TEXT_TOO_LONG', params: { length: 10_006, limit: 10_000 } } },
          { line: 4, id: '4', reason: { refused: 'REQUEST.TEXT_NEEDED' } },
          { line: 5, id: '5', reason: { fault: 'future' } },
          { line: 6, id: '6', reason: { refused: 'REQUEST.TEXT_UNREADABLE' } },
        ],
      });
      expect((await rowsOf('faulty')).map((row) => row.sourceId)).toEqual(['1', '7']);
    });

    it('should choose the grid by the id alone, and spread the letters over all grids', async () => {
      const [first, later] = [await rowsOf('again'), await bring(letters(122).reverse(), { source: 'again-2' })];
      expect(later.created).toBe(122);
      const perGrid = new Map<string | null, number>();
      for (const row of first) perGrid.set(row.gridId, (perGrid.get(row.gridId) ?? 0) + 1);
      expect([...perGrid.keys()].sort()).toEqual(['east/1', 'east/2', 'west/1', 'west/2'].map(service.district.node));
      for (const count of perGrid.values()) expect(count).toBeGreaterThan(122 / 8);
      const anew = await bring([letter('m0007')], { source: 'again-3' });
      expect(anew.created).toBe(1);
      await service.dataSource.manager.delete(RequestRow, { source: 'again', sourceId: 'm0007' });
      await bring([letter('m0007')], { source: 'again' });
      expect((await rowsOf('again')).find((row) => row.sourceId === 'm0007')?.gridId).toBe(first.find((row) => row.sourceId === 'm0007')?.gridId);
    });

    it('should stop between two letters when it is asked to, and go on the next time', async () => {
      const stop = new AbortController();
      const stopped = await bring(letters(150), { source: 'stopped', signal: stop.signal, report: (line) => void (line >= 20 && stop.abort()) });
      expect(stopped).toMatchObject({ stopped: true, failed: 0 });
      expect(stopped.created).toBeGreaterThan(0);
      expect(stopped.created).toBeLessThan(100);
      expect(await rowsOf('stopped')).toHaveLength(stopped.created);
      expect(await bring(letters(150), { source: 'stopped' })).toMatchObject({ created: 150 - stopped.created, alreadyThere: stopped.created, stopped: false });
    });

    it('should report a letter at which something unforeseen happens and go on, and give up when it happens to every one', async () => {
      const failing = (when: (call: number) => boolean): ImportMessages => {
        const { app } = service;
        const submit = app.get(SubmitRequestUseCase);
        let calls = 0;
        const run: SubmitRequestUseCase['run'] = (...args) => (when(++calls) ? Promise.reject(new Error('the cable is out')) : submit.run(...args));
        return new ImportMessages({ run } as SubmitRequestUseCase, app.get(RequestsRepository), app.get(Places), app.get(Ids), app.get(Clock), app.get(Config));
      };
      const through = (one: ImportMessages): Promise<ImportSummary> => one.run(service.district.tenantId, readMessages(linesOf(letters(60))), { source: 'cable' });
      await expect(through(failing(() => true))).rejects.toThrow('the cable is out');
      expect(await rowsOf('cable')).toEqual([]);
      const summary = await through(failing((call) => call % 5 === 0));
      expect(summary).toMatchObject({ created: 48, failed: 12 });
      expect(summary.failures[0]).toMatchObject({ line: 5, reason: { unforeseen: 'the cable is out' } });
      expect(await bring(letters(60), { source: 'cable' })).toMatchObject({ created: 12, alreadyThere: 48 });
    });

    it('should be seen by the branch of its grid, sorted by tier', async () => {
      const secretary = await service.as('secretary');
      const [row] = (await rowsOf('again')).filter(({ gridId, confidential }) => gridId === service.district.node('east/1') && !confidential);
      const detail = await secretary.call('get', '/api/requests/{id}', { path: { id: row!.id } });
      expect(detail).toMatchObject({ text: row!.text, tier: row!.tier, channel: 'hotline' });
    });

    it('should be a way in for imports alone: a visitor cannot say that the hotline sent them', async () => {
      await expect(report(service.visitor(), { channel: 'hotline' })).rejects.toMatchObject({ status: 403, code: 'ACCESS.DENIED' });
      await expect(
        service.visitor().call('post', '/api/requests', { headers: key(), body: { text: '路灯不亮', source: 'plain', sourceId: 'm0000' } as never }),
      ).rejects.toMatchObject({ status: 422 });
    });
  });
});
