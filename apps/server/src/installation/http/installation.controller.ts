import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Config } from '../../platform/config/config.js';
import { VERSION } from '../../platform/config/version.js';
import { Tenants } from '../../tenancy/index.js';
import { InstallationView } from './installation.dto.js';

@ApiTags('Installation')
@Controller('api/installation')
export class InstallationController {
  constructor(
    private readonly tenants: Tenants,
    private readonly config: Config,
  ) {}

  @Get()
  @ApiOkResponse({ type: InstallationView })
  async show(): Promise<InstallationView> {
    return { name: (await this.tenants.default()).name, trial: this.config.mode === 'trial', version: VERSION, signOn: this.config.signOn?.label ?? null };
  }
}
