import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { People, WechatDoor } from '../../access/index.js';
import { Audit } from '../../audit/index.js';
import { OrgDirectory, orgRefView, Places } from '../../org-tree/index.js';
import { DescribePlace } from '../../places/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Keys } from '../../platform/crypto/keys.js';
import { isDuplicate } from '../../platform/database/database-errors.js';
import { Reads } from '../../platform/database/reads.js';
import { deleteRows, insertRows } from '../../platform/database/statements.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor, SignedInActor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { Ids } from '../../platform/ids/ids.js';
import type { BindChatGroup, ChatGroupListView, ChatGroupView, FromGroup, RecognisedGroupView } from '../http/chat-groups.dto.js';
import { ChatGroup } from '../infrastructure/chat-group.entity.js';
import { ServedGrids } from './served-grids.js';

/** Most of one caller that are listed: a town has some hundreds. */
const MOST = 500;
/** Grids that one chooses among on a phone. */
const MOST_GRIDS = 100;
/** `chat_type` of an ordinary group and of one that WeCom shares (wechat.md §5.1); a card opened in a chat of two says 1 or 2. */
const GROUP_TYPES = [3, 4];
const OPENGID = /^[\w-]{6,128}$/;

/**
 * The group of a grid (一群). It is recognised by its opengid when somebody enters from a card in it; nothing of it is ever read. Whoever serves the
 * grid binds it, from a card that they opened in it.
 */
@Injectable()
export class ChatGroups {
  constructor(
    private readonly door: WechatDoor,
    private readonly places: Places,
    private readonly grids: ServedGrids,
    private readonly describe: DescribePlace,
    private readonly directory: OrgDirectory,
    private readonly people: People,
    private readonly audit: Audit,
    private readonly reads: Reads,
    private readonly uow: UnitOfWork,
    private readonly keys: Keys,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** Said twice it holds once. @throws Problem for another's grid, for a card that was not opened in a group, and for a group of another grid */
  async bind(actor: SignedInActor, { gridId, label, ...from }: BindChatGroup): Promise<ChatGroupView> {
    await this.grids.must(actor, gridId);
    const opengid = await this.opengidOf(from, actor.source);
    if (opengid === null) throw new Problem('CHAT_GROUP.NOT_FROM_GROUP');
    const known = await this.find(opengid);
    if (known) return this.boundTo(known, gridId);
    const row: ChatGroup = {
      id: this.ids.next(), tenantId: actor.tenantId, gridId, opengidHash: this.keys.mac('opengid', opengid), opengidSealed: this.keys.encrypt('opengid-address', opengid), label, boundById: actor.personId, boundAt: this.clock.now(),
    };
    try {
      await this.uow.run(async (tx) => {
        await insertRows(tx, ChatGroup, [row]);
        await this.audit.note(tx, actor, { action: 'chatGroup.bound', about: 'chatGroup', id: row.id, detail: { gridId } });
      });
    } catch (error) {
      const rival = isDuplicate(error) ? await this.find(opengid) : null;
      if (rival) return this.boundTo(rival, gridId);
      throw error;
    }
    return this.view(row);
  }

  /** Which grid it is; null for a group of none. It tells nothing about whoever entered. @throws Problem for what was altered */
  async recognise(from: FromGroup, source: string): Promise<RecognisedGroupView> {
    const opengid = await this.opengidOf(from, source);
    const group = opengid === null ? null : await this.find(opengid);
    return group ? { chatGroupId: group.id, place: await this.describe.of(group.tenantId, { gridId: group.gridId }) } : { chatGroupId: null, place: null };
  }

  async list(actor: Actor, gridId: string | undefined): Promise<ChatGroupListView> {
    const grids = await this.grids.of(actor);
    const asked = gridId === undefined ? grids : grids.filter((id) => id === gridId);
    const rows = asked.length === 0 ? [] : await this.reads.manager.find(ChatGroup, { where: { tenantId: actor.tenantId, gridId: In(asked) }, order: { id: 'ASC' }, take: MOST });
    const shown = grids.slice(0, MOST_GRIDS);
    const nodes = await this.directory.byIds(actor.tenantId, [...shown, ...rows.map((row) => row.gridId)]);
    const names = await this.people.namesOf(actor.tenantId, rows.map((row) => row.boundById));
    const items = rows.flatMap((row) => {
      const grid = nodes.get(row.gridId);
      return grid ? [viewOf(row, orgRefView(grid), names)] : [];
    });
    return { items, grids: shown.flatMap((id) => nodes.get(id) ?? []).map(orgRefView) };
  }

  /** @throws Problem for one of another's grid */
  async unbind(actor: SignedInActor, id: string): Promise<void> {
    const row = await this.reads.manager.findOneBy(ChatGroup, { id, tenantId: actor.tenantId });
    if (!row) throw new Problem('NOT_FOUND');
    await this.grids.must(actor, row.gridId);
    await this.uow.run(async (tx) => {
      await deleteRows(tx, ChatGroup, { id, tenantId: actor.tenantId });
      await this.audit.note(tx, actor, { action: 'chatGroup.unbound', about: 'chatGroup', id, detail: { gridId: row.gridId } });
    });
  }

  /** A group that this caller's grids have. */
  async ofCaller(actor: Actor, id: string): Promise<ChatGroup | null> {
    const row = await this.reads.manager.findOneBy(ChatGroup, { id, tenantId: actor.tenantId });
    return row && (await this.grids.of(actor)).includes(row.gridId) ? row : null;
  }

  private async boundTo(group: ChatGroup, gridId: string): Promise<ChatGroupView> {
    if (group.gridId !== gridId) throw new Problem('CHAT_GROUP.BOUND_ELSEWHERE');
    return this.view(group);
  }

  private async view(group: ChatGroup): Promise<ChatGroupView> {
    const { grid } = await this.places.find(group.tenantId, { gridId: group.gridId });
    return viewOf(group, orgRefView(grid), await this.people.namesOf(group.tenantId, [group.boundById]));
  }

  private find(opengid: string): Promise<ChatGroup | null> {
    return this.reads.manager.findOneBy(ChatGroup, { opengidHash: In(this.keys.macs('opengid', opengid)) });
  }

  private async opengidOf({ code, ...sealed }: FromGroup, source: string): Promise<string | null> {
    const { said } = await this.door.opened(code, sealed, source);
    // The two calls of WeChat that tell of a group spell its id in two ways (wechat.md §5.1).
    const opengid = said['opengid'] ?? said['openGId'];
    const type = said['chat_type'];
    // What was bent on its way may still open, since the cipher has no seal: its id is no id any more.
    if (opengid !== undefined && !(typeof opengid === 'string' && OPENGID.test(opengid))) throw new Problem('WECHAT.CODE_OVER');
    return typeof opengid === 'string' && (type === undefined || GROUP_TYPES.includes(Number(type))) ? opengid : null;
  }
}

function viewOf({ id, label, boundAt, boundById }: ChatGroup, grid: ChatGroupView['grid'], names: ReadonlyMap<string, string>): ChatGroupView {
  const name = names.get(boundById);
  return { id, label, grid, boundAt: new Date(boundAt).toISOString(), boundBy: name === undefined ? null : { id: boundById, name } };
}
