import { Injectable } from '@nestjs/common';
import type { Instant } from '@yige/domain';
import type { Tx } from '../database/unit-of-work.js';

/** Something that WeChat or WeCom told us by itself. Its signature was proven, and it is told once, however often it came. */
export interface PlatformPush {
  readonly id: string;
  readonly source: 'wechat' | 'wecom';
  /** Such as `subscribe_msg_popup_event`, `wxa_media_check`, `change_external_chat`. */
  readonly event: string;
  /** The openid of whoever it is about; `sys` where WeCom speaks for itself. */
  readonly from: string;
  /** As the platform says. */
  readonly sentAt: Instant;
  /** Every field as it came: numbers may come as text. */
  readonly said: Readonly<Record<string, unknown>>;
  /** What stands under `List`: WeChat writes one line as an object and several as an array (wechat.md §4.5). */
  readonly lines: readonly Readonly<Record<string, unknown>>[];
}

/** A feature that wants to hear of some events. */
export interface PushListener {
  readonly source: PlatformPush['source'];
  readonly events: readonly string[];
  /** In the unit of work that marks the push done, so that its rows stand exactly once; in no order of the events. @throws: it is told again later */
  heard(tx: Tx, push: PlatformPush): Promise<void>;
}

/** Who hears of what: a listener is a provider that adds itself here when it is made. */
@Injectable()
export class PushListeners {
  private readonly all: PushListener[] = [];

  add(listener: PushListener): void {
    this.all.push(listener);
  }

  of({ source, event }: Pick<PlatformPush, 'source' | 'event'>): readonly PushListener[] {
    return this.all.filter((listener) => listener.source === source && listener.events.includes(event));
  }
}
