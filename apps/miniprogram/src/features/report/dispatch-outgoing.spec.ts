import { ApiError } from '@yige/api-client';
import type { Place, Receipt, Submit } from '@/contract';
import { createStore } from '@/platform/store';
import { createOutgoing } from './dispatch-outgoing';
import { EMPTY_DRAFT, type Draft } from './draft';
import { outgoingItem, submitBody, type OutgoingItem, type SentItem } from './outgoing';

const receipt = (key: string): Receipt => ({ id: `id-${key}`, number: 'NS1', lookupCode: 'AAAABBBBCCCC' }) as unknown as Receipt;
const refused = (status: number, code: string): ApiError => new ApiError(status, code, { code, detail: 'because' });
const unreachable = ApiError.unreachable(new Error('no signal'));

const AT_HOME: Partial<Draft> = {
  gridId: 'g1',
  place: { building: { id: 'b1', name: '1栋', address: '' } } as Place,
  door: { id: 'd1', unit: '2单元', room: '502', responsible: null },
};

/** A server that keeps one request per key, as ours does, and a network that fails as told. */
function world(failures: (ApiError | null)[] = []) {
  const waiting = createStore<readonly OutgoingItem[]>([]);
  const sent = createStore<readonly SentItem[]>([]);
  const stored = new Map<string, Submit>();
  const calls: string[] = [];
  const forgotten: string[] = [];
  const nextFailure = (): void => {
    const failure = failures.shift() ?? null;
    if (failure !== null) throw failure;
  };
  const outgoing = createOutgoing({
    waiting,
    sent,
    async upload(photo) {
      calls.push(`upload ${photo.id}`);
      nextFailure();
      return { id: `stored-${photo.id}`, claim: `claim-${calls.length}` };
    },
    forgetPhoto: async (photo) => void forgotten.push(photo.id),
    async submit(key, body) {
      calls.push(`submit ${key}`);
      nextFailure();
      if (!stored.has(key)) stored.set(key, body);
      return receipt(key);
    },
    async join(mainId, key, body) {
      calls.push(`join ${mainId} ${key}`);
      nextFailure();
      if (!stored.has(key)) stored.set(key, body);
      return receipt(key);
    },
  });
  const put = (key: string, photos: string[] = [], more: Partial<Draft> = {}): void =>
    outgoing.put(outgoingItem(key, { ...EMPTY_DRAFT, text: ' 井盖坏了 ', photos: photos.map((id) => ({ id })), ...more }, 0));
  return { outgoing, waiting, sent, stored, calls, forgotten, put };
}

describe('the outgoing box', () => {
  it('joins the request of a neighbour when that was chosen', async () => {
    const { outgoing, calls, put } = world();
    put('k1', [], { joinId: 'r9' });
    expect(await outgoing.send('k1')).toBe('sent');
    expect(calls).toEqual(['join r9 k1']);
  });

  it.each([refused(409, 'REQUEST.CANNOT_JOIN'), refused(404, 'NOT_FOUND')])('goes alone when the other can no longer be joined (%s)', async (failure) => {
    const { outgoing, calls, stored, put } = world([failure]);
    put('k1', [], { joinId: 'r9' });
    expect(await outgoing.send('k1')).toBe('sent');
    expect(calls).toEqual(['join r9 k1', 'submit k1']);
    expect(stored.size).toBe(1);
  });

  it('goes on joining after a lost network', async () => {
    const { outgoing, calls, put } = world([unreachable]);
    put('k1', [], { joinId: 'r9' });
    expect(await outgoing.send('k1')).toBe('kept');
    expect(await outgoing.send('k1')).toBe('sent');
    expect(calls).toEqual(['join r9 k1', 'join r9 k1']);
  });

  it('sends photos first, then the request, and forgets the photos when it arrived', async () => {
    const { outgoing, waiting, sent, stored, calls, forgotten, put } = world();
    put('k1', ['p1', 'p2']);
    expect(await outgoing.send('k1')).toBe('sent');
    expect(calls).toEqual(['upload p1', 'upload p2', 'submit k1']);
    expect(stored.get('k1')?.text).toBe('井盖坏了');
    expect(stored.get('k1')?.attachments).toHaveLength(2);
    expect(waiting.get()).toEqual([]);
    expect(sent.get()[0]?.receipt.id).toBe('id-k1');
    expect(forgotten).toEqual(['p1', 'p2']);
  });

  it('keeps what could not be sent, and sends it later under the same key without sending a photo twice', async () => {
    const { outgoing, waiting, stored, calls, put } = world([null, unreachable]);
    put('k1', ['p1']);
    expect(await outgoing.send('k1')).toBe('kept');
    expect(waiting.get()).toHaveLength(1);
    await outgoing.sendAll();
    expect(calls).toEqual(['upload p1', 'submit k1', 'submit k1']);
    expect([...stored.keys()]).toEqual(['k1']);
    expect(waiting.get()).toEqual([]);
  });

  it('makes one request of two taps', async () => {
    const { outgoing, calls, put } = world();
    put('k1');
    await Promise.all([outgoing.send('k1'), outgoing.send('k1')]);
    expect(calls).toEqual(['submit k1']);
    expect(await outgoing.send('k1')).toBe('sent');
    expect(calls).toEqual(['submit k1']);
  });

  it('hands a refused item back with the reason and does not try it again by itself', async () => {
    const { outgoing, waiting, calls, put } = world([refused(422, 'REQUEST.TEXT_TOO_LONG')]);
    put('k1');
    expect(await outgoing.send('k1')).toBe('refused');
    expect(waiting.get()[0]?.refusal).toEqual({ code: 'REQUEST.TEXT_TOO_LONG', detail: 'because' });
    await outgoing.sendAll();
    expect(calls).toEqual(['submit k1']);
    expect(outgoing.takeBack('k1')?.draft.text).toBe(' 井盖坏了 ');
    expect(waiting.get()).toEqual([]);
  });

  it.each([refused(503, 'UNAVAILABLE'), refused(429, 'LOOKUP.TOO_MANY_TRIES'), refused(401, 'ACCESS.SIGN_IN_NEEDED')])(
    'waits when the server cannot take it now: %s',
    async (failure) => {
      const { outgoing, waiting, put } = world([failure]);
      put('k1');
      expect(await outgoing.send('k1')).toBe('kept');
      expect(waiting.get()[0]?.refusal).toBeNull();
    },
  );

  it('keeps the sentence of a server that takes it later, and forgets it with the next try', async () => {
    const { outgoing, waiting, put } = world([refused(429, 'LIMIT.REACHED'), unreachable]);
    put('k1');
    await outgoing.send('k1');
    expect(waiting.get()[0]).toMatchObject({ later: 'because', refusal: null });
    await outgoing.send('k1');
    expect(waiting.get()[0]).toMatchObject({ later: null, refusal: null });
    expect(await outgoing.send('k1')).toBe('sent');
  });

  it('sends a photo anew when its claim has lapsed', async () => {
    const { outgoing, calls, put } = world([null, refused(422, 'ATTACHMENT.UNKNOWN')]);
    put('k1', ['p1']);
    expect(await outgoing.send('k1')).toBe('sent');
    expect(calls).toEqual(['upload p1', 'submit k1', 'upload p1', 'submit k1']);
  });

  it.each([
    ['ORG.UNKNOWN_DOOR', { gridId: 'g1', buildingId: 'b1' }],
    ['ORG.UNKNOWN_BUILDING', { gridId: 'g1' }],
  ])('goes with a less exact place when the register has changed since it was chosen: %s', async (code, place) => {
    const { outgoing, stored, put } = world([refused(422, code)]);
    put('k1', [], AT_HOME);
    expect(await outgoing.send('k1')).toBe('sent');
    expect(stored.get('k1')).toEqual({ text: '井盖坏了', ...place });
  });

  it('sends the words when the device has lost the picture', async () => {
    const { outgoing, stored, put } = world([refused(422, 'ATTACHMENT.MISSING')]);
    put('k1', ['p1']);
    expect(await outgoing.send('k1')).toBe('sent');
    expect(stored.get('k1')?.attachments).toBeUndefined();
  });
});

describe('the body of a submission', () => {
  it('leaves name and telephone at home when the writer stays anonymous', () => {
    const draft = { ...EMPTY_DRAFT, text: 'x', contactName: '王', contactPhone: '13800000000' };
    expect(submitBody(outgoingItem('k', draft, 0)).contact).toEqual({ name: '王', phone: '13800000000' });
    expect(submitBody(outgoingItem('k', { ...draft, anonymous: true }, 0))).toEqual({ text: 'x', anonymous: true });
  });

  it('says the building and the door by which the responsible person is found', () => {
    expect(submitBody(outgoingItem('k', { ...EMPTY_DRAFT, text: 'x', ...AT_HOME }, 0))).toEqual({ text: 'x', gridId: 'g1', buildingId: 'b1', householdId: 'd1' });
  });

  it('carries only what was filled in', () => {
    expect(submitBody(outgoingItem('k', { ...EMPTY_DRAFT, text: ' x ', code: 'K7', placeText: ' 电梯口 ' }, 0))).toEqual({ text: 'x', code: 'K7', placeText: '电梯口' });
  });
});
