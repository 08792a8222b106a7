import { Injectable } from '@nestjs/common';
import { assignmentsOver, People } from '../../access/index.js';
import { ReadCatalogue } from '../../catalogue/index.js';
import { OrgDirectory, OrgHistory, type OrgNode, orgRefView } from '../../org-tree/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Reads } from '../../platform/database/reads.js';
import type { SignedInActor } from '../../platform/http/actor.js';
import { cursorAfter, type Page, readCursor } from '../../platform/http/page.js';
import { Problem } from '../../platform/http/problem.js';
import { Idempotency } from '../../platform/idempotency/idempotency.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import type { DigestPartView, DigestView } from '../http/digests.dto.js';
import { DigestsRepository } from '../infrastructure/digests.repository.js';
import type { WeeklyDigest } from '../infrastructure/weekly-digest.entity.js';
import { DIGEST_EVENTS, idsAbove, readersAbove, senderOf } from './digest-readers.js';

const PAGE = 12;
const BELOW: Partial<Record<OrgNode['kind'], OrgNode['kind']>> = { district: 'town', town: 'village', village: 'branch' };

/** The weekly digests for those whom they are for: made already, read, added to and sent on with one tap. */
@Injectable()
export class Digests {
  constructor(
    private readonly reads: Reads,
    private readonly repository: DigestsRepository,
    private readonly directory: OrgDirectory,
    private readonly history: OrgHistory,
    private readonly catalogue: ReadCatalogue,
    private readonly people: People,
    private readonly idempotency: Idempotency,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Of one place, the newest first. @throws Problem for a node that is not at or below one of the caller's. */
  async page(actor: SignedInActor, nodeId: string | undefined, query: { cursor?: string; limit?: number }): Promise<Page<DigestView>> {
    const [first] = actor.assignments;
    const node = await this.node(actor, nodeId ?? (first?.nodeKind === 'dispatchCentre' ? first.nodePath[0] : first?.nodeId) ?? '');
    const limit = query.limit ?? PAGE;
    const after = readCursor(query.cursor, 1);
    const rows = await this.repository.of(this.reads.manager, actor.tenantId, node.id, after ? String(after[0]) : undefined, limit + 1);
    const items: DigestView[] = [];
    for (const row of rows.slice(0, limit)) items.push(await this.view(actor, row, node));
    return { items, nextCursor: rows.length > limit ? cursorAfter([rows[limit - 1]?.week ?? null]) : null };
  }

  async read(actor: SignedInActor, id: string): Promise<DigestView> {
    const { digest, node } = await this.known(actor, id);
    return this.view(actor, digest, node);
  }

  /** Sends it to the level above, with what the sender adds. @throws Problem when it was sent already, or is not the caller's to send. */
  async send(actor: SignedInActor, id: string, key: string, body: { addition?: string }): Promise<DigestView> {
    const call = { tenantId: actor.tenantId, actorKey: actor.personId, route: `digest:${id}`, key, body };
    return this.idempotency.run(call, async () => {
      const { digest, node } = await this.known(actor, id);
      if (!maySend(actor, node)) throw new Problem('ACCESS.DENIED');
      if (digest.sentAt !== null) throw new Problem('DIGEST.ALREADY_SENT');
      const sent = { addition: body.addition === undefined || body.addition === '' ? null : body.addition, sentAt: this.clock.now(), sentBy: actor.personId };
      const answer = await this.view(actor, { ...digest, ...sent }, node);
      const readers = readersAbove(node, await this.directory.byIds(node.tenantId, idsAbove(node)));
      return async (tx) => {
        if (!(await this.repository.send(tx, digest, sent))) throw new Problem('DIGEST.ALREADY_SENT');
        if (readers) await this.outbox.append(tx, [{ tenantId: digest.tenantId, aggregateId: digest.id, seq: 2, type: DIGEST_EVENTS.sent, payload: { ...readers }, occurredAt: sent.sentAt }]);
        return answer;
      };
    });
  }

  private async known(actor: SignedInActor, id: string): Promise<{ digest: WeeklyDigest; node: OrgNode }> {
    const digest = await this.repository.byId(this.reads.manager, actor.tenantId, id);
    if (!digest) throw new Problem('NOT_FOUND');
    return { digest, node: await this.node(actor, digest.nodeId) };
  }

  private async node(actor: SignedInActor, nodeId: string): Promise<OrgNode> {
    const node = await this.directory.byId(actor.tenantId, nodeId);
    if (!node || assignmentsOver(actor, node.path).length === 0) throw new Problem('NOT_FOUND');
    return node;
  }

  private async view(actor: SignedInActor, digest: WeeklyDigest, node: OrgNode): Promise<DigestView> {
    const { topMatters, repeated, spread = [], needHelp, byTier, together, ...figures } = digest.figures;
    const active = await this.catalogue.forReader(digest.tenantId);
    const nameOf = (code: string): string => active.matter(code)?.name ?? code;
    return {
      id: digest.id, node: orgRefView(node), week: digest.week, madeAt: new Date(digest.madeAt).toISOString(), ...figures,
      byTier: [...byTier],
      topMatters: topMatters.map((one) => ({ ...one, name: one.code === null ? null : nameOf(one.code) })),
      repeated: repeated.map(({ place, matterCode, count }) => ({ place, matterCode, matterName: nameOf(matterCode), count })),
      spread: spread.map(({ place, matterCode, count, doors, requests }) => ({ place, matterCode, matterName: matterCode === null ? null : nameOf(matterCode), count, doors, requests: requests.map((one) => ({ ...one })) })),
      needHelp: needHelp.map((one) => ({ ...one })),
      together: together ?? null,
      ...(await this.sending(actor, digest, node)),
      fromBelow: await this.fromBelow(digest, node),
    };
  }

  /** What somebody is still writing is theirs until they have sent it. */
  private async sending(actor: SignedInActor, digest: WeeklyDigest, node: OrgNode): Promise<Pick<DigestView, 'addition' | 'sentAt' | 'sentBy' | 'maySend'>> {
    const names = await this.people.namesOf(digest.tenantId, [digest.sentBy]);
    return {
      addition: digest.addition,
      sentAt: digest.sentAt === null ? null : new Date(digest.sentAt).toISOString(),
      sentBy: digest.sentBy === null ? null : (names.get(digest.sentBy) ?? null),
      maySend: digest.sentAt === null && maySend(actor, node),
    };
  }

  /** What was sent up so far; who has not sent is not listed, since nobody is asked for it. */
  private async fromBelow(digest: WeeklyDigest, node: OrgNode): Promise<DigestPartView[]> {
    const kind = BELOW[node.kind];
    if (kind === undefined) return [];
    const children = await this.history.standing(node.tenantId, node.id, [kind]);
    const sent = (await this.repository.ofWeek(this.reads.manager, node.tenantId, children.map(({ id }) => id), digest.week)).filter(({ sentAt }) => sentAt !== null);
    return children.flatMap((child) => sent.filter(({ nodeId }) => nodeId === child.id).map((one) => ({ id: one.id, node: orgRefView(child), sentAt: new Date(one.sentAt ?? 0).toISOString(), addition: one.addition })));
  }
}

const maySend = (actor: SignedInActor, node: OrgNode): boolean => actor.assignments.some(({ role, nodeId }) => nodeId === node.id && role === senderOf(node));
