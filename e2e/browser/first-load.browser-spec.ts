import { District } from './district.js';
import { ReportPage } from './pages/report.js';

/** What a cheap phone on a weak network has to fetch before somebody can write down what happened. */
const MOST_BYTES = 300 * 1024;
/** Each waits for a way there and back, of which 3G takes a third of a second. */
const MOST_REQUESTS = 10;

let district: District;
beforeAll(async () => {
  district = await District.start();
});
afterAll(() => district.stop());

it('asks for little before the report page can be written into', () =>
  district.walk('first-load', async () => {
    const form = new ReportPage(await district.phone());
    // The page itself notes when it can be written into: what is fetched ahead afterwards is no part of it, however late anybody looks.
    await form.page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (document.querySelector('textarea') === null) return;
        performance.mark('usable');
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
    });
    await form.scan(district.gridCode);
    await form.page.waitForLoadState('networkidle');
    const { before, fetched, redirects, late } = await form.page.evaluate(() => {
      const [usable] = performance.getEntriesByName('usable');
      const all = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')] as PerformanceResourceTiming[];
      const weigh = (entries: PerformanceResourceTiming[]) => ({ requests: entries.length, bytes: entries.reduce((sum, { transferSize }) => sum + transferSize, 0) });
      const early = all.filter(({ startTime }) => startTime <= (usable?.startTime ?? Infinity));
      const framework = early.find(({ initiatorType }) => initiatorType === 'script');
      // What the page is made of comes beside what runs it, not once that has come; a call for data may follow.
      const late = early.filter(({ startTime, initiatorType }) => initiatorType !== 'fetch' && startTime > (framework?.responseEnd ?? 0));
      return { before: weigh(early), fetched: weigh(all), redirects: (early[0] as PerformanceNavigationTiming).redirectCount, late: late.map(({ name }) => name) };
    });
    process.stdout.write(`until it can be written into: ${String(before.requests)} requests, ${String(Math.round(before.bytes / 1024))} KB; until all is quiet: ${String(fetched.requests)} requests, ${String(Math.round(fetched.bytes / 1024))} KB\n`);
    expect(before.bytes).toBeGreaterThan(50 * 1024);
    expect(before.bytes).toBeLessThan(MOST_BYTES);
    expect(before.requests).toBeLessThanOrEqual(MOST_REQUESTS);
    expect(redirects).toBe(0);
    expect(late).toEqual([]);
    // With what is fetched ahead for the pages that come next.
    expect(fetched.bytes).toBeLessThan(MOST_BYTES);
  }));
