import { Injectable } from '@nestjs/common';
import { type MessagePurpose, purposesAsked, type TapPurpose } from '@yige/domain';
import { Clock } from '../../platform/clock/clock.js';
import type { Actor } from '../../platform/http/actor.js';
import type { AskedTemplateView } from '../http/subscriptions.dto.js';
import { Ledgers } from './ledgers.js';
import { Templates, type UsableTemplate } from './templates.js';

/** Older phones take no more at once (wx.requestSubscribeMessage). */
const MOST_AT_ONCE = 3;
/** Whoever refused is not asked again before. */
const REFUSAL_STANDS_MS = 30 * 24 * 3_600_000;
/** Of one template more than this are not gathered: nobody waits for so many. */
const ENOUGH = 5;

/** What a phone asks in a tap, and what was answered there. */
@Injectable()
export class AskForMessages {
  constructor(
    private readonly templates: Templates,
    private readonly ledgers: Ledgers,
    private readonly clock: Clock,
  ) {}

  /** Templates to be asked for in one tap, all of one kind; none where everything is allowed, or was refused of late. */
  async toAsk({ identityId }: Pick<Actor, 'identityId'>, tap: TapPurpose): Promise<AskedTemplateView[]> {
    if (identityId == null) return [];
    const allowed = await this.ledgers.of(identityId);
    const now = this.clock.now();
    const open = (await this.templates.usable()).filter(({ templateId, lasting }) => {
      const known = allowed.get(templateId);
      if (known === undefined) return true;
      if (known.refusedAt !== null && now - known.refusedAt < REFUSAL_STANDS_MS) return false;
      return known.granted < (lasting ? 1 : ENOUGH);
    });
    const wanted = byPurpose(open, purposesAsked(tap));
    // WeChat refuses a question for both kinds at once (20002): what lasts is worth more.
    const lasting = wanted.filter((one) => one.lasting);
    const chosen = lasting.length > 0 ? lasting : wanted;
    return chosen.slice(0, MOST_AT_ONCE).map(({ templateId, purpose }) => ({ templateId, purpose }));
  }

  /** What the phone says was answered; the platform's word comes after it, and counts. Of whoever did not come by WeChat there is nothing to keep. */
  async answered({ identityId }: Pick<Actor, 'identityId'>, answers: readonly { templateId: string; accepted: boolean }[]): Promise<void> {
    if (identityId == null) return;
    const usable = await this.templates.usable();
    const at = this.clock.now();
    for (const { templateId, accepted } of answers) {
      const template = usable.find((one) => one.templateId === templateId);
      if (template) await this.ledgers.changed((tx) => this.ledgers.answered(tx, { identityId, templateId, lasting: template.lasting }, { by: 'phone', at, accepted }));
    }
  }
}

const byPurpose = (templates: readonly UsableTemplate[], purposes: readonly MessagePurpose[]): UsableTemplate[] =>
  purposes.flatMap((purpose) => templates.filter((one) => one.purpose === purpose).slice(0, 1));
