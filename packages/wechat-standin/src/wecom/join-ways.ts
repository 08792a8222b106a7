import { ok } from '../http/answer.js';
import type { Endpoint } from '../http/call.js';
import type { Fields } from '../http/fields.js';
import { picture } from '../weixin/code-image.js';
import type { World } from '../world/world.js';
import type { JoinWay } from './corp-chats.js';
import { badParameter, WECOM_PREFIX, withCorpToken } from './wecom-call.js';

const AT = '/cgi-bin/externalcontact/groupchat';
/** The real one lies at p.qpic.cn; that of the stand-in says which way it is and its state, so that a test can read it. */
const PICTURE = `${WECOM_PREFIX}/wwhead`;
const LONGEST = { remark: 30, room: 40, state: 30 };
const MOST_CHATS = 5;
const characters = (text: string): string[] => [...text];

/** Codes by which residents join a customer group (wechat.md §6.3). */
export const JOIN_WAY_ENDPOINTS: readonly Endpoint[] = [
  withCorpToken(`${AT}/add_join_way`, ({ call, world }, body) => {
    const id = world.chance.hex(32);
    world.chats.joinWays.set(id, wayOf(world, body, id, `http://${call.host}${PICTURE}?id=${id}`));
    return ok({ config_id: id });
  }),
  withCorpToken(`${AT}/get_join_way`, ({ world }, body) => ok({ join_way: known(world, body) })),
  withCorpToken(`${AT}/update_join_way`, ({ world }, body) => {
    // The picture that was printed goes on leading there.
    const { config_id, qr_code } = known(world, body);
    world.chats.joinWays.set(config_id, wayOf(world, body, config_id, qr_code));
    return ok();
  }),
  {
    method: 'GET', path: PICTURE,
    async run({ query }, { chats }) {
      const way = chats.joinWays.get(query.get('id') ?? '');
      if (way === undefined) throw badParameter('id');
      return picture(`joinway:${way.config_id}?state=${encodeURIComponent(way.state)}`, { width: 430, clear: false, dark: '#000000' });
    },
  },
  withCorpToken(`${AT}/del_join_way`, ({ world }, body) => {
    world.chats.joinWays.delete(known(world, body).config_id);
    return ok();
  }),
];

function known({ chats }: World, body: Fields): JoinWay {
  const way = chats.joinWays.get(body.neededText('config_id'));
  if (way === undefined) throw badParameter('config_id');
  return way;
}

function wayOf({ chats }: World, body: Fields, config_id: string, qr_code: string): JoinWay {
  const scene = body.number('scene');
  if (scene !== 1 && scene !== 2) throw badParameter('scene must be 1 or 2');
  const chat_id_list = body.texts('chat_id_list');
  if (chat_id_list.length < 1 || chat_id_list.length > MOST_CHATS) throw badParameter('chat_id_list must be 1 to 5');
  for (const chatId of chat_id_list) chats.chat(chatId);
  const state = body.text('state');
  if (characters(state).length > LONGEST.state) throw badParameter('state is too long');
  const room_base_name = body.text('room_base_name');
  if (characters(room_base_name).length > LONGEST.room) throw badParameter('room_base_name is too long');
  return {
    config_id, scene, qr_code, chat_id_list, state, room_base_name,
    // The one text that is cut instead of refused.
    remark: characters(body.text('remark')).slice(0, LONGEST.remark).join(''),
    auto_create_room: body.number('auto_create_room') ?? 1, room_base_id: body.number('room_base_id') ?? 1, mark_source: body.flag('mark_source', false),
  };
}
