import { Injectable } from '@nestjs/common';
import { digestWeek, type Instant } from '@yige/domain';
import { type OrgNode, OrgHistory } from '../../org-tree/index.js';
import { derivedId, Ids } from '../../platform/ids/ids.js';
import type { Effect } from '../../platform/lease/lease-desk.js';
import type { DueWorkHandler } from '../../platform/scheduler/due-work-handler.js';
import type { DueWork } from '../../platform/scheduler/due-work.entity.js';
import { Tenants } from '../../tenancy/index.js';
import { DigestsRepository } from '../infrastructure/digests.repository.js';
import type { WeeklyDigest } from '../infrastructure/weekly-digest.entity.js';
import { DigestContents } from './digest-contents.js';
import { DIGEST_OF_DISTRICT, DIGEST_OF_TOWN } from './digest-times.js';

/** Makes the digests of a week by itself (acceptance scenario 18): the district's, then town by town with what lies below. An empty week has one too. */
@Injectable()
export class MakeDigests implements DueWorkHandler {
  readonly kinds = [DIGEST_OF_DISTRICT, DIGEST_OF_TOWN];

  constructor(
    private readonly tenants: Tenants,
    private readonly history: OrgHistory,
    private readonly contents: DigestContents,
    private readonly repository: DigestsRepository,
    private readonly ids: Ids,
  ) {}

  prepare(work: DueWork): Promise<Effect> {
    return work.kind === DIGEST_OF_DISTRICT ? this.ofDistrict(work) : this.ofTown(work);
  }

  private async ofDistrict(work: DueWork): Promise<Effect> {
    const { districtId } = await this.tenants.byId(work.tenantId);
    const [district, ...towns] = await this.history.standing(work.tenantId, districtId, ['district', 'town']);
    const digest = district ? [await this.make(district, work.dueAt)] : [];
    return async (tx) => {
      await this.repository.keep(tx, digest);
      for (const town of towns) {
        const id = derivedId(DIGEST_OF_TOWN, town.id, work.dueAt);
        await this.repository.planOnce(tx, { id, tenantId: work.tenantId, subjectId: town.id, kind: DIGEST_OF_TOWN, dueAt: work.dueAt, payload: {} });
      }
    };
  }

  private async ofTown(work: DueWork): Promise<Effect> {
    const nodes = await this.history.standing(work.tenantId, work.subjectId, ['town', 'village', 'branch']);
    const digests: WeeklyDigest[] = [];
    for (const node of nodes) digests.push(await this.make(node, work.dueAt));
    return (tx) => this.repository.keep(tx, digests);
  }

  private async make(node: OrgNode, madeAt: Instant): Promise<WeeklyDigest> {
    const span = digestWeek(madeAt);
    const figures = await this.contents.of(node, span);
    return { id: this.ids.next(), tenantId: node.tenantId, nodeId: node.id, week: span.from, figures, madeAt, addition: null, sentAt: null, sentBy: null };
  }
}
