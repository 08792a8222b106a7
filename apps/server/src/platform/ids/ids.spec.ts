import { validate, version } from 'uuid';
import { UuidV7Ids } from './ids.js';

describe('ids', () => {
  it('should be UUIDs of version 7, each greater than the one before, however many are made at once', () => {
    const ids = new UuidV7Ids();
    const made = Array.from({ length: 20_000 }, () => ids.next());
    expect(made.every((id) => validate(id) && version(id) === 7)).toBe(true);
    expect(new Set(made).size).toBe(made.length);
    expect([...made].sort()).toEqual(made);
  });

  it('should begin with the moment in milliseconds', () => {
    const before = Date.now();
    const at = Number.parseInt(new UuidV7Ids().next().replace('-', '').slice(0, 12), 16);
    expect(at).toBeGreaterThanOrEqual(before);
    expect(at).toBeLessThanOrEqual(Date.now());
  });

  it('should share no random part between two makers', () => {
    const tails = [new UuidV7Ids(), new UuidV7Ids()].map((ids) => Array.from({ length: 500 }, () => ids.next().slice(-12)));
    expect(new Set(tails.flat()).size).toBe(1_000);
  });
});
