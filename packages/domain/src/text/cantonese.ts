/**
 * Cantonese wording beside the Mandarin that means the same in a request, so that 「冇水」 and 「没水」 find each other.
 * For comparing only; longer phrases are replaced first.
 */
const SAME_MEANING: readonly (readonly [cantonese: string, mandarin: string])[] = [
  ['冇人', '没人'], ['唔系', '不是'], ['唔使', '不用'], ['点解', '为什么'], ['点样', '怎样'], ['边度', '哪里'], ['几时', '什么时候'], ['屋企', '家里'], ['细路', '小孩'],
  ['隔篱', '隔壁'], ['巴士', '公交'], ['电鸡', '电动车'], ['电动自行车', '电动车'], ['𨋢', '电梯'], ['升降机', '电梯'], ['曱甴', '蟑螂'], ['污糟', '脏'], ['邋遢', '脏'],
  ['水喉', '水管'], ['爆喉', '爆管'], ['夜晚', '晚上'], ['成日', '经常'], ['叉电', '充电'], ['嗌交', '吵架'], ['落雨', '下雨'], ['落大雨', '下大雨'], ['打风', '台风'],
  ['瞓觉', '睡觉'], ['瞓', '睡'], ['嘈', '吵'], ['睇病', '看病'], ['睇', '看'], ['冇', '没'], ['没有', '没'], ['唔', '不'], ['咗', '了'], ['嘅', '的'], ['喺', '在'], ['嚟', '来'],
  ['搵', '找'], ['俾', '给'], ['畀', '给'], ['攞', '拿'], ['掟', '扔'], ['嘢', '东西'], ['僭建', '违建'], ['走鬼', '摆摊'], ['人工', '工资'], ['渠塞', '堵渠'], ['塞渠', '堵渠'],
  ['阻住', '挡住'],
];

const LONGEST_FIRST = [...SAME_MEANING].sort(([a], [b]) => b.length - a.length);

/** @param normal a text from `normaliseForMatching` */
export function foldCantonese(normal: string): string {
  return LONGEST_FIRST.reduce((text, [cantonese, mandarin]) => (text.includes(cantonese) ? text.replaceAll(cantonese, mandarin) : text), normal);
}
