import type { Schemas } from '@yige/api-client';

export type Notice = Schemas['NoticeView'];
