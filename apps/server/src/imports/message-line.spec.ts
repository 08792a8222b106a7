import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { linesOf, MAX_LINE_BYTES } from './lines.js';
import { readMessages, type ReadLine } from './message-line.js';

const dir = mkdtempSync(path.join(tmpdir(), 'yige-lines-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const letter = (id: string, more: object = {}): string => JSON.stringify({ id, time: '2019/2/28 11:25:05', title: '路灯不亮', text: '一连三天了', ...more });

async function readFile(content: string | Buffer): Promise<ReadLine[]> {
  const file = path.join(dir, 'messages');
  writeFileSync(file, content);
  const read: ReadLine[] = [];
  for await (const one of readMessages(linesOf(file))) read.push(one);
  return read;
}
const faults = async (...lines: string[]): Promise<unknown[]> => (await readFile(lines.join('\n'))).map((one) => ('fault' in one ? one.fault : one.message.id));

describe('a file of messages', () => {
  it('should be read plain and compressed alike, whatever its name', async () => {
    const plain = `${letter('1')}\n${letter('2')}\n`;
    const expected = ['1', '2'].map((id, index) => ({
      line: index + 1,
      message: { id, text: '路灯不亮\n一连三天了', submittedAt: Date.parse('2019-02-28T03:25:05Z') },
    }));
    expect(await readFile(plain)).toEqual(expected);
    expect(await readFile(gzipSync(plain))).toEqual(expected);
  });

  it('should not mind a byte order mark, Windows line ends, empty lines and a missing last line end', async () => {
    const read = await readFile(`\ufeff${letter('1')}\r\n\r\n   \r\n${letter('2')}`);
    expect(read.map((one) => [one.line, 'message' in one && one.message.text])).toEqual([[1, '路灯不亮\n一连三天了'], [4, '路灯不亮\n一连三天了']]);
  });

  it('should end a line at a line feed alone', async () => {
    const read = await readFile(`{"id":"1","time":"2019/2/28 11:25:05","title":"甲\u2028乙\u0085丙","text":"丁"}`);
    expect(read).toHaveLength(1);
    expect(read[0]).toHaveProperty('message.text', '甲\u2028乙\u0085丙\n丁');
  });

  it('should keep a line whole that lies across many pieces of the file', async () => {
    const text = '水管漏水'.repeat(60_000);
    const [only] = await readFile(letter('1', { text }));
    expect(only).toHaveProperty('message.text', `路灯不亮\n${text}`);
  });

  it('should tell what is wrong with each line and go on', async () => {
    expect(
      await faults(
        letter('1'), '{"id": "2", "time', '["3"]', 'null', letter(''), letter('x'.repeat(65)), letter('4', { time: undefined }), letter('5', { time: '昨天' }),
        letter('6', { title: undefined, text: undefined }), letter('7', { text: 12 }), letter('8', { title: null }),
      ),
    ).toEqual(['1', 'notJson', 'notAnObject', 'notAnObject', 'noId', 'idTooLong', 'noTime', 'unreadableTime', 'noText', 'noText', '8']);
  });

  it('should refuse text that is not UTF-8', async () => {
    const latin = Buffer.concat([Buffer.from('{"id":"1","title":"'), Buffer.from([0xc2, 0xb7, 0xff]), Buffer.from('"}\n')]);
    expect(await readFile(Buffer.concat([latin, Buffer.from(letter('2'))]))).toMatchObject([{ line: 1, fault: 'notUtf8' }, { line: 2, message: { id: '2' } }]);
  });

  it('should pass over a line without end and not keep it', async () => {
    expect(await faults('x'.repeat(MAX_LINE_BYTES * 2), letter('2'))).toEqual(['tooLong', '2']);
  });

  it('should take an id that is a number, and leave out who wrote', async () => {
    const [only] = await readFile(JSON.stringify({ id: 188006, user: 'A000102948', time: '2019-08-01 00:00:00', title: '甲', text: '' }));
    expect(only).toEqual({ line: 1, message: { id: '188006', text: '甲', submittedAt: Date.parse('2019-07-31T16:00:00Z') } });
  });

  it('should say so when the compression is broken off', async () => {
    await expect(readFile(gzipSync(letter('1').repeat(1000)).subarray(0, 60))).rejects.toThrow('unexpected end of file');
  });
});
