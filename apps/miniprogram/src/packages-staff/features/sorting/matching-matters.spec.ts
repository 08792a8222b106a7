import { matchingMatters } from './matching-matters';

const light = { name: '路灯不亮', parentName: '市政设施', keywords: ['灯坏', '黑漆漆'] };
const leak = { name: '楼上漏水', parentName: '住房与物业', keywords: ['渗水', '天花板'] };
const bulb = { name: '楼道灯', parentName: '住房与物业', keywords: ['路灯'] };
const all = [bulb, light, leak];

it('shows everything until something is typed', () => {
  expect(matchingMatters(all, '  ')).toEqual(all);
});

it('finds by the words people use', () => {
  expect(matchingMatters(all, '渗水')).toEqual([leak]);
  expect(matchingMatters(all, '物业')).toEqual([bulb, leak]);
});

it('puts a hit in the name before a hit in the words', () => {
  expect(matchingMatters(all, '路灯')).toEqual([light, bulb]);
});

it('wants every word', () => {
  expect(matchingMatters(all, '物业 天花板')).toEqual([leak]);
  expect(matchingMatters(all, '物业 市政')).toEqual([]);
});
