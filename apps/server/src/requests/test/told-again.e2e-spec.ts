import { againFigures } from '../../cli/triage/told-again.js';

describe('an incident that is told again in other words', () => {
  it('should be known, also of those held back, and hardly any other be taken for it', async () => {
    for (const figures of Object.values(await againFigures())) {
      expect(figures.alike.known).toBeGreaterThanOrEqual(0.82);
      expect(figures.alike.inVain).toBeLessThanOrEqual(0.012);
      expect(figures.same.known).toBeGreaterThanOrEqual(0.75);
      expect(figures.same.inVain).toBeLessThanOrEqual(0.007);
      expect(figures.same.lookAlikes).toBeLessThanOrEqual(0.3);
    }
  });
});
