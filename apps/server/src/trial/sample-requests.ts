import { Injectable } from '@nestjs/common';
import { DAY_MS, type Instant, type StaffRole } from '@yige/domain';
import { RoleAssignment } from '../access/index.js';
import { type ActiveCatalogue, ReadCatalogue } from '../catalogue/index.js';
import { OrgDirectory, Places } from '../org-tree/index.js';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { type Actor, systemActor } from '../platform/http/actor.js';
import { MoveRequest, type RequestRow, RequestsRepository, SubmitRequestUseCase } from '../requests/index.js';
import { Random } from './random.js';
import { DEFAULT_SEED } from './trial-seed.js';
import { TrialDoors } from './trial-doors.js';

const SOURCE = 'trial';
/** In the grid of the trial accounts, so that each of them has something to do, and in the rest of the district. */
const AT_HOME = 36;
const ELSEWHERE = 204;
/** Over how many days before now they came in. */
const SPREAD_DAYS = 21;
const AT_HOME_DAYS = 3;

/** How far a sample went before the visitor came. */
type Fate = 'waits' | 'sorted' | 'signed' | 'contacted' | 'answered' | 'closed';
const FATES: readonly { readonly olderThan: number; readonly fates: readonly Fate[] }[] = [
  { olderThan: 6 * DAY_MS, fates: ['closed', 'closed', 'closed', 'closed', 'closed', 'answered', 'contacted'] },
  { olderThan: DAY_MS, fates: ['closed', 'closed', 'answered', 'answered', 'contacted', 'signed', 'sorted', 'waits'] },
  { olderThan: 0, fates: ['waits', 'sorted', 'signed', 'contacted'] },
];

const ANSWERS = ['已到现场处理好了，请您看看。', '已与双方谈妥，后续由网格员跟进。', '已经安排维修，今天修好了。', '已说明情况，有新的变化会再告诉您。'] as const;

/** Sentences that nobody could sort without asking: they wait in the sort queue of the trial's branch. */
const UNCLEAR = [
  '门口那个东西又那样了，来人看看吧',
  '上次说的那件事，后来怎么样了？',
  '楼下那家天天这样，我们受不了',
  '昨天有人来过，说要再来，一直没来',
] as const;

interface Sample {
  readonly text: string;
  readonly gridId: string;
  readonly age: number;
  readonly fate: Fate;
  readonly answer: string;
}

const WORKS_AT: Partial<Record<RequestRow['holderUnitKind'], StaffRole>> = {
  partyGroup: 'partyMember',
  branch: 'branchSecretary',
  village: 'communityStaff',
  town: 'townStaff',
  department: 'departmentHandler',
};

/**
 * A few weeks of invented requests, so that a visitor of the trial finds a district at work: the example sentences of the catalogue,
 * each taken in by the use case that residents use, and some of them signed and answered by those who hold them.
 */
@Injectable()
export class SampleRequests {
  constructor(
    private readonly submit: SubmitRequestUseCase,
    private readonly move: MoveRequest,
    private readonly repository: RequestsRepository,
    private readonly catalogue: ReadCatalogue,
    private readonly places: Places,
    private readonly directory: OrgDirectory,
    private readonly doors: TrialDoors,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Repeating it changes nothing. @returns how many requests were made now. */
  async run(tenantId: string, report: (done: number, total: number) => void = () => undefined): Promise<number> {
    const total = AT_HOME + ELSEWHERE;
    const known = await this.repository.knownSourceIds(tenantId, SOURCE, Array.from({ length: total }, (_, n) => String(n)));
    if (known.size === total) return 0;
    const random = new Random(DEFAULT_SEED, 'sample requests');
    const [texts, grids, home] = [examples(await this.catalogue.active(tenantId)), await this.places.gridsInForce(tenantId), await this.doors.gridOfAccounts(tenantId)];
    let made = 0;
    for (let n = 0; n < total; n++) {
      const anywhere = random.pick(grids);
      const sample = {
        text: UNCLEAR[n] ?? random.pick(texts),
        gridId: n < AT_HOME && home !== null ? home : anywhere,
        ...ageAndFate(random, n < AT_HOME ? AT_HOME_DAYS : SPREAD_DAYS),
        ...(n < UNCLEAR.length ? { fate: 'waits' as const } : {}),
        answer: random.pick(ANSWERS),
      };
      if (!known.has(String(n))) {
        await this.make(tenantId, n, sample);
        made++;
      }
      report(n + 1, total);
    }
    return made;
  }

  private async make(tenantId: string, n: number, { text, gridId, age, fate, answer }: Sample): Promise<void> {
    const submittedAt = this.clock.now() - age;
    const origin = { source: SOURCE, sourceId: String(n), submittedAt };
    const { id, status } = await this.submit.run(systemActor(tenantId), `sample-${n}-request`, { text, gridId }, origin);
    /** After this part of the time since it came in. */
    const after = (part: number): Instant => submittedAt + Math.floor(age * part);
    if (fate === 'waits') return;
    if (status === 'submitted' && !(await this.sort(tenantId, id, after(0.1)))) return;
    if (fate !== 'sorted') await this.work(tenantId, id, fate, answer, after);
  }

  /** As the branch secretary would who finds the suggestion right. */
  private async sort(tenantId: string, id: string, at: Instant): Promise<boolean> {
    const row = await this.repository.byId(id);
    const actor = row?.matterCode == null ? null : await this.holder(tenantId, row);
    if (row?.matterCode == null || !actor) return false;
    const { matterCode, tier, urgency, version } = row;
    await this.move.run(actor, id, `sample-sort-${id}`, 'triage', { expectedVersion: version, matterCode, tier, urgency }, at);
    return true;
  }

  private async work(tenantId: string, id: string, fate: Fate, answer: string, after: (part: number) => Instant): Promise<void> {
    const row = await this.repository.byId(id);
    const actor = row ? await this.holder(tenantId, row) : null;
    if (!row || !actor) return;
    let { version } = await this.move.run(actor, id, `sample-sign-${id}`, 'sign', { expectedVersion: row.version }, after(0.15));
    if (fate === 'signed') return;
    ({ version } = await this.move.run(actor, id, `sample-contact-${id}`, 'contact', { expectedVersion: version, how: 'phone' }, after(0.2)));
    if (fate === 'contacted') return;
    ({ version } = await this.move.run(actor, id, `sample-resolve-${id}`, 'resolve', { expectedVersion: version, resolution: 'solved', answer }, after(0.4)));
    if (fate !== 'closed') return;
    const reporter: Actor = { ...systemActor(tenantId), lookupHashes: [row.lookupHash] };
    await this.move.run(reporter, id, `sample-rate-${id}`, 'rate', { expectedVersion: version, contacted: true, satisfaction: 'satisfied' }, after(0.5));
  }

  /** Somebody of the unit that has the request; null where nobody serves it. */
  private async holder(tenantId: string, row: RequestRow): Promise<Actor | null> {
    const role = WORKS_AT[row.holderUnitKind];
    const node = await this.directory.byId(tenantId, row.holderUnitId);
    if (role === undefined || !node) return null;
    const serving = await this.uow.run((tx) => tx.find(RoleAssignment, { where: { tenantId, nodeId: node.id, role }, order: { id: 'ASC' }, take: 40 }));
    const one = serving.find((assignment) => assignment.personId === row.holderPersonId) ?? serving[0];
    if (!one) return null;
    return { ...systemActor(tenantId), personId: one.personId, assignments: [{ role, nodeId: node.id, nodeKind: node.kind, nodePath: node.path.split('/') }] };
  }
}

/** More came lately than long ago, and what is older went further. */
function ageAndFate(random: Random, days: number): { age: number; fate: Fate } {
  const age = Math.floor(random.next() ** 2 * days * DAY_MS);
  const fates = FATES.find(({ olderThan }) => age >= olderThan)?.fates ?? ['waits'];
  return { age, fate: random.pick(fates) };
}

/** One sentence of each matter after the other, so that a short list already shows every kind. */
function examples(catalogue: ActiveCatalogue): string[] {
  return catalogue.items.flatMap((item) => item.examples);
}
