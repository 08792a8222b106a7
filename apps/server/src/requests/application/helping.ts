import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { OrgDirectory } from '../../org-tree/index.js';
import { Reads } from '../../platform/database/reads.js';
import type { SignedInActor } from '../../platform/http/actor.js';
import type { HelpingView } from '../http/joint-views.dto.js';
import { HandlingLeg } from '../infrastructure/handling-leg.entity.js';
import type { RequestRow } from '../infrastructure/request.entity.js';
import { servesUnit } from './request-access.js';
import { isoOrNull, unitRef } from './request-views.js';

/** What somebody's units are asked to do for others' requests. */
@Injectable()
export class Helping {
  constructor(
    private readonly reads: Reads,
    private readonly directory: OrgDirectory,
  ) {}

  /** By request: the open leg that is due first. */
  async of(actor: SignedInActor, rows: readonly RequestRow[]): Promise<ReadonlyMap<string, HelpingView>> {
    if (rows.length === 0) return new Map();
    const legs = await this.reads.manager.find(HandlingLeg, {
      where: { tenantId: actor.tenantId, requestId: In(rows.map(({ id }) => id)), part: Not('lead'), finishedAt: IsNull() },
      order: { dueAt: 'DESC', seq: 'DESC' },
    });
    const own = legs.flatMap((leg) => {
      const row = rows.find(({ id }) => id === leg.requestId);
      return row && actor.assignments.some((assignment) => servesUnit(assignment, leg.unitId, row)) ? [leg] : [];
    });
    const nodes = await this.directory.byIds(actor.tenantId, own.map(({ unitId }) => unitId));
    return new Map(own.map((leg) => [leg.requestId, {
      seq: leg.seq,
      part: leg.part,
      unit: unitRef(leg.unitId, leg.unitKind, nodes),
      task: leg.task,
      signDueAt: leg.signedAt === null ? isoOrNull(leg.signDueAt) : null,
      dueAt: isoOrNull(leg.dueAt),
      signed: leg.signedAt !== null,
    }]));
  }
}
