import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Reads } from '../../platform/database/reads.js';
import { Problem } from '../../platform/http/problem.js';

@ApiExcludeController()
@Controller('health')
export class HealthController {
  constructor(private readonly reads: Reads) {}

  /** The process answers. */
  @Get('live')
  live(): { status: string } {
    return { status: 'live' };
  }

  /** The database answers too. */
  @Get('ready')
  async ready(): Promise<{ status: string }> {
    try {
      await this.reads.manager.query('SELECT 1');
    } catch {
      throw new Problem('UNAVAILABLE', { retryAfter: 2 });
    }
    return { status: 'ready' };
  }
}
