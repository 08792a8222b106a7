import { Injectable } from '@nestjs/common';
import { dayNumberOf, shanghaiInstant, type StaffRole } from '@yige/domain';
import { People } from '../../access/index.js';
import { Audit, FindEntries } from '../../audit/index.js';
import type { SignedInActor } from '../../platform/http/actor.js';
import { cursorAfter, type Page, readCursor } from '../../platform/http/page.js';
import type { AuditEntryView, AuditQuery } from '../http/audit.dto.js';

/** The trail for those who audit (审计员): reading it stands in it as well. */
@Injectable()
export class ReadAudit {
  constructor(
    private readonly audit: Audit,
    private readonly entries: FindEntries,
    private readonly people: People,
  ) {}

  async page(actor: SignedInActor, { action, outcome, personId, from, to, cursor, limit = 50 }: AuditQuery): Promise<Page<AuditEntryView>> {
    const after = readCursor(cursor, 2);
    const detail = Object.fromEntries(Object.entries({ action, outcome, personId, from, to }).filter(([, value]) => value !== undefined)) as Record<string, string>;
    await this.audit.saw(actor, { action: 'audit.read', about: 'audit', detail });
    const found = await this.entries.page(actor.tenantId, {
      ...(action && { action }), ...(outcome && { outcome }), ...(personId !== undefined && { personId }),
      ...(from !== undefined && { from: shanghaiInstant(dayNumberOf(from), 0) }), ...(to !== undefined && { until: shanghaiInstant(dayNumberOf(to) + 1, 0) }),
      ...(after && { after: { at: Number(after[0]), id: String(after[1]) } }),
    }, limit + 1);
    const shown = found.slice(0, limit);
    const last = shown.at(-1);
    const names = await this.people.namesOf(actor.tenantId, shown.map((entry) => entry.personId));
    return {
      items: shown.map((entry) => ({
        id: entry.id, sequence: entry.sequence, at: new Date(entry.at).toISOString(),
        person: entry.personId === null ? null : { id: entry.personId, name: names.get(entry.personId) ?? '' },
        roles: entry.roles === '' ? [] : (entry.roles.split(',') as StaffRole[]), session: entry.session, action: entry.action, about: entry.objectKind, objectId: entry.objectId, outcome: entry.outcome,
        detail: entry.detail ?? {}, source: entry.source,
      })),
      nextCursor: found.length > limit && last ? cursorAfter([last.at, last.id]) : null,
    };
  }
}
