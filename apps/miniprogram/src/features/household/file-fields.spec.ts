import { bodyOf, faultsOf, fieldsOf } from './file-fields';

const filled = { ...fieldsOf(null), salutation: '陈阿婆', consent: true };

it('asks for how to address them and for consent, and for nothing else', () => {
  expect(faultsOf(fieldsOf(null))).toEqual({ salutation: 'missing', consent: 'agree' });
  expect(faultsOf(filled)).toEqual({});
});

it('asks for a consent of its own to what reveals health or a child', () => {
  expect(faultsOf({ ...filled, needs: ['homeService'] })).toEqual({});
  expect(faultsOf({ ...filled, needs: ['homeService', 'infant'] })).toEqual({ needs: 'agree' });
  expect(faultsOf({ ...filled, needs: ['infant'], agreedNeeds: ['infant'] })).toEqual({});
});

it('asks again for nothing that was agreed to, unless it was taken out or the text is another', () => {
  const file = { ...fieldsOf(null), salutation: '陈阿婆', needs: ['infant', 'homeService'] as const, keptNeeds: ['infant', 'homeService'] as const, agreed: true };
  expect(faultsOf(file)).toEqual({});
  expect(bodyOf(file)).toMatchObject({ consent: false, needs: [{ need: 'infant', consent: false }, { need: 'homeService', consent: false }] });
  expect(faultsOf({ ...file, keptNeeds: ['homeService'] })).toEqual({ needs: 'agree' });
  expect(bodyOf({ ...file, keptNeeds: ['infant'] }).needs).toEqual([{ need: 'infant', consent: false }, { need: 'homeService', consent: true }]);
  expect(faultsOf({ ...file, agreed: false })).toEqual({ consent: 'agree' });
});

it('refuses numbers where they do not belong', () => {
  expect(faultsOf({ ...filled, salutation: '440115198001011234', contactHours: '打 13900139000' })).toEqual({ salutation: 'number', contactHours: 'number' });
});

it('sends what was filled in, and consent for what was agreed to alone', () => {
  expect(bodyOf({ ...filled, phone: ' ', contactHours: ' 上午 ', needs: ['homeService', 'elderService'], agreedNeeds: [] })).toEqual({
    salutation: '陈阿婆', language: 'mandarin', contactWay: 'phone', contactHours: '上午', doNotVisit: false, consent: true, consentVersion: 1,
    needs: [{ need: 'homeService', consent: true }, { need: 'elderService', consent: false }],
  });
});
