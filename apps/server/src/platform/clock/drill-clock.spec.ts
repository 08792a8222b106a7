import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Config } from '../config/config.js';
import { Clock } from './clock.js';
import { DrillClock } from './drill-clock.js';

describe('the clock of a drill', () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'yige-drill-'));
  const file = path.join(dir, 'ahead');
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  it('should be as far ahead as the file says, and keep to what it said before when the file makes no sense', async () => {
    const base = new (class extends Clock {
      now = (): number => 1_000;
    })();
    const moved = async (text: string): Promise<number> => {
      writeFileSync(file, text);
      await new Promise((resolve) => setTimeout(resolve, 30));
      return clock.now();
    };
    writeFileSync(file, '0');
    const clock = new DrillClock(base, file);
    expect(clock.now()).toBe(1_000);
    expect(await moved('7200000')).toBe(7_201_000);
    expect(await moved('72x')).toBe(7_201_000);
    expect(await moved('-7200000')).toBe(-7_199_000);
  });

  it('should be refused by a production start, loudly', () => {
    const env = { YIGE_DATA: dir, YIGE_DRILL_CLOCK: file, YIGE_SECRET: randomBytes(32).toString('hex') };
    expect(() => new Config({ ...env, YIGE_MODE: 'production' })).toThrow('YIGE_DRILL_CLOCK moves the clock');
    expect(() => new Config(env)).toThrow('YIGE_DRILL_CLOCK moves the clock');
    expect(new Config({ ...env, YIGE_MODE: 'trial' }).drillClock).toBe(file);
    expect(new Config({ YIGE_MODE: 'trial', YIGE_DATA: dir }).drillClock).toBeNull();
  });
});
