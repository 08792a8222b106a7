import { lastMonth, spanFault } from './span.js';

describe('the span of an exported ledger', () => {
  it('should begin with the last thirty days of Shanghai, whatever the hour', () => {
    expect(lastMonth(Date.parse('2026-11-21T16:30:00Z'))).toEqual({ from: '2026-10-24', to: '2026-11-22' });
  });

  it.each([
    ['one day', { from: '2026-11-22', to: '2026-11-22' }, null],
    ['a leap year', { from: '2024-01-01', to: '2024-12-31' }, null],
    ['more than a year', { from: '2024-01-01', to: '2025-01-01' }, 'tooLong'],
    ['an end before its beginning', { from: '2026-11-22', to: '2026-11-21' }, 'backwards'],
    ['one that is not finished', { from: '', to: '2026-11-21' }, null],
  ])('should judge %s', (_, span, fault) => expect(spanFault(span)).toBe(fault));
});
