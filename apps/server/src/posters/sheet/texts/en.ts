import type { SheetTexts } from './sheet-texts.js';

export const en: SheetTexts = {
  product: 'Yige',
  headline: ['Something wrong?', 'Scan and say so.'],
  scan: 'Opens with WeChat or any camera',
  mini: 'In WeChat: the mini-program',
  steps: [
    { title: 'Say it', detail: 'Words or a photo, no account' },
    { title: 'Heard today', detail: 'Who has it, answered by when' },
    { title: 'Follow it', detail: 'By lookup code; not solved, again' },
  ],
  danger: 'In danger, call first',
  calls: [['110', 'Police'], ['119', 'Fire'], ['120', 'Medical']],
  byHand: 'Cannot scan? Open',
};
