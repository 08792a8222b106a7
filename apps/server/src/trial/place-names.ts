import type { Random } from './random.js';

const ESTATE_FIRST = [...'海金翠荔碧丽晴云锦悦朗润木棉芳清兰蕉'];
const ESTATE_SECOND = [...'湾景晖庭茵桥岸溪林风洲泰和'];
const ESTATE_KIND = ['花园', '苑', '雅居', '新苑'];
const LANE_FIRST = [...'东西南北中上下大新永长平'];
const LANE_SECOND = [...'兴安隆和庆华宁昌'];

/** Invented name of a housing estate. */
export const estateName = (random: Random): string => random.pick(ESTATE_FIRST) + random.pick(ESTATE_SECOND) + random.pick(ESTATE_KIND);

/** Invented name of a village street, whose lanes are numbered. */
export const streetName = (random: Random): string => `${random.pick(LANE_FIRST)}${random.pick(LANE_SECOND)}街`;
