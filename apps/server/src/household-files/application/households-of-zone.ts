import { Injectable } from '@nestjs/common';
import { holdsLongNumber, shanghaiDay } from '@yige/domain';
import { Audit } from '../../audit/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { SignedInActor } from '../../platform/http/actor.js';
import { cursorAfter, type Page, readCursor } from '../../platform/http/page.js';
import { Problem } from '../../platform/http/problem.js';
import { Ids } from '../../platform/ids/ids.js';
import type { HouseholdContactView, HouseholdFilesQuery, HouseholdSummaryView, WriteVisitNote } from '../http/household-files.dto.js';
import type { HouseholdFile } from '../infrastructure/household-file.entity.js';
import { HouseholdFilesRepository } from '../infrastructure/household-files.repository.js';
import { ZoneMembers } from '../../places/index.js';
import { HouseholdViews } from './household-views.js';

const PAGE = 50;

/** The files of a zone, for the one party member who answers for it now. To everybody else they do not exist. */
@Injectable()
export class HouseholdsOfZone {
  constructor(
    private readonly repository: HouseholdFilesRepository,
    private readonly members: ZoneMembers,
    private readonly views: HouseholdViews,
    private readonly uow: UnitOfWork,
    private readonly audit: Audit,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  async list(actor: SignedInActor, { zoneId, limit = PAGE, cursor }: HouseholdFilesQuery): Promise<Page<HouseholdSummaryView>> {
    await this.mustAnswerFor(actor, zoneId);
    const after = readCursor(cursor, 1);
    const files = await this.repository.ofZone(actor.tenantId, zoneId, after === null ? null : String(after[0]), limit + 1);
    const shown = files.slice(0, limit);
    // What a household needs is told here, and may be an illness.
    await this.audit.saw(actor, { action: 'household.needsRead', about: 'household', id: null, detail: { zoneId, files: shown.length } });
    return { items: await this.views.summaries(shown), nextCursor: files.length > limit ? cursorAfter([shown.at(-1)?.id ?? null]) : null };
  }

  /** The household reads who looked, and what for. The trail keeps that somebody did, also when the file and its views are deleted. */
  async contact(actor: SignedInActor, id: string, reason: string): Promise<HouseholdContactView> {
    const file = await this.known(actor, id);
    mustNotIdentify('reason', reason);
    await this.uow.run(async (tx) => {
      await this.repository.addView(tx, { id: this.ids.next(), tenantId: file.tenantId, fileId: file.id, personId: actor.personId, reason, at: this.clock.now() });
      await this.audit.note(tx, actor, { action: 'household.contactRead', about: 'household', id: file.id });
    });
    return this.views.contact(file);
  }

  async note(actor: SignedInActor, id: string, { day, purpose, nextStep }: WriteVisitNote): Promise<void> {
    const file = await this.known(actor, id);
    mustNotIdentify('purpose', purpose);
    mustNotIdentify('nextStep', nextStep ?? '');
    const at = this.clock.now();
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || day > shanghaiDay(at)) throw new Problem('VALIDATION.FAILED', { fields: [{ field: 'day', code: 'type', params: {} }] });
    await this.uow.run((tx) => this.repository.addNote(tx, { id: this.ids.next(), tenantId: file.tenantId, fileId: file.id, personId: actor.personId, day, purpose, nextStep: nextStep === undefined || nextStep === '' ? null : nextStep, at }));
  }

  private async known(actor: SignedInActor, id: string): Promise<HouseholdFile> {
    const file = await this.repository.byId(actor.tenantId, id);
    if (!file) throw new Problem('NOT_FOUND');
    await this.mustAnswerFor(actor, file.zoneId);
    return file;
  }

  private async mustAnswerFor(actor: SignedInActor, zoneId: string): Promise<void> {
    if ((await this.members.answeringFor(actor.tenantId, zoneId)) !== actor.personId) throw new Problem('NOT_FOUND');
  }
}

function mustNotIdentify(field: string, text: string): void {
  if (holdsLongNumber(text)) throw new Problem('HOUSEHOLD.NUMBER_IN_TEXT', { fields: [{ field, code: 'type', params: {} }] });
}
