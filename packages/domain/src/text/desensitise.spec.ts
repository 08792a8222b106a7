import fc from 'fast-check';
import { desensitised } from './desensitise.js';

describe('desensitised', () => {
  it.each([
    ['请打13800138000联系我', '请打〔号码〕联系我'],
    ['电话 138 0013 8000', '电话 〔号码〕'],
    ['电话：138-0013-8000。', '电话：〔号码〕。'],
    ['座机020-84681234转', '座机〔号码〕转'],
    ['手机１３８００１３８０００', '手机〔号码〕'],
    ['电话一三八零零一三八零零零', '电话〔号码〕'],
    ['身份证44011519900101123X丢了', '身份证〔号码〕丢了'],
    ['卡号6222 0200 1234 5678 901', '卡号〔号码〕'],
    ['+86 13800138000', '〔号码〕'],
    ['车牌粤A12345挡路', '车牌〔号码〕挡路'],
    ['微信号 he_xiaowen88', '微信号 〔账号〕'],
    ['邮箱 a.b@example.com', '邮箱 〔账号〕'],
    ['我叫何晓雯，住3栋', '我叫〔姓名〕，住3栋'],
    ['联系人：欧阳志明 电话', '联系人：〔姓名〕 电话'],
    ['投诉人陈伟的电话', '投诉人〔姓名〕的电话'],
  ])('should make of "%s" "%s"', (text, expected) => {
    expect(desensitised(text)).toBe(expected);
  });

  it.each(['3栋2单元1201房漏水', '2026-03-04报过一次', '停了3天，共12户', '从9:00吵到12:00', '我是租户，楼下路灯坏了', '三四个人在打牌'])('should leave "%s"', (text) => {
    expect(desensitised(text)).toBe(text);
  });

  it('should never leave seven digits in a row, whatever stands around them', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), fc.stringMatching(/^1[3-9][0-9]{9}$/), fc.string({ unit: 'grapheme', maxLength: 20 }), (before, phone, after) => {
      expect(desensitised(`${before}${phone}${after}`)).not.toMatch(/[0-9]{7}/);
    }));
  });
});
