import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Keys } from '../../platform/crypto/keys.js';
import { Problem } from '../../platform/http/problem.js';
import type { PhotoLinkView } from '../http/attachments.dto.js';
import { Photos } from './photos.js';

const LINK_MS = 5 * 60_000;

/** A way to one photo for what cannot carry a session, such as an image element: signed, and over after five minutes unless it is for longer. Whoever makes one has asked who may see it. */
@Injectable()
export class PhotoLinks {
  constructor(
    private readonly photos: Photos,
    private readonly keys: Keys,
    private readonly clock: Clock,
  ) {}

  make(tenantId: string, id: string, size: 'thumb' | 'full', lastsMs = LINK_MS): PhotoLinkView {
    const until = this.clock.now() + lastsMs;
    const said = [tenantId, id, size, until.toString(36)].join('.');
    return { path: `/api/photos/${said}.${this.keys.mac('photo-link', said, 'base64url')}`, until: new Date(until).toISOString() };
  }

  /** @throws Problem NOT_FOUND for a link that is over, was changed, or leads to a photo that is gone. */
  open(link: string): Promise<{ bytes: Buffer; mime: string }> {
    const [tenantId = '', id = '', size = '', until = '', ...given] = link.split('.');
    const isOurs = this.keys.isMac('photo-link', [tenantId, id, size, until].join('.'), given.join('.'), 'base64url');
    if (!isOurs || parseInt(until, 36) <= this.clock.now()) throw new Problem('NOT_FOUND');
    return this.photos.read(tenantId, id, size === 'thumb' ? 'thumb' : 'full');
  }
}
