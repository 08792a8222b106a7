import { Injectable } from '@nestjs/common';
import { DAY_MS } from '@yige/domain';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { Audit, type AuditAction } from '../../audit/index.js';
import { Places } from '../../org-tree/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { insertRows, updateRows } from '../../platform/database/statements.js';
import { type Tx, UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor, SignedInActor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { Idempotency } from '../../platform/idempotency/idempotency.js';
import { Ids } from '../../platform/ids/ids.js';
import type { MakeCode, PlaceCodeView, RepointCode, ReprintedCodeView } from '../http/codes.dto.js';
import { CodeChange, type PointedAt } from '../infrastructure/code-change.entity.js';
import { isInUse, PlaceCode } from '../infrastructure/place-code.entity.js';
import { CodeReach } from './code-reach.js';
import { CodeViews } from './code-views.js';
import { newCode } from './new-code.js';

/** What is done to a code, as it stands in the history and in the audit trail. */
type Change = Pick<CodeChange, 'kind' | 'detail'> & { readonly reason?: string };

/** Everything that changes what a printed code leads to. Nothing is deleted: scans and history stay with the text that was printed. */
@Injectable()
export class ChangeCodes {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly audit: Audit,
    private readonly places: Places,
    private readonly reach: CodeReach,
    private readonly views: CodeViews,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** A code for a grid or a building, to be printed. */
  make(actor: SignedInActor, key: string, body: MakeCode): Promise<PlaceCodeView> {
    return this.once(actor, 'code-make', key, body, async () => {
      const to = await this.pointed(actor, body);
      const code = newCode(this.ids.next(), actor.tenantId, to, this.clock.now());
      const view = await this.view(code);
      return async (tx) => {
        await this.add(tx, actor, code, { kind: 'made', detail: { to } }, 'code.made');
        return view;
      };
    });
  }

  async revoke(actor: Actor, id: string, reason: string): Promise<PlaceCodeView> {
    const code = await this.reach.owned(actor, id);
    const now = this.clock.now();
    if (!isInUse(code, now)) throw new Problem('CODE.ALREADY_REVOKED');
    return this.changed(actor, code, { status: 'revoked', revokedAt: now, revokedReason: reason }, { kind: 'revoked', reason, detail: {} }, 'code.revoked');
  }

  /** Lets a code that was out of use, or soon will be, lead to its place again without an end. */
  async restore(actor: Actor, id: string): Promise<PlaceCodeView> {
    const code = await this.reach.owned(actor, id);
    if (code.status === 'active' && code.endsAt === null) throw new Problem('CODE.IN_USE');
    return this.changed(actor, code, { ...BACK_IN_USE, replacedById: null }, { kind: 'restored', detail: {} }, 'code.restored');
  }

  /** Lets a printed code point at another grid or building; one that was revoked works again. */
  async repoint(actor: Actor, id: string, body: RepointCode): Promise<PlaceCodeView> {
    const code = await this.reach.owned(actor, id);
    const to = await this.pointed(actor, body);
    const from: PointedAt = { gridId: code.gridId, buildingId: code.buildingId, label: code.label };
    const set = { ...to, target: to.buildingId === null ? 'grid' : 'building', ...(isInUse(code, this.clock.now()) ? {} : BACK_IN_USE) } as const;
    return this.changed(actor, code, set, { kind: 'repointed', detail: { from, to } }, 'code.repointed');
  }

  /** A new code for the same place; the old one ends at once, or leads on for `keepDays`, so that nobody who scans an old sheet is turned away. */
  reprint(actor: SignedInActor, id: string, key: string, keepDays: number): Promise<ReprintedCodeView> {
    return this.once(actor, `code-reprint:${id}`, key, { keepDays }, async () => {
      const old = await this.reach.owned(actor, id);
      if (old.replacedById !== null) throw new Problem('CODE.ALREADY_REPRINTED');
      const now = this.clock.now();
      const fresh = newCode(this.ids.next(), actor.tenantId, old, now);
      const endsAt = now + keepDays * DAY_MS;
      const set: Partial<PlaceCode> = { replacedById: fresh.id, ...(isInUse(old, now) ? { endsAt } : {}) };
      const [view, oldView] = await Promise.all([this.view(fresh), this.view({ ...old, ...set })]);
      return async (tx) => {
        await this.write(tx, actor, old, set, { kind: 'reprinted', detail: { other: fresh.code, endsAt: set.endsAt ?? null } }, 'code.reprinted');
        await this.add(tx, actor, fresh, { kind: 'made', detail: { other: old.code } }, 'code.made');
        return { code: view, old: { ...oldView, replacedBy: fresh.code } };
      };
    });
  }

  private async pointed(actor: Actor, { gridId, buildingId, label }: MakeCode): Promise<PointedAt> {
    await this.reach.node(actor, gridId);
    const place = await this.places.find(actor.tenantId, { gridId, buildingId: buildingId ?? null });
    await this.reach.mustReach(actor, place.grid);
    return { gridId: place.grid.id, buildingId: place.building?.id ?? null, label: label ?? place.building?.name ?? place.grid.name };
  }

  private async changed(actor: Actor, code: PlaceCode, set: Partial<PlaceCode>, change: Change, action: AuditAction): Promise<PlaceCodeView> {
    await this.uow.run((tx) => this.write(tx, actor, code, set, change, action));
    return this.view({ ...code, ...set });
  }

  /** @throws Problem where somebody else has changed the code since it was read. */
  private async write(tx: Tx, actor: Actor, { id, tenantId, version }: PlaceCode, set: Partial<PlaceCode>, change: Change, action: AuditAction): Promise<void> {
    const hit = await updateRows(tx, PlaceCode, { id, tenantId, version }, { ...(set as QueryDeepPartialEntity<PlaceCode>), version: version + 1 });
    if (hit !== 1) throw new Problem('CODE.CHANGED_MEANWHILE');
    await this.remember(tx, actor, id, change, action);
  }

  private async add(tx: Tx, actor: Actor, code: PlaceCode, change: Change, action: AuditAction): Promise<void> {
    await insertRows(tx, PlaceCode, [code]);
    await this.remember(tx, actor, code.id, change, action);
  }

  private async remember(tx: Tx, actor: Actor, codeId: string, { kind, reason = '', detail }: Change, action: AuditAction): Promise<void> {
    await insertRows(tx, CodeChange, [{ id: this.ids.next(), tenantId: actor.tenantId, codeId, kind, at: this.clock.now(), personId: actor.personId, reason: reason === '' ? null : reason, detail }]);
    await this.audit.note(tx, actor, { action, about: 'code', id: codeId, ...(detail.to ? { detail: { gridId: detail.to.gridId } } : {}) });
  }

  private async view(code: PlaceCode): Promise<PlaceCodeView> {
    const [view] = await this.views.of([code]);
    if (!view) throw new Problem('NOT_FOUND');
    return view;
  }

  private once<T extends object>(actor: SignedInActor, route: string, key: string, body: unknown, prepare: () => Promise<(tx: Tx) => Promise<T>>): Promise<T> {
    return this.idempotency.run({ tenantId: actor.tenantId, actorKey: actor.personId, route, key, body }, prepare);
  }
}

const BACK_IN_USE = { status: 'active', endsAt: null, revokedAt: null, revokedReason: null } as const satisfies Partial<PlaceCode>;
