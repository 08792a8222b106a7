import { call, fetchBlob, once } from '../../platform/api.js';
import type { NewGroupMessage, NewJoinWay, NewRobot } from './types.js';

export const readChatGroups = () => call('get', '/api/chat-groups');
export const unbindChatGroup = (id: string) => call('delete', '/api/chat-groups/{id}', { path: { id } });

export const readRobots = () => call('get', '/api/group-robots');
export const addRobot = (body: NewRobot, key: string) => call('post', '/api/group-robots', { body, ...once(key) });
export const tryRobot = (id: string) => call('post', '/api/group-robots/{id}/try', { path: { id } });
export const removeRobot = (id: string) => call('post', '/api/group-robots/{id}/remove', { path: { id } });

export const readTemplates = () => call('get', '/api/subscriptions/templates');

export const readJoinWays = () => call('get', '/api/join-ways');
export const makeJoinWay = (body: NewJoinWay, key: string) => call('post', '/api/join-ways', { body, ...once(key) });
export const changeJoinWay = (id: string, body: Partial<NewJoinWay>) => call('patch', '/api/join-ways/{id}', { path: { id }, body });
export const removeJoinWay = (id: string) => call('post', '/api/join-ways/{id}/remove', { path: { id } });
export const readJoinPicture = (id: string) => fetchBlob(`/api/join-ways/${encodeURIComponent(id)}/picture`);

export const readGroupMessages = (cursor: string | null) => call('get', '/api/group-messages', { query: cursor === null ? {} : { cursor } });
export const askGroupMessage = (body: NewGroupMessage, key: string) => call('post', '/api/group-messages', { body, ...once(key) });
