import type { Schemas } from '@yige/api-client';

export type PlaceCode = Schemas['PlaceCodeView'];
export type CodeRecord = Schemas['CodeRecordView'];
export type CodeChange = Schemas['CodeChangeView'];
export type Repoint = Schemas['RepointCode'];
export type PosterJob = Schemas['PosterJobView'];
export type PosterOrder = Schemas['OrderPosters'];
