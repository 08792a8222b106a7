import { Injectable } from '@nestjs/common';
import type { StaffRole } from '@yige/domain';
import { RoleHolders } from '../../access/index.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { OutboxEvent } from '../../platform/outbox/outbox-event.entity.js';
import type { OutboxHandler } from '../../platform/outbox/outbox-handler.js';
import { RequestRow } from '../../requests/index.js';
import { Tenants } from '../../tenancy/index.js';
import { Notices } from './notices.js';
import { aboutRequest } from './subject.js';

/** Tells whoever is next above the unit that asks for an extension; their list of extensions shows the same request. */
@Injectable()
export class TellDeciders implements OutboxHandler {
  readonly types = ['request.extensionAsked'];

  constructor(
    private readonly holders: RoleHolders,
    private readonly tenants: Tenants,
    private readonly notices: Notices,
  ) {}

  async handle(tx: Tx, event: OutboxEvent): Promise<void> {
    const row = await tx.findOneBy(RequestRow, { id: event.aggregateId });
    if (!row) return;
    const { nodeId, role } = nextAbove(row) ?? { nodeId: (await this.tenants.byId(row.tenantId, tx)).dispatchCentreId, role: 'dispatcher' as const };
    const people = await this.holders.at(row.tenantId, nodeId, role, tx);
    await this.notices.send(tx, people, { event, about: aboutRequest(row), type: 'extensionAsked' });
  }
}

/** The node and role next above the holder inside tiers 1 and 2; null: the dispatch centre, which also decides over what is confidential. */
function nextAbove(row: RequestRow): { readonly nodeId: string; readonly role: StaffRole } | null {
  if (row.confidential || row.tier === 3) return null;
  const ladder = [
    { nodeId: row.branchId, role: 'branchSecretary', over: ['partyGroup'] },
    { nodeId: row.villageId, role: 'communityStaff', over: ['partyGroup', 'branch'] },
    { nodeId: row.townId, role: 'townStaff', over: ['partyGroup', 'branch', 'village'] },
  ] as const;
  const step = ladder.find(({ nodeId, over }) => nodeId !== null && (over as readonly string[]).includes(row.holderUnitKind));
  return step?.nodeId == null ? null : { nodeId: step.nodeId, role: step.role };
}
