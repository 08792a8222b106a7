import { changeDraft, changePlace, draft, draftAfter, EMPTY_DRAFT, hasWords, type Draft } from './draft';
import { draftAgain, outgoingItem } from './outgoing';

const FIRST: Draft = { ...EMPTY_DRAFT, text: '路灯不亮', code: 'K7', placeText: '北门', point: { latitude: 22.79, longitude: 113.55 }, kind: 'help', photos: [{ id: 'lamp' }], anonymous: true, confidential: true, joinId: 'r1', next: '还有垃圾没人收' };

describe('a draft of two matters', () => {
  it('leaves the second to be written on, by the same person at the same place', () => {
    expect(draftAfter(FIRST)).toEqual({ ...EMPTY_DRAFT, text: '还有垃圾没人收', code: 'K7', anonymous: true, confidential: true });
    expect(draftAfter({ ...FIRST, next: null })).toEqual(EMPTY_DRAFT);
  });

  it('says something as long as the second is not sent', () => {
    expect(hasWords({ ...EMPTY_DRAFT, next: '还有垃圾没人收' })).toBe(true);
    expect(hasWords(EMPTY_DRAFT)).toBe(false);
  });

  it('loses nothing that was written on meanwhile when the first comes back', () => {
    const item = outgoingItem('k', FIRST, 0);
    const meanwhile: Draft = { ...draftAfter(FIRST), text: '还有垃圾三天没人收', photos: [{ id: 'bin' }] };
    expect(draftAgain(item, meanwhile)).toEqual({ ...FIRST, photos: [{ id: 'lamp' }, { id: 'bin' }], next: '还有垃圾三天没人收' });
  });

  it('does not bring the second back once it was sent by itself', () => {
    expect(draftAgain(outgoingItem('k', FIRST, 0), EMPTY_DRAFT)).toEqual({ ...FIRST, next: null });
  });
});

it('takes neither the door nor the spot along to another place', () => {
  changeDraft({ text: '路灯不亮', code: 'K7', door: { id: 'd', unit: '1单元', room: '101', responsible: null }, point: { latitude: 22.79, longitude: 113.55 } });
  changePlace({ code: 'K8', gridId: null, place: null });
  expect(draft.get()).toEqual({ ...EMPTY_DRAFT, text: '路灯不亮', code: 'K8' });
});
