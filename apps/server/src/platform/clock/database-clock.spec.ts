import { DatabaseClock } from './database-clock.js';

describe('DatabaseClock', () => {
  let steady = 1_000;
  let server = 5_000_000;
  const clock = new DatabaseClock(async () => {
    steady += 10;
    const told = server;
    steady += 10;
    return told;
  }, () => steady);

  it('tells the time of the server, not of this machine, and goes on steadily in between', async () => {
    await clock.measure();
    expect(clock.now()).toBe(5_000_010);
    steady += 500;
    expect(clock.now()).toBe(5_000_510);
  });

  it('follows the server when that is set anew', async () => {
    server = 5_000_000 - 7_200_000;
    expect(clock.now()).toBe(5_000_510);
    await clock.measure();
    expect(clock.now()).toBe(server + 10);
  });

  it('keeps its time when the server does not answer', async () => {
    const silent = new DatabaseClock(() => Promise.reject(new Error('gone')), () => 42);
    await expect(silent.measure()).rejects.toThrow('gone');
    expect(silent.now()).toBe(42);
  });
});
