import type { SheetTexts } from './sheet-texts.js';

export const zhCn: SheetTexts = {
  product: '一格',
  headline: ['有事扫一扫', '有人管到底'],
  scan: '微信或手机相机，一扫就开',
  mini: '微信扫，打开小程序',
  steps: [
    { title: '说一句', detail: '打字、拍照都行，不用注册' },
    { title: '当天有人接', detail: '告诉您是谁在办、几时答复' },
    { title: '随时看进展', detail: '凭查询码查，不满意可以重办' },
  ],
  danger: '有危险，先打电话',
  calls: [['110', '报警'], ['119', '火警'], ['120', '急救']],
  byHand: '扫不了，打开',
};
