import { Injectable } from '@nestjs/common';
import { shanghaiDay } from '@yige/domain';
import { People } from '../../access/index.js';
import { Audit } from '../../audit/index.js';
import { OrgDirectory, orgRefView } from '../../org-tree/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { at } from '../../platform/database/columns.js';
import { isDuplicate } from '../../platform/database/database-errors.js';
import { Reads } from '../../platform/database/reads.js';
import { insertRows } from '../../platform/database/statements.js';
import type { SignedInActor } from '../../platform/http/actor.js';
import { cursorAfter, type Page, type PageQuery, readCursor } from '../../platform/http/page.js';
import { Problem } from '../../platform/http/problem.js';
import { Idempotency } from '../../platform/idempotency/idempotency.js';
import { derivedId } from '../../platform/ids/ids.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { WordFilter } from '../../platform/ports/word-filter.port.js';
import type { AskGroupMessage, GroupMessageView } from '../http/customer-groups.dto.js';
import { GroupMessage } from '../infrastructure/group-message.entity.js';
import { GROUP_MESSAGE_CARRIAGE } from './carry-group-messages.js';
import { CompanyChats } from './company-chats.js';
import { ServedGrids } from './served-grids.js';

const PAGE = 30;
const DAY_MS = 24 * 3_600_000;

/**
 * Messages to the customer groups of grids (群发), which their owners confirm in WeCom. A group hears from us once a day at most: WeCom lets a group have as many in
 * a month as the month has days, whoever sends them.
 */
@Injectable()
export class GroupMessages {
  constructor(
    private readonly grids: ServedGrids,
    private readonly chats: CompanyChats,
    private readonly words: WordFilter,
    private readonly people: People,
    private readonly directory: OrgDirectory,
    private readonly audit: Audit,
    private readonly idempotency: Idempotency,
    private readonly outbox: Outbox,
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  /** The newest first. */
  async list(actor: SignedInActor, { cursor, limit = PAGE }: PageQuery): Promise<Page<GroupMessageView>> {
    const grids = await this.grids.of(actor);
    if (grids.length === 0) return { items: [], nextCursor: null };
    const query = this.reads.manager.createQueryBuilder(GroupMessage, 'm').where('m.tenant_id = :tenantId AND m.grid_id IN (:...grids)', { tenantId: actor.tenantId, grids });
    const [askedAt, id] = readCursor(cursor, 2) ?? [];
    if (askedAt !== undefined) query.andWhere('(m.asked_at < :askedAt OR (m.asked_at = :askedAt AND m.id < :id))', { askedAt: at(Number(askedAt)), id });
    const rows = await query.orderBy('m.askedAt', 'DESC').addOrderBy('m.id', 'DESC').take(limit + 1).getMany();
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return { items: await this.views(actor.tenantId, shown), nextCursor: last === undefined ? null : cursorAfter([last.askedAt, last.id]) };
  }

  /** @throws Problem for another's group, for words of the list, past one a day, and where no company is set up */
  async ask(actor: SignedInActor, key: string, body: AskGroupMessage): Promise<GroupMessageView> {
    const { tenantId, personId } = actor;
    try {
      return await this.idempotency.run({ tenantId, actorKey: personId, route: 'group-messages', key, body }, async () => {
        const message = await this.prepared(actor, body);
        const [view] = await this.views(tenantId, [message]);
        if (!view) throw new Problem('NOT_FOUND');
        return async (tx) => {
          await insertRows(tx, GroupMessage, [message]);
          await this.outbox.append(tx, [{ tenantId, aggregateId: message.id, seq: 1, type: GROUP_MESSAGE_CARRIAGE, payload: { messageId: message.id }, occurredAt: message.askedAt }]);
          await this.audit.note(tx, actor, { action: 'groupMessage.asked', about: 'groupMessage', id: message.id, detail: { gridId: message.gridId } });
          return view;
        };
      });
    } catch (error) {
      // Two who asked in the same moment.
      if (isDuplicate(error)) throw new Problem('GROUP_MESSAGE.TODAY');
      throw error;
    }
  }

  /** Whoever asked first for a group and day has the id that a second one would need; what was refused has used none up. */
  private async prepared(actor: SignedInActor, { chatGroupId, text }: AskGroupMessage): Promise<GroupMessage> {
    const [group] = await this.grids.groups(actor, [chatGroupId]);
    if (!this.chats.isSetUp) throw new Problem('WECOM.NOT_SET_UP');
    if (this.words.check(text).verdict !== 'pass') throw new Problem('GROUP_MESSAGE.WORDS', { fields: [{ field: 'text', code: 'type', params: {} }] });
    const now = this.clock.now();
    const day = shanghaiDay(now);
    const recent = await this.reads.manager.createQueryBuilder(GroupMessage, 'm').where('m.tenant_id = :tenantId AND m.chat_group_id = :chatGroupId AND m.asked_at > :since', { tenantId: actor.tenantId, chatGroupId, since: at(now - DAY_MS) }).getMany();
    const today = recent.filter(({ askedAt }) => shanghaiDay(askedAt) === day);
    if (today.some(({ state }) => state !== 'refused')) throw new Problem('GROUP_MESSAGE.TODAY');
    return {
      id: derivedId('groupMessage', chatGroupId, day, today.length), tenantId: actor.tenantId, gridId: group.gridId, chatGroupId, label: group.label, text, state: 'asked', chatId: null, sender: null, outsideId: null, fault: null,
      askedById: actor.personId, askedAt: now, toldAt: null,
    };
  }

  private async views(tenantId: string, messages: readonly GroupMessage[]): Promise<GroupMessageView[]> {
    const nodes = await this.directory.byIds(tenantId, messages.map(({ gridId }) => gridId));
    const names = await this.people.namesOf(tenantId, messages.map(({ askedById }) => askedById));
    return messages.flatMap(({ id, label, gridId, text, state, fault, askedById, askedAt, toldAt }) => {
      const [grid, name] = [nodes.get(gridId), names.get(askedById)];
      if (!grid) return [];
      return [{ id, label, grid: orgRefView(grid), text, state, fault, askedBy: name === undefined ? null : { id: askedById, name }, askedAt: new Date(askedAt).toISOString(), toldAt: toldAt === null ? null : new Date(toldAt).toISOString() }];
    });
  }
}
