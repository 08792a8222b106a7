import type { Schemas } from '@yige/api-client';

export type RequestTasks = Schemas['PropertyTasksOfRequestView'];
export type OwnTask = Schemas['PropertyTaskView'];
export type PropertyTask = Schemas['AskedPropertyTaskView'];
