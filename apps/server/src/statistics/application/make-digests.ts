import { Injectable } from '@nestjs/common';
import { digestWeek, type Instant } from '@yige/domain';
import { type OrgNode, OrgHistory } from '../../org-tree/index.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { derivedId, Ids } from '../../platform/ids/ids.js';
import type { Effect } from '../../platform/lease/lease-desk.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import type { DueWorkHandler } from '../../platform/scheduler/due-work-handler.js';
import type { DueWork } from '../../platform/scheduler/due-work.entity.js';
import { Tenants } from '../../tenancy/index.js';
import { DigestsRepository } from '../infrastructure/digests.repository.js';
import type { WeeklyDigest } from '../infrastructure/weekly-digest.entity.js';
import { DigestContents } from './digest-contents.js';
import { DIGEST_EVENTS, type DigestReaders, ownReaders } from './digest-readers.js';
import { CountTogether } from './digest-together.js';
import { DIGEST_OF_DISTRICT, DIGEST_OF_TOWN } from './digest-times.js';

interface Made {
  readonly digest: WeeklyDigest;
  readonly readers: DigestReaders | null;
}

/** Makes the digests of a week by itself (acceptance scenario 18): the district's, then town by town with what lies below. An empty week has one too. */
@Injectable()
export class MakeDigests implements DueWorkHandler {
  readonly kinds = [DIGEST_OF_DISTRICT, DIGEST_OF_TOWN];

  constructor(
    private readonly tenants: Tenants,
    private readonly history: OrgHistory,
    private readonly contents: DigestContents,
    private readonly together: CountTogether,
    private readonly repository: DigestsRepository,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
  ) {}

  prepare(work: DueWork): Promise<Effect> {
    return work.kind === DIGEST_OF_DISTRICT ? this.ofDistrict(work) : this.ofTown(work);
  }

  private async ofDistrict(work: DueWork): Promise<Effect> {
    const { districtId } = await this.tenants.byId(work.tenantId);
    const [district, ...towns] = await this.history.standing(work.tenantId, districtId, ['district', 'town']);
    const made = await this.makeAll(district, district ? [district] : [], work.dueAt);
    return async (tx) => {
      await this.keep(tx, made);
      for (const town of towns) {
        const id = derivedId(DIGEST_OF_TOWN, town.id, work.dueAt);
        await this.repository.planOnce(tx, { id, tenantId: work.tenantId, subjectId: town.id, kind: DIGEST_OF_TOWN, dueAt: work.dueAt, payload: {} });
      }
    };
  }

  private async ofTown(work: DueWork): Promise<Effect> {
    const nodes = await this.history.standing(work.tenantId, work.subjectId, ['town', 'village', 'branch']);
    const made = await this.makeAll(nodes.find(({ id }) => id === work.subjectId), nodes, work.dueAt);
    return (tx) => this.keep(tx, made);
  }

  /** Those for whom it was made are told, once the digest stands. */
  private async keep(tx: Tx, made: readonly Made[]): Promise<void> {
    const kept = new Set((await this.repository.keep(tx, made.map(({ digest }) => digest))).map(({ id }) => id));
    await this.outbox.append(tx, made.flatMap(({ digest: { id, tenantId, madeAt }, readers }) =>
      (readers && kept.has(id) ? [{ tenantId, aggregateId: id, seq: 1, type: DIGEST_EVENTS.made, payload: { ...readers }, occurredAt: madeAt }] : [])));
  }

  /** @param nodes at or below `top`, a district or a town */
  private async makeAll(top: OrgNode | undefined, nodes: readonly OrgNode[], madeAt: Instant): Promise<Made[]> {
    if (!top) return [];
    const span = digestWeek(madeAt);
    const together = await this.together.below(top, span);
    const made: Made[] = [];
    for (const node of nodes) {
      const figures = await this.contents.of(node, span, together(node));
      const digest = { id: this.ids.next(), tenantId: node.tenantId, nodeId: node.id, week: span.from, figures, madeAt, addition: null, sentAt: null, sentBy: null };
      made.push({ digest, readers: ownReaders(node) });
    }
    return made;
  }
}
