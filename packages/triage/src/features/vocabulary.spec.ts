import { countOf } from './packed-features.js';
import { Vocabulary } from './vocabulary.js';

const block = (text: string, seed = 0): { text: string; seed: number; longest: number } => ({ text, seed, longest: 2 });

describe('a vocabulary', () => {
  it('keeps what enough texts have, counting a text once', () => {
    const vocabulary = Vocabulary.of([[block('灯灯灯')], [block('灯')], [block('水')]], 2);
    expect([...vocabulary.frequency]).toEqual([2]);
  });

  it('counts in a text and begins anew with the next', () => {
    const vocabulary = Vocabulary.of([[block('灯')], [block('灯')]], 2);
    expect([...vocabulary.count([block('灯灯灯水')])].map(countOf)).toEqual([3]);
    expect([...vocabulary.count([block('灯')])].map(countOf)).toEqual([1]);
    expect(vocabulary.count([block('水')])).toHaveLength(0);
  });

  it('leaves out the rarest where there is no room for all', () => {
    const vocabulary = Vocabulary.of([[block('灯')], [block('灯')], [block('水')], [block('火')]], 1, 2);
    expect([...vocabulary.frequency].sort()).toEqual([1, 2]);
    expect(vocabulary.count([block('灯')])).toHaveLength(1);
  });

  it('tells the same n-gram of two blocks apart', () => {
    const vocabulary = Vocabulary.of([[block('灯'), block('灯', 1)]], 1);
    expect(vocabulary.size).toBe(2);
    expect(vocabulary.count([block('灯')])).toHaveLength(1);
  });

  it('grows with what it reads', () => {
    const long = Array.from({ length: 9000 }, (_, index) => String.fromCharCode(0x4e00 + index)).join('');
    const vocabulary = Vocabulary.of([[block(long)]], 1);
    expect(vocabulary.size).toBe(9000 + 8999);
    expect(vocabulary.count([block(long)])).toHaveLength(9000 + 8999);
  });
});
