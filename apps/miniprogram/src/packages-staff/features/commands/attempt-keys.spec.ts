import { createAttemptKeys } from './attempt-keys';

const keysInOrder = (): (() => string) => {
  let last = 0;
  return () => `key-${(last += 1)}`;
};

describe('createAttemptKeys', () => {
  it('keeps the key while an attempt is repeated unchanged', () => {
    const keys = createAttemptKeys(keysInOrder());
    expect(keys.keyFor({ command: 'sign', expectedVersion: 1 })).toBe('key-1');
    expect(keys.keyFor({ command: 'sign', expectedVersion: 1 })).toBe('key-1');
  });

  it('takes another key once the words or the version changed', () => {
    const keys = createAttemptKeys(keysInOrder());
    const first = keys.keyFor({ command: 'resolve', answer: '灯换好了', expectedVersion: 1 });
    expect(keys.keyFor({ command: 'resolve', answer: '灯换好了。', expectedVersion: 1 })).not.toBe(first);
    expect(keys.keyFor({ command: 'resolve', answer: '灯换好了', expectedVersion: 2 })).not.toBe(first);
  });

  it('begins anew after the outcome is known', () => {
    const keys = createAttemptKeys(keysInOrder());
    const attempt = { command: 'contact', how: 'phone' };
    const first = keys.keyFor(attempt);
    keys.settle(attempt);
    expect(keys.keyFor(attempt)).not.toBe(first);
  });
});
