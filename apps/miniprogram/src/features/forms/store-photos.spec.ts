import { ApiError } from '@yige/api-client';
import type { KeptPhoto, StoredPhoto } from '@/platform/photo-types';
import { storePhotos, type FormPhoto } from './store-photos';

const kept = (id: string): FormPhoto => ({ kept: { id }, stored: null });

/** A server that refuses the photos named. */
function world(refusals: Record<string, ApiError> = {}) {
  const sent: string[] = [];
  const told: string[] = [];
  const upload = async ({ id }: KeptPhoto): Promise<StoredPhoto> => {
    sent.push(id);
    if (refusals[id]) throw refusals[id];
    return { id: `s-${id}`, claim: 'c' };
  };
  return { sent, told, run: (photos: FormPhoto[]) => storePhotos(photos, upload, (photo) => told.push(photo.id)) };
}

describe('the photos of a form', () => {
  it('are sent in their order', async () => {
    const { run, told } = world();
    expect((await run([kept('1'), kept('2')])).map(({ id }) => id)).toEqual(['s-1', 's-2']);
    expect(told).toEqual(['1', '2']);
  });

  it('are not sent twice', async () => {
    const { run, sent } = world();
    const stored = await run([{ kept: { id: '1' }, stored: { id: 's-1', claim: 'c' } }, kept('2')]);
    expect(stored.map(({ id }) => id)).toEqual(['s-1', 's-2']);
    expect(sent).toEqual(['2']);
  });

  it('stop at a lost network, and what arrived is told for the next try', async () => {
    const { run, told } = world({ 2: ApiError.unreachable(new Error('no signal')) });
    await expect(run([kept('1'), kept('2'), kept('3')])).rejects.toMatchObject({ passing: true });
    expect(told).toEqual(['1']);
  });

  it('go without the one that the device has lost', async () => {
    const { run } = world({ 1: new ApiError(422, 'ATTACHMENT.MISSING', null) });
    expect((await run([kept('1'), kept('2')])).map(({ id }) => id)).toEqual(['s-2']);
  });
});
