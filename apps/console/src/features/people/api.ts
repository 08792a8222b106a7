import type { Schemas } from '@yige/api-client';
import { call, once } from '../../platform/api.js';
import type { GivenPost } from './types.js';

export const readPeople = (query: { readonly q?: string; readonly cursor?: string }) => call('get', '/api/people', { query });
export const readPerson = (personId: string) => call('get', '/api/people/{personId}', { path: { personId } });
export const readAskedPosts = () => call('get', '/api/asked-posts');
export const decidePost = (askedPostId: string, how: 'grant' | 'refuse', key: string) =>
  how === 'grant' ? call('post', '/api/asked-posts/{askedPostId}/grant', { path: { askedPostId }, ...once(key) }) : call('post', '/api/asked-posts/{askedPostId}/refuse', { path: { askedPostId }, ...once(key) });
export const invitePerson = (body: Schemas['InvitePerson'], key: string) => call('post', '/api/people', { body, ...once(key) });
export const inviteKnown = (personId: string, body: Schemas['InviteKnownPerson'], key: string) => call('post', '/api/people/{personId}/invitation', { path: { personId }, body, ...once(key) });
export const recoverPerson = (personId: string, body: Schemas['RecoverPerson'], key: string) => call('post', '/api/people/{personId}/recovery', { path: { personId }, body, ...once(key) });
export const inviteWechat = (personId: string, key: string) => call('post', '/api/people/{personId}/wechat-invitation', { path: { personId }, ...once(key) });
export const untieWechat = (personId: string) => call('delete', '/api/people/{personId}/wechat', { path: { personId } });
export const setDisabled = (personId: string, disabled: boolean) =>
  disabled ? call('put', '/api/people/{personId}/disabled', { path: { personId } }) : call('put', '/api/people/{personId}/enabled', { path: { personId } });
export const givePost = (personId: string, body: GivenPost, key: string) => call('post', '/api/people/{personId}/posts', { path: { personId }, body, ...once(key) });
export const endPost = (personId: string, postId: string, key: string) => call('post', '/api/people/{personId}/posts/{postId}/end', { path: { personId, postId }, body: {}, ...once(key) });
