import { Controller, Get, Header, HttpCode, Post, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { PushQuery } from '../../platform/ports/push-letters.port.js';
import { TakePushes } from '../application/take-pushes.js';

/** What a platform takes for "we have it": it sends again whatever is answered otherwise, three times in all (wechat.md §7.3). */
const TAKEN = 'success';
const TEXT = 'text/plain; charset=utf-8';

/** Addresses for WeChat and WeCom alone: what they push is signed, so nobody signs in. */
@ApiExcludeController()
@Controller()
export class PushesController {
  constructor(private readonly pushes: TakePushes) {}

  @Get('wechat/push')
  @Header('content-type', TEXT)
  wechatAsks(@Query() query: PushQuery): string {
    return this.pushes.echo('wechat', query);
  }

  @Post('wechat/push')
  @HttpCode(200)
  @Header('content-type', TEXT)
  async wechatTells(@Query() query: PushQuery, @Req() { body }: FastifyRequest): Promise<string> {
    await this.pushes.take('wechat', query, body);
    return TAKEN;
  }

  @Get('wecom/push')
  @Header('content-type', TEXT)
  wecomAsks(@Query() query: PushQuery): string {
    return this.pushes.echo('wecom', query);
  }

  @Post('wecom/push')
  @HttpCode(200)
  @Header('content-type', TEXT)
  async wecomTells(@Query() query: PushQuery, @Req() { body }: FastifyRequest): Promise<string> {
    await this.pushes.take('wecom', query, body);
    return TAKEN;
  }
}
