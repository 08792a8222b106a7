import { Body, Controller, Get, Header, HttpCode, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, signedIn } from '../../platform/http/actor.js';
import { IdempotencyKey } from '../../platform/http/idempotency-key.js';
import { CallLimits } from '../../platform/limits/call-limits.js';
import { PosterLinks } from '../application/poster-links.js';
import { PosterOrders } from '../application/poster-orders.js';
import { OrderPosters, PosterJobListView, PosterJobView, PosterLinkView } from './posters.dto.js';

const MIME = { pdf: 'application/pdf', svg: 'image/svg+xml' } as const;

@ApiTags('Posters')
@Controller('api')
export class PostersController {
  constructor(
    private readonly orders: PosterOrders,
    private readonly links: PosterLinks,
    private readonly limits: CallLimits,
  ) {}

  @Post('posters')
  @ApiCreatedResponse({ type: PosterJobView })
  async order(@CurrentActor() actor: Actor, @IdempotencyKey() key: string, @Body() body: OrderPosters): Promise<PosterJobView> {
    await this.limits.take('export', actor);
    return this.orders.order(signedIn(actor), key, body);
  }

  @Get('posters')
  @ApiOkResponse({ type: PosterJobListView })
  mine(@CurrentActor() actor: Actor): Promise<PosterJobListView> {
    return this.orders.mine(signedIn(actor));
  }

  @Get('posters/:id')
  @ApiOkResponse({ type: PosterJobView })
  read(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<PosterJobView> {
    return this.orders.read(signedIn(actor), id);
  }

  @Post('posters/:id/call-off')
  @HttpCode(200)
  @ApiOkResponse({ type: PosterJobView })
  callOff(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<PosterJobView> {
    return this.orders.callOff(signedIn(actor), id);
  }

  @Post('posters/:id/resume')
  @HttpCode(200)
  @ApiOkResponse({ type: PosterJobView })
  resume(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<PosterJobView> {
    return this.orders.resume(signedIn(actor), id);
  }

  @Get('posters/:id/link')
  @ApiOkResponse({ type: PosterLinkView })
  link(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<PosterLinkView> {
    return this.orders.link(signedIn(actor), id);
  }

  @Get('poster-files/:link')
  @Header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox")
  @Header('cache-control', 'private, no-store')
  @ApiProduces(MIME.pdf, MIME.svg)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(@Param('link') link: string): Promise<StreamableFile> {
    const { bytes, job } = await this.links.open(link);
    const name = encodeURIComponent(`${job.title}-${job.style.size}.${job.format}`).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);
    return new StreamableFile(bytes, { type: MIME[job.format], disposition: `attachment; filename="posters.${job.format}"; filename*=UTF-8''${name}`, length: bytes.length });
  }
}
