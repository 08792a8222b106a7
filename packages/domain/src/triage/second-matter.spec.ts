import { halvesOf } from './second-matter.js';

describe('the two halves of a text', () => {
  it.each([
    ['三楼楼道灯坏了，还有地下车库一直漏水', [['三楼楼道灯坏了', '还有地下车库一直漏水']]],
    ['樓梯燈壞咗好耐，仲有隔離地盤夜晚好嘈', [['樓梯燈壞咗好耐', '仲有隔離地盤夜晚好嘈']]],
    ['The lamp is broken. Also, the drain at gate 2 stinks.', [['The lamp is broken.', 'Also, the drain at gate 2 stinks.']]],
    ['井盖松了很危险。\n另外，想问一下居住证怎么办', [['井盖松了很危险。', '另外，想问一下居住证怎么办']]],
  ])('are found where its writer passes on to something else: %s', (text, halves) => {
    expect(halvesOf(text)).toEqual(halves);
  });

  it('are looked for at each such place, up to four', () => {
    expect(halvesOf('小区门口的路灯不亮，还有垃圾好几天没有人收，另外楼上一直漏水到我家').map(([first]) => first)).toEqual(['小区门口的路灯不亮', '小区门口的路灯不亮，还有垃圾好几天没有人收']);
    expect(halvesOf('小区门口的路灯不亮'.concat('，还有垃圾好几天没有人收'.repeat(9)))).toHaveLength(4);
  });

  it('are none where nothing is passed on to, or one half says next to nothing', () => {
    for (const text of ['', '楼道灯坏了，晚上看不清楼梯', '家里还有老人和孩子要上下楼梯', '灯坏了，还有井盖松了', '楼道灯坏了三天，还有', '另外想问一下居住证怎么办']) expect(halvesOf(text)).toEqual([]);
  });

  it('lose no word', () => {
    const text = '小区门口的路灯不亮；还有垃圾没人收，顺便问下停车费';
    const words = (written: string) => written.replace(/\P{L}/gu, '');
    expect(halvesOf(text)).toHaveLength(2);
    for (const halves of halvesOf(text)) expect(words(halves.join(''))).toBe(words(text));
  });
});
