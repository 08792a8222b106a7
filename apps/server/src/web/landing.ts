import { Injectable } from '@nestjs/common';
import { PlaceCode, picture } from '../codes/index.js';
import { Config } from '../platform/config/config.js';
import { Reads } from '../platform/database/reads.js';
import { Tenants } from '../tenancy/index.js';
import { landingHtml } from './landing-page.js';

/** The door of the house: leads a resident to the form, staff to the desk, and in a trial shows codes to scan. */
@Injectable()
export class Landing {
  constructor(
    private readonly tenants: Tenants,
    private readonly reads: Reads,
    private readonly config: Config,
  ) {}

  async html(): Promise<string> {
    const tenant = await this.tenants.default();
    const trial = this.config.mode === 'trial';
    return landingHtml({ district: tenant.name, trial, doors: trial ? await this.doors(tenant.id) : [] });
  }

  private async doors(tenantId: string): Promise<{ code: string; label: string; svg: string }[]> {
    const codes = await this.reads.manager.find(PlaceCode, { where: { tenantId, status: 'active' }, order: { id: 'ASC' }, take: 3 });
    return Promise.all(codes.map(async ({ code, label }) => ({ code, label, svg: (await picture(`${this.config.publicUrl}/g/${code}`, 'svg')).bytes.toString('utf8') })));
  }
}
