import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Reads } from '../../platform/database/reads.js';
import { Problem } from '../../platform/http/problem.js';
import { type Upkeep, UpkeepState } from '../../upkeep/index.js';

@ApiExcludeController()
@Controller('health')
export class HealthController {
  constructor(
    private readonly reads: Reads,
    private readonly upkeep: UpkeepState,
  ) {}

  /** The process answers. */
  @Get('live')
  live(): { status: string } {
    return { status: 'live' };
  }

  /** The database answers too. Work that was given up keeps nobody from being served; it is told so that a monitor may call somebody. */
  @Get('ready')
  async ready(): Promise<{ status: string } & Upkeep> {
    try {
      await this.reads.manager.query('SELECT 1');
      return { status: 'ready', ...(await this.upkeep.now()) };
    } catch {
      throw new Problem('UNAVAILABLE', { retryAfter: 2 });
    }
  }
}
