import { seedSentences } from './seed-lines.js';

describe('the seed corpus', () => {
  it('is read line by line, its kinds in our words', () => {
    expect(seedSentences('{"matter":"0401","text":"灯坏","kind":"投诉","register":"phone"}\n')).toEqual([{ matter: '0401', text: '灯坏', kind: 'complaint', register: 'phone' }]);
  });

  it('is refused with a kind that is none', () => {
    expect(() => seedSentences('{"matter":"0401","text":"灯坏","kind":"抱怨","register":"phone"}')).toThrow('抱怨');
  });
});
