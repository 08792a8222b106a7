import type { Schemas } from '@yige/api-client';
import { call, once } from '../../platform/api.js';

export const changePassword = (current: string, password: string) => call('put', '/api/me/password', { body: { current, password } });
export const beginFactor = (password: string) => call('post', '/api/me/second-factor', { body: { password } });
export const confirmFactor = (code: string) => call('post', '/api/me/second-factor/confirm', { body: { code } });
export const removeFactor = (password: string, code: string) => call('post', '/api/me/second-factor/remove', { body: { password, code } });
export const renewCodes = (code: string) => call('post', '/api/me/second-factor/codes', { body: { code } });
export const inviteOwnWechat = (key: string) => call('post', '/api/me/wechat-invitation', once(key));
export const untieOwnWechat = () => call('delete', '/api/me/wechat');
export const readSessions = () => call('get', '/api/me/sessions');
export const endSession = (sessionId: string) => call('delete', '/api/me/sessions/{sessionId}', { path: { sessionId } });
export const endOtherSessions = () => call('delete', '/api/me/sessions');
export const readDelegations = () => call('get', '/api/me/delegations');
export const readCandidates = (postId: string, q: string) => call('get', '/api/me/delegations/candidates', { query: { postId, ...(q === '' ? {} : { q }) } });
export const giveDelegation = (body: Schemas['GiveDelegation'], key: string) => call('post', '/api/me/delegations', { body, ...once(key) });
export const endDelegation = (delegationId: string, key: string) => call('post', '/api/me/delegations/{delegationId}/end', { path: { delegationId }, ...once(key) });
