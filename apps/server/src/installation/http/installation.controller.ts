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
    const { mode, signOn, wechat, wecom, keepIdentityDays, privacyContact } = this.config;
    return { name: (await this.tenants.default()).name, trial: mode === 'trial', version: VERSION, signOn: signOn?.label ?? null, wechat: wechat !== null, wecom: wecom !== null, keepIdentityDays, privacyContact };
  }
}
