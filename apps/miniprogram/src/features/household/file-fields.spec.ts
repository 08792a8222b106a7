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

it('refuses numbers where they do not belong', () => {
  expect(faultsOf({ ...filled, salutation: '440115198001011234', contactHours: '打 13900139000' })).toEqual({ salutation: 'number', contactHours: 'number' });
});

it('sends what was filled in, and consent for what was agreed to alone', () => {
  expect(bodyOf({ ...filled, phone: ' ', contactHours: ' 上午 ', needs: ['homeService', 'elderService'], agreedNeeds: [] })).toEqual({
    salutation: '陈阿婆', language: 'mandarin', contactWay: 'phone', contactHours: '上午', doNotVisit: false, consent: true, consentVersion: 1,
    needs: [{ need: 'homeService', consent: true }, { need: 'elderService', consent: false }],
  });
});
