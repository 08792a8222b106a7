import type { Random } from './random.js';

/* Common family names of Guangdong first, so that drawing by a squared number favours them. */
const FAMILY = [...'陈李黄梁林何冯郭麦吴张刘周罗谭邓杨曾钟叶卢苏蔡梅莫潘简霍郑朱冼区关彭胡袁谢高黎欧孔温赖黎邝招屈樊王赵徐马余杜戴方石韦姚范江邱龙温伍汤植'];
const DOUBLE_FAMILY = ['欧阳', '司徒', '上官', '诸葛'];
const MEN_FIRST = [...'志国建伟家嘉俊文永锦耀绍炳泽子浩健振德荣启宏柏宇汝兆杰明'];
const MEN_SECOND = [...'明强华辉杰伟豪文雄斌峰聪鹏涛荣林棠锋恒轩源洪添培坚贤亮'];
const WOMEN_FIRST = [...'丽美秀慧婉淑雅诗嘉晓燕思咏静颖佩洁惠桂凤玉雪绮芷穗'];
const WOMEN_SECOND = [...'芳玲婷敏欣仪怡珍霞琴莹贞娟雯琪娴冰华兰瑜妍茵彤好云'];

/**
 * A name as people of the district have them, of two to four characters, put together at random: it belongs to nobody.
 * One in seven has a single given character, one in a hundred a double family name.
 */
export function personName(random: Random): string {
  const family = random.int(100) === 0 ? random.pick(DOUBLE_FAMILY) : FAMILY[Math.floor(random.next() ** 2 * FAMILY.length)]!;
  const [first, second] = random.int(5) < 3 ? [MEN_FIRST, MEN_SECOND] : [WOMEN_FIRST, WOMEN_SECOND];
  return random.int(7) === 0 ? family + random.pick(second) : family + differing(random, first, second);
}

function differing(random: Random, first: readonly string[], second: readonly string[]): string {
  const one = random.pick(first);
  const other = random.pick(second);
  return one === other ? differing(random, first, second) : one + other;
}
