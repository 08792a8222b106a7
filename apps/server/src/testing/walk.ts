import type { Schemas } from '@yige/api-client';
import type { RequestStatus } from '@yige/domain';
import { RequestRow } from '../requests/index.js';
import { type Api, key, report, type RunningApp } from './start-app.js';

type Command = Schemas['Command'];
const HOUR = 3_600_000;
const LOGINS = ['member', 'secretary', 'other-secretary', 'community', 'town', 'dispatcher', 'water', 'enforcement', 'supervisor'] as const;
const TEXTS = ['楼道里堆满了纸箱和旧家具，挡住了消防通道', '甲乙丙丁', '举报有人在天台违法搭建铁皮房', '楼下路灯坏了三天', '楼上每天半夜拖桌子'];

/** What may be tried in each status; most tries by the wrong person are refused, which is part of the walk. */
const TRIES: Partial<Record<RequestStatus, readonly Command[]>> = {
  submitted: ['triage', 'correct', 'withdraw', 'redirect', 'urge'],
  dispatched: ['sign', 'sign', 'sign', 'triage', 'escalate', 'return', 'reassign', 'correct', 'withdraw', 'redirect'],
  inProgress: ['resolve', 'resolve', 'contact', 'ask', 'suspend', 'escalate', 'return', 'extend', 'supervise', 'correct', 'grantExtension'],
  awaitingReporter: ['supply'],
  suspended: ['resume'],
  inDispute: ['rule'],
  answered: ['rate', 'rate', 'reopen', 'close'],
  closed: ['reopen', 'rate'],
};

/** Who works for which unit. */
const SERVING: Readonly<Record<string, string>> = {
  'east-1-group1': 'member', 'east-1-branch': 'secretary', 'west-1-branch': 'other-secretary', 'east-village': 'community', east: 'town', SW: 'water', CGZF: 'enforcement',
};
const BY_REPORTER: readonly Command[] = ['rate', 'reopen', 'withdraw', 'supply', 'urge'];

/** Requests that go their ways by chance, always the same for the same seed. */
export class Walk {
  readonly done: Command[] = [];
  private readonly lookups = new Map<string, string>();
  private staff: Readonly<Record<string, Api>> = {};

  constructor(
    private readonly running: RunningApp,
    private state: number,
  ) {}

  async step(): Promise<void> {
    const rows = await this.running.dataSource.manager.find(RequestRow, { order: { id: 'ASC' } });
    if (rows.length < 4 || this.below(6) === 0) await this.submit();
    else if (this.below(8) === 0) await this.wait();
    else for (let tries = 0; tries < 40; tries++) if (await this.move(this.one(rows))) return;
  }

  private async submit(): Promise<void> {
    const grid = this.one<string | null>(['east/1', 'east/2', 'west/1', 'west/2', null]);
    const place = grid === null ? { code: 'DEAD' } : { code: 'NOWHERE', gridId: this.running.district.node(grid) };
    const receipt = await report(this.running.visitor(), { text: this.one(TEXTS), ...place, anonymous: this.below(4) === 0, confidential: this.below(5) === 0 });
    this.lookups.set(receipt.id, receipt.lookupCode);
  }

  private async wait(): Promise<void> {
    this.running.clock.forward(this.one([1, 7, 26, 80, 400]) * HOUR);
    this.staff = {};
  }

  private async move(row: RequestRow): Promise<boolean> {
    const command = this.one<Command>(TRIES[row.status] ?? ['urge']);
    const resident = this.running.visitor(this.lookups.get(row.id));
    const login = this.below(4) === 0 ? this.one(LOGINS) : (SERVING[row.holderUnitId] ?? 'dispatcher');
    const isReporters = BY_REPORTER.includes(command);
    const api = isReporters ? resident : ((this.staff = { ...this.staff, [login]: this.staff[login] ?? (await this.running.as(login)) })[login] ?? resident);
    try {
      await api.call('post', `/api/requests/{id}/commands/${command}` as '/api/requests/{id}/commands/sign', {
        path: { id: row.id }, headers: key(), body: { expectedVersion: row.version, ...this.body(command) } as Schemas['Sign'],
      });
      this.done.push(command);
      return true;
    } catch (error) {
      if (typeof (error as { status?: number }).status === 'number' && (error as { status: number }).status < 500) return false;
      throw error;
    }
  }

  private body(command: Command): object {
    const { node } = this.running.district;
    const until = new Date(this.running.clock.now() + 240 * HOUR).toISOString();
    const bodies: Partial<Record<Command, object>> = {
      triage: { matterCode: this.one(['0201', '0301', '0401']), tier: this.one([1, 2, 3]), urgency: 'U3' },
      contact: { how: 'phone' }, resolve: { resolution: this.one(['solved', 'notPossibleByLaw', 'mediated', 'partlySolved']), answer: '办好了' },
      escalate: { reason: '办不了' }, rate: { contacted: true, satisfaction: this.one(['satisfied', 'fairlySatisfied', 'dissatisfied']) }, reopen: { reason: 'notSolved' },
      close: { result: this.one(['solved', 'unsolved', 'noAnswer']), note: '电话回访' }, ask: { question: '几号楼？' }, supply: { text: '三号楼' }, return: { reason: 'R1', basis: '不属职责' },
      rule: { unitId: node('SW'), basis: '裁定' }, reassign: { unitId: node(this.one(['CGZF', 'SW', 'east/1/branch'])), reason: '转办' },
      correct: { matterCode: this.one(['0201', '0301', '0501']), ...(this.below(2) === 0 ? { gridId: node(this.one(['east/2', 'west/1'])) } : {}) },
      extend: { reason: 'E5', until, explanation: '还要查' }, grantExtension: { granted: this.below(2) === 0 }, suspend: { reason: 'S2', until, explanation: '等检测' }, redirect: { door: '12345', reason: '不属受理范围' },
      supervise: { note: '请抓紧' },
    };
    return bodies[command] ?? {};
  }

  private one<T>(of: readonly T[]): T {
    return of[this.below(of.length)] as T;
  }

  /** A whole number from 0 on, below this one (mulberry32). */
  private below(limit: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * limit);
  }
}
