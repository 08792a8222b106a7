import { LANGUAGES, type Language } from '@yige/domain';
import { Flag, OneOf, Out, Reference, References } from '../../platform/http/rules.js';
import { POSTER_FORMATS, type PosterFormat } from '../infrastructure/poster-job.entity.js';
import { SHEET_SIZES, type SheetSize } from '../sheet/content.js';

export const MOST_CHOSEN = 200;

export class OrderPosters {
  @References({ max: MOST_CHOSEN, optional: true, description: 'These codes; left out, all that hang below `nodeId`.' }) codeIds?: string[];
  @Reference({ optional: true, description: 'A village, a town, a grid; left out together with `codeIds`: wherever the caller serves.' }) nodeId?: string;
  @Flag({ optional: true, description: 'The codes of buildings and places as well as those of grids; of no meaning beside `codeIds`.' }) buildings?: boolean;
  @OneOf(SHEET_SIZES, 'SheetSize') size: SheetSize;
  @OneOf(POSTER_FORMATS, 'PosterFormat', { optional: true, description: 'One document (`pdf`, left out), or one drawing (`svg`) of one code.' }) format?: PosterFormat;
  @OneOf(LANGUAGES, 'Language') language: Language;
  @Flag({ optional: true, description: '3 mm beyond the trim, and crop marks.' }) bleed?: boolean;
}

export const POSTER_STATES = ['waiting', 'making', 'done', 'calledOff', 'failed'] as const;
export type PosterState = (typeof POSTER_STATES)[number];

export class PosterJobView {
  @Out.text() id: string;
  @Out.text() title: string;
  @Out.oneOf(POSTER_STATES, 'PosterState') state: PosterState;
  @Out.oneOf(SHEET_SIZES, 'SheetSize') size: SheetSize;
  @Out.oneOf(POSTER_FORMATS, 'PosterFormat') format: PosterFormat;
  @Out.oneOf(LANGUAGES, 'Language') language: Language;
  @Out.flag() bleed: boolean;
  @Out.whole() total: number;
  @Out.whole({ description: 'How many of them stand.' }) made: number;
  @Out.whole({ description: 'Posters with the plain link alone, because WeChat did not give the mini-program code.' }) lacking: number;
  @Out.whole({ nullable: true, description: 'Size of the file.' }) bytes: number | null;
  @Out.instant() createdAt: string;
  @Out.instant({ description: 'Until then the file is kept.' }) keptUntil: string;
}

export class PosterJobListView {
  @Out.many(() => PosterJobView, { description: 'Of the caller, the latest first.' }) items: PosterJobView[];
}

export class PosterLinkView {
  @Out.text({ description: 'Where the file is fetched, without a session.' }) path: string;
  @Out.instant() until: string;
}
