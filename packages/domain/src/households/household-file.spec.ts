import { holdsLongNumber, NEED_LASTS_MS, standingNeeds } from './household-file.js';

describe('a household file', () => {
  it.each(['13800138000', '138 0013 8000', '138-0013-8000', '44011519800101123X', '１３８００１３８０００', '卡号6222021234567890123', '电话020 8888 8888'])('should know %s for a number that identifies somebody', (text) => {
    expect(holdsLongNumber(text)).toBe(true);
  });

  it.each(['下周三 14:00 送表格', '3栋2单元101', '2026-11-22', '', '第12号通知，共3份'])('should let %s stand', (text) => {
    expect(holdsLongNumber(text)).toBe(false);
  });

  it('should let a need lapse after twelve months', () => {
    const needs = [{ need: 'homeService', expiresAt: NEED_LASTS_MS }];
    expect(standingNeeds(needs, NEED_LASTS_MS - 1)).toEqual(needs);
    expect(standingNeeds(needs, NEED_LASTS_MS)).toEqual([]);
  });
});
