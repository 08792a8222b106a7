import type { ChatFile } from '@/platform/photo-types';
import { sortedOut } from './of-chat';

const file = (name: string, type = 'file', size = 1_000): ChatFile => ({ path: `wxfile://tmp/${name}`, name, type, size });
const names = (files: readonly { name: string }[]): string[] => files.map(({ name }) => name);

describe('files out of a chat', () => {
  it('go along when they are photos, also when they were sent as files', () => {
    const files = [file('a.jpg', 'image'), file('b.PNG'), file('c.webp', 'image/webp'), file('mmexport1700000000', 'image'), file('d', 'image/jpeg')];
    expect(sortedOut(files, 9)).toEqual({ taken: files, leftOut: [] });
  });

  it('are left out with the reason when the server would turn them away', () => {
    const files = [file('租房合同.pdf'), file('现场.mp4', 'video'), file('动图.gif', 'image'), file('IMG_1.HEIC', 'image/heic'), file('通知.docx'), file('大图.jpg', 'image', 16 * 1024 * 1024), file('无名', 'video')];
    const { taken, leftOut } = sortedOut(files, 9);
    expect(taken).toEqual([]);
    expect(leftOut.map(({ reason }) => reason)).toEqual(['kind', 'kind', 'kind', 'kind', 'kind', 'size', 'kind']);
    expect(names(leftOut)).toEqual(names(files));
  });

  it('are left out when there is no room, and one that is no photo takes none', () => {
    const { taken, leftOut } = sortedOut([file('x.pdf'), file('1.jpg'), file('2.jpg')], 1);
    expect(names(taken)).toEqual(['1.jpg']);
    expect(leftOut).toEqual([{ name: 'x.pdf', reason: 'kind' }, { name: '2.jpg', reason: 'room' }]);
  });
});
