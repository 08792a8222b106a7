import { Injectable } from '@nestjs/common';
import type { Language } from '@yige/domain';
import { picture } from '../../codes/index.js';
import { Config } from '../../platform/config/config.js';
import { Tenants } from '../../tenancy/index.js';
import { TrialDoors } from '../../trial/index.js';
import { landingHtml, type LandingContent } from './landing-page.js';

/** The door of the house: leads a resident to the form, staff to the desk, and in a trial shows codes to scan. */
@Injectable()
export class Landing {
  constructor(
    private readonly tenants: Tenants,
    private readonly trialDoors: TrialDoors,
    private readonly config: Config,
  ) {}

  async html(language: Language): Promise<string> {
    const tenant = await this.tenants.default();
    return landingHtml({ language, district: tenant.name, trial: this.config.mode === 'trial' ? await this.codes(tenant.id) : null });
  }

  private async codes(tenantId: string): Promise<NonNullable<LandingContent['trial']>> {
    const doors = await this.trialDoors.of(tenantId);
    return Promise.all(
      doors.map(async ({ code, label }) => ({ code, label, svg: (await picture(`${this.config.publicUrl}/g/${code}`, 'svg')).bytes.toString('utf8').trim() })),
    );
  }
}
