import { momentFault, textFault } from './text-faults.js';

describe('momentFault', () => {
  const [after, latest] = ['2026-11-22T10:00:00.000Z', '2026-11-25T10:00:00.000Z'];

  it.each([
    ['', 'required'],
    ['2026-11-22T18:00', { notAfter: after }],
    ['2026-11-22T18:01', undefined],
    ['2026-11-25T18:00', undefined],
    ['2026-11-25T18:01', { beyond: latest }],
  ])('finds in %s: %o', (text, fault) => {
    expect(momentFault(text, after, latest)).toEqual(fault);
  });

  it('knows no end where there is none', () => {
    expect(momentFault('2027-11-25T18:01', after, null)).toBeUndefined();
  });
});

describe('textFault', () => {
  it('minds an empty text only where one is needed', () => {
    expect([textFault('  ', 5), textFault('  ', 5, false), textFault('一二三四五六', 5)]).toEqual(['required', undefined, { tooMany: 1 }]);
  });
});
