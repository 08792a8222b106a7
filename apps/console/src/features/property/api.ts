import type { Schemas } from '@yige/api-client';
import { call, once } from '../../platform/api.js';

export const readTasks = (id: string) => call('get', '/api/requests/{id}/property-tasks', { path: { id } });
export const askProperty = (id: string, body: Schemas['AskProperty'], key: string) => call('post', '/api/requests/{id}/property-tasks', { path: { id }, body, ...once(key) });
export const readOwn = (over: boolean, cursor?: string) => call('get', '/api/property-tasks', { query: { over, ...(cursor === undefined ? {} : { cursor }) } });
export const answerOwn = (id: string, body: Schemas['AnswerPropertyTask'], key: string) => call('post', '/api/property-tasks/{id}/answer', { path: { id }, body, ...once(key) });
export const withdrawTask = (id: string, taskId: string) => call('post', '/api/requests/{id}/property-tasks/{taskId}/withdraw', { path: { id, taskId } });
