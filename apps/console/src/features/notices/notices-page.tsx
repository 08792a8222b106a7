import { NoticeList } from './notice-list.js';

export const Component = NoticeList;
