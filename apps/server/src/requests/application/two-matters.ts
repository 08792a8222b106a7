import { Injectable } from '@nestjs/common';
import { type Halves, halvesOf } from '@yige/domain';
import { type ActiveCatalogue, ReadCatalogue } from '../../catalogue/index.js';
import { TriageEngine } from '../../triage/index.js';

/** So sure sorting must be of the matter of each half. Whoever is asked in vain taps once; docs/triage.md has what was found, and how often in vain. */
const SURE = 0.15;

interface Found {
  readonly halves: Halves;
  readonly sure: number;
}

/** Notices when somebody is about to report two matters in one request: of two classes, each of which has a unit and a deadline of its own. */
@Injectable()
export class TwoMatters {
  constructor(
    private readonly catalogue: ReadCatalogue,
    private readonly engine: TriageEngine,
  ) {}

  /** @returns the two halves; null for one matter, and for danger, which nothing may hold up */
  async halvesOf(tenantId: string, text: string): Promise<Halves | null> {
    const active = await this.catalogue.active(tenantId);
    const found: Found[] = [];
    for (const halves of halvesOf(text)) {
      const sure = await this.sureOfBoth(tenantId, halves, active);
      if (sure === null) return null;
      if (sure >= SURE) found.push({ halves, sure });
    }
    return found.sort((a, b) => b.sure - a.sure)[0]?.halves ?? null;
  }

  /** How sure the less sure half is; 0 where both are of one class, null where one tells of danger. */
  private async sureOfBoth(tenantId: string, halves: Halves, active: ActiveCatalogue): Promise<number | null> {
    const [first, second] = [await this.engine.suggest(tenantId, { text: halves[0] }, active), await this.engine.suggest(tenantId, { text: halves[1] }, active)];
    if (first.emergency.length + second.emergency.length > 0) return null;
    const [one, other] = [first.matter[0], second.matter[0]];
    if (!one || !other || active.matter(one.value)?.parent === active.matter(other.value)?.parent) return 0;
    return Math.min(one.confidence, other.confidence);
  }
}
