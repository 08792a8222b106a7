import { inflateRawSync } from 'node:zlib';
import { report, type RunningApp, startApp } from '../../testing/start-app.js';
import { PASSWORD } from '../../testing/small-district.js';
import { LedgerExport } from '../infrastructure/ledger-export.entity.js';
import { LEDGER_COLUMNS } from '../ledger/ledger-words.js';

const SPAN = 'from=2026-03-01&to=2026-03-31';

describe('the ledger (acceptance scenario 16)', () => {
  let running: RunningApp;

  beforeAll(async () => {
    running = await startApp({ YIGE_CALL_LIMIT_FACTOR: '10' });
    await report(running.visitor(), { text: '我叫何晓雯，电话13800138000，楼道里堆满了纸箱和旧家具', contact: { name: '何晓雯', phone: '13800138000' } });
    await report(running.visitor(), { text: '=HYPERLINK("http://example.com")楼道里堆满了纸箱' });
    await report(running.visitor(), { text: '举报有人在天台违法搭建铁皮房，何晓雯', kind: 'report', contact: { phone: '13800138000' } });
    await report(running.visitor(), { text: '楼下路灯坏了三天', code: 'NOWHERE', gridId: running.district.node('west/1') });
  });
  afterAll(() => running.stop());

  async function fetched(login: string, query: string): Promise<{ status: number; bytes: Buffer; headers: Headers }> {
    const { token } = await running.visitor().call('post', '/api/sessions', { body: { login, password: PASSWORD } });
    const answer = await fetch(`${running.url}/api/ledger?${query}`, { headers: { authorization: `Bearer ${token}` } });
    return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()), headers: answer.headers };
  }
  const csv = async (login: string, query = `${SPAN}&format=csv`): Promise<string[]> => (await fetched(login, query)).bytes.toString('utf8').split('\r\n').filter((line) => line !== '');

  it('16. Export ledger → identity columns absent, numbers and names taken out of the text, exactly the columns that were agreed', async () => {
    const lines = await csv('secretary');
    expect(lines[0]).toBe(`\uFEFF${LEDGER_COLUMNS.map((column) => `"${column}"`).join(',')}`);
    // The confidential one waits with this branch to be sorted: it is in the ledger, its words are not.
    expect(lines).toHaveLength(4);
    const all = lines.join('\n');
    expect(all).not.toMatch(/何晓雯|1380013|8000/);
    expect(all).toContain('我叫〔姓名〕，电话〔号码〕，楼道里堆满了纸箱和旧家具');
    expect(all).toMatch(/"NS20260304\d+"/);
  });

  it('should never hand a spreadsheet a formula', async () => {
    expect((await csv('secretary')).join('\n')).toContain(`"'=HYPERLINK(""http://example.com"")楼道里堆满了纸箱"`);
  });

  it('should hold what the caller may see and no more, and of confidential ones no word', async () => {
    expect(await csv('other-secretary')).toHaveLength(2);
    const all = await csv('supervisor');
    expect(all).toHaveLength(5);
    expect(all.join('\n')).toContain('(保密诉求，内容不导出)');
    expect(all.join('\n')).not.toContain('天台');
    expect((await fetched('secretary', `${SPAN}&nodeId=${running.district.node('west')}`)).status).toBe(404);
    expect((await fetched('member', SPAN)).status).toBe(403);
    expect((await fetched('secretary', 'from=2026-03-31&to=2026-03-01')).status).toBe(422);
    expect((await fetched('secretary', 'from=2024-01-01&to=2026-03-01')).status).toBe(422);
  });

  it('should be a workbook that unpacks to the same cells', async () => {
    const { bytes, headers } = await fetched('supervisor', SPAN);
    expect(headers.get('content-type')).toContain('spreadsheetml');
    expect(headers.get('content-disposition')).toBe('attachment; filename="ledger-2026-03-01-2026-03-31.xlsx"');
    const sheet = unpacked(bytes)['xl/worksheets/sheet1.xml'] ?? '';
    const rows = sheet.split('<row>').slice(1).map((row) => row.match(/<c[ >]/g)?.length);
    expect(rows).toEqual([18, 18, 18, 18, 18]);
    expect(sheet).toContain('简述(脱敏)');
    expect(sheet).not.toMatch(/何晓雯|13800138000|<f>/);
  });

  it('should remember who took what and how much, also before the first line left', async () => {
    const before = await running.dataSource.manager.count(LedgerExport);
    await csv('other-secretary');
    const rows = await running.dataSource.manager.find(LedgerExport, { order: { id: 'ASC' } });
    expect(rows).toHaveLength(before + 1);
    expect(rows.at(-1)).toMatchObject({ personId: running.district.person('other-secretary'), lineCount: 1, format: 'csv', scope: { nodeIds: [running.district.node('west/1/branch')], from: '2026-03-01', to: '2026-03-31' } });
  });

  it('should go on page by page without losing or repeating a line', async () => {
    for (let n = 0; n < 210; n++) await report(running.visitor(), { text: `楼道里堆满了纸箱${n}` });
    const numbers = (await csv('supervisor')).slice(1).map((line) => line.split(',')[0]);
    expect(numbers).toHaveLength(214);
    expect(new Set(numbers).size).toBe(214);
  });
});

/** The texts of an archive, read by its directory. */
function unpacked(zip: Buffer): Record<string, string> {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  const files: Record<string, string> = {};
  for (let at = zip.readUInt32LE(end + 16), left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [packed, plain, nameLength, from] = [zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 24), zip.readUInt16LE(at + 28), zip.readUInt32LE(at + 42)];
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const start = from + 30 + zip.readUInt16LE(from + 26);
    const text = inflateRawSync(zip.subarray(start, start + packed));
    expect(text.length).toBe(plain);
    files[name] = text.toString('utf8');
    at += 46 + nameLength;
  }
  return files;
}
