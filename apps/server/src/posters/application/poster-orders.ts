import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/index.js';
import { CodeReach } from '../../codes/index.js';
import { OrgDirectory } from '../../org-tree/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { findRows } from '../../platform/database/find-rows.js';
import { Reads } from '../../platform/database/reads.js';
import { insertRows, updateRows } from '../../platform/database/statements.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { SignedInActor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { Idempotency } from '../../platform/idempotency/idempotency.js';
import { Ids } from '../../platform/ids/ids.js';
import { untaken } from '../../platform/lease/leased-row.js';
import { Agenda } from '../../platform/scheduler/agenda.js';
import type { OrderPosters, PosterJobListView, PosterJobView, PosterLinkView, PosterState } from '../http/posters.dto.js';
import { PosterJob, type PosterScope } from '../infrastructure/poster-job.entity.js';
import { CLEAR_POSTERS, POSTERS_KEPT_MS } from './clear-posters.js';
import { PosterContents } from './poster-contents.js';
import { PosterLinks } from './poster-links.js';

/** Orders of one person that may wait at once. */
const MOST_WAITING = 3;
const SHOWN = 20;

/** Files of posters: ordered, followed, called off, taken up again, fetched by whoever ordered them. */
@Injectable()
export class PosterOrders {
  constructor(
    private readonly reads: Reads,
    private readonly uow: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly audit: Audit,
    private readonly reach: CodeReach,
    private readonly directory: OrgDirectory,
    private readonly contents: PosterContents,
    private readonly links: PosterLinks,
    private readonly agenda: Agenda,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  order(actor: SignedInActor, key: string, body: OrderPosters): Promise<PosterJobView> {
    const { tenantId, personId } = actor;
    return this.idempotency.run({ tenantId, actorKey: personId, route: 'posters', key, body }, async () => {
      const scope = await this.scope(actor, body);
      const total = await this.contents.count(tenantId, scope);
      const format = body.format ?? 'pdf';
      if (total === 0) throw new Problem('POSTER.NOTHING_TO_PRINT');
      if (format === 'svg' && total > 1) throw new Problem('POSTER.SVG_OF_ONE');
      if ((await findRows(this.reads.manager, PosterJob, { tenantId, personId, status: 'pending' }, { limit: MOST_WAITING })).length === MOST_WAITING) throw new Problem('POSTER.ENOUGH_WAITING', { params: { most: MOST_WAITING } });
      const now = this.clock.now();
      const job: PosterJob = {
        id: this.ids.next(), tenantId, personId, scope, format, total, made: 0, lacking: 0, bytes: null, createdAt: now, startedAt: null, finishedAt: null, cleared: false,
        style: { size: body.size, language: body.language, bleed: body.bleed ?? false },
        title: await this.title(actor, scope),
        ...untaken(now),
      };
      return async (tx) => {
        await insertRows(tx, PosterJob, [job]);
        await this.agenda.plan(tx, [{ tenantId, subjectId: job.id, kind: CLEAR_POSTERS, dueAt: now + POSTERS_KEPT_MS, payload: {} }]);
        await this.audit.note(tx, actor, { action: 'codes.exported', about: 'code', id: job.id, detail: { count: total } });
        return view(job);
      };
    });
  }

  async mine({ tenantId, personId }: SignedInActor): Promise<PosterJobListView> {
    const jobs = await findRows(this.reads.manager, PosterJob, { tenantId, personId }, { order: { id: 'DESC' }, limit: SHOWN });
    return { items: jobs.filter(({ cleared }) => !cleared).map(view) };
  }

  async read(actor: SignedInActor, id: string): Promise<PosterJobView> {
    return view(await this.own(actor, id));
  }

  /** @throws Problem POSTER.NOT_WAITING for one that is done or was called off before */
  async callOff(actor: SignedInActor, id: string): Promise<PosterJobView> {
    const job = await this.own(actor, id);
    const hit = await this.uow.run((tx) => updateRows(tx, PosterJob, { id: job.id, status: 'pending' }, { status: 'discarded', leaseToken: null, leaseUntil: null }));
    if (hit !== 1) throw new Problem('POSTER.NOT_WAITING');
    return view({ ...job, status: 'discarded' });
  }

  /** Begins again what was called off or given up. */
  async resume(actor: SignedInActor, id: string): Promise<PosterJobView> {
    const job = await this.own(actor, id);
    const again = { ...untaken(this.clock.now()), made: 0, startedAt: null };
    const hit = await this.uow.run((tx) => updateRows(tx, PosterJob, { id: job.id, status: ['discarded', 'dead'] }, again));
    if (hit !== 1) throw new Problem('POSTER.NOT_STOPPED');
    return view({ ...job, ...again });
  }

  async link(actor: SignedInActor, id: string): Promise<PosterLinkView> {
    const job = await this.own(actor, id);
    if (job.status !== 'done') throw new Problem('POSTER.NOT_READY');
    return this.links.make(job);
  }

  /** @throws Problem NOT_FOUND for what somebody else ordered */
  private async own({ tenantId, personId }: SignedInActor, id: string): Promise<PosterJob> {
    const job = await this.reads.manager.findOneBy(PosterJob, { id, tenantId, personId, cleared: false });
    if (!job) throw new Problem('NOT_FOUND');
    return job;
  }

  private async scope(actor: SignedInActor, { codeIds, nodeId, buildings = false }: OrderPosters): Promise<PosterScope> {
    if (codeIds) {
      for (const id of codeIds) await this.reach.owned(actor, id);
      return { codeIds };
    }
    if (nodeId !== undefined) return { nodeIds: [(await this.reach.node(actor, nodeId)).id], buildings };
    const whole = (await this.reach.grids(actor)) === null;
    return { nodeIds: whole ? null : [...new Set(actor.assignments.map((post) => post.nodeId))], buildings };
  }

  /** The place, as people call it: it becomes the name of the file. */
  private async title({ tenantId, assignments }: SignedInActor, scope: PosterScope): Promise<string> {
    if ('codeIds' in scope) return (await this.contents.labels(tenantId, scope)).join('、').slice(0, 60);
    const nodes = await this.directory.byIds(tenantId, scope.nodeIds ?? assignments.slice(0, 1).map(({ nodePath: [root] }) => root));
    return [...nodes.values()].map(({ name }) => name).join('、').slice(0, 60);
  }
}

function view(job: PosterJob): PosterJobView {
  const { id, title, format, total, made, lacking, bytes, createdAt, style: { size, language, bleed } } = job;
  return {
    id, title, format, size, language, bleed, total, made, lacking, bytes,
    state: stateOf(job),
    createdAt: new Date(createdAt).toISOString(),
    keptUntil: new Date(createdAt + POSTERS_KEPT_MS).toISOString(),
  };
}

function stateOf({ status, startedAt }: PosterJob): PosterState {
  if (status === 'pending') return startedAt === null ? 'waiting' : 'making';
  return status === 'done' ? 'done' : status === 'discarded' ? 'calledOff' : 'failed';
}
