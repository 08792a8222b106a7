import { Controller, Get, Header, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Codes } from '../codes/index.js';
import { Landing } from './landing.js';

/** The two addresses that are for people, not for programs. */
@ApiExcludeController()
@Controller()
export class LandingController {
  constructor(
    private readonly codes: Codes,
    private readonly page: Landing,
  ) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  landing(): Promise<string> {
    return this.page.html();
  }

  /** What a printed code opens. A code that is unknown or revoked still leads to the form, which says so kindly. */
  @Get('g/:code')
  async scanned(@Param('code') code: string, @Res() reply: FastifyReply): Promise<void> {
    await this.codes.countScan(code);
    await reply.header('cache-control', 'no-store').redirect(`/m/#/pages/report/index?code=${encodeURIComponent(code.slice(0, 40))}`, 302);
  }
}
