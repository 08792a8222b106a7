import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const SHANGHAI_MS = 8 * HOUR_MS;

/** A clock at which it is ten in the morning in Shanghai when the service starts, whenever the flow is walked: at night nobody is told of anything but danger. */
export async function byDay(): Promise<{ YIGE_DRILL_CLOCK: string }> {
  const sinceTen = (Date.now() + SHANGHAI_MS - 10 * HOUR_MS) % DAY_MS;
  const file = path.join(await fs.mkdtemp(path.join(os.tmpdir(), 'yige-clock-')), 'ahead');
  await fs.writeFile(file, String(DAY_MS - sinceTen));
  return { YIGE_DRILL_CLOCK: file };
}
