import { chromium } from 'playwright-core';
import { Failure } from '../../../scripts/tooling/failure.mjs';
import { findChromium } from '../../../scripts/tooling/machine.mjs';
import { openEmbeddedDatabase } from '../database.mjs';
import { TrialProcess } from '../trial-process.mjs';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2, locale: 'zh-CN' };
const BYTES = 1024 / 8;
/**
 * What is between a phone and the service: milliseconds there and back, kbit/s down and up, and how many times slower than this machine the phone is. The first is what is promised;
 * the others show what it costs to have less.
 */
const WAYS = [
  { name: '3G', latency: 300, down: 1600, up: 768, slower: 1, mostMs: 2000 },
  { name: '3G, a phone four times slower', latency: 300, down: 1600, up: 768, slower: 4 },
  { name: 'a weak 3G', latency: 400, down: 400, up: 400, slower: 1 },
];

/** @returns the exit code: 1 when a report could be written too late after the code was scanned */
export async function drill({ looks }, say) {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Failure('There is no Chromium on this machine.', { remedy: 'Install one, or name it with CHROMIUM_PATH.' });
  const database = await openEmbeddedDatabase();
  const service = await TrialProcess.prepare({ dataDir: database.dataDir });
  const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0, args: ['--disable-dev-shm-usage', '--disable-gpu'] });
  try {
    say(`${database.description}: loading the district`);
    await service.start();
    const address = `${service.origin}/g/${await codeOfGrid(service)}`;
    let tooSlow = 0;
    for (const way of WAYS) {
      const times = [];
      for (let n = 0; n < looks; n++) times.push(await untilWritable(browser, address, way));
      const [median, worst] = [0.5, 1].map((share) => times.toSorted((a, b) => a - b)[Math.ceil(share * looks) - 1]);
      const isLate = median > (way.mostMs ?? Infinity);
      if (isLate) tooSlow++;
      say(` ${isLate ? '✗' : '✓'} ${way.name}: a report can be written ${(median / 1000).toFixed(2)} s after the code was scanned, ${(worst / 1000).toFixed(2)} s at worst${way.mostMs === undefined ? '' : `; to be at most ${way.mostMs / 1000} s`}`);
    }
    say(`${looks * WAYS.length} looks, ${tooSlow} too slow`);
    return tooSlow === 0 ? 0 : 1;
  } finally {
    await browser.close();
    await service.stop();
    await database.drop();
  }
}

async function codeOfGrid(service) {
  const ask = async (route, init) => (await fetch(service.origin + route, init)).json();
  const headers = { 'content-type': 'application/json' };
  const { token } = await ask('/api/sessions', { method: 'POST', headers, body: JSON.stringify({ login: 'secretary', password: service.password('secretary') }) });
  const { items } = await ask('/api/codes', { headers: { authorization: `Bearer ${token}` } });
  return items.find(({ target, status }) => target === 'grid' && status === 'active').code;
}

/** Milliseconds from the scan until the page shows where to write, on a phone that has never been here. */
async function untilWritable(browser, address, { latency, down, up, slower }) {
  const context = await browser.newContext(PHONE);
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', { offline: false, latency, downloadThroughput: down * BYTES, uploadThroughput: up * BYTES });
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (document.querySelector('textarea') === null) return;
        observer.disconnect();
        requestAnimationFrame(() => performance.mark('writable'));
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(address, { waitUntil: 'commit', timeout: 60_000 });
    await page.waitForFunction(() => performance.getEntriesByName('writable').length > 0, undefined, { timeout: 60_000 });
    return await page.evaluate(() => performance.getEntriesByName('writable')[0].startTime);
  } finally {
    await context.close();
  }
}
