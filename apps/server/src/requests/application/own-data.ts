import { Injectable } from '@nestjs/common';
import { CONSENT_VERSION } from '@yige/domain';
import { Photos } from '../../attachments/index.js';
import { Audit } from '../../audit/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Keys } from '../../platform/crypto/keys.js';
import { Reads } from '../../platform/database/reads.js';
import { type Tx, UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { Ids } from '../../platform/ids/ids.js';
import type { CorrectContact, OwnDataView } from '../http/own-data.dto.js';
import { OwnDataRepository } from '../infrastructure/own-data.repository.js';
import type { RequestRow } from '../infrastructure/request.entity.js';
import { RequestsRepository } from '../infrastructure/requests.repository.js';
import { EraseReporter, type Erasable } from './erase-reporter.js';
import { Reporters } from './reporters.js';
import { RequestAccess } from './request-access.js';
import { iso, isoOrNull, RequestViews } from './request-views.js';
import { RevealReporter } from './reveal-reporter.js';
import { pointOf } from './place-point.js';

/** What a reporter may do with what is kept of them: read it, take it along, correct it, take consent back, have it forgotten (PIPL 44 to 47). */
@Injectable()
export class OwnData {
  constructor(
    private readonly repository: RequestsRepository,
    private readonly ownData: OwnDataRepository,
    private readonly access: RequestAccess,
    private readonly reporters: Reporters,
    private readonly views: RequestViews,
    private readonly photos: Photos,
    private readonly looks: RevealReporter,
    private readonly erase: EraseReporter,
    private readonly audit: Audit,
    private readonly keys: Keys,
    private readonly reads: Reads,
    private readonly uow: UnitOfWork,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem NOT_FOUND for whoever is not its reporter. */
  async copy(actor: Actor, id: string): Promise<OwnDataView> {
    const row = await this.own(actor, id);
    await this.audit.saw(asReporter(actor, row), { action: 'reporter.exported', about: 'request', id });
    return this.view(actor, row);
  }

  async correct(actor: Actor, id: string, { name, phone }: CorrectContact): Promise<OwnDataView> {
    const row = await this.own(actor, id);
    if (name === undefined && phone === undefined) return this.view(actor, row);
    const digits = phone?.replace(/[\s-]/g, '');
    const sealed = (value: string): string => this.keys.encrypt('reporter-identity', value);
    await this.uow.run(async (tx) => {
      await this.ownData.correct(tx, row, {
        ...(name === undefined ? {} : { nameSealed: sealed(name) }),
        ...(digits === undefined ? {} : { phoneSealed: sealed(digits), phoneIndex: this.keys.mac('phone-index', digits) }),
      });
      await this.agreeToContact(tx, row);
      await this.audit.note(tx, asReporter(actor, row), { action: 'reporter.corrected', about: 'request', id });
    });
    return this.view(actor, row);
  }

  async withdraw(actor: Actor, id: string, what: Erasable): Promise<OwnDataView> {
    const row = await this.own(actor, id);
    await this.erase.run(asReporter(actor, row), row, what);
    return this.view(actor, row);
  }

  /** Whoever leaves a number agrees to be reached by it, also after they had taken that back. */
  private async agreeToContact(tx: Tx, row: RequestRow): Promise<void> {
    const given = { version: CONSENT_VERSION, givenAt: this.clock.now(), withdrawnAt: null };
    const known = (await this.ownData.consents(tx, row)).find(({ purpose }) => purpose === 'contact');
    if (!known) await this.ownData.agree(tx, [{ id: this.ids.next(), tenantId: row.tenantId, requestId: row.id, purpose: 'contact', ...given }]);
    else if (known.withdrawnAt !== null) await this.ownData.agreeAnew(tx, known, given);
  }

  private async view(actor: Actor, row: RequestRow): Promise<OwnDataView> {
    const reporter = await this.repository.reporter(row);
    const erased = reporter === null || reporter.erasedAt !== null;
    const [contact, consents, events, photos, looks] = await Promise.all([
      reporter ? this.reporters.open(reporter) : { name: null, phone: null },
      this.ownData.consents(this.reads.manager, row),
      this.repository.events(row),
      this.photos.of(row.tenantId, row.id),
      erased ? [] : this.looks.views(actor, row.id),
    ]);
    return {
      number: row.number,
      text: row.text,
      place: row.placeName,
      placeText: row.placeText,
      point: pointOf(row.placePoint),
      submittedAt: iso(row.submittedAt),
      closedAt: isoOrNull(row.closedAt),
      anonymous: row.anonymous,
      confidential: row.confidential,
      name: contact.name,
      phone: contact.phone,
      consents: consents.map(({ purpose, version, givenAt, withdrawnAt }) => ({ purpose, version, givenAt: iso(givenAt), withdrawnAt: isoOrNull(withdrawnAt) })),
      timeline: await this.views.timeline(row.tenantId, events, true),
      photos,
      looks,
      erased,
      stays: ['matter', 'timeline', 'audit'],
    };
  }

  private async own(actor: Actor, id: string): Promise<RequestRow> {
    const row = await this.repository.byId(id);
    if (!row || !(await this.access.standing(actor, row)).isReporter) throw new Problem('NOT_FOUND');
    return row;
  }
}

/** In the trail a reporter has no name, also where they are signed in. */
const asReporter = (actor: Actor, { lookupHash }: RequestRow): Actor => ({ ...actor, personId: null, sessionId: null, assignments: [], lookupHashes: [lookupHash] });
