import fc from 'fast-check';
import { forTheGroup } from './for-the-group.js';

describe('forTheGroup', () => {
  it.each([
    ['3栋2单元1201房的水管修好了', '〔地址〕的水管修好了'],
    ['蕉门路12号门口的井盖换了', '〔地址〕门口的井盖换了'],
    ['进港大道8号之2已疏通', '〔地址〕已疏通'],
    ['A座1203室漏水处理完', '〔地址〕漏水处理完'],
    ['十二栋三楼的灯亮了', '〔地址〕的灯亮了'],
    ['1201房', '〔地址〕'],
    ['5-2-1201 已上门', '〔地址〕 已上门'],
    ['Flat 12B is done', '〔地址〕 is done'],
    ['王阿姨家的灯修好了', '〔姓名〕家的灯修好了'],
    ['陈志明先生反映的', '〔姓名〕反映的'],
    ['找欧阳主任', '找〔姓名〕'],
    ['何大姐说没水', '〔姓名〕说没水'],
    ['老李和小陈去看过', '〔姓名〕和〔姓名〕去看过'],
    ['阿梁已去', '〔姓名〕已去'],
    ['Mr Chen called', '〔姓名〕 called'],
    ['请打13800138000', '请打〔号码〕'],
    ['电话一三八零零一三八零零零', '电话〔号码〕'],
    ['微信号 he_xiaowen88', '微信号 〔账号〕'],
    ['车牌粤A12345', '车牌〔号码〕'],
    ['联系人：林小燕', '联系人：〔姓名〕'],
  ])('should make of "%s" "%s"', (text, expected) => {
    expect(forTheGroup(text)).toBe(expected);
  });

  it('should take out the names that stand with the request, wherever they are', () => {
    expect(forTheGroup('已和覃凤仪说好，凤仪不用再来；覃凤仪同意', ['覃凤仪', '凤仪'])).toBe('已和〔姓名〕说好，〔姓名〕不用再来；〔姓名〕同意');
    expect(forTheGroup('水已通', ['水', ''])).toBe('水已通');
  });

  it.each(['路灯修好了，今晚会亮', '已请区水务局处理，3月5日前答复', '楼道的杂物清走了，共12户受益', '电梯下周一检修，上午9点到11点停用', '请大家把车停到划线处', '小区的灯亮了'])('should leave "%s"', (text) => {
    expect(forTheGroup(text)).toBe(text);
  });

  it('should never leave seven digits in a row, and do nothing more the second time', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), fc.stringMatching(/^1[3-9][0-9]{9}$/), fc.string({ unit: 'grapheme', maxLength: 20 }), (before, phone, after) => {
      expect(forTheGroup(`${before}${phone}${after}`)).not.toMatch(/[0-9]{7}/);
    }));
  });
});
