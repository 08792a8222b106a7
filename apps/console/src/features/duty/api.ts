import type { Schemas } from '@yige/api-client';
import { call, once } from '../../platform/api.js';

export const readAbsences = (groupId: string) => call('get', '/api/groups/{groupId}/absences', { path: { groupId } });
export const readRoster = (groupId: string) => call('get', '/api/groups/{groupId}/duty', { path: { groupId } });

export const enterAbsence = (groupId: string, body: Schemas['EnterAbsenceFor'], key: string) => call('post', '/api/groups/{groupId}/absences', { path: { groupId }, body, ...once(key) });
export const endAbsence = (groupId: string, id: string, key: string) => call('post', '/api/groups/{groupId}/absences/{id}/end', { path: { groupId, id }, ...once(key) });
export const planDay = (groupId: string, body: Schemas['PlanDuty'], key: string) => call('post', '/api/groups/{groupId}/duty', { path: { groupId }, body, ...once(key) });
