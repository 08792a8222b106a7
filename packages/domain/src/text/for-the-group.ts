import { desensitised, TAKEN_OUT } from './desensitise.js';

/** Stands where an address was taken out. */
export const PLACE_TAKEN_OUT = '〔地址〕';

const DIGITS = '[0-9０-９零〇一二三四五六七八九十百A-Za-z]';

/** A door, a building, a house in a road, in the order from fine to coarse; what is left is the neighbourhood, which the group knows. */
const ADDRESSES: readonly RegExp[] = [
  new RegExp(`[\\p{Script=Han}]{1,8}(?:路|街|大道|巷|里|村|大街|横路)${DIGITS}{1,6}(?:号|號)(?:之${DIGITS}{1,3})?`, 'gu'),
  new RegExp(`${DIGITS}{1,4}(?:栋|幢|棟|座|号楼|號樓|号院|單元|单元|梯|楼|樓|层|層)(?:[\\s，,]*${DIGITS}{1,5}(?:单元|單元|梯|楼|樓|层|層|号房|房|室|户|戶|号|號))*`, 'gu'),
  new RegExp(`${DIGITS}{2,5}(?:号房|房间|房間|房|室)`, 'gu'),
  /(?:Room|Flat|Unit|Block|Building)\s*[0-9A-Z]{1,5}/giu,
];
/** 3-2-401: building, entrance, flat. */
const DOOR_NUMBER = /(^|[^0-9])[0-9]{1,3}[-－—#][0-9]{1,3}[-－—][0-9]{2,5}(?![0-9])/gu;

/** The hundred family names that most people of the south have, two-sign ones first. */
const FAMILY = '欧阳|歐陽|司徒|上官|司马|諸葛|诸葛|王|李|张|張|刘|劉|陈|陳|杨|楊|黄|黃|赵|趙|吴|吳|周|徐|孙|孫|马|馬|朱|胡|郭|何|高|林|罗|羅|郑|鄭|梁|谢|謝|宋|唐|许|許|韩|韓|冯|馮|邓|鄧|曹|彭|曾|肖|萧|蕭|田|董|袁|潘|蔡|蒋|蔣|余|于|杜|叶|葉|程|苏|蘇|魏|吕|呂|丁|任|卢|盧|姚|沈|钟|鍾|鐘|姜|崔|谭|譚|陆|陸|汪|范|廖|石|金|贾|賈|夏|韦|韋|付|傅|方|邹|鄒|熊|白|孟|秦|邱|侯|江|尹|薛|雷|龙|龍|黎|史|陶|贺|賀|毛|段|郝|顾|顧|龚|龔|邵|覃|武|钱|錢|戴|严|嚴|莫|孔|向|常|温|溫|康|施|文|牛|樊|葛|邢|安|招|区|區|冼|岑|麦|麥|霍|关|關|伍|甘|植|利|简|簡|凌|霍|骆|駱|翁|游|卓|缪|繆|梅|庄|莊|辛|倪|庞|龐';
/** Of which "小" or "老" makes another word: 小区, 小康, 老任务. */
const OTHER_WORDS = ['区', '區', '康', '安', '任', '叶', '葉', '方', '向', '学', '关', '關'];
const CALLED = FAMILY.split('|').filter((name) => !OTHER_WORDS.includes(name)).join('|');
const ADDRESSED = '先生|女士|小姐|太太|阿姨|叔叔|叔|伯伯|伯|婶|嬸|大爷|大爺|大妈|大媽|奶奶|爷爷|爺爺|婆婆|公公|阿婆|阿伯|大姐|姐姐|姐|大哥|哥|老师|老師|师傅|師傅|医生|醫生|同志|书记|書記|主任|科长|科長|所长|所長|经理|經理|队长|隊長|组长|組長|网格员|網格員|老板|老闆';

const NAMES: readonly RegExp[] = [
  // With a given name or without, before the word by which people address somebody.
  new RegExp(`(?:${FAMILY})[\\p{Script=Han}]{0,2}?(?:${ADDRESSED})`, 'gu'),
  new RegExp(`(?:老|小|阿)(?:${CALLED})(?![\\p{Script=Han}]?(?:路|街|区|區|村))`, 'gu'),
  /\b(?:Mr|Mrs|Ms|Miss|Dr)\.?\s+[A-Z][\w'-]*(?:\s+[A-Z][\w'-]*)?/gu,
];

/**
 * A text fit to be pasted into the group of a grid: without numbers and accounts, without names (those that are known, and whatever looks like
 * one), without addresses. It takes out too much rather than too little: whoever pastes it reads it first.
 * @param known names that stand with the request, such as the reporter's
 */
export function forTheGroup(text: string, known: readonly string[] = []): string {
  const withoutKnown = known.filter((name) => [...name.trim()].length > 1).reduce((left, name) => left.split(name.trim()).join(TAKEN_OUT.name), text);
  const withoutPlaces = ADDRESSES.reduce((left, address) => left.replace(address, PLACE_TAKEN_OUT), desensitised(withoutKnown)).replace(DOOR_NUMBER, `$1${PLACE_TAKEN_OUT}`);
  const bare = NAMES.reduce((left, name) => left.replace(name, TAKEN_OUT.name), withoutPlaces);
  return bare.replace(/(〔[^〕]{2}〕)(?:[\s、，,-]*\1)+/gu, '$1');
}
