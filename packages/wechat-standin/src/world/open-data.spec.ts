import { encryptOpenData, rawDataSignature } from './open-data.js';

it('encrypts what getGroupEnterInfo gives as the fixture of wechat.md §2.3 has it', () => {
  const group = { opengid: 'tGXXXXXXgrid0001', open_single_roomid: '', group_openid: 'oGrpOpenId0001', chat_type: 3 };
  expect(encryptOpenData(group, {
    sessionKey: 'HyVFkGl5F5OQWJZZaNzBBg==', iv: Buffer.from('AAECAwQFBgcICQoLDA0ODw==', 'base64'), appid: 'wxba5fad812f8e6fb9', at: 1_750_000_000_000,
  })).toEqual({
    iv: 'AAECAwQFBgcICQoLDA0ODw==',
    encryptedData:
      'iMetVXuMgJEakJirf5IOdhAabJbvP+AYKKDeXTfK+coGJ6f3cp0NarjwhWEKt1NPR9M0Wtg5UIDW7JklP3ClG9SWfUpLFGL1iW5z+KDanOW51pKTEeE+lXPsGVK66KGfXipgE8/yHcIy1HPQi1DKO6LqL2ZfDORrXeHzNKh1A5WI/ubGcJDnzWdJFveiCwHaT2dDa4gRVoASb5F2Bk9C+jwdBav/H21uC+3X+T3FKJ0=',
  });
});

it('signs clear text with the session key', () => {
  expect(rawDataSignature('{"nickName":"Band","gender":1,"language":"zh_CN","city":"Guangzhou","province":"Guangdong","country":"CN","avatarUrl":"http://wx.qlogo.cn/mmopen/vi_32/1vZvI39NWFQ9XM4LtQpFrQJ1xlgZxx3w7bQxKARol6503Iuswjjn6nIGBiaycAjAtpujxyzYsrztuuICqIM5ibXQ/0"}', 'HyVFkGl5F5OQWJZZaNzBBg=='))
    .toBe('75e81ceda165f4ffa64f4068af58c64b8f54b88c');
});
