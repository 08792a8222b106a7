import { Controller, Get, Header, Headers, Param, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Language, LANGUAGES } from '@yige/domain';
import { Codes } from '../codes/index.js';
import { readerLanguage } from '../platform/http/language.js';
import { Landing } from './landing/landing.js';
import { LANDING_POLICY } from './landing/landing-style.js';
import { sendPhonePage } from './static-apps.js';

/** The two addresses that are for people, not for programs. */
@ApiExcludeController()
@Controller()
export class LandingController {
  constructor(
    private readonly codes: Codes,
    private readonly page: Landing,
  ) {}

  /** In the language asked for by `?lang=`, else in the reader's. A code revoked meanwhile is gone from it within a minute. */
  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', LANDING_POLICY)
  @Header('cache-control', 'public, max-age=60')
  @Header('vary', 'accept-language')
  landing(@Headers('accept-language') accepted: string | undefined, @Query('lang') asked: unknown): Promise<string> {
    return this.page.html(askedLanguage(asked) ?? readerLanguage(accepted));
  }

  /**
   * What a printed code opens. A code that is unknown or revoked still leads to the form, which says so kindly. A browser has the form's page at once,
   * since being sent on costs a third of a second on 3G; all else is told where it is.
   */
  @Get('g/:code')
  async scanned(@Param('code') code: string, @Headers('accept') accepted: string | undefined, @Res() reply: FastifyReply): Promise<void> {
    await this.codes.countScan(code);
    void reply.header('vary', 'accept');
    if (accepted?.includes('text/html') === true && (await sendPhonePage(reply))) return;
    await reply.header('cache-control', 'no-store').redirect(`/m/#/pages/report/index?code=${encodeURIComponent(code.slice(0, 40))}`, 302);
  }
}

const askedLanguage = (asked: unknown): Language | undefined => LANGUAGES.find((language) => language === asked);
