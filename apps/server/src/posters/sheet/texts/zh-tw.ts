import type { SheetTexts } from './sheet-texts.js';

export const zhTw: SheetTexts = {
  product: '一格',
  headline: ['有事掃一掃', '有人管到底'],
  scan: '微信或手機相機，一掃就開',
  mini: '微信掃，打開小程序',
  steps: [
    { title: '說一句', detail: '打字、拍照都行，不用註冊' },
    { title: '當天有人接', detail: '告訴您是誰在辦、幾時答覆' },
    { title: '隨時看進展', detail: '憑查詢碼查，不滿意可以重辦' },
  ],
  danger: '有危險，先打電話',
  calls: [['110', '報警'], ['119', '火警'], ['120', '急救']],
  byHand: '掃不了，打開',
};
