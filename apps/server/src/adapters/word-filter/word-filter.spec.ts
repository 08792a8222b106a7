import { LocalWordFilter } from './local.adapter.js';

describe('the list of words', () => {
  const filter = new LocalWordFilter();

  it.each(['加微信领礼品', '加 微.信', '加Ｖ信', '傻 逼', '傻\u200b逼', '刷-单'])('should have a person look at %j', (text) => {
    expect(filter.check(text)).toMatchObject({ verdict: 'review', label: expect.any(Number) as number });
  });

  it.each(['纸箱已经清走，通道畅通', '您反映的广告牌已拆除', '请到社区微信群看通知', '赌博窝点已由派出所处理', ''])('should let %j through', (text) => {
    expect(filter.check(text)).toEqual({ verdict: 'pass', label: null });
  });
});
